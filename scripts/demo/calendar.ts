/** Months inside quarters inside years, 2023–2025, and how far the assessment of each has come. */
import { csv } from './table.ts';

export const YEARS = [2023, 2024, 2025] as const;
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const QUARTERS = [1, 2, 3, 4] as const;

export function monthId(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

export function quarterId(year: number, quarter: number): string {
  return `${year}q${quarter}`;
}

export function monthsOf(quarter: number): number[] {
  return [3 * quarter - 2, 3 * quarter - 1, 3 * quarter];
}

export function lastDay(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${monthId(year, month)}-${days}`;
}

/** The day in the month after the last one on which its figures are reported. */
export function reportedOn(year: number, month: number, day: number): string {
  const next = month === 12 ? monthId(year + 1, 1) : monthId(year, month + 1);
  return `${next}-${String(day).padStart(2, '0')}`;
}

/** As of mid-January 2026: the year is out for comment while its last month is still being drawn up. */
const OPEN: Readonly<Record<string, string>> = { '2025': 'preview', '2025q4': 'preview', '2025-12': 'draft' };

export function cyclesCsv(): string {
  const rows = YEARS.flatMap((year) => [
    [String(year), 'year', '', `${year}-01-01`, `${year}-12-31`],
    ...MONTHS.map((m) => [
      monthId(year, m),
      'month',
      quarterId(year, Math.ceil(m / 3)),
      `${monthId(year, m)}-01`,
      lastDay(year, m),
    ]),
    ...QUARTERS.map((q) => [
      quarterId(year, q),
      'quarter',
      String(year),
      `${monthId(year, 3 * q - 2)}-01`,
      lastDay(year, 3 * q),
    ]),
  ]);
  return csv(
    'cycle_id,kind,parent_id,start,end,status',
    rows.map((row) => [...row, OPEN[row[0]!] ?? 'final']),
  );
}
