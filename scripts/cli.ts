/**
 * The frame that every command shares: common options, help, and how a run ends.
 *
 * Exit codes: 0 = done, 1 = the data or the result is not acceptable, 2 = wrong usage. No stack trace is printed
 * unless DEBUG is set.
 */
import { DEFAULT_DATA_DIR } from '../src/site/load-package.ts';
import { UsageError, UserError, wordsIn, type Locale, type Words } from '../src/site/user-error.ts';
import {
  readCommandLine,
  type OptionSpec,
  type OptionSpecs,
  type OptionValues,
  type PositionalSpec,
} from './command-line.ts';
import { createProgress, type Progress } from './progress.ts';

export interface CommandSpec<Specs extends OptionSpecs> {
  /** As it is called: `npm run <name>`. */
  readonly name: string;
  readonly summary: Words;
  readonly options?: Specs;
  readonly positionals?: readonly PositionalSpec[];
  /** False for a command that reads no data package: it has no --data. */
  readonly readsData?: boolean;
}

export interface CommandContext<Specs extends OptionSpecs> {
  /** Folder of the data package. */
  readonly data: string;
  readonly locale: Locale;
  readonly json: boolean;
  readonly options: OptionValues<Specs>;
  readonly positionals: readonly string[];
  readonly progress: Progress;
  /** One line to standard output. */
  readonly print: (line: string) => void;
}

/** What a command does; it returns the exit code. */
export type CommandMain<Specs extends OptionSpecs> = (
  context: CommandContext<Specs>,
) => number | Promise<number>;

/** Runs a command on this process's arguments and sets its exit code. */
export async function runCommand<const Specs extends OptionSpecs>(
  spec: CommandSpec<Specs>,
  main: CommandMain<Specs>,
): Promise<void> {
  const locale = localeFrom(process.argv.slice(2), process.env);
  endOnBrokenPipe();
  process.on('uncaughtException', (error) => process.exit(reportFailure(error, spec.name, locale)));
  try {
    process.exitCode = await runParsed(spec, main, locale);
  } catch (error) {
    process.exitCode = reportFailure(error, spec.name, locale);
  }
}

async function runParsed<Specs extends OptionSpecs>(
  spec: CommandSpec<Specs>,
  main: CommandMain<Specs>,
  locale: Locale,
): Promise<number> {
  const specs = { ...spec.options, ...commonOptions(spec.readsData !== false) };
  const positionalSpecs = spec.positionals ?? [];
  const { values, positionals } = readCommandLine(process.argv.slice(2), specs, positionalSpecs, process.env);
  if (values.help === true) {
    print(helpText(spec.name, spec.summary, specs, positionalSpecs, locale));
    return 0;
  }
  checkLocale(values.locale);
  const json = values.json === true;
  const data = String(values.data ?? (process.env['DATA'] || DEFAULT_DATA_DIR));
  const options = values as OptionValues<Specs>;
  return main({ data, locale, json, options, positionals, progress: progressOf(json), print });
}

function commonOptions(readsData: boolean): Record<string, OptionSpec> {
  const data: OptionSpec = {
    type: 'string',
    value: 'DIR',
    summary: {
      zh: `数据包文件夹（默认：环境变量 DATA，否则 ${DEFAULT_DATA_DIR}）`,
      en: `folder of the data package (default: DATA, else ${DEFAULT_DATA_DIR})`,
    },
  };
  return {
    ...(readsData ? { data } : {}),
    json: { type: 'boolean', summary: { zh: '输出 JSON，供程序读取', en: 'print JSON, for machines' } },
    locale: {
      type: 'string',
      value: 'zh|en',
      summary: { zh: '语言（默认按系统环境）', en: 'language (default: that of the system)' },
    },
    help: { type: 'boolean', summary: { zh: '显示本说明', en: 'show this text' } },
  };
}

/** The locale is needed before the line is known to be right: messages about the line are in it too. */
export function localeFrom(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = args.indexOf('--locale');
  const inline = args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
  const asked = inline ?? (at >= 0 ? args[at + 1] : undefined);
  if (asked === 'zh' || asked === 'en') return asked;
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return system.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function checkLocale(value: string | boolean | undefined): void {
  if (value === undefined || value === 'zh' || value === 'en') return;
  throw new UsageError(
    { zh: `--locale 不能是 "${value}"。`, en: `--locale cannot be "${value}".` },
    { zh: '请写 zh 或 en。', en: 'Write zh or en.' },
  );
}

function helpText(
  name: string,
  summary: Words,
  specs: OptionSpecs,
  positionals: readonly PositionalSpec[],
  locale: Locale,
): string {
  const usage = positionals.map((one) => (one.required === true ? one.name : `[${one.name}]`));
  const rows = [
    ...positionals.map((one): [string, Words] => [one.name, one.summary]),
    ...Object.entries(specs).map(([option, spec]): [string, Words] => [
      `--${option}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`,
      spec.summary,
    ]),
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, words]) => `  ${left.padEnd(width)}  ${wordsIn(locale, words)}`);
  return [`npm run ${name} -- ${[...usage, '[--…]'].join(' ')}`, wordsIn(locale, summary), '', ...lines].join(
    '\n',
  );
}

function progressOf(silent: boolean): Progress {
  return createProgress({
    write: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    silent,
    now: () => performance.now(),
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what went wrong on standard error and returns the exit code. */
function reportFailure(error: unknown, name: string, locale: Locale): number {
  const lines = failureLines(error, name, locale);
  if (process.env['DEBUG'] && error instanceof Error) lines.push(String(error.stack));
  process.stderr.write(`${lines.join('\n')}\n`);
  return error instanceof UsageError ? 2 : 1;
}

function failureLines(error: unknown, name: string, locale: Locale): string[] {
  if (error instanceof UserError) {
    const lines = [wordsIn(locale, error.words)];
    if (error.tip !== null)
      lines.push(`  ${locale === 'zh' ? '提示：' : 'Tip: '}${wordsIn(locale, error.tip)}`);
    return lines;
  }
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return locale === 'zh'
    ? [`内部错误：${what}`, `  提示：用 DEBUG=1 npm run ${name} 重新运行可看到详情，请附上详情报告此问题。`]
    : [
        `internal error: ${what}`,
        `  Tip: rerun with DEBUG=1 npm run ${name} for the details, and report them.`,
      ];
}

/** `npm run check | head` closes the pipe early, which is no error. */
function endOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
