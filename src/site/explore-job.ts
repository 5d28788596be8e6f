/** What the process that writes the database files of `/explore` is told, and what it answers. */
import type { ExplorePart } from '../query/manifest.ts';
import type { ExploreRows } from './explore-rows.ts';
import type { PartPlan } from './explore-parts.ts';

export interface ExploreJob {
  /** Where scores.csv and totals.csv lie, as published. */
  readonly csvDir: string;
  /** Exists. */
  readonly outDir: string;
  readonly rows: ExploreRows;
  readonly parts: readonly PartPlan[];
}

export type ExploreAnswer = readonly ExplorePart[];
