/**
 * How one score came about, in sentences with the real numbers: one for each step, from the line of a file to the
 * place in a ranking. Whoever reads them can follow every figure back and work every sum out again.
 */
import type { Derivation, Step } from '../core/explain/derivation.ts';
import { aggregateLines, notAssessedLines, policyLines, weighLines } from './derivation-composite.ts';
import { evidenceLines } from './derivation-evidence.ts';
import { tallyLines } from './derivation-rule-taken.ts';
import { ruleLines } from './derivation-rule.ts';
import type { Line, Names, Telling } from './derivation-telling.ts';
import { tellingOf } from './derivation-telling.ts';
import { adjustLines, rankLines } from './derivation-total.ts';
import {
  denominateLines,
  imputeLines,
  observeLines,
  transformLines,
  treatLines,
} from './derivation-value.ts';
import type { Locale } from './locale.ts';

export type { Line, Names } from './derivation-telling.ts';

export function explainLines(derivation: Derivation, names: Names, locale: Locale): Line[] {
  const t = tellingOf(derivation, names, locale);
  const isAssessed = !derivation.steps.some((step) => step.stage === 'not-assessed');
  let value = Number.NaN;
  return derivation.steps.flatMap((step) => {
    const lines = stepLines(t, step, value, isAssessed);
    if ('value' in step) value = step.value;
    return lines;
  });
}

/** `value` is what the step before handed on. */
function stepLines(t: Telling, step: Step, value: number, isAssessed: boolean): Line[] {
  switch (step.stage) {
    case 'observe':
      // What was observed of an item that is not assessed has no effect, and what was not is not missing.
      return isAssessed ? observed(t, step) : evidenceLines(t, step).filter((one) => one.place !== null);
    case 'denominate':
      return denominateLines(t, step, value);
    case 'transform':
      return transformLines(t, step, value);
    case 'impute':
      return imputeLines(t, step);
    case 'treat':
      return treatLines(t, step, value);
    case 'rule':
      return ruleLines(t, step);
    case 'policy':
      return policyLines(t, step);
    case 'not-assessed':
      return notAssessedLines(t, step.groupId);
    case 'aggregate':
      return aggregateLines(t, step);
    case 'weigh':
      return weighLines(t, step);
    case 'adjust':
      return adjustLines(t, step);
    case 'rank':
      return rankLines(t, step);
  }
}

function observed(t: Telling, step: Extract<Step, { stage: 'observe' }>): Line[] {
  const lines = observeLines(t, step);
  return t.derivation.item.rule === 'tally' ? [...lines, ...tallyLines(t)] : lines;
}
