/** The verified works of reports: each with its points, the mean of each cycle, and how the cycles were put together. */
import type { Evidence, Step } from '../core/explain/derivation.ts';
import type { Line, Telling } from './derivation-telling.ts';
import { line, operand, placeOf } from './derivation-telling.ts';

type ObserveStep = Extract<Step, { stage: 'observe' }>;

export function reportLines(t: Telling, { evidence, value }: ObserveStep): Line[] {
  const cycles = [...Map.groupBy(evidence, (one) => one.cycleId)];
  const means = cycles.flatMap(([, works]) => meanOf(works) ?? []);
  return [
    ...cycles.flatMap(([cycle, works]) => [
      ...works.map((one) => workLine(t, one)),
      ...meanLines(t, cycle, works),
    ]),
    ...combinedLines(t, means, value),
  ];
}

function meanOf(works: readonly Evidence[]): number | null {
  const points = works.map((one) => one.value).filter((one) => !Number.isNaN(one));
  return points.length === 0 ? null : points.reduce((sum, one) => sum + one, 0) / points.length;
}

function workLine(t: Telling, one: Evidence): Line {
  const [number = '', self = ''] = one.note.split(' ');
  const cycle = t.names.cycle(one.cycleId);
  const verified = Number.isNaN(one.value)
    ? t.say({ zh: '尚未认定', en: 'not verified yet' })
    : t.say({ zh: `认定 ${t.exact(one.value)} 分`, en: `verified at ${t.exact(one.value)}` });
  const own = self === '' ? '' : t.say({ zh: `，自评 ${self} 分`, en: `, self-assessed at ${self}` });
  return line(
    t.say({
      zh: `${cycle}重要工作 ${number}：${verified}${own}`,
      en: `${cycle}, work ${number}: ${verified}${own}`,
    }),
    placeOf(one),
  );
}

/** Nothing for a cycle of one work, whose mean is that work. */
function meanLines(t: Telling, cycle: string, works: readonly Evidence[]): Line[] {
  const known = works.filter((one) => !Number.isNaN(one.value));
  if (known.length < 2) return [];
  const name = t.names.cycle(cycle);
  const mean = meanFormula(
    t,
    known.map((one) => one.value),
    meanOf(works)!,
  );
  return [line(t.say({ zh: `${name}平均：${mean}`, en: `Mean of ${name}: ${mean}` }))];
}

function combinedLines(t: Telling, means: readonly number[], value: number): Line[] {
  const combine = t.derivation.item.params.text('combine') ?? 'last';
  if (means.length < 2 || combine !== 'mean') return [];
  const mean = meanFormula(t, means, value);
  return [line(t.say({ zh: `各期平均：${mean}`, en: `Mean of the cycles: ${mean}` }))];
}

function meanFormula(t: Telling, terms: readonly number[], mean: number): string {
  const sum = terms.map((one, at) => (at === 0 ? t.exact(one) : operand(t.exact(one)))).join(' + ');
  return t.formula(`(${sum}) ÷ ${terms.length} = ${t.exact(mean)}`);
}
