/**
 * What the search of every page looks through: names, how they are read, and what each belongs to, as one file for
 * each language. It is made from what the pages of this edition show, and loaded when somebody begins to search.
 */
import { createHash } from 'node:crypto';
import type { Unit } from '../core/package/package.ts';
import type { Locale } from '../i18n/locale.ts';
import { searchIndexMessages } from '../i18n/messages-search.ts';
import { messagesIn } from '../i18n/messages.ts';
import { assessmentOfItem, itemIds } from './item-view.ts';
import { namesFor, pick } from './names.ts';
import { inOrder, officialIndex } from './official-index.ts';
import { officialWords } from './official-words.ts';
import type { Named } from './search-readings.ts';
import { readingOf } from './search-readings.ts';
import type { Site } from './site.ts';
import { unitIndex } from './unit-index.ts';
import { latestOf } from './unit-view.ts';
import { relativeHref } from './urls.ts';

export interface SearchIndex {
  /** In the order of their sort keys within a group. */
  readonly groups: readonly SearchGroup[];
  /** Address of the script that searches, from the folder of this index. */
  readonly engine: string;
}

export interface SearchGroup {
  readonly name: string;
  readonly section: 'units' | 'officials' | 'items';
  readonly rows: readonly SearchRow[];
}

/** The name as pages in the language show it, and in the other language where it has another there, else blank. */
export type SearchRow = readonly [
  id: string,
  name: string,
  otherName: string,
  /** Of the Chinese name, by `readingOf`. */
  reading: string,
  /** What it belongs to. */
  within: string,
];

export interface SearchFile {
  /** Below the root of the site; named by its contents. */
  readonly path: string;
  readonly text: string;
}

const files = new WeakMap<Site, Map<Locale, SearchFile>>();

/** `engine` is the address of the script that searches, below the root. Made once for all pages. */
export function searchFile(site: Site, locale: Locale, engine: string): SearchFile {
  const known = files.get(site) ?? new Map<Locale, SearchFile>();
  files.set(site, known);
  const file = known.get(locale) ?? makeFile(site, locale, engine);
  known.set(locale, file);
  return file;
}

const folder = 'search/';

function makeFile(site: Site, locale: Locale, engine: string): SearchFile {
  const index = searchIndex(site, locale, relativeHref(folder, engine.replace(/^\//, '')));
  const text = `searchIndex=${JSON.stringify(index)}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { path: `${folder}${locale}-${hash}.js`, text };
}

export function searchIndex(site: Site, locale: Locale, engine: string): SearchIndex {
  const { officials, items } = messagesIn(locale).shell;
  const groups: readonly SearchGroup[] = [
    ...unitGroups(site, locale),
    { name: officials, section: 'officials', rows: officialRows(site, locale) },
    { name: items, section: 'items', rows: itemRows(site, locale) },
  ];
  return { groups: groups.filter(({ rows }) => rows.length > 0), engine };
}

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

function row(id: string, label: Bilingual, named: Named, locale: Locale, within: string): SearchRow {
  const name = pick(label, locale, id);
  const other = locale === 'zh' ? label.en : label.zh;
  return [id, name, other === name ? '' : other, readingOf(label.zh, named), within];
}

function labelOf({ name_zh: zh, name_en: en }: Pick<Unit, 'name_zh' | 'name_en'>): Bilingual {
  return { zh: zh ?? '', en: en ?? '' };
}

function unitGroups(site: Site, locale: Locale): SearchGroup[] {
  return unitIndex(site, locale).map(({ name, units }) => ({
    name,
    section: 'units',
    rows: units.map(({ id }) =>
      row(id, labelOf(site.units.get(id)!), 'place', locale, placeOf(site, id, locale)),
    ),
  }));
}

/** The unit above, and the group it is compared in. */
function placeOf(site: Site, unitId: string, locale: Locale): string {
  const names = namesFor(site, null, locale);
  const parent = site.units.get(unitId)!.parent_id;
  const frame = latestOf(site, unitId)?.frame;
  const isGrouped = frame !== undefined && frame.rulebook.groups.length > 1;
  const group = isGrouped ? frame.rulebook.groups[frame.group[frame.subjectIndex.get(unitId)!]!]! : null;
  return [parent === null ? null : names.subject(parent), group === null ? null : names.group(group)]
    .filter((part) => part !== null)
    .join(' · ');
}

function officialRows(site: Site, locale: Locale): SearchRow[] {
  if (site.officials.size === 0) return [];
  const words = officialWords(site, locale);
  const indexed = officialIndex(site, locale).kinds.flatMap(({ units }) =>
    units.flatMap(({ officials }) => officials),
  );
  const posts = Map.groupBy(indexed, ({ id }) => id);
  // In the order of names, not of the units that they serve in; whoever has two posts is there once.
  return inOrder(site, site.officials.keys(), locale).map((id) => {
    const held = posts.get(id)?.flatMap((one) => one.posts.map((post) => words.post(post))) ?? [];
    const within = held.length === 0 ? searchIndexMessages[locale].noPost : [...new Set(held)].join(' · ');
    return row(id, labelOf(site.officials.get(id)!), 'person', locale, within);
  });
}

function itemRows(site: Site, locale: Locale): SearchRow[] {
  return itemIds(site).map((id) => {
    const { rulebook } = assessmentOfItem(site, id)!.frame;
    const { name, parent } = rulebook.itemsById.get(id)!;
    const title = pick(rulebook.method.title, locale, rulebook.id);
    const above = parent === null ? null : namesFor(site, rulebook, locale).item(rulebook.items[parent]!.id);
    return row(id, name, 'words', locale, above === null ? title : `${above} · ${title}`);
  });
}
