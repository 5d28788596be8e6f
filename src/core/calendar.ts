/** Days of the calendar as numbers, so that they can be counted. Dates are ISO 8601 texts, which sort as days do. */

export function dayNumber(date: string): number {
  return Math.round(Date.parse(date) / 86_400_000);
}

/** From the first date to the second; negative where that came before. */
export function daysFrom(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.UTC(1970, 0, 1 + dayNumber(date) + days)).toISOString().slice(0, 10);
}

/** The same day of the year before; 29 February becomes 1 March. */
export function yearBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year - 1, month - 1, day)).toISOString().slice(0, 10);
}
