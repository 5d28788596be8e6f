import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { localeFrom } from '../../scripts/cli.ts';

const script = fileURLToPath(new URL('sample-command.ts', import.meta.url));

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', ...env },
  });
  return { status, stdout, stderr };
}

function echo(args: readonly string[], env: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const { stdout, stderr } = run(['echo', ...args], env);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('options', () => {
  test('that are not given have their defaults', () => {
    expect(echo([])).toEqual({
      data: 'data/demo',
      locale: 'en',
      json: false,
      options: { out: 'out', force: false, json: false, help: false },
      positionals: ['echo'],
    });
  });

  test('are read before and after the arguments, with a space or with "="', () => {
    expect(echo(['--force', 'more', '--out=a b', '--data', 'x', '--json', '--locale', 'zh'])).toMatchObject({
      data: 'x',
      locale: 'zh',
      json: true,
      options: { out: 'a b', force: true },
      positionals: ['echo', 'more'],
    });
  });

  test('the data package comes from --data, else from DATA', () => {
    expect(echo([], { DATA: 'private' })['data']).toBe('private');
    expect(echo(['--data', 'x'], { DATA: 'private' })['data']).toBe('x');
  });
});

describe('wrong usage exits with 2 and says what to do', () => {
  const cases: readonly { name: string; args: string[]; env?: Record<string, string>; told: string }[] = [
    {
      name: 'an unknown option with a near miss',
      args: ['echo', '--editon', 'x'],
      told: 'There is no option --editon.\n  Tip: Did you mean --edition?\n',
    },
    {
      name: 'an unknown option without one',
      args: ['echo', '--xyzzy'],
      told: 'There is no option --xyzzy.\n  Tip: Options: --out --edition --force --data --json --locale --help\n',
    },
    {
      name: 'an option of every object',
      args: ['echo', '--constructor'],
      told: 'There is no option --constructor.\n  Tip: Options: --out --edition --force --data --json --locale --help\n',
    },
    {
      name: 'an option without its value',
      args: ['echo', '--out', '--force'],
      told: 'The option --out lacks its value.\n  Tip: Write --out DIR.\n',
    },
    {
      name: 'an empty value',
      args: ['echo', '--out='],
      told: 'The option --out lacks its value.\n  Tip: Write --out DIR.\n',
    },
    {
      name: 'a value that is not asked for',
      args: ['echo', '--force=yes'],
      told: 'The option --force takes no value, but "yes" was given.\n',
    },
    {
      name: 'a missing argument',
      args: [],
      told: 'The argument WHAT is missing.\n  Tip: See --help for how the command is used.\n',
    },
    {
      name: 'an argument too many',
      args: ['echo', 'more', 'most'],
      told: '"most" is one argument too many; at most 2 can be given.\n',
    },
    {
      name: 'a language that there is not',
      args: ['echo', '--locale', 'fr'],
      told: '--locale cannot be "fr".\n  Tip: Write zh or en.\n',
    },
    {
      name: 'an option that npm kept because "--" was forgotten',
      args: ['echo', 'private'],
      env: { npm_config_data: 'true', npm_lifecycle_event: 'check' },
      told: 'npm kept the option --data for itself.\n  Tip: Put "--" before the options: npm run check -- --data …\n',
    },
  ];
  test.for(cases)('$name', ({ args, env, told }) => {
    expect(run(args, env)).toEqual({ status: 2, stdout: '', stderr: told });
  });
});

describe('a failure is told in a sentence, without a stack', () => {
  const cases: readonly { name: string; args: string[]; told: string }[] = [
    {
      name: 'what a person can put right',
      args: ['refuse'],
      told: 'That cannot be.\n  Tip: Take another.\n',
    },
    { name: 'the same in Chinese', args: ['refuse', '--locale', 'zh'], told: '不行。\n  提示：换一个。\n' },
    {
      name: 'what only a programmer can',
      args: ['break'],
      told: 'internal error: x is not a function\n  Tip: rerun with DEBUG=1 npm run sample for the details, and report them.\n',
    },
  ];
  test.for(cases)('$name', ({ args, told }) => {
    expect(run(args)).toEqual({ status: 1, stdout: '', stderr: told });
  });

  test.for(['break-later', 'reject-later'])('an error that nobody waits for: %s', (what) => {
    const { status, stderr } = run([what]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^internal error: .+\n {2}Tip: .+\n$/);
  });

  test('DEBUG shows the stack', () => {
    expect(run(['break'], { DEBUG: '1' }).stderr).toContain('sample-command.ts:');
  });

  test('the exit code of the command is passed on', () => {
    expect(run(['fail'])).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  test('a reader that has seen enough is no failure', () => {
    const command = `"${process.execPath}" "${script}" flood | head -n 1`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([stdout.length, stderr]).toEqual([101, '']);
  });
});

test('help names the arguments and options, in the reader’s language', () => {
  const { status, stdout } = run(['--help'], { LANG: 'zh_CN.UTF-8', LC_ALL: '' });
  expect(status).toBe(0);
  expect(stdout).toBe(
    `${[
      'npm run sample -- WHAT [MORE] [--…]',
      '样例。',
      '',
      '  WHAT            what to do',
      '  MORE            more',
      '  --out DIR       输出',
      '  --edition NAME  edition',
      '  --force         force',
      '  --data DIR      数据包文件夹（默认：环境变量 DATA，否则 data/demo）',
      '  --json          输出 JSON，供程序读取',
      '  --locale zh|en  语言（默认按系统环境）',
      '  --help          显示本说明',
    ].join('\n')}\n`,
  );
});

describe('the language', () => {
  const cases = [
    { name: 'is English where nothing is set', args: [], env: {}, locale: 'en' },
    { name: 'is that of LANG', args: [], env: { LANG: 'zh_CN.UTF-8' }, locale: 'zh' },
    { name: 'is that of LC_ALL first', args: [], env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, locale: 'en' },
    { name: 'is what is asked for', args: ['--locale=en'], env: { LANG: 'zh_CN.UTF-8' }, locale: 'en' },
  ];
  test.for(cases)('$name', ({ args, env, locale }) => {
    expect(localeFrom(args, env)).toBe(locale);
  });
});
