/** Figures that are reported by quarter, each for the year so far. */
import { QUARTERS, YEARS, quarterId, reportedOn } from './calendar.ts';
import { DISTRICT_2023 } from './district-outline.ts';
import type { Subject } from './latent.ts';
import { figure, round } from './latent.ts';
import type { Ledger } from './ledger.ts';
import { soFar } from './monthly.ts';
import type { OutlineRow } from './outline.ts';
import { normal } from './random.ts';
import { districts, isAssessed } from './roster.ts';
import { FLOOD } from './stories.ts';

/** Shares of the year's income received, and of the year's plan due, by the end of each quarter. */
const INCOME_SO_FAR = [0.272, 0.51, 0.752, 1] as const;
export const PLAN_SO_FAR = [21, 48, 75, 100] as const;

export function observeQuarters(ledger: Ledger): void {
  const rows = DISTRICT_2023.filter((row) => row.params.includes('observed=quarter') && row.id !== 'routine');
  for (const year of YEARS) {
    for (const quarter of QUARTERS) {
      for (const subject of districts) {
        for (const row of rows) {
          if (isUnpublished(row.id, subject, quarter)) continue;
          ledger.put(quarterId(year, quarter), {
            subject: subject.id,
            item: row.id,
            value: round(quarterValue(row, subject, year, quarter), Number(row.decimals)),
            status: year === 2025 && quarter === 4 && row.id !== 'project_completion' ? 'provisional' : '',
            source: row.source,
            asOf: reportedOn(year, 3 * quarter, row.id === 'project_completion' ? 8 : 18),
            note: '',
          });
        }
      }
    }
  }
}

/** Where gross domestic product is not assessed it is published for the year only. */
function isUnpublished(item: string, subject: Subject, quarter: number): boolean {
  return item === 'gdp_growth' && quarter < 4 && !isAssessed('district-quarter', item, subject.group);
}

function quarterValue(row: OutlineRow, subject: Subject, year: number, quarter: number): number {
  if (row.id === 'gdp_growth') return soFar(row.id, subject, year, quarter / 4, 1);
  const noise = quarter === 4 ? 0 : normal('quarter', subject.id, row.id, year, quarter);
  const level = figure(row.id, subject, year, 1);
  if (row.id === 'income') return level * INCOME_SO_FAR[quarter - 1]! * (1 + 0.004 * noise);
  const halted = year === 2024 && quarter === 3 ? 0.16 * (FLOOD.get(subject.id) ?? 0) : 0;
  return (level * PLAN_SO_FAR[quarter - 1]! * (1 + 0.05 * noise) * (1 - halted)) / 100;
}
