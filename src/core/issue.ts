/**
 * An issue: one thing that is wrong in a data package, at one place.
 *
 * Core states what it saw as a kind and its parameters; the sentence that a person reads is written by
 * `i18n/issues.ts`, in which a kind without a message does not compile. `column` is the number of the cell in
 * its row for CSV (first cell = 1) and the character in its line for YAML. Line and column 0 mean the whole file.
 */
import type { ReadingIssues } from './package/reading-issues.ts';
import type { DataIssues } from './check/data-issues.ts';

export type IssueParams = ReadingIssues & DataIssues;
export type IssueKind = keyof IssueParams;

/** `error` stops scoring; `warning` is told and lived with. */
export type Severity = 'error' | 'warning';

export interface Place {
  /** Path inside the package, with forward slashes. */
  readonly file: string;
  /** 1-based; 0 for the whole file. */
  readonly line: number;
  /** 1-based; 0 for the whole line. */
  readonly column: number;
}

export interface IssueOf<K extends IssueKind> extends Place {
  readonly kind: K;
  readonly severity: Severity;
  readonly params: IssueParams[K];
}

/** A union over the kinds, so that a test of `kind` narrows `params`. */
export type Issue = { [K in IssueKind]: IssueOf<K> }[IssueKind];

export function issue<K extends IssueKind>(
  severity: Severity,
  kind: K,
  place: Place,
  params: IssueParams[K],
): IssueOf<K> {
  return { kind, severity, file: place.file, line: place.line, column: place.column, params };
}

/** By file, line, column, kind; the order in which issues are printed. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    if (a.line !== b.line) return a.line - b.line;
    if (a.column !== b.column) return a.column - b.column;
    return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
  });
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((one) => one.severity === 'error');
}
