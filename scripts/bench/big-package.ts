/** A package of a size that no office has yet: for measuring, not for meaning. Seeded, so that runs compare. */
import type { PackageFiles } from '../../src/core/package/package.ts';

export interface BigPackage {
  readonly units: number;
  readonly items: number;
  /** Composites between the root and the leaves. */
  readonly branches: number;
  readonly groups: number;
  /** Months of 2025, each assessed on its own; without, the year. */
  readonly months?: number;
}

export function unitId(index: number): string {
  return `u${String(index).padStart(6, '0')}`;
}

export function itemId(index: number): string {
  return `i${String(index).padStart(4, '0')}`;
}

/** Numbers in [0, 1), the same from the same seed (the mulberry32 generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Three levels under min–max rules; every unit has a value on every item. */
export function bigPackage(size: BigPackage): PackageFiles {
  const encoder = new TextEncoder();
  const groups = Array.from({ length: size.groups }, (_, g) => `g${g}`);
  const units = Array.from({ length: size.units }, (_, u) => unitId(u));
  const files: Record<string, string> = {
    'package.yaml': manifest,
    'units.csv': lines(
      'unit_id,kind,name_zh,name_en',
      units.map((u) => `${u},unit,单位 ${u},Unit ${u}`),
    ),
    'groups.csv': lines(
      'group_id,name_zh,name_en',
      groups.map((g) => `${g},组 ${g},Group ${g}`),
    ),
    'memberships.csv': lines(
      'subject_id,group_id',
      units.map((u, at) => `${u},${groups[at % groups.length]!}`),
    ),
    ...cycleFiles(size),
    'rulebooks/big/rulebook.yaml': method,
    'rulebooks/big/items.csv': lines(
      'item_id,parent_id,name_zh,name_en,direction,rule,definition_zh,definition_en',
      itemRows(size),
    ),
    'rulebooks/big/weights.csv': lines(`item_id,${groups.join(',')}`, weightRows(size)),
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
}

/** The home assessment, `big-2025`, is that of the year or of the first month. */
function cycleFiles(size: BigPackage): Record<string, string> {
  const { months } = size;
  const cycles =
    months === undefined
      ? ['2025,year,2025-01-01,2025-12-31,final']
      : Array.from({ length: months }, (_, at) => monthRow(at));
  const ids = cycles.map((row) => row.slice(0, row.indexOf(',')));
  const assessments = ids.map(
    (id, at) => `big-2025${at === 0 ? '' : `-${id.slice(5)}`},annual,${id},big,unit,测速考核,Benchmark`,
  );
  return {
    'cycles.csv': lines('cycle_id,kind,start,end,status', cycles),
    'assessments.csv': lines(
      'assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en',
      assessments.sort(),
    ),
    ...Object.fromEntries(ids.map((id, at) => [`observations/${id}.csv`, observations(size, 7 + at)])),
  };
}

function monthRow(at: number): string {
  const month = String(at + 1).padStart(2, '0');
  const last = new Date(Date.UTC(2025, at + 1, 0)).getUTCDate();
  return `2025-${month},month,2025-${month}-01,2025-${month}-${last},final`;
}

const manifest = `package: big
title: {zh: 测速, en: Benchmark}
synthetic: true
home: big-2025
kinds:
  unit: {unit: {zh: 单位, en: Unit}}
  cycle: {year: {zh: 年度, en: Year}, month: {zh: 月度, en: Month}}
  assessment: {annual: {zh: 年度考核, en: Annual assessment}}
`;

const method = `rulebook: big
title: {zh: 测速算法, en: Benchmark method}
root: total
weights: {style: relative}
rank: {ties: lowest}
`;

function lines(header: string, rows: readonly string[]): string {
  return `${header}\n${rows.join('\n')}\n`;
}

function itemRows({ items, branches }: BigPackage): string[] {
  const rows = ['total,,总分,Total,,mean,总分,Total'];
  for (let b = 0; b < branches; b++) rows.push(`b${b},total,方面 ${b},Branch ${b},,mean,方面,Branch`);
  for (let i = 0; i < items; i++) {
    const direction = i % 3 === 0 ? 'lower' : 'higher';
    rows.push(`${itemId(i)},b${i % branches},指标 ${i},Indicator ${i},${direction},minmax,指标,Indicator`);
  }
  return rows;
}

/** 1, 2 or 3, another for each group. */
export function weightOf(item: number, group: number): number {
  return 1 + ((item + group) % 3);
}

function weightRows({ items, groups }: BigPackage): string[] {
  return Array.from({ length: items }, (_, i) => {
    const weights = Array.from({ length: groups }, (_unused, g) => weightOf(i, g));
    return `${itemId(i)},${weights.join(',')}`;
  });
}

function observations({ units, items }: BigPackage, seed: number): string {
  const random = seeded(seed);
  const rows: string[] = ['subject_id,item_id,value,status,source,as_of,note'];
  for (let u = 0; u < units; u++) {
    const id = unitId(u);
    for (let i = 0; i < items; i++) {
      rows.push(`${id},${itemId(i)},${(random() * 1000).toFixed(3)},final,bureau-${i % 20},2025-12-31,`);
    }
  }
  return `${rows.join('\n')}\n`;
}
