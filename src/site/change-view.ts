/** What the page of one commit shows: movements and cells, the largest first, and how many there are in all. */
import type { AssessmentComparison } from '../core/compare/compare-packages.ts';
import type { Movement } from '../core/compare/movements.ts';
import type { PlaceChange, Swap } from '../core/compare/thresholds.ts';
import type { CommitSummary } from '../core/compare/commit-summary.ts';
import { shortHash } from '../i18n/correction-text.ts';
import type { DataCommitChanges } from './load-changes.ts';
import type { Site } from './site.ts';

/** A total or a place that is another now; a subject whose total is the same may have lost a place all the same. */
export interface MovedRow {
  readonly comparison: AssessmentComparison;
  readonly subjectId: string;
  /** Null where only the place is another. */
  readonly movement: Movement | null;
  /** Null where the places are the same. */
  readonly places: PlaceChange | null;
}

export interface SwapRow extends Swap {
  readonly comparison: AssessmentComparison;
}

export const mostMovedRows = 60;
export const mostCells = 150;
export const mostSwapRows = 20;
export const mostUntold = 30;

export function movedRows({ assessments }: CommitSummary): MovedRow[] {
  const rows = (assessments ?? []).flatMap((comparison) => {
    const places = new Map(comparison.places.map((one) => [one.subjectId, one]));
    const movements = new Map(comparison.movements.map((one) => [one.subjectId, one]));
    return [...new Set([...movements.keys(), ...places.keys()])].map((subjectId) => ({
      comparison,
      subjectId,
      movement: movements.get(subjectId) ?? null,
      places: places.get(subjectId) ?? null,
    }));
  });
  return rows.sort((a, b) => sizeOf(b) - sizeOf(a));
}

export function swapRows({ assessments }: CommitSummary): SwapRow[] {
  return (assessments ?? []).flatMap((comparison) => comparison.swaps.map((one) => ({ ...one, comparison })));
}

export function crossingCount({ assessments }: CommitSummary): number {
  return (assessments ?? []).reduce((sum, one) => sum + one.crossings.length, 0);
}

/** A total that came or went is more than any movement. */
function sizeOf({ movement }: MovedRow): number {
  if (movement === null) return -1;
  const size = Math.abs(movement.after - movement.before);
  if (!Number.isNaN(size)) return size;
  return Number.isNaN(movement.before) && Number.isNaN(movement.after) ? 0 : Number.POSITIVE_INFINITY;
}

/** By the id in the address of its page. */
export function commitById(site: Site, id: string): DataCommitChanges {
  return site.changes.commits.find(({ commit }) => shortHash(commit.hash) === id)!;
}

export function commitIds(site: Site): string[] {
  return site.changes.commits.map(({ commit }) => shortHash(commit.hash));
}
