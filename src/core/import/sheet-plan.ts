/** How one sheet is read, by places: made from a mapping, or from what a template says of itself. */
import type { Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Sheet, Workbook } from './grid.ts';
import { columnsWith, headerPaths } from './header-path.ts';
import type { KnownItems } from './known-items.ts';
import type { Mapping } from './mapping.ts';
import { plainText } from './plain-text.ts';
import type { FoundSubject } from './subject-names.ts';
import { subjectFinder } from './subject-names.ts';
import { placesBetween } from './units.ts';

export interface PlanColumn {
  readonly column: number;
  readonly header: string;
  readonly item: Item;
  readonly unit: string;
  readonly power: number | null;
  readonly source: string;
  /** Column that holds a status beside the figure; null where there is none. */
  readonly statusColumn: number | null;
}

export interface SheetPlan {
  readonly sheet: Sheet;
  readonly countsFrom1904: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly subjectColumn: number;
  readonly subject: (text: string) => FoundSubject;
  readonly columns: readonly PlanColumn[];
  /** Columns with a header that nothing accounts for. */
  readonly strangers: readonly { readonly column: number; readonly header: string }[];
  readonly skipRows: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, string>;
  readonly hidden: 'take' | 'skip' | null;
  /** Whether a subject is assessed on an item; where not, what stands in the cell is not read. */
  readonly isAsked: (subject: string, item: string) => boolean;
  readonly status: string;
  /** A day, the column of each row's own, or one cell for all. */
  readonly asOf: string | { readonly column: number; readonly row?: number };
}

/** Why a mapping does not fit a workbook. */
export type MappingFault =
  | { readonly kind: 'sheet-absent'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'sheet-unnamed'; readonly sheets: readonly string[] }
  | { readonly kind: 'header-absent'; readonly header: string; readonly headers: readonly string[] }
  | { readonly kind: 'header-twice'; readonly header: string; readonly columns: readonly number[] }
  | { readonly kind: 'item-unknown'; readonly item: string }
  | { readonly kind: 'item-twice'; readonly item: string }
  | { readonly kind: 'unit'; readonly item: string; readonly from: string; readonly to: string };

export function planSheet(
  workbook: Workbook,
  mapping: Mapping,
  pack: Package,
  items: KnownItems,
): SheetPlan | readonly MappingFault[] {
  const sheet = sheetOf(workbook, mapping);
  if ('kind' in sheet) return [sheet];
  const paths = headerPaths(
    sheet,
    mapping.header_rows.map((row) => row - 1),
  );
  const faults: MappingFault[] = [];
  const at = (header: string): number => {
    const [column, ...more] = columnsWith(paths, header);
    if (column === undefined) {
      faults.push({ kind: 'header-absent', header, headers: paths.filter((path) => path !== '') });
    }
    if (more.length > 0) faults.push({ kind: 'header-twice', header, columns: [column!, ...more] });
    return column ?? -1;
  };
  const columns = mapping.columns.flatMap((one) => planColumn(one, mapping, items, at, faults));
  const subjectColumn = at(mapping.subjects.header);
  const { as_of: asOf = '' } = mapping;
  const dated = typeof asOf === 'string' ? asOf : { column: at(asOf.header) };
  const ignored = mapping.ignore.flatMap((header) => columnsWith(paths, header));
  if (faults.length > 0) return faults;
  const known = new Set([subjectColumn, ...ignored, ...columns.map(({ column }) => column)]);
  if (typeof dated !== 'string') known.add(dated.column);
  return {
    ...{ sheet, subjectColumn, columns, asOf: dated },
    countsFrom1904: workbook.countsFrom1904,
    firstRow: Math.max(...mapping.header_rows),
    lastRow: Math.min(mapping.last_row ?? sheet.height, sheet.height) - 1,
    subject: subjectFinder(pack, items.subjects, { by: mapping.subjects.by, aliases: mapping.aliases }),
    strangers: paths.flatMap((header, column) =>
      header === '' || known.has(column) ? [] : [{ column, header }],
    ),
    skipRows: new Set([...mapping.skip_rows, ...mapping.subjects.header.split(' / ')].map(plainText)),
    words: new Map(Object.entries(mapping.words).map(([word, status]) => [plainText(word), status])),
    hidden: mapping.hidden ?? null,
    isAsked: () => true,
    status: mapping.status ?? '',
  };
}

function sheetOf({ sheets }: Workbook, { sheet: name }: Mapping): Sheet | MappingFault {
  const names = sheets.map((one) => one.name);
  if (name !== undefined) {
    const found = sheets.find((one) => plainText(one.name) === plainText(name));
    return found ?? { kind: 'sheet-absent', sheet: name, sheets: names };
  }
  const [only, ...more] = sheets.filter((one) => !one.isHidden && one.height > 0);
  return only === undefined || more.length > 0 ? { kind: 'sheet-unnamed', sheets: names } : only;
}

function planColumn(
  { header, item: id, unit, power }: Mapping['columns'][number],
  mapping: Mapping,
  items: KnownItems,
  at: (header: string) => number,
  faults: MappingFault[],
): PlanColumn[] {
  const item = items.byId.get(id);
  const column = at(header);
  if (item === undefined) faults.push({ kind: 'item-unknown', item: id });
  if (mapping.columns.filter((one) => one.item === id)[0]?.header !== header) {
    faults.push({ kind: 'item-twice', item: id });
  }
  if (item === undefined) return [];
  const from = unit ?? item.unit;
  if (power === undefined && placesBetween(from, item.unit) === null) {
    faults.push({ kind: 'unit', item: id, from, to: item.unit });
  }
  const source = mapping.source ?? '';
  return [{ column, header, item, unit: from, power: power ?? null, source, statusColumn: null }];
}
