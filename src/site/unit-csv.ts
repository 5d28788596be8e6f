/** The table of items on a unit's page as a file: full precision, in both languages. */
import type { CsvCell } from './csv-file.ts';
import { csvFile } from './csv-file.ts';
import type { ItemRow, UnitView } from './unit-view.ts';

const columns: readonly (readonly [name: string, cell: (row: ItemRow, view: UnitView) => CsvCell])[] = [
  ['assessment_id', (_, view) => view.result.frame.assessment.assessment_id],
  ['unit_id', (_, view) => view.unit.unit_id],
  ['unit_zh', (_, view) => view.unit.name_zh],
  ['unit_en', (_, view) => view.unit.name_en],
  ['item_id', (row) => row.item.id],
  ['item_zh', (row) => row.item.name.zh],
  ['item_en', (row) => row.item.name.en],
  ['parent_id', (row, view) => parentOf(row, view)],
  ['measured_in', (row) => row.item.unit],
  ['measured_in_en', (row) => row.item.unitEn],
  ['direction', (row) => row.item.direction],
  ['value', (row) => row.value],
  ['state', (row) => (row.isAssessed ? row.state : 'not-assessed')],
  ['target', (row) => row.target],
  ['points', (row) => row.points],
  ['weight', (row) => row.weight],
  ['effective_weight', (row) => row.effectiveWeight],
  ['contribution', (row, view) => view.result.items[row.item.index]!.contribution[view.s]!],
  ['group_lowest_points', (row) => row.spread?.worst ?? null],
  ['group_lower_quartile', (row) => row.spread?.lowerQuartile ?? null],
  ['group_median_points', (row) => row.spread?.median ?? null],
  ['group_upper_quartile', (row) => row.spread?.upperQuartile ?? null],
  ['group_highest_points', (row) => row.spread?.best ?? null],
];

/** Items in the order of the page, those not assessed in the group last. Losses of a mean are no items and left out. */
export function unitCsv(view: UnitView): string {
  const rows = view.rows.filter((row) => row.kind === 'item');
  return csvFile(
    columns.map(([name]) => name),
    [...rows, ...view.notAssessed].map((row) => columns.map(([, cell]) => cell(row, view))),
  );
}

function parentOf({ item }: ItemRow, { result }: UnitView): string | null {
  return item.parent === null ? null : result.frame.rulebook.items[item.parent]!.id;
}
