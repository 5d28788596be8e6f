/**
 * What stands on a command line, checked against the options that a command declares.
 *
 * Stricter than `parseArgs`: a near miss is suggested, and an option that npm swallowed because `--` was
 * forgotten is an error rather than a run on the default data.
 */
import { parseArgs } from 'node:util';
import { nearest } from '../src/core/nearest.ts';
import { UsageError, type Words } from '../src/site/user-error.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** How the value is called in the help: DIR, NAME. */
  readonly value?: string;
  readonly summary: Words;
  readonly default?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface PositionalSpec {
  readonly name: string;
  readonly summary: Words;
  readonly required?: boolean;
}

/** A string option without a default may be absent; a boolean one never is. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name]['type'] extends 'boolean'
    ? boolean
    : Specs[Name] extends { readonly default: string }
      ? string
      : string | undefined;
};

export interface ParsedLine {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export function readCommandLine(
  args: readonly string[],
  specs: OptionSpecs,
  positionalSpecs: readonly PositionalSpec[],
  env: NodeJS.ProcessEnv,
): ParsedLine {
  const values: Record<string, string | boolean | undefined> = defaultsOf(specs);
  const positionals: string[] = [];
  for (const token of tokensOf(args, specs)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') values[token.name] = valueOf(token, specs);
  }
  if (values.help === true) return { values, positionals };
  refuseSwallowedOptions(args, specs, env);
  checkPositionals(positionals, positionalSpecs);
  return { values, positionals };
}

function defaultsOf(specs: OptionSpecs): Record<string, string | boolean | undefined> {
  const entries = Object.entries(specs);
  return Object.fromEntries(
    entries.map(([name, spec]) => [name, spec.type === 'boolean' ? false : spec.default]),
  );
}

function tokensOf(args: readonly string[], specs: OptionSpecs) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { type: spec.type, multiple: true }]),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueOf(token: OptionToken, specs: OptionSpecs): string | boolean {
  const spec = Object.hasOwn(specs, token.name) ? specs[token.name]! : null;
  if (spec === null) throw unknownOption(token.rawName, Object.keys(specs));
  if (spec.type === 'boolean') {
    if (token.value !== undefined) throw needlessValue(token);
    return true;
  }
  const isAnotherOption = token.inlineValue !== true && token.value?.startsWith('-') === true;
  if (token.value === undefined || token.value === '' || isAnotherOption) throw missingValue(token, spec);
  return token.value;
}

function unknownOption(rawName: string, names: readonly string[]): UsageError {
  const near = nearest(rawName.replace(/^-+/, ''), names);
  const known = names.map((name) => `--${name}`).join(' ');
  return new UsageError(
    { zh: `没有选项 ${rawName}。`, en: `There is no option ${rawName}.` },
    near === null
      ? { zh: `可用选项：${known}`, en: `Options: ${known}` }
      : { zh: `是否想写 --${near}？`, en: `Did you mean --${near}?` },
  );
}

function needlessValue(token: OptionToken): UsageError {
  return new UsageError({
    zh: `选项 ${token.rawName} 不带值，却写了 "${token.value}"。`,
    en: `The option ${token.rawName} takes no value, but "${token.value}" was given.`,
  });
}

function missingValue(token: OptionToken, spec: OptionSpec): UsageError {
  const example = `${token.rawName} ${spec.value ?? 'VALUE'}`;
  return new UsageError(
    { zh: `选项 ${token.rawName} 缺少值。`, en: `The option ${token.rawName} lacks its value.` },
    { zh: `请写成 ${example}。`, en: `Write ${example}.` },
  );
}

/** Without `--`, npm keeps `--data DIR` for itself and hands it over in the environment only. */
function refuseSwallowedOptions(args: readonly string[], specs: OptionSpecs, env: NodeJS.ProcessEnv): void {
  // Settings that npm has as well, which may stand in anyone's configuration.
  const ofNpmItself = ['json', 'help', 'audit'];
  for (const name of Object.keys(specs)) {
    const swallowed = env[`npm_config_${name.replaceAll('-', '_')}`];
    const isGiven = args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    if (swallowed === undefined || isGiven || ofNpmItself.includes(name)) continue;
    const command = `npm run ${env['npm_lifecycle_event'] ?? 'COMMAND'} -- --${name}`;
    throw new UsageError(
      {
        zh: `选项 --${name} 被 npm 截走了，没有传到本命令。`,
        en: `npm kept the option --${name} for itself.`,
      },
      { zh: `请在选项前加 "--"：${command} …`, en: `Put "--" before the options: ${command} …` },
    );
  }
}

function checkPositionals(given: readonly string[], specs: readonly PositionalSpec[]): void {
  const surplus = given[specs.length];
  if (surplus !== undefined) {
    throw new UsageError({
      zh: `多出的参数 "${surplus}"，这里至多 ${specs.length} 个。`,
      en: `"${surplus}" is one argument too many; at most ${specs.length} can be given.`,
    });
  }
  const missing = specs.slice(given.length).find((spec) => spec.required === true);
  if (missing === undefined) return;
  throw new UsageError(
    { zh: `缺少参数 ${missing.name}。`, en: `The argument ${missing.name} is missing.` },
    { zh: '用 --help 查看用法。', en: 'See --help for how the command is used.' },
  );
}
