/** The derivation of any score, read off the columns that scoring kept. */
import type { Item } from '../package/rulebook.ts';
import { NOT_APPLICABLE, stateOf } from '../package/states.ts';
import { ruleOf } from '../rules/rules.ts';
import type { CompositeScore } from '../score/aggregate.ts';
import { denominatorOf } from '../score/denominate.ts';
import type { Frame } from '../score/frame.ts';
import { Observer } from '../score/observe.ts';
import { DROPPED, OUTSIDE, SCORED } from '../score/outcome.ts';
import { comparedTotals, rankDecimals } from '../score/rank.ts';
import type { AssessmentResult, ItemScore } from '../score/result.ts';
import type { LeafScore } from '../score/score-leaf.ts';
import type { TargetColumn } from '../score/targets.ts';
import type { Derivation, FilePlace, Goal, Part, Step } from './derivation.ts';

/** `subject` is an index of the frame. */
export function explain(result: AssessmentResult, subject: number, item: Item): Derivation {
  const { frame } = result;
  const score = result.items[item.index]!;
  const g = frame.group[subject]!;
  const weight = frame.weights[g]![item.index]!;
  return {
    assessmentId: frame.assessment.assessment_id,
    subjectId: frame.subjects[subject]!,
    groupId: frame.rulebook.groups[g]!,
    item,
    state: stateOf(score.role === 'input' ? score.observed.state[subject]! : score.score.state[subject]!),
    points: score.role === 'input' ? Number.NaN : score.score.points[subject]!,
    weight,
    weightPlace: weightPlace(frame, item),
    effectiveWeight: score.effectiveWeight[subject]!,
    contribution: score.contribution[subject]!,
    steps: stepsOf(result, score, subject),
  };
}

function weightPlace(frame: Frame, item: Item): FilePlace | null {
  const line = frame.rulebook.weightLines[item.index]!;
  return line === 0 ? null : { file: frame.rulebook.files.weights, line };
}

function stepsOf(result: AssessmentResult, score: ItemScore, s: number): Step[] {
  if (score.role === 'input') return [observeStep(score.observed, s)];
  const steps = score.role === 'leaf' ? leafSteps(result.frame, score.item, score.score, s) : [];
  if (score.role === 'composite') steps.push(...compositeSteps(result, score.item, score.score, s));
  if (score.score.outcome[s] === OUTSIDE) return steps;
  steps.push(weighStep(result.frame, score, s));
  return score.item === result.frame.rulebook.root ? [...steps, ...totalSteps(result, s)] : steps;
}

function observeStep(observed: LeafScore['observed'], s: number): Step {
  return {
    stage: 'observe',
    value: observed.value[s]!,
    state: stateOf(observed.state[s]!),
    evidence: observed.evidence(s),
  };
}

function weighStep(frame: Frame, score: ItemScore, s: number): Step {
  const weight = frame.weights[frame.group[s]!]![score.item.index]!;
  const effectiveWeight = score.effectiveWeight[s]!;
  return { stage: 'weigh', weight, effectiveWeight, contribution: score.contribution[s]! };
}

function leafSteps(frame: Frame, item: Item, leaf: LeafScore, s: number): Step[] {
  const steps = [observeStep(leaf.observed, s)];
  if (leaf.outcome[s] === OUTSIDE) {
    return [...steps, { stage: 'not-assessed', groupId: frame.rulebook.groups[frame.group[s]!]! }];
  }
  if (item.denominator !== null) steps.push(denominateStep(frame, item, leaf, s));
  if (item.transform !== 'none') {
    const { base, baseFrom } = leaf.transformation;
    const from = { base: base?.[s] ?? null, baseFrom: baseFrom(s) };
    steps.push({ stage: 'transform', transform: item.transform, ...from, value: leaf.transformed[s]! });
  }
  const imputation = leaf.imputed.how.get(s);
  if (imputation) steps.push({ stage: 'impute', imputation, value: leaf.imputed.value[s]! });
  steps.push(...treatSteps(frame, leaf, s));
  if (!Number.isNaN(leaf.treated[s]!)) steps.push(ruleStep(frame, item, leaf, s));
  return [...steps, ...policySteps(leaf, s)];
}

function denominateStep(frame: Frame, item: Item, leaf: LeafScore, s: number): Step {
  const observer = new Observer(frame, () => () => Number.NaN);
  const denominator = denominatorOf(observer, item);
  const observed = denominator === null ? null : observer.observe(denominator, frame.cycle);
  return {
    stage: 'denominate',
    denominator: item.denominator!,
    divisor: observed?.value[s] ?? Number.NaN,
    scale: item.params.number('scale', 1),
    evidence: observed?.evidence(s) ?? [],
    value: leaf.denominated[s]!,
  };
}

/** Position of the set of subjects that statistics were taken over for this one. */
function scopeOf(frame: Frame, leaf: LeafScore, s: number): number {
  return leaf.scopes.length === 1 ? 0 : leaf.scopes.indexOf(frame.members[frame.group[s]!]!);
}

function treatSteps(frame: Frame, leaf: LeafScore, s: number): Step[] {
  const treatment = leaf.treatments[scopeOf(frame, leaf, s)];
  if (!treatment || treatment.method === 'none' || Number.isNaN(leaf.treated[s]!)) return [];
  const isMoved = treatment.method === 'log' || treatment.moved.includes(s);
  return [{ stage: 'treat', treatment, isMoved, value: leaf.treated[s]! }];
}

function ruleStep(frame: Frame, item: Item, leaf: LeafScore, s: number): Step {
  const rule = ruleOf(item.rule)!;
  const applied = leaf.applied[scopeOf(frame, leaf, s)]!;
  const place = applied.places ? { place: applied.places[s]! } : {};
  return {
    stage: 'rule',
    rule: item.rule,
    value: leaf.treated[s]!,
    facts: applied.facts,
    own: { ...place, ...rule.own?.(leaf.column, s) },
    goals: {
      floor: goalOf(frame, leaf.floor, leaf.column.floor, s),
      target: goalOf(frame, leaf.target, leaf.column.target, s),
    },
    points: leaf.points[s]!,
  };
}

function goalOf(frame: Frame, goal: TargetColumn, used: Float64Array, s: number): Goal | null {
  if (goal.line[s] === 0) return null;
  const file = `targets/${frame.cycle.cycle_id}.csv`;
  return { file, line: goal.line[s]!, written: goal.value[s]!, used: used[s]! };
}

function policySteps(leaf: Pick<LeafScore, 'policy' | 'points' | 'state'>, s: number): Step[] {
  const policy = leaf.policy.get(s);
  if (policy === undefined || policy === 'group-mean' || policy === 'carry') {
    return policy !== undefined && Number.isNaN(leaf.points[s]!)
      ? [{ stage: 'policy', cause: 'missing', policy: 'withhold', points: Number.NaN }]
      : [];
  }
  const cause = leaf.state[s] === NOT_APPLICABLE ? 'not-applicable' : 'missing';
  return [{ stage: 'policy', cause, policy, points: leaf.points[s]! }];
}

function compositeSteps(result: AssessmentResult, item: Item, composite: CompositeScore, s: number): Step[] {
  const { frame } = result;
  if (composite.outcome[s] === OUTSIDE) {
    return [{ stage: 'not-assessed', groupId: frame.rulebook.groups[frame.group[s]!]! }];
  }
  const parts = partsOf(result, item, composite, s);
  const step: Step = {
    stage: 'aggregate',
    aggregate: item.rule,
    parts,
    coverage: composite.coverage[s]!,
    minCoverage: item.minCoverage,
    loss: lossOf(item, parts, composite.points[s]!),
    points: composite.points[s]!,
  };
  return [step, ...policySteps(composite, s)];
}

export function partsOf(result: AssessmentResult, item: Item, composite: CompositeScore, s: number): Part[] {
  const { frame } = result;
  const weights = frame.weights[frame.group[s]!]!;
  return item.children.flatMap((index): Part[] => {
    const child = result.items[index]!;
    if (child.role === 'input' || child.score.outcome[s] === OUTSIDE) return [];
    const outcome = child.score.outcome[s]!;
    const isScored = outcome === SCORED;
    return [
      {
        item: child.item,
        outcome: isScored ? 'scored' : outcome === DROPPED ? 'dropped' : 'withheld',
        state: stateOf(child.score.state[s]!),
        points: child.score.points[s]!,
        weight: weights[index]!,
        share: isScored ? weights[index]! / composite.activeWeight[s]! : Number.NaN,
      },
    ];
  });
}

/**
 * What a geometric or harmonic mean or a minimum takes off for unevenness: the weighted arithmetic mean of the
 * parts less the points. 0 under `mean` and `sum`; NaN without points.
 */
export function lossOf(item: Item, parts: readonly Part[], points: number): number {
  if (item.rule === 'mean' || item.rule === 'sum') return 0;
  const scored = parts.filter((part) => part.outcome === 'scored');
  return scored.reduce((sum, part) => sum + part.share * part.points, 0) - points;
}

function totalSteps(result: AssessmentResult, s: number): Step[] {
  const { frame, ranks, adjusted } = result;
  const g = frame.group[s]!;
  const compared = comparedTotals(frame, adjusted.total)[s]!;
  return [
    {
      stage: 'adjust',
      total: result.total[s]!,
      adjustment: adjusted.adjustments.get(s) ?? null,
      adjusted: adjusted.total[s]!,
    },
    {
      stage: 'rank',
      decimals: rankDecimals(frame),
      compared,
      group: { id: frame.rulebook.groups[g]!, place: ranks.group[s]!, of: ranks.groupSizes[g]! },
      overall: { place: ranks.overall[s]!, of: ranks.overallSize },
      band: result.grades.band[s]!,
      state: result.states[s]!,
    },
  ];
}
