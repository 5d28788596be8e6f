/** Who reports, is visited or concluded upon as an official held a post at the time. */
import type { Issue, Place, Severity } from '../issue.ts';
import { issue } from '../issue.ts';
import { reports, visits } from '../package/tables.ts';
import type { Span } from '../score/posts.ts';
import { isHeldIn, postsByOfficial } from '../score/posts.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

/** A report is written in post; a visit may follow somebody who has just left it, and is only told. */
export function* checkReportAuthors(view: PackageView): Generator<Issue> {
  const cycles = new Map(view.pack.cycles.map((cycle) => [cycle.cycle_id, cycle]));
  for (const [cycleId, rows] of view.pack.reports) {
    const cycle = cycles.get(cycleId);
    if (cycle === undefined) continue;
    for (const [official, works] of Map.groupBy(rows, (row) => row.official_id)) {
      const place = view.cell(fileOfCycle(reports, cycleId), works[0]!.line, 'official_id');
      yield* tellOutOfPost(view, 'error', place, 'official_id', official, cycle);
    }
  }
  for (const [cycleId, rows] of view.pack.visits) {
    for (const { subject_id: subject, date, line } of rows) {
      const place = view.cell(fileOfCycle(visits, cycleId), line, 'subject_id');
      yield* tellOutOfPost(view, 'warning', place, 'subject_id', subject, { start: date, end: date });
    }
  }
}

/** Nothing is told of somebody without a single posting in an unreadable file, nor of a unit. */
function* tellOutOfPost(
  view: PackageView,
  severity: Severity,
  place: Place,
  column: string,
  official: string,
  span: Span,
): Generator<Issue> {
  const officials = view.once(
    'official ids',
    () => new Set(view.pack.officials.map((one) => one.official_id)),
  );
  if (!officials.has(official) || !view.pack.headers.has('postings.csv')) return;
  const posts = view.once('posts', () => postsByOfficial(view.pack)).get(official) ?? [];
  if (posts.some((post) => isHeldIn(post, span))) return;
  const params = { column, official, from: span.start, to: span.end };
  yield issue(severity, 'posting-missing', place, params);
}
