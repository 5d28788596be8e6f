/** Who is assessed, and what of a rule book concerns whom. */
import { DEPARTMENTS } from './departments.ts';
import type { Subject } from './latent.ts';
import { round } from './latent.ts';
import type { OutlineRow } from './outline.ts';
import { DISTRICTS, TOWNS } from './places.ts';
import { BOOKS } from './rulebooks.ts';

export const districts: readonly Subject[] = DISTRICTS.map((d) => ({ ...d, people: Number(d.people) }));
export const towns: readonly Subject[] = TOWNS.map((t) => ({ ...t, people: Number(t.people) }));
export const departments: readonly Subject[] = DEPARTMENTS.map((d) => ({ ...d, people: 0 }));

/** Residents at the end of a year: towns and ecological groups slowly lose them to the metropolitan area. */
export function residents(subject: Subject, year: number): number {
  const growth = subject.group === 'metropolitan' ? 0.007 : -0.006;
  return round(subject.people * (1 + growth * (year - 2024)), 2);
}

export function districtBook(year: number): string {
  return year < 2025 ? 'district-2023' : 'district-2025';
}

export interface Annual {
  readonly book: string;
  readonly subjects: readonly Subject[];
}

/** The assessments of a year. */
export function annualsOf(year: number): Annual[] {
  return [
    { book: districtBook(year), subjects: districts },
    { book: 'town', subjects: towns },
    { book: 'department', subjects: departments },
  ];
}

/** Leaves that are observed, tallied or counted as they are, without those that other cycles hold. */
export function ownLeaves(book: string): OutlineRow[] {
  return leaves(book).filter((row) => !row.params.includes('observed=') && row.rule !== 'tally');
}

export function leaves(book: string): OutlineRow[] {
  return BOOKS[book]!.rows.filter((row) => isWeighted(book, row.id));
}

function isWeighted(book: string, item: string): boolean {
  return BOOKS[book]!.weights.some((row) => row['id'] === item);
}

export function isAssessed(book: string, item: string, group: string): boolean {
  return BOOKS[book]!.weights.some((row) => row['id'] === item && row[group] !== '');
}

export function signOf(row: Pick<OutlineRow, 'direction'>): 1 | -1 {
  return row.direction === 'lower' ? -1 : 1;
}
