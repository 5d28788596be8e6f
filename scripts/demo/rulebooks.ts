/** The rule books of the package: items.csv, weights.csv and rulebook.yaml of each. */
import { DEPARTMENT, DEPARTMENT_WEIGHTS } from './department-outline.ts';
import { ECONOMY_DEFINITIONS } from './definitions-economy.ts';
import { OTHER_DEFINITIONS } from './definitions-others.ts';
import { SOCIETY_DEFINITIONS } from './definitions-society.ts';
import { DISTRICT_2023, DISTRICT_2025 } from './district-outline.ts';
import { WEIGHTS_2023, WEIGHTS_2025 } from './district-weights.ts';
import { METHODS } from './methods.ts';
import { MONTH, MONTH_WEIGHTS, QUARTER, QUARTER_WEIGHTS } from './monitor-outline.ts';
import {
  OFFICIAL_DEFINITIONS,
  OFFICIAL_DEPARTMENT,
  OFFICIAL_DEPARTMENT_WEIGHTS,
  OFFICIAL_DISTRICT,
  OFFICIAL_DISTRICT_WEIGHTS,
} from './official-outline.ts';
import type { OutlineRow } from './outline.ts';
import { csv, keyed, must, readRows } from './table.ts';
import { TOWN, TOWN_WEIGHTS } from './town-outline.ts';
import { unitInEnglish } from './units-of-measure.ts';

interface Book {
  readonly rows: readonly OutlineRow[];
  readonly weights: readonly Readonly<Record<string, string>>[];
}

export const BOOKS: Readonly<Record<string, Book>> = {
  'district-2023': { rows: DISTRICT_2023, weights: WEIGHTS_2023 },
  'district-2025': { rows: DISTRICT_2025, weights: WEIGHTS_2025 },
  'district-quarter': { rows: QUARTER, weights: QUARTER_WEIGHTS },
  'district-month': { rows: MONTH, weights: MONTH_WEIGHTS },
  town: { rows: TOWN, weights: TOWN_WEIGHTS },
  department: { rows: DEPARTMENT, weights: DEPARTMENT_WEIGHTS },
  'official-district': { rows: OFFICIAL_DISTRICT, weights: OFFICIAL_DISTRICT_WEIGHTS },
  'official-department': { rows: OFFICIAL_DEPARTMENT, weights: OFFICIAL_DEPARTMENT_WEIGHTS },
};

const DEFINITIONS = keyed(
  readRows(
    ['id', 'zh', 'en'],
    ECONOMY_DEFINITIONS + SOCIETY_DEFINITIONS + OTHER_DEFINITIONS + OFFICIAL_DEFINITIONS,
  ),
  'id',
);

/** Share of the weight that must rest on observed values for there to be a total. */
const LEAST_COVERAGE: Readonly<Record<string, string>> = {
  'district-2023': '0.85',
  'district-2025': '0.85',
  'district-quarter': '0.8',
  'district-month': '0.7',
  town: '0.85',
  department: '0.8',
  'official-district': '0.5',
  'official-department': '0.5',
};

const ITEMS_HEADER =
  'item_id,parent_id,name_zh,name_en,unit,unit_en,direction,denominator,transform,missing,treat,rule,params,' +
  'not_applicable,min_coverage,decimals,source,definition_zh,definition_en';

export function rulebookFiles(): [path: string, text: string][] {
  return Object.entries(BOOKS).flatMap(([id, book]): [string, string][] => [
    [
      `rulebooks/${id}/items.csv`,
      csv(
        ITEMS_HEADER,
        book.rows.map((row) => itemCells(id, row)),
      ),
    ],
    [`rulebooks/${id}/weights.csv`, weightsCsv(book)],
    [`rulebooks/${id}/rulebook.yaml`, must(METHODS, id)],
  ]);
}

function itemCells(id: string, row: OutlineRow): string[] {
  const extras = row.extra.split(',').map((one) => one.trim());
  const [missing = '', notApplicable = ''] = row.policies.split('/');
  const definition = must(DEFINITIONS, row.id);
  return [
    row.id,
    row.parent,
    row.zh,
    row.en,
    row.unit,
    unitInEnglish(row.unit),
    row.direction,
    extras.includes('per population') ? 'population' : '',
    extras.find((one) => ['log', 'change', 'change-percent'].includes(one)) ?? '',
    missing,
    extras.includes('winsorise') ? 'winsorise' : '',
    row.rule,
    row.params.replaceAll(',', '|'),
    notApplicable,
    row.parent === '' && row.rule !== 'none' ? LEAST_COVERAGE[id]! : '',
    row.decimals,
    row.source,
    definition.zh,
    definition.en,
  ];
}

function weightsCsv({ rows, weights }: Book): string {
  const [first] = weights;
  const groups = Object.keys(first!).filter((column) => column !== 'id');
  const byId = new Map(weights.map((row) => [row['id'], row]));
  const leaves = rows.map((row) => byId.get(row.id)).filter((row) => row !== undefined);
  return csv(
    ['item_id', ...groups].join(','),
    leaves.map((row) => [row['id']!, ...groups.map((group) => row[group]!)]),
  );
}
