/** Figures that are reported once a year. */
import { YEARS } from './calendar.ts';
import type { Subject } from './latent.ts';
import { figure, round } from './latent.ts';
import type { Ledger } from './ledger.ts';
import type { OutlineRow } from './outline.ts';
import { annualsOf, isAssessed, ownLeaves, residents, signOf } from './roster.ts';

/** Counted from events, and borrowed from other assessments. */
const NOT_OBSERVED = ['safety', 'red_line', 'town_safety', 'town_straw', 'routine'];

export function observeYears(ledger: Ledger): void {
  for (const year of YEARS) {
    for (const { book, subjects } of annualsOf(year)) {
      const rows = ownLeaves(book).filter((row) => !NOT_OBSERVED.includes(row.id));
      for (const subject of subjects) {
        if (subject.people > 0) observePopulation(ledger, subject, year);
        for (const row of rows) {
          if (isAssessed(book, row.id, subject.group)) observeItem(ledger, row, subject, year);
        }
      }
    }
  }
}

function observePopulation(ledger: Ledger, subject: Subject, year: number): void {
  ledger.put(String(year), {
    subject: subject.id,
    item: 'population',
    value: residents(subject, year),
    status: '',
    source: 'dept-statistics',
    asOf: `${year}-12-31`,
    note: '',
  });
}

function observeItem(ledger: Ledger, row: OutlineRow, subject: Subject, year: number): void {
  ledger.put(String(year), {
    subject: subject.id,
    item: row.id,
    value: reported(row, subject, year),
    status: '',
    source: row.source,
    asOf: `${year + 1}-01-${String(8 + (row.id.length % 7)).padStart(2, '0')}`,
    note: '',
  });
}

/** As the department reports it: a count where the item is one per head, else to the item's decimals. */
export function reported(row: OutlineRow, subject: Subject, year: number): number {
  if (row.id === 'urbanisation') return urbanShare(subject, year, row);
  const value = figure(row.id, subject, year, signOf(row));
  if (!row.extra.includes('per population')) return round(value, Number(row.decimals));
  const scale = row.params.includes('scale=0.1') ? 10 : 1;
  return round(value * scale * residents(subject, year), 0);
}

/** A share moves slowly: from where the place stands by a rise of some tenths of a point a year. */
export function urbanShare(subject: Subject, year: number, row: OutlineRow): number {
  const start = figure(row.id, { ...subject, id: `${subject.id}-2024` }, 2024, 1);
  const rises = [2022, 2023, 2024, 2025].filter((one) => one <= year && one > 2022);
  const rise = (of: number) => 0.7 + 0.16 * (figure(row.id, subject, of, 1) - start) * 0.1;
  return round(Math.min(start, 93) + rises.reduce((sum, of) => sum + Math.max(0.05, rise(of)), 0), 2);
}
