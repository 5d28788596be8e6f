/** A CSV file in canonical form: header, cells, quotes and the order of rows. */
import { readCsv } from '../package/csv.ts';
import type { CsvTable } from '../package/csv.ts';
import type { TableSpec } from '../package/columns.ts';
import { isDecimalComma, repairCell } from './canonical-cell.ts';
import type { RepairLog } from './repair.ts';
import { inKeyOrder } from './row-order.ts';
import { tableAt } from './table-at.ts';
import { writeCsv } from './write-csv.ts';

/** Faults of rows that leave every other row whole. */
const harmless = ['csv-blank-row', 'csv-header-characters'];

/**
 * `text` has been decoded. It comes back as it is where a row could not be read: writing the table anew would
 * lose what stands there.
 */
export function canonicalTable(file: string, text: string, log: RepairLog): string {
  const { table, issues } = readCsv(file, new TextEncoder().encode(text));
  if (table === null || issues.some((one) => !harmless.includes(one.kind))) return text;
  const spec = tableAt(file, table.header);
  if (spec === null) return text;
  for (const one of issues) {
    if (one.kind === 'csv-blank-row') log.add('blank-rows', null);
    if (one.kind === 'csv-header-characters') {
      const { name: from, suggestion: to } = one.params;
      log.add('header', { line: one.line, column: one.column, from, to });
    }
  }
  const quotes = countQuotes(text) - countQuotes(writeCsv(table.header, table.rows));
  if (quotes > 0) log.add('quotes', null, Math.ceil(quotes / 2));
  const { rows, moved } = inKeyOrder(spec, table.header, repairedRows(spec, table, log));
  if (moved > 0) log.add('order', null, moved);
  return writeCsv(table.header, rows);
}

function repairedRows(spec: TableSpec, table: CsvTable, log: RepairLog): string[][] {
  const rows = table.rows.map((cells) => [...cells]);
  table.header.forEach((name, at) => {
    const column = Object.hasOwn(spec.columns, name) ? spec.columns[name]! : null;
    if (column === null) return;
    const isNumber = column.kind === 'number' || column.kind === 'integer';
    const hasDecimalCommas = isNumber && table.rows.some((cells) => isDecimalComma(cells[at]!));
    rows.forEach((cells, row) => {
      const from = cells[at]!;
      const repair = repairCell(column, from, hasDecimalCommas);
      if (repair === null) return;
      log.add(repair.kind, { line: table.line(row), column: at + 1, from, to: repair.text });
      cells[at] = repair.text;
    });
  });
  return rows;
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}
