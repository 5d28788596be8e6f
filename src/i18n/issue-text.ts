/** Issues as a person reads them: where, what, what was expected, what to do. */
import type { Issue, IssueKind, IssueOf, IssueParams } from '../core/issue.ts';
import { sortIssues } from '../core/issue.ts';
import { dataMessages } from './data-messages.ts';
import type { Locale } from './locale.ts';
import type { Message, MessagesFor } from './message.ts';
import { readingMessages } from './reading-messages.ts';

const messages: Record<Locale, MessagesFor<IssueParams>> = {
  en: { ...readingMessages.en, ...dataMessages.en },
  zh: { ...readingMessages.zh, ...dataMessages.zh },
};

interface Words {
  readonly error: string;
  readonly warning: string;
  readonly tip: string;
  readonly none: string;
  more(count: number): string;
  notShown(count: number): string;
  inFiles(count: number): string;
  total(errors: number, warnings: number, files: number): string;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const words: Record<Locale, Words> = {
  en: {
    error: 'error',
    warning: 'warning',
    tip: 'Tip: ',
    none: 'No issues.',
    more: (count) => `… and ${count} more like this`,
    notShown: (count) => `… and ${plural(count, 'issue')} of other kinds or in other files. All by kind:`,
    inFiles: (count) => `in ${plural(count, 'file')}`,
    total: (errors, warnings, files) =>
      `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(files, 'file')}`,
  },
  zh: {
    error: '错误',
    warning: '警告',
    tip: '提示：',
    none: '没有问题。',
    more: (count) => `……另有 ${count} 个同类问题`,
    notShown: (count) => `……其他类别或文件中还有 ${count} 个问题。各类合计：`,
    inFiles: (count) => `${count} 个文件`,
    total: (errors, warnings, files) => `${files} 个文件中共有 ${errors} 个错误、${warnings} 个警告`,
  },
};

/** The two sentences about an issue. */
export function messageOf<K extends IssueKind>(one: IssueOf<K>, locale: Locale): Message {
  return messages[locale][one.kind](one.params);
}

/**
 * One issue on three lines. `prefix` stands before the file's path inside the package, as in `data/demo/`; line
 * and column are left out where they are 0.
 */
export function formatIssue(one: Issue, locale: Locale, prefix: string): string {
  const { text, tip } = messageOf(one, locale);
  const numbers = [one.line, one.column].slice(0, one.line === 0 ? 0 : one.column === 0 ? 1 : 2);
  const place = [prefix + one.file, ...numbers].join(':');
  return [
    `${place}  ${words[locale][one.severity]}  ${one.kind}`,
    indent(text),
    indent(words[locale].tip + tip),
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

export interface IssueListOptions {
  readonly prefix: string;
  /** More issues than this are cut to examples; 30 unless told. */
  readonly limit?: number;
}

const EXAMPLES = 3;

/**
 * All issues, sorted by place, and their number. More than `limit` are cut to a first screen: at most three
 * examples of each kind in each file, errors first, at most `limit` in all, and a table of counts by kind.
 */
export function formatIssueList(
  issues: readonly Issue[],
  locale: Locale,
  { prefix, limit = 30 }: IssueListOptions,
): string {
  const sorted = sortIssues(issues);
  if (sorted.length === 0) return words[locale].none;
  const blocks =
    sorted.length <= limit
      ? sorted.map((one) => formatIssue(one, locale, prefix))
      : formatExamples(sorted, locale, prefix, limit);
  return [...blocks, totalLine(sorted, locale)].join('\n\n');
}

/** Examples of each group of like issues, and the counts by kind. */
function formatExamples(sorted: readonly Issue[], locale: Locale, prefix: string, limit: number): string[] {
  const groups = [
    ...Map.groupBy(sorted, (one) => JSON.stringify([one.severity, one.kind, one.file])).values(),
  ];
  groups.sort((a, b) => severityRank(a) - severityRank(b));
  const blocks: string[] = [];
  let room = limit;
  let hidden = 0;
  for (const group of groups) {
    const shown = group.slice(0, Math.min(EXAMPLES, room));
    room -= shown.length;
    if (shown.length === 0) hidden += group.length;
    else blocks.push(formatGroup(group, shown, locale, prefix));
  }
  const table = formatCounts(sorted, locale);
  return [...blocks, hidden === 0 ? table : `${words[locale].notShown(hidden)}\n${table}`];
}

function formatGroup(
  group: readonly Issue[],
  shown: readonly Issue[],
  locale: Locale,
  prefix: string,
): string {
  const blocks = shown.map((one) => formatIssue(one, locale, prefix));
  const rest = group.length - shown.length;
  return [...blocks, ...(rest === 0 ? [] : [`  ${words[locale].more(rest)}`])].join('\n');
}

/** A line for each kind: how many, of which severity, in how many files; errors first, then by number. */
function formatCounts(sorted: readonly Issue[], locale: Locale): string {
  const kinds = [...Map.groupBy(sorted, (one) => `${one.severity} ${one.kind}`).values()];
  kinds.sort((a, b) => severityRank(a) - severityRank(b) || b.length - a.length);
  const digits = Math.max(...kinds.map((kind) => String(kind.length).length));
  const severityLength = Math.max(words[locale].error.length, words[locale].warning.length);
  const nameLength = Math.max(...kinds.map(([one]) => one!.kind.length));
  return kinds
    .map((kind) => {
      const { severity, kind: name } = kind[0]!;
      const count = String(kind.length).padStart(digits);
      const files = words[locale].inFiles(countFiles(kind));
      return `  ${count}  ${words[locale][severity].padEnd(severityLength)}  ${name.padEnd(nameLength)}  ${files}`;
    })
    .join('\n');
}

function totalLine(issues: readonly Issue[], locale: Locale): string {
  const errors = issues.filter((one) => one.severity === 'error').length;
  return words[locale].total(errors, issues.length - errors, countFiles(issues));
}

function severityRank(group: readonly Issue[]): number {
  return group[0]?.severity === 'error' ? 0 : 1;
}

function countFiles(issues: readonly Issue[]): number {
  return new Set(issues.map((one) => one.file)).size;
}
