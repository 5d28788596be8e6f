/**
 * The states of a value and of a total, in words. A value that is not assessed in the subject's group and one that
 * is declared not to apply to the subject are both `not-applicable` to scoring; to a reader they are two things.
 */
import type { Derivation } from '../core/explain/derivation.ts';
import type { State } from '../core/package/states.ts';
import type { TotalState } from '../core/score/result.ts';
import type { Locale } from './locale.ts';
import { exactNumber, percentNumber } from './number-text.ts';

/** `not-assessed` (不考核): the weight is blank in the subject's group. */
export type ValueState = State | 'not-assessed';
export type AnyState = ValueState | TotalState;

/** What a sentence can be more precise about, where it is known. */
export interface About {
  /** Name of the subject's group. */
  readonly group?: string;
  /** Share 0–1 of the weight that rests on observed values, and the least that is asked for. */
  readonly coverage?: number;
  readonly least?: number;
  /** The total that a vetoed subject falls to; NaN where it has none. */
  readonly total?: number;
}

interface StateWords {
  readonly word: string;
  readonly sentence: string | ((about: About) => string);
}

const zh: Record<AnyState, StateWords> = {
  present: { word: '有值', sentence: '数值已报送。' },
  missing: { word: '缺报', sentence: '应当有数值而没有。' },
  late: { word: '迟报', sentence: '已到报送期限，数值尚未报来。' },
  'not-applicable': { word: '不适用', sentence: '已注明此项不适用于该对象，既不是缺报，也不是 0。' },
  'not-assessed': {
    word: '不考核',
    sentence: ({ group = '所在组' }) => `${group}不设此项权重，既不是缺报，也不是 0。`,
  },
  suppressed: { word: '不公开', sentence: '按公开范围的规定，数值不予公开。' },
  disputed: { word: '有异议', sentence: '有数值，对它提出的异议尚未办结。' },
  provisional: { word: '暂定', sentence: '有数值，尚未最终核定。' },
  scored: { word: '有总分', sentence: '有总分，参加排位。' },
  withheld: { word: '无总分', sentence: '有应有而没有的得分，按规则不计总分，也没有位次。' },
  'low-coverage': { word: '数据不足', sentence: lowCoverageZh },
  vetoed: { word: '一票否决', sentence: vetoedZh },
  barred: { word: '一票否优', sentence: '有总分和位次，但不得列入最高等次。' },
};

const en: Record<AnyState, StateWords> = {
  present: { word: 'present', sentence: 'A value was reported.' },
  missing: { word: 'missing', sentence: 'There should be a value, and there is none.' },
  late: { word: 'late', sentence: 'The value was due and has not been handed in.' },
  'not-applicable': {
    word: 'not applicable',
    sentence: 'It is declared not to apply to this subject, which is neither missing nor 0.',
  },
  'not-assessed': {
    word: 'not assessed',
    sentence: ({ group }) =>
      `It has no weight in ${group ?? 'the group of this subject'}, which is neither missing nor 0.`,
  },
  suppressed: { word: 'suppressed', sentence: 'The value is not disclosed.' },
  disputed: { word: 'disputed', sentence: 'There is a value, and an objection to it is open.' },
  provisional: { word: 'provisional', sentence: 'There is a value, and it is not final yet.' },
  scored: { word: 'scored', sentence: 'There is a total, and it takes part in the ranking.' },
  withheld: {
    word: 'no total',
    sentence: 'Points that should be there are not, so by the rules there is no total and no place.',
  },
  'low-coverage': { word: 'too little data', sentence: lowCoverageEn },
  vetoed: { word: 'vetoed', sentence: vetoedEn },
  barred: {
    word: 'barred from the top grade',
    sentence: 'There is a total and a place, but the top grade is ruled out.',
  },
};

const texts: Record<Locale, Record<AnyState, StateWords>> = { zh, en };

export function stateWord(state: AnyState, locale: Locale): string {
  return texts[locale][state].word;
}

/** A whole sentence, which does not repeat the word. */
export function stateSentence(state: AnyState, locale: Locale, about: About = {}): string {
  const { sentence } = texts[locale][state];
  return typeof sentence === 'string' ? sentence : sentence(about);
}

/** The state of the value that was explained, with the two causes of not-applicable told apart. */
export function valueStateOf(derivation: Pick<Derivation, 'state' | 'steps'>): ValueState {
  return derivation.steps.some((step) => step.stage === 'not-assessed') ? 'not-assessed' : derivation.state;
}

function lowCoverageZh({ coverage, least }: About): string {
  if (coverage === undefined || least === undefined) return '有数据支撑的权重低于规定的最低比例，不计总分。';
  return `有数据支撑的权重占 ${percentNumber(coverage, 'zh')}，低于规定的 ${percentNumber(least, 'zh')}，不计总分。`;
}

function lowCoverageEn({ coverage, least }: About): string {
  if (coverage === undefined || least === undefined) {
    return 'Less of the weight rests on data than the rules ask for, so there is no total.';
  }
  return `${percentNumber(coverage, 'en')} of the weight rests on data, less than the ${percentNumber(least, 'en')} asked for, so there is no total.`;
}

function vetoedZh({ total }: About): string {
  if (total === undefined) return '触发一票否决，原总分不再有效。';
  return Number.isNaN(total)
    ? '触发一票否决，没有总分，也没有位次。'
    : `触发一票否决，总分改计 ${exactNumber(total, 'zh')} 分。`;
}

function vetoedEn({ total }: About): string {
  if (total === undefined) return 'A veto applies: the total that was computed does not stand.';
  return Number.isNaN(total)
    ? 'A veto applies: there is no total and no place.'
    : `A veto applies: the total is set to ${exactNumber(total, 'en')}.`;
}
