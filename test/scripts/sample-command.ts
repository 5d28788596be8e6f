/** A small command for the tests of the frame. */
import { runCommand } from '../../scripts/cli.ts';
import { UserError } from '../../src/site/user-error.ts';

await runCommand(
  {
    name: 'sample',
    summary: { zh: '样例。', en: 'A sample.' },
    options: {
      out: { type: 'string', value: 'DIR', default: 'out', summary: { zh: '输出', en: 'output' } },
      edition: { type: 'string', value: 'NAME', summary: 'edition' },
      force: { type: 'boolean', summary: 'force' },
    },
    positionals: [
      { name: 'WHAT', summary: 'what to do', required: true },
      { name: 'MORE', summary: 'more' },
    ],
  },
  async ({ data, locale, json, options, positionals, progress, print }) => {
    progress('Step', 1).finish();
    const [what] = positionals;
    if (what === 'refuse')
      throw new UserError({ zh: '不行。', en: 'That cannot be.' }, { zh: '换一个。', en: 'Take another.' });
    if (what === 'break') throw new TypeError('x is not a function\nand more');
    if (what === 'break-later') setTimeout(() => void JSON.parse('{'), 1);
    if (what === 'reject-later') void Promise.reject(new Error('nobody waits'));
    if (what === 'flood') for (let line = 0; line < 100_000; line++) print('x'.repeat(100));
    if (what === 'echo') print(JSON.stringify({ data, locale, json, options, positionals }));
    return Promise.resolve(what === 'fail' ? 1 : 0);
  },
);
