/** Which tables an edition leaves out, so that what is withheld is not told as if there were none of it. */
import { tableName } from '../core/package/editions.ts';
import { tables } from '../core/package/tables.ts';
import { tableMeanings } from '../i18n/dictionary-package.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatList } from '../i18n/format.ts';
import type { Site } from './site.ts';

/** Whether the edition has these tables, if only some of their columns. */
export function holds(site: Site, ...names: readonly (keyof typeof tables)[]): boolean {
  return names.every((name) => site.package.withheld.get(tableName(tables[name])) !== 'wholly');
}

/** What the tables are called that the package has and the edition leaves out; '' where there are none. */
export function withheldTables(site: Site, locale: Locale): string {
  const names = Object.keys(tables) as (keyof typeof tables)[];
  const left = names.filter((name) => !holds(site, name));
  return formatList(
    left.map((name) => tableMeanings[name].title[locale]),
    locale,
  );
}
