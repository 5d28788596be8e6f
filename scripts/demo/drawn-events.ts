/** Accidents, breaches and fires: the better the quality, the fewer. */
import { monthId } from './calendar.ts';
import { quality } from './latent.ts';
import { count, uniform } from './random.ts';
import { districts, towns } from './roster.ts';
import { ACCIDENTS_TOLD } from './stories.ts';

export interface Drawn {
  readonly subject: string;
  readonly item: string;
  readonly date: string;
  readonly quarter: number;
  readonly source: string;
  readonly reason: readonly [zh: string, en: string];
}

const ACCIDENTS = [
  ['建筑工地高处坠落事故1起', 'A fall from height on a building site'],
  ['企业机械伤害事故1起', 'An injury by machinery at a firm'],
  ['道路运输事故1起', 'An accident of road transport'],
  ['有限空间作业事故1起', 'An accident in a confined space'],
  ['厂房火灾事故1起', 'A fire in a factory building'],
] as const;

const BREACHES = [
  ['红线内违规建设用房，经核实', 'An unlawful building inside the red line, verified'],
  ['红线内毁林开垦，经核实', 'Forest cleared for farming inside the red line, verified'],
  ['红线内违规采石，经核实', 'Unlawful quarrying inside the red line, verified'],
] as const;

const FIRES = [['卫星遥感发现秸秆焚烧火点，经核实', 'Straw fires found by satellite, verified']] as const;

const KINDS = [
  {
    subjects: districts,
    item: 'safety',
    dimension: 'risk',
    mean: 1.0,
    most: 5,
    source: 'dept-emergency',
    reasons: ACCIDENTS,
  },
  {
    subjects: districts,
    item: 'red_line',
    dimension: 'green',
    mean: 0.7,
    most: 3,
    source: 'dept-planning',
    reasons: BREACHES,
  },
  {
    subjects: towns,
    item: 'town_safety',
    dimension: 'town_order',
    mean: 0.5,
    most: 2,
    source: 'dept-emergency',
    reasons: ACCIDENTS,
  },
  {
    subjects: towns,
    item: 'town_straw',
    dimension: 'town_ecology',
    mean: 2.2,
    most: 4,
    source: 'dept-environment',
    reasons: FIRES,
  },
] as const;

/** In order of time. */
export function drawEvents(year: number): Drawn[] {
  return KINDS.flatMap(({ subjects, item, dimension, mean, most, source, reasons }) =>
    subjects.flatMap(({ id }) => {
      const expected = mean * Math.min(2.2, Math.max(0.15, 1 - 0.45 * quality(id, dimension, year)));
      const told = item === 'safety' ? ACCIDENTS_TOLD.get(`${id}/${year}`) : undefined;
      const times = told ?? count(expected, most, 'event', id, item, year);
      return Array.from({ length: times }, (_, at): Drawn => {
        const month = 1 + Math.floor(12 * uniform('month', id, item, year, at));
        const day = 1 + Math.floor(27 * uniform('day', id, item, year, at));
        const reason = reasons[Math.floor(reasons.length * uniform('reason', id, item, year, at))]!;
        const date = `${monthId(year, month)}-${String(day).padStart(2, '0')}`;
        return { subject: id, item, date, quarter: Math.ceil(month / 3), source, reason };
      });
    }),
  ).sort((a, b) => (a.date + a.subject < b.date + b.subject ? -1 : 1));
}
