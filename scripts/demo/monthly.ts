/** Figures that are reported month by month: seasons, a year's level, the flood, and the noise of a month. */
import { MONTHS, YEARS, lastDay, monthId, reportedOn } from './calendar.ts';
import { DISTRICT_2023 } from './district-outline.ts';
import type { Subject } from './latent.ts';
import { figure, round } from './latent.ts';
import type { Ledger } from './ledger.ts';
import type { OutlineRow } from './outline.ts';
import { normal, uniform } from './random.ts';
import { districts, isAssessed, residents, signOf } from './roster.ts';
import { FLOOD } from './stories.ts';

/** Per month, around 1: winter haze, summer rain, the trade of the holidays. */
const SEASON: Readonly<Record<string, readonly number[]>> = {
  pm25: [1.62, 1.38, 1.12, 0.92, 0.8, 0.66, 0.58, 0.62, 0.74, 0.94, 1.18, 1.44],
  retail: [1.13, 1.02, 0.95, 0.93, 0.98, 0.97, 0.94, 0.95, 1.0, 1.06, 1.01, 1.06],
  tax_revenue: [1.42, 0.86, 0.88, 1.12, 1.02, 1.04, 1.1, 0.84, 0.88, 1.08, 0.9, 0.86],
  foreign_trade: [0.92, 0.74, 1.0, 1.0, 1.02, 1.04, 1.0, 1.02, 1.06, 1.0, 1.06, 1.14],
};

/** What a flood of strength 1 does in July, August and September 2024: a share of a flow, points of a percentage. */
const FLOOD_MONTHS: Readonly<Record<string, readonly number[]>> = {
  retail: [-0.22, -0.12, -0.04],
  tax_revenue: [-0.14, -0.12, -0.06],
  foreign_trade: [-0.25, -0.1, -0.03],
  water_quality: [-13, -7, -2.5],
  hotline: [-9, -6, -2],
};

export const FLOWS = ['retail', 'tax_revenue', 'foreign_trade'] as const;

export function flood(item: string, subject: string, year: number, month: number): number {
  if (year !== 2024) return 0;
  return (FLOOD.get(subject) ?? 0) * (FLOOD_MONTHS[item]?.[month - 7] ?? 0);
}

/** In 100 million yuan a head and year, in 2022. */
const PER_HEAD: Readonly<Record<string, number>> = { retail: 3.4, tax_revenue: 0.36 };

/** Retail and tax grow from where they were; trade is drawn per head. */
function yearFlow(item: string, subject: Subject, year: number): number {
  if (item === 'foreign_trade') return figure(item, subject, year, 1) * residents(subject, year);
  const richness = subject.group === 'metropolitan' ? 1 : subject.group === 'reservoir' ? 0.62 : 0.5;
  const start = PER_HEAD[item]! * richness * (1 + 0.12 * normal('base', subject.id, item)) * subject.people;
  const years = [2023, 2024, 2025].filter((one) => one <= year);
  return years.reduce((level, one) => level * (1 + figure(item, subject, one, 1) / 100), start);
}

export function monthFlow(item: string, subject: Subject, year: number, month: number): number {
  const share = SEASON[item]![month - 1]! / 12;
  const noise = 1 + 0.012 * normal('month', subject.id, item, year, month);
  return round(yearFlow(item, subject, year) * share * noise * (1 + flood(item, subject.id, year, month)), 2);
}

/** Growth of the year so far: it starts off the mark and settles on the year's figure. */
export function soFar(item: string, subject: Subject, year: number, part: number, sign: number): number {
  const left = 1 - part;
  const start = 1.9 * normal('start', subject.id, item, year);
  const wobble = left === 0 ? 0 : 0.35 * normal('wobble', subject.id, item, year, part);
  return figure(item, subject, year, sign) + left * start + wobble;
}

function monthRate(row: OutlineRow, subject: Subject, year: number, month: number): number {
  const level = figure(row.id, subject, year, signOf(row));
  const noise = normal('month', subject.id, row.id, year, month);
  if (row.id === 'pm25') return level * SEASON['pm25']![month - 1]! * (1 + 0.06 * noise);
  const rains = row.id === 'water_quality' && month >= 6 && month <= 9 ? -1.2 : 0;
  const spread = row.id === 'water_quality' ? 1.3 : 0.7;
  return Math.min(100, level + rains + spread * noise + flood(row.id, subject.id, year, month));
}

function monthValue(row: OutlineRow, subject: Subject, year: number, month: number): number | null {
  if (FLOWS.some((flow) => flow === row.id)) return monthFlow(row.id, subject, year, month);
  const isGrowth = row.id === 'industry_growth';
  if (isGrowth && month === 1) return null;
  const value = isGrowth ? soFar(row.id, subject, year, month / 12, 1) : monthRate(row, subject, year, month);
  return round(value, Number(row.decimals));
}

export function observeMonths(ledger: Ledger): void {
  const rows = DISTRICT_2023.filter((row) => row.params.includes('observed=month'));
  for (const year of YEARS) {
    for (const month of MONTHS) {
      for (const subject of districts) {
        for (const row of rows) {
          if (isAssessed('district-2023', row.id, subject.group)) observe(ledger, row, subject, year, month);
        }
      }
    }
  }
}

function observe(ledger: Ledger, row: OutlineRow, subject: Subject, year: number, month: number): void {
  const value = monthValue(row, subject, year, month);
  const isOpen = year === 2025 && month === 12;
  ledger.put(monthId(year, month), {
    subject: subject.id,
    item: row.id,
    value,
    status: value === null ? 'not-applicable' : isOpen ? 'provisional' : '',
    source: row.source,
    asOf: isOpen
      ? lastDay(year, month)
      : reportedOn(year, month, 10 + Math.floor(3 * uniform('day', row.id))),
    note: value === null ? '1月与2月合并发布' : '',
  });
}
