/** A leaf's rule with the real numbers in it, one sentence that ends in the points. */
import type { Goal, Step } from '../core/explain/derivation.ts';
import type { RuleId } from '../core/rules/rules.ts';
import { borrowFormula, tallyFormula } from './derivation-rule-taken.ts';
import type { Line, Telling, Words } from './derivation-telling.ts';
import { aside, groupName, isClose, line, operand, withUnit } from './derivation-telling.ts';
import { valueStateOf } from './state-text.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

export type RuleStep = Extract<Step, { stage: 'rule' }>;

/** The name of each rule, as the start of its sentence. */
export const ruleNames: Record<RuleId, Words> = {
  goalpost: { zh: '功效系数', en: 'Goalposts' },
  minmax: { zh: '极差法', en: 'Min–max' },
  zscore: { zh: '标准分', en: 'Standard score' },
  percentile: { zh: '百分位', en: 'Percentile rank' },
  'rank-points': { zh: '位次计分', en: 'Points by place' },
  'ratio-to-best': { zh: '与最优值之比', en: 'Share of the best' },
  'ratio-to-target': { zh: '与目标值之比', en: 'Share of the target' },
  bands: { zh: '分段计分', en: 'Points by interval' },
  'threshold-deduct': { zh: '未达标扣分', en: 'Deduction short of the threshold' },
  'count-deduct': { zh: '按次扣分', en: 'Deduction by count' },
  given: { zh: '评定得分', en: 'Points given' },
  tally: { zh: '测评得分', en: 'Appraisal' },
  borrow: { zh: '引用得分', en: 'Total taken over' },
};

type RuleTeller = (t: Telling, step: RuleStep) => string;

const tellers: Record<RuleId, RuleTeller> = {
  goalpost,
  minmax,
  zscore,
  percentile,
  'rank-points': rankPoints,
  'ratio-to-best': (t, step) =>
    ratio(t, step, step.facts.best ?? Number.NaN, amongAll(t, step, bestOf(t, step))),
  'ratio-to-target': (t, step) => ratio(t, step, step.own.target ?? Number.NaN, []),
  bands,
  'threshold-deduct': thresholdDeduct,
  'count-deduct': countDeduct,
  given,
  tally: (t, step) => taken(t, step, 'tally', tallyFormula(t)),
  borrow: (t, step) => taken(t, step, 'borrow', borrowFormula(t)),
};

export function ruleLines(t: Telling, step: RuleStep): Line[] {
  const teller = Object.hasOwn(tellers, step.rule) ? tellers[step.rule as RuleId] : null;
  if (teller === null) return [line(`${step.rule}${equalSign(t)}${t.points(step.points)}`)];
  return [...goalLines(t, step), line(teller(t, step))];
}

function equalSign(t: Telling): string {
  return t.say({ zh: ' ＝ ', en: ' = ' });
}

/** Floor and target where the rule looks at them, on one line where they stand on one. */
function goalLines(t: Telling, { rule, goals }: RuleStep): Line[] {
  const usesTarget = rule === 'goalpost' || rule === 'ratio-to-target' || isTargetThreshold(t, rule);
  const floor = rule === 'goalpost' ? goals.floor : null;
  const target = usesTarget ? goals.target : null;
  const floorText = floor === null ? '' : goalText(t, { zh: '底线值', en: 'Floor' }, floor);
  const targetText = target === null ? '' : goalText(t, { zh: '目标值', en: 'Target' }, target);
  if (floor !== null && target !== null && floor.line === target.line) {
    const both = t.say({
      zh: `${floorText}，${targetText}`,
      en: `${floorText}; ${targetText.toLowerCase()}`,
    });
    return [line(both, { file: floor.file, line: floor.line })];
  }
  return [
    ...(floor === null ? [] : [line(floorText, { file: floor.file, line: floor.line })]),
    ...(target === null ? [] : [line(targetText, { file: target.file, line: target.line })]),
  ];
}

function isTargetThreshold(t: Telling, rule: string): boolean {
  return rule === 'threshold-deduct' && !t.derivation.item.params.has('threshold');
}

function goalText(t: Telling, name: Words, goal: Goal): string {
  const written = withUnit(t.value(goal.written), unitOfMeasure(t.derivation.item, t.locale));
  if (Number.isNaN(goal.used) || isClose(goal.written, goal.used)) return `${t.say(name)} ${written}`;
  const isLogarithm = t.derivation.item.transform === 'log';
  const how = isLogarithm
    ? { zh: '取对数后', en: 'its logarithm' }
    : { zh: '同样换算后', en: 'converted likewise' };
  return `${t.say(name)} ${written}${aside(t.locale, [`${t.say(how)} ${t.exact(goal.used)}`])}`;
}

function named(t: Telling, rule: RuleId, remarks: readonly string[], text: string): string {
  return `${t.say(ruleNames[rule])}${aside(t.locale, remarks)}${t.say({ zh: '：', en: ': ' })}${text}`;
}

/** A formula and its result; where a limit cut that, the limit and the points as well. */
function result(t: Telling, formula: string, raw: number, points: number): string {
  if (isClose(raw, points)) return t.formula(`${formula} = ${t.points(points)}`);
  const cut =
    raw > points
      ? t.say({ zh: '，最高计 ', en: ', but at most ' })
      : t.say({ zh: '，最低计 ', en: ', but at least ' });
  return t.formula(`${formula} = ${t.points(raw)}`) + cut + t.points(points);
}

function counted(t: Telling, points: number): string {
  return t.say({ zh: `计 ${t.points(points)}`, en: `so ${t.points(points)}` });
}

/** Why a rule gave no points to a value that is there. */
function without(t: Telling, why: Words): string {
  return t.say({ zh: `${why.zh}，无法计分。`, en: `${why.en}, so there are no points.` });
}

function goalpost(t: Telling, { value, facts, own, points }: RuleStep): string {
  const [low, high, floor, target] = [facts.low!, facts.high!, own.floor!, own.target!];
  const missing = Number.isNaN(floor) ? { zh: '没有设定底线值', en: 'no floor is set' } : null;
  const absent = missing ?? (Number.isNaN(target) ? { zh: '没有设定目标值', en: 'no target is set' } : null);
  if (absent !== null) return named(t, 'goalpost', [], without(t, absent));
  if (floor === target) {
    const same = { zh: '底线值与目标值相同', en: 'floor and target are the same' };
    return named(t, 'goalpost', [], without(t, same));
  }
  const formula = `${scale(t, low, high)} × ${difference(t, value, floor)} ÷ ${difference(t, target, floor)}`;
  const raw = low + ((high - low) * (value - floor)) / (target - floor);
  return named(t, 'goalpost', [], result(t, formula, raw, points));
}

/** `low + (high − low)`, shortened where low is 0. */
function scale(t: Telling, low: number, high: number): string {
  const span = operand(t.exact(high - low));
  return low === 0 ? t.exact(high) : `${t.exact(low)} + ${span}`;
}

function difference(t: Telling, a: number, b: number): string {
  return `(${t.value(a)} − ${operand(t.value(b))})`;
}

/** The set of subjects that a rule compared with, and what it found there. */
function amongAll(t: Telling, { facts }: RuleStep, found: string): string[] {
  const { item, groupId } = t.derivation;
  const group = item.params.text('over') === 'group' ? groupName(t.names, groupId) : null;
  const n = facts.n ?? 0;
  const who = t.say({
    zh: `${group ?? '全体'} ${n} 个有数值的对象`,
    en: `${n} ${n === 1 ? 'subject' : 'subjects'} with a value${group === null ? '' : ` in ${group}`}`,
  });
  return [found === '' ? who : t.say({ zh: `${who}，${found}`, en: `${who}, ${found}` })];
}

function bestOf(t: Telling, { facts }: RuleStep): string {
  const best = t.value(facts.best ?? Number.NaN);
  return t.say({ zh: `最优 ${best}`, en: `best ${best}` });
}

function minmax(t: Telling, step: RuleStep): string {
  const { value, facts, points } = step;
  const [low, high, worst, best] = [facts.low!, facts.high!, facts.worst!, facts.best!];
  const [top, bottom] = [t.value(best), t.value(worst)];
  const found = t.say({ zh: `最优 ${top}，最差 ${bottom}`, en: `best ${top}, worst ${bottom}` });
  const among = amongAll(t, step, found);
  if (best === worst) {
    const alike = t.say({ zh: '数值全部相同，', en: 'all values are alike, ' });
    return named(t, 'minmax', among, alike + counted(t, points));
  }
  const formula = `${scale(t, low, high)} × ${difference(t, value, worst)} ÷ ${difference(t, best, worst)}`;
  return named(t, 'minmax', among, t.formula(`${formula} = ${t.points(points)}`));
}

function zscore(t: Telling, step: RuleStep): string {
  const { value, facts, points } = step;
  const [mean, sd] = [facts.mean!, facts.sd!];
  const found = t.say({
    zh: `平均值 ${t.value(mean)}，标准差 ${t.exact(sd)}`,
    en: `mean ${t.value(mean)}, standard deviation ${t.exact(sd)}`,
  });
  const among = amongAll(t, step, found);
  if (sd === 0) {
    const alike = t.say({ zh: '数值没有差异，', en: 'the values do not differ, ' });
    return named(t, 'zscore', among, alike + counted(t, points));
  }
  const isLower = t.derivation.item.direction === 'lower';
  const over = isLower ? difference(t, mean, value) : difference(t, value, mean);
  return named(t, 'zscore', among, t.formula(`${over} ÷ ${t.exact(sd)} = ${t.points(points)}`));
}

function percentile(t: Telling, step: RuleStep): string {
  const place = step.own.place ?? 0;
  const n = step.facts.n ?? 0;
  const found = t.say({ zh: `由差到好列第 ${place}`, en: `number ${place} from the worst` });
  const among = amongAll(t, step, found);
  if (n === 1) {
    const alone = t.say({ zh: '没有可比的对象，', en: 'there is none to compare with, ' });
    return named(t, 'percentile', among, alone + counted(t, step.points));
  }
  return named(
    t,
    'percentile',
    among,
    t.formula(`100 × (${place} − 1) ÷ (${n} − 1) = ${t.points(step.points)}`),
  );
}

function rankPoints(t: Telling, step: RuleStep): string {
  const place = step.own.place ?? 0;
  const found = t.say({ zh: `列第 ${place} 位`, en: `place ${place}` });
  const among = amongAll(t, step, found);
  const list = t.derivation.item.params.list('points');
  if (list.length > 0) {
    if (place <= list.length) return named(t, 'rank-points', among, t.points(step.points));
    const beyond = t.say({
      zh: `分值表只到第 ${list.length} 位，`,
      en: `the list ends at place ${list.length}, `,
    });
    return named(t, 'rank-points', among, beyond + counted(t, step.points));
  }
  const [first, down] = [step.facts.first!, step.facts.step!];
  const formula = `${t.exact(first)} − ${t.exact(down)} × (${place} − 1)`;
  return named(t, 'rank-points', among, result(t, formula, first - down * (place - 1), step.points));
}

function ratio(
  t: Telling,
  { rule, value, facts, points }: RuleStep,
  reference: number,
  among: string[],
): string {
  const id = rule as 'ratio-to-best' | 'ratio-to-target';
  if (Number.isNaN(reference))
    return named(t, id, among, without(t, { zh: '没有设定目标值', en: 'no target is set' }));
  const isLower = t.derivation.item.direction === 'lower';
  const [part, whole] = isLower ? [reference, value] : [value, reference];
  if (whole === 0) {
    const isReached = points === facts.cap;
    const why = isReached
      ? { zh: '除数为 0，已达到参照值，', en: 'the divisor is 0 and the reference is reached, ' }
      : { zh: '除数为 0，未达到参照值，', en: 'the divisor is 0 and the reference is not reached, ' };
    return named(t, id, among, t.say(why) + counted(t, points));
  }
  const formula = `100 × ${operand(t.value(part))} ÷ ${operand(t.value(whole))}`;
  return named(t, id, among, result(t, formula, (100 * part) / whole, points));
}

function bands(t: Telling, { value, own, points }: RuleStep): string {
  const { from, to } = own;
  const x = t.value(value);
  if (Number.isNaN(points)) {
    return named(t, 'bands', [], without(t, { zh: '该区间没有规定分值', en: 'the interval has no points' }));
  }
  const where =
    from === undefined && to === undefined
      ? { zh: `${x} 落在唯一的区间`, en: `${x} lies in the only interval` }
      : from === undefined
        ? { zh: `${x} 小于 ${t.value(to!)}`, en: `${x} is under ${t.value(to!)}` }
        : to === undefined
          ? { zh: `${x} 不小于 ${t.value(from)}`, en: `${x} is ${t.value(from)} or more` }
          : {
              zh: `${x} 不小于 ${t.value(from)}，小于 ${t.value(to)}`,
              en: `${x} is ${t.value(from)} or more and under ${t.value(to)}`,
            };
  return named(t, 'bands', [], t.say({ zh: `${where.zh}，`, en: `${where.en}, ` }) + counted(t, points));
}

function thresholdDeduct(t: Telling, { value, facts, own, points }: RuleStep): string {
  const [threshold, short, off, per] = [own.threshold!, own.short!, facts.off!, facts.per!];
  if (Number.isNaN(threshold)) {
    return named(t, 'threshold-deduct', [], without(t, { zh: '没有设定门槛值', en: 'no threshold is set' }));
  }
  const limit = t.value(threshold);
  if (!(short > 0)) {
    const isLower = t.derivation.item.direction === 'lower';
    const beyond = t.say({
      zh: `${t.value(value)} ${isLower ? '不高于' : '不低于'}门槛值 ${limit}，`,
      en: `${t.value(value)} is ${isLower ? 'not above' : 'not below'} the threshold of ${limit}, `,
    });
    return named(t, 'threshold-deduct', [], beyond + counted(t, points));
  }
  const gap = t.say({
    zh: `门槛值 ${limit}，差 ${t.value(short)}`,
    en: `threshold ${limit}, short of it by ${t.value(short)}`,
  });
  const share = per === 1 ? '' : ` ÷ ${t.exact(per)}`;
  const formula = `100 − ${t.exact(off)} × ${t.value(short)}${share}`;
  return named(t, 'threshold-deduct', [gap], result(t, formula, 100 - (off * short) / per, points));
}

function countDeduct(t: Telling, { value, facts, points }: RuleStep): string {
  const count = t.exact(value);
  const zeroAt = facts.zero_at;
  if (zeroAt !== undefined && value >= zeroAt) {
    const end = t.say({
      zh: `${count} 次，达到 ${t.exact(zeroAt)} 次即不得分，`,
      en: `the count is ${count}, and from ${t.exact(zeroAt)} on there is nothing left, `,
    });
    return named(t, 'count-deduct', [], end + counted(t, points));
  }
  const formula = `100 − ${t.exact(facts.off!)} × ${operand(count)}`;
  return named(t, 'count-deduct', [], result(t, formula, 100 - facts.off! * value, points));
}

function given(t: Telling, { value, facts, points }: RuleStep): string {
  const max = facts.max!;
  const top = t.say({ zh: `满分 ${t.exact(max)}`, en: `out of ${t.exact(max)}` });
  if (max === 100) return named(t, 'given', [top], t.points(points));
  return named(
    t,
    'given',
    [],
    t.formula(`100 × ${operand(t.value(value))} ÷ ${t.exact(max)} = ${t.points(points)}`),
  );
}

/** A score that arose elsewhere: the arithmetic is told where the value was not filled in. */
function taken(t: Telling, { points }: RuleStep, rule: 'tally' | 'borrow', formula: string | null): string {
  const isFilledIn = t.derivation.steps.some((step) => step.stage === 'impute');
  if (formula === null || isFilledIn || valueStateOf(t.derivation) === 'missing') {
    return named(t, rule, [], t.points(points));
  }
  return named(t, rule, [], t.formula(`${formula} = ${t.points(points)}`));
}
