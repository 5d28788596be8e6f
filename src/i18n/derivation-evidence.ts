/**
 * The lines of files that a value rests on, one sentence each, and how they were put together: several cycles,
 * counted events, votes of rater groups, works of reports, totals of another assessment.
 */
import type { Evidence, Step } from '../core/explain/derivation.ts';
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { isGivenFromReports } from '../core/score/verified-points.ts';
import type { Line, Telling } from './derivation-telling.ts';
import { aside, line, operand, placeOf, withUnit } from './derivation-telling.ts';
import { writtenNumber } from './number-text.ts';
import { reportLines } from './derivation-reports.ts';
import { stateSentence, stateWord } from './state-text.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

type ObserveStep = Extract<Step, { stage: 'observe' }>;

/** Where a value comes from, which the item decides as scoring does. */
function originOf(
  item: Item,
  evidence: readonly Evidence[],
): 'reports' | 'cycles' | 'borrow' | 'tally' | 'events' | 'cell' {
  if (isGivenFromReports(item)) return 'reports';
  if (item.params.has('observed')) return 'cycles';
  if (item.rule === 'borrow' || item.rule === 'tally') return item.rule;
  const isObserved = evidence.some((one) => one.file.startsWith('observations/'));
  return item.rule === 'count-deduct' && !isObserved ? 'events' : 'cell';
}

export function evidenceLines(t: Telling, step: ObserveStep): Line[] {
  switch (originOf(t.derivation.item, step.evidence)) {
    case 'reports':
      return reportLines(t, step);
    case 'cycles':
      return [...step.evidence.map((one) => cycleLine(t, one)), ...combinedLines(t, step)];
    case 'borrow':
      return step.evidence.map((one) => loanLine(t, one));
    case 'tally':
      return step.evidence.map((one) => voteLine(t, one));
    case 'events':
      return [...step.evidence.map((one) => eventLine(t, one)), line(eventCount(t, step))];
    case 'cell':
      return step.evidence.map((one) => cellLine(t, one, step.state));
  }
}

export function isWithoutValue(one: Evidence): boolean {
  return Number.isNaN(one.value);
}

function cellLine(t: Telling, one: Evidence, state: State): Line {
  const word = stateWord(state, t.locale);
  if (isWithoutValue(one)) {
    const start = t.say({ zh: `${word}：`, en: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ` });
    return line(start + stateSentence(state, t.locale) + remarks(t, one), placeOf(one));
  }
  const isPlain = state === 'present';
  const value = writtenValue(t, one) + remarks(t, one, isPlain ? '' : word);
  return line(t.say({ zh: `原值 ${value}`, en: `Value ${value}` }), placeOf(one));
}

/** The figure as it stands in the file; its unit is the item's where the figure is not divided first. */
function writtenValue(t: Telling, one: Evidence): string {
  const { item } = t.derivation;
  const written = one.written === '' ? t.exact(one.value) : writtenNumber(one.written);
  return withUnit(written, item.denominator === null ? unitOfMeasure(item, t.locale) : '');
}

function remarks(t: Telling, one: Evidence, first = ''): string {
  return aside(t.locale, [
    first,
    one.source === '' ? '' : t.say({ zh: `来源：${one.source}`, en: `source: ${one.source}` }),
    one.asOf === '' ? '' : t.say({ zh: `截至 ${one.asOf}`, en: `as of ${one.asOf}` }),
    one.note === '' ? '' : t.say({ zh: `备注：${one.note}`, en: `note: ${one.note}` }),
  ]);
}

function cycleLine(t: Telling, one: Evidence): Line {
  const cycle = t.names.cycle(one.cycleId);
  const value = isWithoutValue(one) ? t.say({ zh: '没有数值', en: 'no value' }) : writtenValue(t, one);
  return line(t.say({ zh: `${cycle}：`, en: `${cycle}: ` }) + value + remarks(t, one), placeOf(one));
}

function combinedLines(t: Telling, { evidence, value, state }: ObserveStep): Line[] {
  const known = evidence.filter((one) => !isWithoutValue(one));
  const combine = t.derivation.item.params.text('combine') ?? 'last';
  if (known.length === 0) return [];
  if (Number.isNaN(value)) {
    return [line(t.say({ zh: '合计需要每一期都有数值。', en: 'A sum needs a value of every cycle.' }))];
  }
  const gaps = state === 'provisional' ? t.say({ zh: '暂定', en: 'provisional' }) : '';
  return [line(combinedText(t, combine, known, value) + aside(t.locale, [gaps]))];
}

function combinedText(t: Telling, combine: string, known: readonly Evidence[], value: number): string {
  const result = t.value(value);
  const unit = unitOfMeasure(t.derivation.item, t.locale);
  if (combine === 'last') {
    const cycle = t.names.cycle(known.at(-1)!.cycleId);
    return t.say({ zh: `取最近一期（${cycle}）：`, en: `The latest, ${cycle}: ` }) + withUnit(result, unit);
  }
  const terms = known
    .map((one, at) => (at === 0 ? t.value(one.value) : operand(t.value(one.value))))
    .join(' + ');
  const start =
    combine === 'sum' ? t.say({ zh: '合计：', en: 'Sum: ' }) : t.say({ zh: '平均：', en: 'Mean: ' });
  const sum = combine === 'sum' ? terms : `(${terms}) ÷ ${known.length}`;
  return start + withUnit(t.formula(`${sum} = ${result}`), unit);
}

function loanLine(t: Telling, one: Evidence): Line {
  const [unit = '', days] = one.note.split(' ');
  const assessment = t.names.assessment(one.source);
  const total = isWithoutValue(one) ? t.say({ zh: '没有总分', en: 'no total' }) : t.exact(one.value);
  const name = t.names.subject(unit);
  if (days === undefined) {
    return line(
      t.say({ zh: `“${assessment}”的总分：${total}`, en: `Total in ${assessment}: ${total}` }),
      placeOf(one),
    );
  }
  const text = t.say({
    zh: `在${name}任职 ${days} 天，其“${assessment}”总分：${total}`,
    en: `${days} days in post at ${name}, whose total in ${assessment} is ${total}`,
  });
  return line(text, placeOf(one));
}

/** Votes for one option by one rater group, as the notes of the evidence name them. */
export function voteOf(one: Evidence): { rater: string; option: string; count: number } {
  const [rater = '', option = ''] = one.note.split(' ');
  return { rater, option, count: one.value };
}

function voteLine(t: Telling, one: Evidence): Line {
  const { rater, option, count } = voteOf(one);
  if (isWithoutValue(one)) {
    const text = t.say({
      zh: `${raterName(t, rater)} ${option}：评价人数过少，票数不公布，也不计分`,
      en: `${raterName(t, rater)}, ${option}: too few raters; their votes are withheld and not counted`,
    });
    return line(text, placeOf(one));
  }
  const points = t.derivation.item.params.pairs('options').get(option);
  const worth =
    points === undefined
      ? ''
      : t.say({ zh: `每票 ${t.exact(points)} 分`, en: `${t.exact(points)} points each` });
  const votes = count === 1 ? 'vote' : 'votes';
  const text = t.say({
    zh: `${raterName(t, rater)} ${option}：${count} 票`,
    en: `${raterName(t, rater)}, ${option}: ${count} ${votes}`,
  });
  return line(text + aside(t.locale, [worth]), placeOf(one));
}

export function raterName(t: Telling, id: string): string {
  return t.names.kind?.('rater', id) ?? id;
}

function eventLine(t: Telling, one: Evidence): Line {
  const about = [one.asOf, one.source, one.note]
    .filter((part) => part !== '')
    .join(t.say({ zh: '，', en: ', ' }));
  const text = t.say({
    zh: `事件 ${one.written}：计 ${t.exact(one.value)} 次`,
    en: `Event ${one.written}: counts ${t.exact(one.value)}`,
  });
  return line(text + aside(t.locale, [about]), placeOf(one));
}

function eventCount(t: Telling, { evidence, value }: ObserveStep): string {
  if (evidence.length === 0) {
    return t.say({ zh: '没有记录任何事件，计 0 次', en: 'No event is on record, so the count is 0' });
  }
  const terms = evidence.map((one) => t.exact(one.value)).join(' + ');
  const sum = evidence.length > 1 ? t.formula(`${terms} = ${t.exact(value)}`) : t.exact(value);
  return t.say({ zh: `合计：${sum} 次`, en: `Count: ${sum}` });
}
