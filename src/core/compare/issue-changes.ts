/** Issues of `check` that came or went. One that only stands on another line now is the same. */
import type { Issue } from '../issue.ts';

export interface IssueChanges {
  readonly came: readonly Issue[];
  readonly went: readonly Issue[];
}

export function compareIssues(before: readonly Issue[], after: readonly Issue[]): IssueChanges {
  const waiting = Map.groupBy(before, textOf);
  const came = after.filter((one) => waiting.get(textOf(one))?.shift() === undefined);
  const left = new Set([...waiting.values()].flat());
  return { came, went: before.filter((one) => left.has(one)) };
}

/** All of it but where it stands. */
function textOf({ kind, severity, file, params }: Issue): string {
  const entries = Object.entries(params as Record<string, unknown>).filter(([name]) => !/line/i.test(name));
  return JSON.stringify([severity, kind, file, entries]);
}
