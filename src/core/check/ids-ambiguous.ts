/** An id stands for one thing: a unit or an official, and in the targets of a cycle a subject or a group. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

interface Owner {
  readonly file: string;
  readonly line: number;
}

export function* checkAmbiguousIds(view: PackageView): Generator<Issue> {
  const subjects = new Map<string, Owner>();
  for (const unit of view.pack.units) subjects.set(unit.unit_id, { file: 'units.csv', line: unit.line });
  for (const { official_id: id, line } of view.pack.officials) {
    const other = subjects.get(id);
    const place = view.cell('officials.csv', line, 'official_id');
    if (other === undefined) subjects.set(id, { file: 'officials.csv', line });
    else if (other.file === 'units.csv') yield ambiguous(place, id, other);
  }
  const targeted = new Set(
    [...view.pack.targets.values()].flatMap((rows) => rows.map((row) => row.subject_id)),
  );
  for (const { group_id: id, line } of view.pack.groups) {
    const other = subjects.get(id);
    if (other === undefined || !targeted.has(id)) continue;
    yield ambiguous(view.cell('groups.csv', line, 'group_id'), id, other);
  }
}

function ambiguous(place: Owner & { column: number }, id: string, other: Owner): Issue {
  return issue('error', 'id-ambiguous', place, { id, otherFile: other.file, otherLine: other.line });
}
