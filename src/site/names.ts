/** What everything is called in a locale. A blank label falls back to the other language, then to the id. */
import type { Assessment, Cycle } from '../core/package/package.ts';
import type { KindList } from '../core/package/manifest.ts';
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import { EVERYONE } from '../core/package/rulebook.ts';
import { loanName } from '../i18n/derivation-names.ts';
import { formatCycle, formatCycleInYear } from '../i18n/format-cycle.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { Site } from './site.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface SiteNames {
  item(id: string): string;
  group(id: string): string;
  cycle(id: string): string;
  /** Where the year is known from around it. */
  cycleInYear(id: string): string;
  assessment(id: string): string;
  subject(id: string): string;
  kind(list: KindList, id: string): string;
  /** As the bands of the rule book call it, else those of any other. */
  grade(id: string): string;
  /** What `name-{cycle}` stands for; null = it has no name. */
  loan(pattern: string, cycleKind: string | null): string | null;
  /** Who answers for an item: the name of a unit where the source is a unit's id, else the source as written. */
  source(source: string): string;
  /** In the locale, else in the other language, else the third argument. */
  text(label: Bilingual | undefined, otherwise: string): string;
}

/** Item names depend on the rule book: the same id may be called otherwise in the next one. */
export function namesFor(site: Site, rulebook: Rulebook | null, locale: Locale): SiteNames {
  const text = (label: Bilingual | undefined, otherwise: string) => pick(label, locale, otherwise);
  const cycleName = (cycle: Cycle | undefined, id: string) =>
    cycle === undefined ? id : formatCycle(cycle, locale);
  return {
    text,
    item: (id) => itemName(rulebook?.itemsById.get(id), id, locale),
    group: (id) => {
      if (id === EVERYONE) return messagesIn(locale).method.everyone;
      const group = site.groups.get(id);
      return group === undefined ? id : text(labelOf(group), id);
    },
    cycle: (id) => cycleName(site.cycles.get(id), id),
    cycleInYear: (id) => {
      const cycle = site.cycles.get(id);
      return cycle === undefined ? id : formatCycleInYear(cycle, locale);
    },
    assessment: (id) => {
      const frame = site.results.get(id)?.frame;
      return frame === undefined ? id : assessmentTitle(site, frame.assessment, frame.cycle, locale);
    },
    subject: (id) => {
      const subject = site.units.get(id) ?? site.officials.get(id);
      return subject === undefined ? id : text(labelOf(subject), id);
    },
    kind: (list, id) => text(site.package.manifest.kinds[list][id], id),
    grade: (id) => {
      const books = [...(rulebook === null ? [] : [rulebook]), ...site.rulebooks];
      const band = books.flatMap(({ method }) => method.bands).find(({ grade }) => grade === id);
      return text(band?.title, id);
    },
    loan: (pattern, cycleKind) => loanName(site.package, pattern, cycleKind, locale),
    source: (source) => {
      const unit = site.units.get(source);
      return unit === undefined ? source : text(labelOf(unit), source);
    },
  };
}

function itemName(item: Item | undefined, id: string, locale: Locale): string {
  return item === undefined ? id : pick(item.name, locale, id);
}

function assessmentTitle(site: Site, assessment: Assessment, cycle: Cycle, locale: Locale): string {
  const kind = pick(site.package.manifest.kinds.assessment[assessment.kind], locale, assessment.kind);
  const otherwise =
    locale === 'zh'
      ? `${formatCycle(cycle, 'zh')}${kind}`.replace('年年', '年')
      : `${kind}, ${formatCycle(cycle, 'en')}`;
  return pick({ zh: assessment.title_zh ?? '', en: assessment.title_en ?? '' }, locale, otherwise);
}

function labelOf(row: { readonly name_zh: string | null; readonly name_en: string | null }): Bilingual {
  return { zh: row.name_zh ?? '', en: row.name_en ?? '' };
}

export function pick(label: Bilingual | undefined, locale: Locale, otherwise: string): string {
  if (label === undefined) return otherwise;
  return label[locale] || label[locale === 'zh' ? 'en' : 'zh'] || otherwise;
}
