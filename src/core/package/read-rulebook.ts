/** From the three files of a rule book to its tree. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { readNumber } from './cells.ts';
import type { Row } from './columns.ts';
import type { CsvTable } from './csv.ts';
import { noParams, readParams } from './params.ts';
import { readTable, reportFault } from './read-table.ts';
import type { Item, Method, Rulebook } from './rulebook.ts';
import { aggregates } from './rulebook.ts';
import { items as itemsTable } from './tables.ts';

export interface RulebookFiles {
  readonly id: string;
  readonly method: Method;
  readonly items: CsvTable;
  readonly weights: CsvTable | null;
  readonly paths: Rulebook['files'];
}

export function readRulebook(files: RulebookFiles, issues: Issue[]): Rulebook {
  const rows = uniqueRows(readTable(itemsTable, files.items, issues), files.items.file, issues);
  const items = buildTree(rows, files.items.file, issues);
  const itemsById = new Map(items.map((item) => [item.id, item]));
  const weights = readWeights(files, itemsById, issues);
  return {
    id: files.id,
    method: files.method,
    root: findRoot(files.method, items, itemsById),
    items,
    itemsById,
    ...weights,
    files: files.paths,
  };
}

type ItemRow = Row<typeof itemsTable>;

function uniqueRows(rows: ItemRow[], file: string, issues: Issue[]): ItemRow[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const earlier = first.get(row.item_id);
    if (earlier === undefined) first.set(row.item_id, row.line);
    else {
      const place = { file, line: row.line, column: 1 };
      issues.push(issue('error', 'key-duplicate', place, { key: row.item_id, firstLine: earlier }));
    }
    return earlier === undefined;
  });
}

function buildTree(rows: readonly ItemRow[], file: string, issues: Issue[]): Item[] {
  const indexOf = new Map(rows.map((row, index) => [row.item_id, index]));
  const parentOf = rows.map((row) => (row.parent_id === null ? null : (indexOf.get(row.parent_id) ?? null)));
  const childrenOf = rows.map((): number[] => []);
  parentOf.forEach((parent, index) => {
    if (parent !== null && rows[index]!.rule !== 'none') childrenOf[parent]!.push(index);
  });
  return rows.map((row, index) => {
    const children = childrenOf[index]!;
    return {
      ...describe(row, file, issues),
      index,
      parent: row.rule === 'none' ? null : parentOf[index]!,
      children,
      depth: depthOf(index, parentOf),
      role: row.rule === 'none' ? 'input' : children.length > 0 ? 'composite' : 'leaf',
      rule: row.rule ?? (children.length > 0 ? 'mean' : ''),
    };
  });
}

function describe(row: ItemRow, file: string, issues: Issue[]) {
  const params = readParams(row.params);
  if (params === null) {
    const place = { file, line: row.line, column: 0 };
    issues.push(issue('error', 'params-malformed', place, { item: row.item_id, params: row.params ?? '' }));
  }
  return {
    id: row.item_id,
    name: { zh: row.name_zh ?? '', en: row.name_en ?? '' },
    definition: { zh: row.definition_zh ?? '', en: row.definition_en ?? '' },
    unit: row.unit ?? row.unit_en ?? '',
    unitEn: row.unit_en ?? row.unit ?? '',
    direction: row.direction,
    denominator: row.denominator,
    transform: row.transform ?? 'none',
    missing: row.missing,
    notApplicable: row.not_applicable,
    treat: row.treat ?? 'none',
    params: params ?? noParams,
    minCoverage: row.min_coverage,
    decimals: row.decimals,
    source: row.source ?? '',
    line: row.line,
  };
}

/** A loop of parents ends where it would repeat; `check` reports the loop. */
function depthOf(index: number, parentOf: readonly (number | null)[]): number {
  const seen = new Set<number>();
  let depth = 0;
  let at = parentOf[index] ?? null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    depth += 1;
    at = parentOf[at] ?? null;
  }
  return depth;
}

function findRoot(method: Method, items: readonly Item[], byId: ReadonlyMap<string, Item>): Item | null {
  if (method.root !== undefined) return byId.get(method.root) ?? null;
  const tops = items.filter((item) => item.parent === null && item.role !== 'input');
  return tops.length === 1 ? tops[0]! : null;
}

function readWeights(files: RulebookFiles, byId: ReadonlyMap<string, Item>, issues: Issue[]) {
  const csv = files.weights;
  const groups = csv?.header.slice(1) ?? [];
  const weights = groups.map(() => new Float64Array(byId.size).fill(Number.NaN));
  const weightLines = new Int32Array(byId.size);
  csv?.rows.forEach((cells, row) => {
    const line = csv.line(row);
    const item = byId.get(cells[0]!);
    if (item === undefined || weightLines[item.index]! > 0) {
      reportWeightRow(csv, line, cells[0]!, item, weightLines, byId, issues);
      return;
    }
    weightLines[item.index] = line;
    groups.forEach((_, g) => {
      weights[g]![item.index] = readWeight(
        cells[g + 1] ?? '',
        { file: csv.file, line, column: g + 2 },
        issues,
      );
    });
  });
  return { groups, weights, weightLines };
}

function reportWeightRow(
  csv: CsvTable,
  line: number,
  given: string,
  item: Item | undefined,
  lines: Int32Array,
  byId: ReadonlyMap<string, Item>,
  issues: Issue[],
): void {
  const place = { file: csv.file, line, column: 1 };
  if (item !== undefined) {
    issues.push(issue('error', 'key-duplicate', place, { key: given, firstLine: lines[item.index]! }));
  } else {
    issues.push(issue('error', 'weight-without-item', place, { item: given, known: [...byId.keys()] }));
  }
}

function readWeight(
  cell: string,
  place: { file: string; line: number; column: number },
  issues: Issue[],
): number {
  if (cell === '') return Number.NaN;
  const read = readNumber(cell);
  if (typeof read !== 'number') {
    reportFault(read, place, issues);
    return Number.NaN;
  }
  if (read < 0) issues.push(issue('error', 'weight-negative', place, { weight: read }));
  return read;
}

export function isAggregate(rule: string): boolean {
  return (aggregates as readonly string[]).includes(rule);
}
