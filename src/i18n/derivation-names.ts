/** The names in a data package, in one language; what has no name there goes by its id. */
import type { Package } from '../core/package/package.ts';
import type { Rulebook } from '../core/package/rulebook.ts';
import { EVERYONE } from '../core/package/rulebook.ts';
import type { Names } from './derivation-telling.ts';
import type { Locale } from './locale.ts';

interface Named {
  readonly name_zh: string | null;
  readonly name_en: string | null;
}

/** Items are those of one rule book: another may use the same id for something else. */
export function namesIn(pack: Package, rulebook: Rulebook, locale: Locale): Required<Names> {
  const own = (named: Named) => (locale === 'zh' ? named.name_zh : named.name_en);
  const subjects = new Map([
    ...pack.units.map((one) => [one.unit_id, own(one)] as const),
    ...pack.officials.map((one) => [one.official_id, own(one)] as const),
  ]);
  const groups = new Map(pack.groups.map((one) => [one.group_id, own(one)]));
  const titles = new Map(
    pack.assessments.map((one) => [one.assessment_id, locale === 'zh' ? one.title_zh : one.title_en]),
  );
  const everyone = locale === 'zh' ? '全体' : 'all';
  return {
    item: (id) => rulebook.itemsById.get(id)?.name[locale] || id,
    group: (id) => (id === EVERYONE ? everyone : groups.get(id) || id),
    cycle: (id) => id,
    assessment: (id) => titles.get(id) || id,
    subject: (id) => subjects.get(id) || id,
    kind: (list, id) => pack.manifest.kinds[list][id]?.[locale] || id,
    loan: (pattern, cycleKind) => loanName(pack, pattern, cycleKind, locale),
  };
}

/**
 * What `district-{cycle}` stands for: the kind of those assessments in cycles of a kind (any where that is null). Null
 * where it is no such pattern, or they are of several kinds.
 */
export function loanName(
  pack: Package,
  pattern: string,
  cycleKind: string | null,
  locale: Locale,
): string | null {
  if (!pattern.includes('{cycle}')) return null;
  const cycles = pack.cycles.filter((one) => cycleKind === null || one.kind === cycleKind);
  const unitKinds = Object.keys(pack.manifest.kinds.unit);
  const ids = new Set(
    cycles.flatMap((one) => {
      const named = pattern.replaceAll('{cycle}', one.cycle_id);
      return named.includes('{kind}') ? unitKinds.map((kind) => named.replaceAll('{kind}', kind)) : [named];
    }),
  );
  const stoodFor = pack.assessments.filter((one) => ids.has(one.assessment_id));
  const [kind, ...others] = new Set(stoodFor.map((one) => one.kind));
  if (kind === undefined || others.length > 0) return null;
  return pack.manifest.kinds.assessment[kind]?.[locale] || null;
}
