/** `npm run bench`: how fast it is, each figure beside its baseline in the same run. */
import { benchPages } from './bench/pages.ts';
import { benchScoring } from './bench/scoring.ts';
import { UsageError } from '../src/site/user-error.ts';
import { runCommand } from './cli.ts';

await runCommand(
  {
    name: 'bench',
    summary: {
      zh: '测速：每个数字都与同一次运行的基准并列。',
      en: 'Measures speed, each figure beside its baseline in the same run.',
    },
    readsData: false,
    options: {
      rounds: {
        type: 'string',
        value: 'N',
        default: '5',
        summary: { zh: '每项运行次数，取中位数', en: 'runs of each; the median counts' },
      },
      units: {
        type: 'string',
        value: 'N',
        default: '5000',
        summary: { zh: '网页测速的单位数', en: 'units in the benchmark of pages' },
      },
    },
    positionals: [
      {
        name: 'PART',
        summary: { zh: 'scoring 或 pages，默认全部', en: 'scoring or pages; both when absent' },
      },
    ],
  },
  async ({ options, positionals, print }) => {
    const [part = 'all'] = positionals;
    const [rounds, units] = [Number(options.rounds), Number(options.units)];
    if (!['all', 'scoring', 'pages'].includes(part)) throw new UsageError(`no benchmark is called "${part}"`);
    if (!(rounds >= 1) || !(units >= 1))
      throw new UsageError('--rounds and --units take whole numbers from 1');
    if (part !== 'pages') await benchScoring(rounds, print);
    if (part !== 'scoring') await benchPages(units, Math.min(rounds, 3), print);
    return 0;
  },
);
