/** What the Human Development Report 2023/24 publishes, as what a test expects; see README.md. */
import { readFileSync } from 'node:fs';

export interface PublishedIndex {
  readonly iso3: string;
  readonly year: string;
  /** 0–1, three decimals. */
  readonly index: number;
}

export interface PublishedRank {
  readonly iso3: string;
  readonly rank: number;
}

/** One per country and year that has a published index, 1990–2022. */
export function hdiPublished(): PublishedIndex[] {
  return readRows('hdi-published.csv').map(([iso3, year, index]) => ({
    iso3: iso3!,
    year: year!,
    index: Number(index),
  }));
}

/** Of 2022. */
export function hdiRanksPublished(): PublishedRank[] {
  return readRows('hdi-rank-2022.csv').map(([iso3, rank]) => ({ iso3: iso3!, rank: Number(rank) }));
}

function readRows(file: string): string[][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => line.split(','));
}
