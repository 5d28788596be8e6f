/** A package of a size that no office has yet: for measuring, not for meaning. Seeded, so that runs compare. */
import type { PackageFiles } from '../../src/core/package/package.ts';

export interface BigPackage {
  readonly units: number;
  readonly items: number;
  /** Composites between the root and the leaves. */
  readonly branches: number;
  readonly groups: number;
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
    'cycles.csv': 'cycle_id,kind,start,end,status\n2025,year,2025-01-01,2025-12-31,final\n',
    'assessments.csv': `assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en\nbig-2025,annual,2025,big,unit,测速考核,Benchmark\n`,
    'rulebooks/big/rulebook.yaml': method,
    'rulebooks/big/items.csv': lines(
      'item_id,parent_id,name_zh,name_en,direction,rule,definition_zh,definition_en',
      itemRows(size),
    ),
    'rulebooks/big/weights.csv': lines(`item_id,${groups.join(',')}`, weightRows(size)),
    'observations/2025.csv': observations(size),
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
}

const manifest = `package: big
title: {zh: 测速, en: Benchmark}
synthetic: true
home: big-2025
kinds:
  unit: {unit: {zh: 单位, en: Unit}}
  cycle: {year: {zh: 年度, en: Year}}
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

function observations({ units, items }: BigPackage): string {
  const random = seeded(7);
  const rows: string[] = ['subject_id,item_id,value,status,source,as_of,note'];
  for (let u = 0; u < units; u++) {
    const id = unitId(u);
    for (let i = 0; i < items; i++) {
      rows.push(`${id},${itemId(i)},${(random() * 1000).toFixed(3)},final,bureau-${i % 20},2025-12-31,`);
    }
  }
  return `${rows.join('\n')}\n`;
}
