/** From the cell of a file to the value that a rule scores: observe, denominate, transform, impute, treat. */
import type { Derivation, Evidence, Step } from '../core/explain/derivation.ts';
import { evidenceLines, isWithoutValue } from './derivation-evidence.ts';
import type { Line, Telling } from './derivation-telling.ts';
import { groupName, line, operand, placeOf, withUnit } from './derivation-telling.ts';
import { stateSentence, stateWord } from './state-text.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

type StepOf<Stage extends Step['stage']> = Extract<Step, { stage: Stage }>;

export function observeLines(t: Telling, step: StepOf<'observe'>): Line[] {
  const lines = evidenceLines(t, step);
  if (!Number.isNaN(step.value) || lines.some(({ text }) => text.startsWith(stateStart(t, step.state))))
    return lines;
  return [...lines, line(stateStart(t, step.state) + stateSentence(step.state, t.locale))];
}

function stateStart(t: Telling, state: Derivation['state']): string {
  const word = stateWord(state, t.locale);
  return t.say({ zh: `${word}：`, en: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ` });
}

/** Nothing where there was no value to divide: the line before has said so. */
export function denominateLines(t: Telling, step: StepOf<'denominate'>, value: number): Line[] {
  if (Number.isNaN(value)) return [];
  const name = t.names.item(step.denominator);
  const divisors = step.evidence.map((one) => divisorLine(t, one, name, unitOfMeasure(step, t.locale)));
  if (Number.isNaN(step.value)) {
    const why = step.divisor === 0 ? { zh: '为 0', en: 'is 0' } : { zh: '没有数值', en: 'has no value' };
    const text = t.say({
      zh: `除以“${name}”：分母${why.zh}，得不出结果。`,
      en: `Per ${name}: the denominator ${why.en}, so there is no result.`,
    });
    return [...divisors, line(text)];
  }
  const scaled = step.scale === 1 ? '' : ` × ${operand(t.exact(step.scale))}`;
  const sum = `${t.exact(value)}${scaled} ÷ ${operand(t.exact(step.divisor))} = ${t.exact(step.value)}`;
  const text = t.say({ zh: `除以“${name}”：`, en: `Per ${name}: ` }) + withUnit(t.formula(sum), unitAfter(t));
  return [...divisors, line(text)];
}

function divisorLine(t: Telling, one: Evidence, name: string, unit: string): Line {
  const value = Number.isNaN(one.value) ? '' : withUnit(t.exact(one.value), unit);
  const none = t.say({ zh: '没有数值', en: 'no value' });
  const told = value === '' ? none : value;
  return line(t.say({ zh: `分母“${name}”：${told}`, en: `Denominator ${name}: ${told}` }), placeOf(one));
}

/** The item's unit is that of the figure that is compared; a change has it too, a change in percent has its own. */
function unitAfter(t: Telling): string {
  const { item } = t.derivation;
  return item.transform === 'none' ? unitOfMeasure(item, t.locale) : '';
}

export function transformLines(t: Telling, step: StepOf<'transform'>, value: number): Line[] {
  if (Number.isNaN(value)) return [];
  if (step.transform === 'log') return [line(logText(t, step, value))];
  const base = step.evidence.map((one) => previousLine(t, one));
  return [...base, line(changeText(t, step, value), step.basePlace)];
}

function logText(t: Telling, step: StepOf<'transform'>, value: number): string {
  const start = t.say({ zh: '取自然对数：', en: 'Natural logarithm: ' });
  if (!Number.isNaN(step.value)) return start + t.formula(`ln ${t.exact(value)} = ${t.exact(step.value)}`);
  const none = t.say({ zh: '没有对数', en: 'has no logarithm' });
  return `${start}${t.exact(value)} ${none}${t.say({ zh: '。', en: '.' })}`;
}

function previousLine(t: Telling, one: Evidence): Line {
  const cycle = t.names.cycle(one.cycleId);
  const value = Number.isNaN(one.value) ? t.say({ zh: '没有数值', en: 'no value' }) : t.exact(one.value);
  return line(
    t.say({ zh: `上期（${cycle}）原值：${value}`, en: `Value of ${cycle}: ${value}` }),
    placeOf(one),
  );
}

function changeText(t: Telling, step: StepOf<'transform'>, value: number): string {
  const isPercent = step.transform === 'change-percent';
  const base = step.base ?? Number.NaN;
  const from =
    step.baseFrom === 'baseline'
      ? { zh: '基准值', en: 'the baseline' }
      : { zh: '上期', en: 'the previous cycle' };
  const start = isPercent
    ? t.say({ zh: `比${from.zh}的增幅：`, en: `Change in percent of ${from.en}: ` })
    : t.say({ zh: `比${from.zh}的增减：`, en: `Change against ${from.en}: ` });
  if (Number.isNaN(step.value)) {
    const why =
      base === 0 ? { zh: '基数为 0', en: 'the base is 0' } : { zh: '没有基数', en: 'there is no base' };
    return start + t.say({ zh: `${why.zh}，得不出结果。`, en: `${why.en}, so there is no result.` });
  }
  const difference = `${t.exact(value)} − ${operand(t.exact(base))}`;
  if (!isPercent)
    return (
      start +
      withUnit(
        t.formula(`${difference} = ${t.exact(step.value)}`),
        unitOfMeasure(t.derivation.item, t.locale),
      )
    );
  const size = t.exact(Math.abs(base));
  return start + t.formula(`100 × (${difference}) ÷ ${size} = ${t.exact(step.value)}%`);
}

export function imputeLines(t: Telling, step: StepOf<'impute'>): Line[] {
  const { imputation } = step;
  const value = withUnit(t.value(step.value), unitAfter(t));
  if (imputation.policy === 'group-mean') {
    const group = groupName(t.names, t.derivation.groupId);
    const n = imputation.subjects;
    const text = t.say({
      zh: `代入平均值：${group ?? '全体'} ${n} 个有数值的对象平均为 ${value}`,
      en: `Filled in with a mean: the ${n} of ${group ?? 'all subjects'} that have a value average ${value}`,
    });
    return [line(text)];
  }
  const cycle = t.names.cycle(imputation.cycleId);
  const text = t.say({
    zh: `沿用往期（${cycle}）数值：${value}`,
    en: `Carried over: the value of ${cycle}, ${value}`,
  });
  const [first] = step.evidence.filter((one) => !isWithoutValue(one));
  return [line(text, first === undefined ? null : placeOf(first))];
}

export function treatLines(t: Telling, step: StepOf<'treat'>, value: number): Line[] {
  const { treatment } = step;
  const start = t.say({ zh: '离群值处理：', en: 'Outliers: ' });
  if (Number.isNaN(treatment.skewness)) {
    const why = t.say({
      zh: '数值不足四个或全部相同，不作处理。',
      en: 'fewer than four values, or values all alike, are left as they are.',
    });
    return [line(start + why)];
  }
  const before = shapeText(t, treatment.skewness, treatment.kurtosis);
  if (treatment.method === 'none') {
    const text = t.say({
      zh: `${before}，未超界限，不作处理。`,
      en: `${before}, within the limits; nothing was moved.`,
    });
    return [line(start + text)];
  }
  const after = shapeText(t, treatment.skewnessAfter, treatment.kurtosisAfter);
  const done = treatment.method === 'log' ? logDone(t, step, value) : winsoriseDone(t, step, value);
  return [
    line(start + t.say({ zh: `${before}，`, en: `${before}, ` }) + treatedHow(t, step, after)),
    line(done),
  ];
}

function shapeText(t: Telling, skewness: number, kurtosis: number): string {
  return t.say({
    zh: `偏度 ${t.exact(skewness)}、峰度 ${t.exact(kurtosis)}`,
    en: `skewness ${t.exact(skewness)}, kurtosis ${t.exact(kurtosis)}`,
  });
}

function treatedHow(t: Telling, { treatment }: StepOf<'treat'>, after: string): string {
  const { steps, moved } = treatment;
  if (treatment.method === 'log') {
    return t.say({
      zh: `超过界限；缩尾 ${steps} 次后仍超限，全部数值改取对数，之后${after}。`,
      en: `beyond the limits, also after ${steps} rounds of winsorising; all values became logarithms, after which ${after}.`,
    });
  }
  return t.say({
    zh: `超过界限；缩尾 ${steps} 次，移动 ${moved.length} 个对象的数值，之后${after}。`,
    en: `beyond the limits; ${steps} rounds of winsorising moved the values of ${moved.length} subjects, after which ${after}.`,
  });
}

function winsoriseDone(t: Telling, step: StepOf<'treat'>, value: number): string {
  if (!step.isMoved)
    return t.say({ zh: '该对象的数值未动。', en: 'The value of this subject was not moved.' });
  const [from, to] = [t.value(value), t.value(step.value)];
  return t.say({
    zh: `该对象的数值由 ${from} 改为相邻值 ${to}`,
    en: `The value of this subject was moved from ${from} to its neighbour ${to}`,
  });
}

function logDone(t: Telling, step: StepOf<'treat'>, value: number): string {
  const { min, max } = step.treatment;
  const [x, least, most] = [t.exact(value), operand(t.exact(min)), t.exact(max)];
  const sum = `ln (${x} − ${least} + 0.01 × (${most} − ${least})) = ${t.exact(step.value)}`;
  return t.say({ zh: '该对象的数值：', en: 'The value of this subject: ' }) + t.formula(sum);
}
