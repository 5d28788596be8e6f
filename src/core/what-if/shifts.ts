/** What a scenario does to totals and places, against what is published. */
import type { Totals } from '../score/result.ts';

export interface Shift {
  readonly s: number;
  readonly g: number;
  /** NaN where there is none. */
  readonly publishedTotal: number;
  readonly total: number;
  /** In the group, and over all; 0 where there is none. */
  readonly publishedPlace: number;
  readonly place: number;
  readonly publishedOverall: number;
  readonly overall: number;
}

export interface Shifts {
  /** One per subject, in the order of the result. */
  readonly rows: readonly Shift[];
  /** Subjects whose place in the group is another, or is lost or gained. */
  readonly moved: readonly Shift[];
  /** Those who gain and lose the most places in the group; empty where nobody does. */
  readonly mostGained: readonly Shift[];
  readonly mostLost: readonly Shift[];
  /** Subjects whose total is another. */
  readonly changed: number;
}

export function shiftsBetween(published: Totals, now: Totals): Shifts {
  const rows = published.frame.subjects.map((_, s): Shift => ({
    s,
    g: published.frame.group[s]!,
    publishedTotal: published.adjusted.total[s]!,
    total: now.adjusted.total[s]!,
    publishedPlace: published.ranks.group[s]!,
    place: now.ranks.group[s]!,
    publishedOverall: published.ranks.overall[s]!,
    overall: now.ranks.overall[s]!,
  }));
  const moved = rows.filter((row) => row.place !== row.publishedPlace);
  return {
    rows,
    moved,
    mostGained: furthest(moved, 1),
    mostLost: furthest(moved, -1),
    changed: rows.filter((row) => !Object.is(row.total, row.publishedTotal)).length,
  };
}

/** Places gained in the group; negative where they are lost; NaN where there is no place now or none as published. */
export function placesGained({ publishedPlace, place }: Shift): number {
  return publishedPlace > 0 && place > 0 ? publishedPlace - place : Number.NaN;
}

function furthest(moved: readonly Shift[], sign: 1 | -1): Shift[] {
  const gains = moved.map((row) => sign * placesGained(row)).filter((gain) => gain > 0);
  const most = Math.max(...gains);
  return moved.filter((row) => sign * placesGained(row) === most);
}
