/** All units by kind, in the order of their sort keys, with the total that their page opens with. */
import type { Unit } from '../core/package/package.ts';
import { languageTag } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { pointDecimals } from './decimals.ts';
import { namesFor, pick } from './names.ts';
import type { Site } from './site.ts';
import { latestOf } from './unit-view.ts';

export interface IndexedKind {
  readonly name: string;
  readonly units: readonly IndexedUnit[];
}

export interface IndexedUnit {
  readonly id: string;
  readonly name: string;
  /** Null where the unit is part of no assessment; NaN points where it has no total. */
  readonly total: { readonly points: number; readonly decimals: number } | null;
}

export function unitIndex(site: Site, locale: Locale): IndexedKind[] {
  const kinds = Map.groupBy(site.package.units, (unit) => unit.kind);
  const names = namesFor(site, null, locale);
  const collator = new Intl.Collator(languageTag(locale), { numeric: true });
  // The sort key orders the Chinese names, which have no alphabet of their own; English ones are their own key.
  const key = (unit: Unit) =>
    locale === 'zh' ? (unit.sort_key ?? names.subject(unit.unit_id)) : names.subject(unit.unit_id);
  return [...kinds].map(([kind, units]) => ({
    name: pick(site.package.manifest.kinds.unit[kind], locale, kind),
    units: [...units]
      .sort((a, b) => collator.compare(key(a), key(b)) || (a.unit_id < b.unit_id ? -1 : 1))
      .map((unit) => ({
        id: unit.unit_id,
        name: names.subject(unit.unit_id),
        total: totalOf(site, unit.unit_id),
      })),
  }));
}

function totalOf(site: Site, unitId: string): IndexedUnit['total'] {
  const result = latestOf(site, unitId);
  if (result === null) return null;
  return {
    points: result.adjusted.total[result.frame.subjectIndex.get(unitId)!]!,
    decimals: pointDecimals(result),
  };
}
