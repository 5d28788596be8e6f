/**
 * The English Indices of Deprivation 2025 as a data package in memory: 33,755 small areas (LSOA), 7 domains.
 *
 * The publisher turns each domain's rank into an exponentially distributed score before weighing,
 * E = −23·ln(1 − R·(1 − exp(−100/23))) with R = (N − rank + 1)/N, so that a high score in one domain is not
 * cancelled by low ones elsewhere. The package holds E (0–100, more = more deprived) as points given out of 100.
 * Source, licence and formula: README.md beside this file.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface PublishedDeprivation {
  /** LSOA code of 2021. */
  readonly id: string;
  /** Three decimals; Σ weight·E with weights that add up to 0.999, and no division by them: a `sum`. */
  readonly score: number;
  /** 1 = most deprived; no ties. */
  readonly rank: number;
}

/** Relative path → UTF-8 bytes. The only assessment is `imd-2025`; its root item is `imd`. */
export function imdPackage(): Map<string, Uint8Array> {
  const { domains, areas } = readAreas();
  const ids = areas.map((area) => area.id).sort();
  const files = {
    'package.yaml': manifest,
    'units.csv': csv(
      'unit_id,kind',
      ids.map((id) => `${id},lsoa`),
    ),
    'groups.csv': csv('group_id', ['england']),
    'memberships.csv': csv(
      'subject_id,group_id',
      ids.map((id) => `${id},england`),
    ),
    'cycles.csv': csv('cycle_id,kind,start,end,status', ['2025,year,2025-01-01,2025-12-31,final']),
    'assessments.csv': csv('assessment_id,kind,cycle_id,rulebook_id,subject_kind', [
      'imd-2025,index,2025,imd,lsoa',
    ]),
    'rulebooks/imd/rulebook.yaml': method,
    'rulebooks/imd/items.csv': csv('item_id,parent_id,direction,rule,params', [
      'imd,,,sum,',
      ...domains.map((domain) => `${domain},imd,higher,given,max=100`),
    ]),
    'rulebooks/imd/weights.csv': csv('item_id,england', weightRows()),
    'observations/2025.csv': csv('subject_id,item_id,value', observationRows(domains, areas)),
  };
  const encoder = new TextEncoder();
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
}

/** Most deprived first. */
export function imdPublished(): PublishedDeprivation[] {
  return readAreas().areas.map(({ id, score, rank }) => ({ id, score, rank }));
}

const manifest = `package: imd
title: {zh: 英格兰多重贫困指数, en: English Index of Multiple Deprivation}
synthetic: false
home: imd-2025
kinds:
  unit: {lsoa: {zh: 基层超级输出区, en: Lower-layer Super Output Area}}
  cycle: {year: {zh: 年度, en: Year}}
  assessment: {index: {zh: 指数, en: Index}}
`;

const method = `rulebook: imd
title: {zh: 多重贫困指数算法, en: Method of the Index of Multiple Deprivation}
root: imd
weights: {style: relative}
rank: {ties: lowest}
`;

interface Area extends PublishedDeprivation {
  /** In the order of the domains; 1 = most deprived. */
  readonly domainRanks: readonly number[];
}

function readAreas(): { domains: string[]; areas: Area[] } {
  const packed = readFileSync(new URL('imd-2025.csv.gz', import.meta.url));
  const [header, ...rows] = readRows(gunzipSync(packed).toString('utf8'));
  const domains = header!.slice(1, -2);
  const areas = rows.map((cells) => {
    const [score, rank] = cells.slice(-2).map(Number);
    return { id: cells[0]!, score: score!, rank: rank!, domainRanks: cells.slice(1, -2).map(Number) };
  });
  return { domains, areas };
}

function weightRows(): string[] {
  const text = readFileSync(new URL('imd-2025-weights.csv', import.meta.url), 'utf8');
  const [, ...rows] = readRows(text);
  return rows.map((cells) => cells.join(','));
}

function observationRows(domains: readonly string[], areas: readonly Area[]): string[] {
  const byDomain = domains.map((domain, index) => ({ domain, index })).sort(compareBy((one) => one.domain));
  const byId = [...areas].sort(compareBy((area) => area.id));
  return byId.flatMap((area) =>
    byDomain.map(({ domain, index }) => {
      const score = exponentialScore(area.domainRanks[index]!, areas.length);
      return `${area.id},${domain},${score}`;
    }),
  );
}

/** Clamped: rounding may leave the most deprived area a hair above 100. */
function exponentialScore(rank: number, count: number): number {
  const share = (count - rank + 1) / count;
  const score = -23 * Math.log(1 - share * (1 - Math.exp(-100 / 23)));
  return Math.min(100, score);
}

function readRows(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

function csv(header: string, rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n');
}

function compareBy<T>(key: (of: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
