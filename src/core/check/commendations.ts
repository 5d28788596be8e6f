/** A collective commendation is a unit's, an individual one a person's. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { commendations as commendationsTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

export function* checkCommendations(view: PackageView): Generator<Issue> {
  const units = new Set(view.pack.units.map((unit) => unit.unit_id));
  const officials = new Set(view.pack.officials.map((official) => official.official_id));
  for (const { scope, subject_id: subject, line } of view.pack.commendations) {
    const wrong = scope === 'individual' ? units : scope === 'collective' ? officials : null;
    if (scope === null || wrong?.has(subject) !== true) continue;
    const place = view.cell(commendationsTable.path, line, 'scope');
    yield issue('error', 'commendation-scope', place, { scope, subject });
  }
}
