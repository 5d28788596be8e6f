/**
 * The form of the ids of cycles, read from those that there are: `2025q4` has the form year, `q`, number. A new id
 * of that form is the cycle of that year and number, as long as the others.
 */
import { addDays } from '../calendar.ts';
import type { Cycle } from '../package/package.ts';

export interface Period {
  readonly cycleId: string;
  readonly start: string;
  readonly end: string;
}

/** The id of `given` written as the ids of a cycle's form are; null where it has another form. */
export function idInForm(given: string, like: string): string | null {
  const [parts, model] = [split(given), split(like)];
  if (parts.length !== model.length) return null;
  const fits = parts.every((part, at) =>
    isDigits(model[at]!)
      ? isDigits(part) && part.length === model[at]!.length
      : part.toLowerCase() === model[at]!.toLowerCase(),
  );
  return fits ? parts.map((part, at) => (isDigits(part) ? part : model[at]!)).join('') : null;
}

/** Where a cycle stands in time, by its id: null where it does not say. `number` is null in ids of a year alone. */
export function yearAndNumber(cycleId: string): { year: number; number: number | null } | null {
  const numbers = split(cycleId).filter(isDigits);
  const [year, number, ...more] = numbers;
  if (year?.length !== 4 || more.length > 0) return null;
  return { year: Number(year), number: number === undefined ? null : Number(number) };
}

/** Whole months from the first day to the last; null for cycles of another kind of length, weeks for example. */
export function monthsIn({ start, end }: Pick<Cycle, 'start' | 'end'>): number | null {
  const next = addDays(end, 1);
  const months = monthOf(next) - monthOf(start);
  return months > 0 && addMonths(start, months) === next ? months : null;
}

/** The cycle that an id of the form of `like` stands for; null where the year has no such number, or months do not tell. */
export function periodOf(cycleId: string, like: Cycle): Period | null {
  const months = monthsIn(like);
  const [at, from] = [yearAndNumber(cycleId), yearAndNumber(like.cycle_id)];
  if (months === null || at === null || from === null) return null;
  if (at.number !== null && (at.number < 1 || at.number > 12 / months)) return null;
  const shift = 12 * (at.year - from.year) + months * ((at.number ?? 0) - (from.number ?? 0));
  return { cycleId, ...shifted(like, months, shift) };
}

/** The cycle of the form and length of `like` in which a day lies. */
export function periodAround(day: string, like: Cycle): Period | null {
  const months = monthsIn(like);
  const from = yearAndNumber(like.cycle_id);
  if (months === null || from === null || 12 % months !== 0) return null;
  let steps = Math.floor((monthOf(day) - monthOf(like.start)) / months);
  if (shifted(like, months, steps * months).start > day) steps -= 1;
  const perYear = 12 / months;
  const index = from.year * perYear + (from.number ?? 1) - 1 + steps;
  if (from.number === null && perYear !== 1) return null;
  const written = [Math.floor(index / perYear), (index % perYear) + 1];
  const cycleId = split(like.cycle_id)
    .map((part) => (isDigits(part) ? String(written.shift()).padStart(part.length, '0') : part))
    .join('');
  return { cycleId, ...shifted(like, months, steps * months) };
}

function shifted(like: Cycle, months: number, by: number): { start: string; end: string } {
  const start = addMonths(like.start, by);
  return { start, end: addDays(addMonths(start, months), -1) };
}

function split(cycleId: string): string[] {
  return cycleId.split(/(\d+)/).filter((part) => part !== '');
}

function isDigits(part: string): boolean {
  return /^\d+$/.test(part);
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}

/** The same day of a later month. */
function addMonths(day: string, months: number): string {
  const month = monthOf(day) + months;
  const written = [Math.floor(month / 12), (month % 12) + 1].map((part) => String(part).padStart(2, '0'));
  return `${written[0]!.padStart(4, '0')}-${written[1]!}${day.slice(7)}`;
}
