/** The units just below one, and how they stand in the latest assessment of their kind. */
import type { Unit } from '../core/package/package.ts';
import type { Locale } from '../i18n/locale.ts';
import type { AssessmentView } from './assessment-view.ts';
import { assessmentView } from './assessment-view.ts';
import { pick } from './names.ts';
import type { Site } from './site.ts';
import type { StandingRow } from './standings.ts';
import { standingRows } from './standings.ts';
import { latestOf } from './unit-view.ts';

export interface PartsOfKind {
  readonly kind: string;
  readonly name: string;
  /** The latest assessment that any of them is in, with the rows of these units alone; null = none. */
  readonly assessed: { readonly view: AssessmentView; readonly rows: readonly StandingRow[] } | null;
  /** Units that are not in it. */
  readonly others: readonly Unit[];
}

export function partsOf(site: Site, unitId: string, locale: Locale): PartsOfKind[] {
  const kinds = Map.groupBy(
    site.package.units.filter((unit) => unit.parent_id === unitId),
    (unit) => unit.kind,
  );
  return [...kinds].map(([kind, units]) => {
    const ids = new Set(units.map((unit) => unit.unit_id));
    const results = new Set(units.map((unit) => latestOf(site, unit.unit_id)));
    const result = site.assessments.find((one) => results.has(one)) ?? null;
    const rows = result === null ? [] : standingRows(site, result).filter((row) => ids.has(row.subjectId));
    const inRows = new Set(rows.map((row) => row.subjectId));
    return {
      kind,
      name: pick(site.package.manifest.kinds.unit[kind], locale, kind),
      assessed: result === null ? null : { view: assessmentView(site, result), rows },
      others: units.filter((unit) => !inRows.has(unit.unit_id)),
    };
  });
}
