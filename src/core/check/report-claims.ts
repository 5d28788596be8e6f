/** A work claims an item by which the official, or a unit that they were posted to in the cycle, is assessed. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Cycle } from '../package/package.ts';
import type { Rulebook } from '../package/rulebook.ts';
import { reports } from '../package/tables.ts';
import { isHeldIn, postsByOfficial } from '../score/posts.ts';
import { datedAssessments } from './dated-assessments.ts';
import { OFFICIAL } from './declared-kinds.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

export function* checkReportClaims(view: PackageView): Generator<Issue> {
  const cycles = new Map(view.pack.cycles.map((cycle) => [cycle.cycle_id, cycle]));
  const posts = postsByOfficial(view.pack);
  const kindOf = new Map(view.pack.units.map((unit) => [unit.unit_id, unit.kind]));
  const known = knownIds(view, 'items')!.ids;
  for (const [cycleId, rows] of view.pack.reports) {
    const cycle = cycles.get(cycleId);
    if (cycle === undefined) continue;
    const bySubjectKind = rulebooksIn(view, cycle);
    for (const { official_id: official, item_id: item, line } of rows) {
      if (item === null || !known.has(item)) continue;
      const held = (posts.get(official) ?? []).filter((post) => isHeldIn(post, cycle));
      const kinds = new Set([OFFICIAL, ...held.flatMap((post) => kindOf.get(post.unit_id) ?? [])]);
      const books = [...kinds].flatMap((kind) => bySubjectKind.get(kind) ?? []);
      if (held.length === 0 || books.some((book) => book.itemsById.has(item))) continue;
      const place = view.cell(fileOfCycle(reports, cycleId), line, 'item_id');
      const rulebooks = books.map((book) => book.id);
      yield issue('error', 'claim-outside-method', place, { official, item, rulebooks });
    }
  }
}

/** Rule books of the assessments whose cycle shares a day with this one, by whom they assess. */
function rulebooksIn(view: PackageView, { start, end }: Cycle): Map<string, Rulebook[]> {
  const found = new Map<string, Rulebook[]>();
  for (const { assessment, cycle } of datedAssessments(view)) {
    const book = view.pack.rulebooks.get(assessment.rulebook_id);
    if (book === undefined || cycle.start > end || cycle.end < start) continue;
    const books = found.get(assessment.subject_kind) ?? [];
    if (!books.includes(book)) books.push(book);
    found.set(assessment.subject_kind, books);
  }
  return found;
}
