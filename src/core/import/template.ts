/**
 * The blank sheet that a department fills in: a row for each subject, three columns for each item (the value before,
 * the value, its status). A hidden sheet says what is where, so that it is read back without a mapping.
 */
import type { ExpectedItem } from '../new-cycle/expected-items.ts';
import { expectedItems } from '../new-cycle/expected-items.ts';
import type { Cycle, Package } from '../package/package.ts';
import { tables } from '../package/tables.ts';
import { previousCycle } from '../score/transform.ts';
import type { Sheet, Workbook } from './grid.ts';
import { shownText } from './grid.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { subjectFinder } from './subject-names.ts';

export const META_SHEET = '_assessment';
const META_MARK = 'assessment-template';
const META_VERSION = '1';

/** Rows of the sheet, 0-based; data follow the last. */
export const templateRows = { title: 0, asOf: 1, names: 2, ids: 3, columns: 4, first: 5 } as const;
const AS_OF_COLUMN = 1;
const SUBJECT_COLUMN = 0;
const FIRST_ITEM_COLUMN = 2;
const COLUMNS_PER_ITEM = 3;

export interface TemplateItem extends ExpectedItem {
  /** 0-based, of the value before; the value and its status follow. */
  readonly column: number;
}

export interface Template {
  readonly packageId: string;
  readonly cycle: Cycle;
  readonly previous: Cycle | null;
  readonly items: readonly TemplateItem[];
  /** Ids, ascending. */
  readonly subjects: readonly string[];
  /** What was observed in the cycle before, as it is written; '' where nothing was. */
  readonly before: (subject: string, item: string) => string;
  /** Rows of the hidden sheet. */
  readonly meta: readonly (readonly string[])[];
}

export const statusChoices: readonly string[] = tables.observations.columns.status.words!;

export function makeTemplate(pack: Package, cycle: Cycle, asked: (item: ExpectedItem) => boolean): Template {
  const previous = previousCycle(pack, cycle);
  const items = expectedItems(pack, cycle, previous)
    .filter(asked)
    .map((one, at) => ({ ...one, column: FIRST_ITEM_COLUMN + COLUMNS_PER_ITEM * at }));
  const packageId = pack.manifest.package;
  return {
    ...{ packageId, cycle, previous, items },
    subjects: [...new Set(items.flatMap(({ subjects }) => subjects))].sort(),
    before: observedIn(pack, previous),
    meta: [
      [META_MARK, META_VERSION],
      ['package', packageId],
      ['cycle', cycle.cycle_id],
      ...items.map(({ item, column, source }) => ['item', item.id, String(column + 1), source]),
    ],
  };
}

function observedIn(pack: Package, cycle: Cycle | null): Template['before'] {
  const table = cycle === null ? undefined : pack.observations.get(cycle.cycle_id);
  const found = new Map<string, string>();
  for (let row = 0; row < (table?.length ?? 0); row++) {
    const key = `${table!.subjectIds[table!.subject[row]!]!} ${table!.itemIds[table!.item[row]!]!}`;
    found.set(key, table!.text(row, 'value'));
  }
  return (subject, item) => found.get(`${subject} ${item}`) ?? '';
}

/** What a filled template says of itself. */
export interface TemplateMark {
  readonly packageId: string;
  readonly cycleId: string;
  readonly items: readonly { readonly id: string; readonly column: number; readonly source: string }[];
}

/** Null for any other workbook. */
export function readTemplateMark({ sheets }: Workbook): TemplateMark | null {
  const meta = sheets.find((sheet) => sheet.name === META_SHEET);
  if (meta === undefined) return null;
  const rows = Array.from({ length: meta.height }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => shownText(meta.cell(row, column))),
  );
  if (rows[0]?.[0] !== META_MARK || rows[0][1] !== META_VERSION) return null;
  const valueOf = (key: string): string => rows.find(([name]) => name === key)?.[1] ?? '';
  const items = rows
    .filter(([name]) => name === 'item')
    .map(([, id = '', column = '', source = '']) => ({ id, column: Number(column), source }));
  return { packageId: valueOf('package'), cycleId: valueOf('cycle'), items };
}

export type TemplateFault =
  | { readonly kind: 'template-package'; readonly packageId: string; readonly expected: string }
  | { readonly kind: 'template-cycle'; readonly cycleId: string }
  /** A locked cell does not hold what it held. */
  | { readonly kind: 'template-altered'; readonly item: string };

/** The plan of a filled template; it holds only where the package, the cycle and the locked headers agree. */
export function planTemplate(
  workbook: Workbook,
  mark: TemplateMark,
  pack: Package,
): SheetPlan | readonly TemplateFault[] {
  const { packageId, cycleId } = mark;
  const expectedId = pack.manifest.package;
  if (packageId !== expectedId) return [{ kind: 'template-package', packageId, expected: expectedId }];
  const cycle = pack.cycles.find(({ cycle_id }) => cycle_id === cycleId);
  const sheet = workbook.sheets.find(({ name, isHidden }) => name !== META_SHEET && !isHidden);
  if (cycle === undefined || sheet === undefined) return [{ kind: 'template-cycle', cycleId }];
  const expected = new Map(
    expectedItems(pack, cycle, previousCycle(pack, cycle)).map((one) => [one.item.id, one]),
  );
  const known = mark.items.filter(({ id, column }) => expected.has(id) && isInPlace(sheet, id, column));
  if (known.length < mark.items.length) {
    const lost = mark.items.filter((one) => !known.includes(one));
    return lost.map(({ id }) => ({ kind: 'template-altered', item: id }));
  }
  const asked = new Map([...expected].map(([id, { subjects }]) => [id, new Set(subjects)]));
  return {
    ...{ sheet, subjectColumn: SUBJECT_COLUMN, status: '', hidden: 'take' },
    countsFrom1904: workbook.countsFrom1904,
    firstRow: templateRows.first,
    lastRow: sheet.height - 1,
    subject: subjectFinder(pack, new Set(), { by: 'id', aliases: {} }),
    columns: known.map(({ id, column, source }) => {
      const { item } = expected.get(id)!;
      return { column, header: id, item, unit: item.unit, power: null, source, statusColumn: column + 1 };
    }),
    strangers: [],
    skipRows: new Set(),
    words: new Map(),
    isAsked: (subject, item) => asked.get(item)?.has(subject) === true,
    asOf: { row: templateRows.asOf, column: AS_OF_COLUMN },
  };
}

/** The id of the item stands above its columns, merged over all three. */
function isInPlace(sheet: Sheet, id: string, column: number): boolean {
  return shownText(sheet.cell(templateRows.ids, column - 1)).split(' ')[0] === id;
}
