/** Officials by kind of unit, unit and name, in the order of sort keys: never by what they scored. */
import type { Posting } from '../core/package/package.ts';
import { languageTag } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { namesFor, pick } from './names.ts';
import { recordsOf } from './portraits.ts';
import type { Site } from './site.ts';

export interface IndexedOfficial {
  readonly id: string;
  readonly name: string;
  /** Held on the day as of which all is told, at this unit. */
  readonly posts: readonly Posting[];
}

export interface UnitOfOfficials {
  readonly unitId: string;
  readonly name: string;
  readonly officials: readonly IndexedOfficial[];
}

export interface KindOfOfficials {
  readonly kind: string;
  readonly name: string;
  readonly units: readonly UnitOfOfficials[];
}

export interface OfficialIndex {
  readonly kinds: readonly KindOfOfficials[];
  /** In no post at present. */
  readonly others: readonly IndexedOfficial[];
}

export function officialIndex(site: Site, locale: Locale): OfficialIndex {
  const { today } = recordsOf(site);
  const current = site.package.postings.filter(
    ({ start, end }) => start <= today && (end === null || end >= today),
  );
  const byUnit = Map.groupBy(current, ({ unit_id: unit }) => unit);
  const unitKey = sortKeys(site, site.units, locale);
  const kinds = Object.entries(site.package.manifest.kinds.unit).map(([kind, title]) => ({
    kind,
    name: pick(title, locale, kind),
    units: [...byUnit]
      .filter(([unitId]) => site.units.get(unitId)?.kind === kind)
      .map(([unitId, posts]) => unitOfOfficials(site, unitId, posts, locale))
      .sort((a, b) => unitKey(a.unitId, b.unitId)),
  }));
  const busy = new Set(current.map(({ official_id: id }) => id));
  const others = [...site.officials.keys()].filter((id) => !busy.has(id));
  return {
    kinds: kinds.filter(({ units }) => units.length > 0),
    others: inOrder(site, others, locale).map((id) => indexed(site, id, [], locale)),
  };
}

function unitOfOfficials(
  site: Site,
  unitId: string,
  posts: readonly Posting[],
  locale: Locale,
): UnitOfOfficials {
  const byOfficial = Map.groupBy(posts, ({ official_id: id }) => id);
  const ids = inOrder(site, byOfficial.keys(), locale);
  const officials = ids.map((id) => indexed(site, id, byOfficial.get(id)!, locale));
  return { unitId, name: namesFor(site, null, locale).subject(unitId), officials };
}

function indexed(site: Site, id: string, posts: readonly Posting[], locale: Locale): IndexedOfficial {
  return { id, name: namesFor(site, null, locale).subject(id), posts };
}

/** Ids of officials by their sort keys, else by name. */
export function inOrder(site: Site, ids: Iterable<string>, locale: Locale): string[] {
  return [...ids].sort(sortKeys(site, site.officials, locale));
}

interface Sortable {
  readonly name_zh: string | null;
  readonly name_en: string | null;
  readonly sort_key: string | null;
}

/** The sort key orders Chinese names, which have no alphabet of their own; English ones are their own key. */
function sortKeys(site: Site, rows: ReadonlyMap<string, Sortable>, locale: Locale) {
  const collator = new Intl.Collator(languageTag(locale), { numeric: true });
  const names = namesFor(site, null, locale);
  const key = (id: string) => (locale === 'zh' ? rows.get(id)?.sort_key : null) ?? names.subject(id);
  return (a: string, b: string) => collator.compare(key(a), key(b)) || (a < b ? -1 : a > b ? 1 : 0);
}
