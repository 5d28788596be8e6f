/**
 * Where figures come from. A subject has a lasting quality and one per dimension, with a trend; an item adds what is
 * lasting about the place (its geography, its people) and what is of the year. So figures of one dimension move
 * together, places keep their character, and years differ.
 */
import { BOOKS } from './rulebooks.ts';
import { normal } from './random.ts';
import type { Shape } from './shapes.ts';
import { SHAPES } from './shapes.ts';
import { QUALITY, shift } from './stories.ts';
import { must } from './table.ts';

/** Item → the child of the root under which it stands. */
const DIMENSIONS: ReadonlyMap<string, string> = new Map(
  ['department', 'town', 'district-2025', 'district-2023'].flatMap((book) => {
    const parents = new Map(BOOKS[book]!.rows.map((row) => [row.id, row.parent]));
    const top = (id: string): string => {
      const parent = parents.get(id) ?? '';
      return (parents.get(parent) ?? '') === '' ? id : top(parent);
    };
    return [...parents.keys()].map((id) => [id, top(id)] as const);
  }),
);

export function quality(subject: string, dimension: string, year: number): number {
  const lasting = QUALITY.get(subject) ?? normal('quality', subject);
  const trend = 0.22 * normal('trend', subject, dimension) * (year - 2024);
  const own = 0.7 * normal('dimension', subject, dimension) + 0.2 * normal('year', subject, dimension, year);
  return 0.62 * lasting + own + trend + shift(subject, dimension, year);
}

/** How a subject does on an item, in standard deviations, higher = better. */
export function standing(item: string, subject: string, year: number): number {
  const lasting = 0.58 * normal('place', subject, item);
  const passing = 0.33 * normal('passing', subject, item, year);
  return 0.66 * quality(subject, must(DIMENSIONS, item), year) + lasting + passing;
}

const OFFSET_GROUPS = ['reservoir', 'mountain'] as const;

function offset(shape: Shape, group: string, year: number): number {
  const named = OFFSET_GROUPS.find((one) => one === group);
  const beside = named === undefined ? 0 : Number(shape[named]);
  return beside + Number(shape.drift) * (year - 2024);
}

/** The figure that lies `z` standard deviations to the good of the group's mean. */
export function figureAt(shape: Shape, group: string, year: number, z: number, sign: number): number {
  const moved = sign * (z + offset(shape, group, year)) * Number(shape.sd);
  const mean = Number(shape.mean);
  const free = shape.form === 'skew' ? mean * Math.max(0.25, 1 + moved / 3) ** 3 : mean + moved;
  const low = shape.low === '' ? Number.NEGATIVE_INFINITY : Number(shape.low);
  const high = shape.high === '' ? Number.POSITIVE_INFINITY : Number(shape.high);
  return Math.min(Math.max(free, low), high);
}

export interface Subject {
  readonly id: string;
  readonly group: string;
  /** Residents in ten thousands; 0 for departments. */
  readonly people: number;
}

/** The figure of an item in a year, before rounding. */
export function figure(item: string, subject: Subject, year: number, sign: number): number {
  return figureAt(must(SHAPES, item), subject.group, year, standing(item, subject.id, year), sign);
}

export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
