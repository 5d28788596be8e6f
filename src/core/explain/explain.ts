/** The derivation of any score, read off the columns that scoring kept. */
import type { Item } from '../package/rulebook.ts';
import { NOT_APPLICABLE, stateOf } from '../package/states.ts';
import { ruleOf } from '../rules/rules.ts';
import type { Adjustment } from '../score/adjust.ts';
import type { CompositeScore } from '../score/aggregate.ts';
import type { Frame } from '../score/frame.ts';
import type { Imputation } from '../score/impute.ts';
import type { Evidence } from '../score/observed.ts';
import { Observer } from '../score/observe.ts';
import { DROPPED, OUTSIDE, SCORED } from '../score/outcome.ts';
import { comparedTotals, rankDecimals } from '../score/rank.ts';
import { sumMultiplier } from '../score/resolve-weights.ts';
import type { AssessmentResult, ItemScore } from '../score/result.ts';
import type { LeafScore } from '../score/score-leaf.ts';
import type { Settled } from '../score/settle.ts';
import type { TargetColumn } from '../score/targets.ts';
import { Targets } from '../score/targets.ts';
import { previousCycle } from '../score/transform.ts';
import type { Derivation, FilePlace, Goal, Part, Step } from './derivation.ts';

/** `subject` is an index of the frame. */
export function explain(result: AssessmentResult, subject: number, item: Item): Derivation {
  const { frame } = result;
  const score = result.items[item.index]!;
  const g = frame.group[subject]!;
  const weight = frame.weights[g]![item.index]!;
  return {
    assessmentId: frame.assessment.assessment_id,
    cycleId: frame.cycle.cycle_id,
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
  const steps = score.role === 'leaf' ? leafSteps(result, score.item, score.score, s) : [];
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

function leafSteps(result: AssessmentResult, item: Item, leaf: LeafScore, s: number): Step[] {
  const { frame } = result;
  const steps = [observeStep(leaf.observed, s)];
  if (leaf.outcome[s] === OUTSIDE) {
    return [...steps, { stage: 'not-assessed', groupId: frame.rulebook.groups[frame.group[s]!]! }];
  }
  if (item.denominator !== null) steps.push(denominateStep(result, item, leaf, s));
  if (item.transform !== 'none') steps.push(transformStep(frame, item, leaf, s));
  const imputation = leaf.imputed.how.get(s);
  if (imputation !== undefined) {
    const evidence = carriedEvidence(frame, item, imputation, s);
    steps.push({ stage: 'impute', imputation, evidence, value: leaf.imputed.value[s]! });
  }
  steps.push(...treatSteps(frame, leaf, s));
  if (!Number.isNaN(leaf.treated[s]!)) steps.push(ruleStep(frame, item, leaf, s));
  return [...steps, ...policySteps(frame, leaf, s, leaf.scopes)];
}

/** The denominator was observed in scoring already, as an input or as a leaf of its own. */
function denominateStep(result: AssessmentResult, item: Item, leaf: LeafScore, s: number): Step {
  const denominator = result.frame.rulebook.itemsById.get(item.denominator!);
  const score = denominator === undefined ? null : result.items[denominator.index]!;
  const observed =
    score?.role === 'input' ? score.observed : score?.role === 'leaf' ? score.score.observed : null;
  return {
    stage: 'denominate',
    denominator: item.denominator!,
    unit: denominator?.unit ?? '',
    unitEn: denominator?.unitEn ?? '',
    divisor: observed?.value[s] ?? Number.NaN,
    scale: item.params.number('scale', 1),
    evidence: observed?.evidence(s) ?? [],
    value: leaf.denominated[s]!,
  };
}

function transformStep(frame: Frame, item: Item, leaf: LeafScore, s: number): Step {
  const { base } = leaf.transformation;
  const baseFrom = leaf.transformation.baseFrom(s);
  const isStated = base !== null && baseFrom === 'baseline';
  const before = base === null || isStated ? null : previousCycle(frame.package, frame.cycle);
  return {
    stage: 'transform',
    transform: item.transform as Exclude<Item['transform'], 'none'>,
    base: base?.[s] ?? null,
    baseFrom,
    basePlace: isStated ? baselinePlace(frame, item, s) : null,
    evidence: before === null ? [] : observerOf(frame).observe(item, before).evidence(s),
    value: leaf.transformed[s]!,
  };
}

function baselinePlace(frame: Frame, item: Item, s: number): FilePlace {
  const line = new Targets(frame).column(item, frame.cycle, 'baseline').line[s]!;
  return { file: targetsFile(frame), line };
}

function targetsFile(frame: Frame): string {
  return `targets/${frame.cycle.cycle_id}.csv`;
}

function carriedEvidence(frame: Frame, item: Item, how: Imputation, s: number): readonly Evidence[] {
  if (how.policy !== 'carry' || item.rule === 'borrow') return [];
  const cycle = frame.package.cycles.find((one) => one.cycle_id === how.cycleId)!;
  return observerOf(frame).observe(item, cycle).evidence(s);
}

/** Reads earlier cycles once per assessment, however many scores are explained; it knows no borrowed totals. */
const observers = new WeakMap<Frame, Observer>();

function observerOf(frame: Frame): Observer {
  const known = observers.get(frame) ?? new Observer(frame, () => () => Number.NaN);
  observers.set(frame, known);
  return known;
}

/** Position of the set of subjects that statistics were taken over for this one. */
function scopeOf(frame: Frame, leaf: LeafScore, s: number): number {
  return leaf.scopes.length === 1 ? 0 : leaf.scopes.indexOf(frame.members[frame.group[s]!]!);
}

function treatSteps(frame: Frame, leaf: LeafScore, s: number): Step[] {
  const treatment = leaf.treatments[scopeOf(frame, leaf, s)];
  if (!treatment || Number.isNaN(leaf.treated[s]!)) return [];
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
  return { file: targetsFile(frame), line: goal.line[s]!, written: goal.value[s]!, used: used[s]! };
}

/** Imputation has its own step; it is a policy's step only where it found nothing to put in. */
function policySteps(
  frame: Frame,
  settled: Pick<Settled, 'policy' | 'points' | 'state'>,
  s: number,
  scopes: readonly Int32Array[],
): Step[] {
  const policy = settled.policy.get(s);
  const points = settled.points[s]!;
  const isImputed = (policy === 'group-mean' || policy === 'carry') && !Number.isNaN(points);
  if (policy === undefined || isImputed) return [];
  const cause = settled.state[s] === NOT_APPLICABLE ? 'not-applicable' : 'missing';
  const members = scopes.length === 1 ? scopes[0]! : (frame.members[frame.group[s]!] ?? []);
  const subjects = policy === 'average' ? countScored(settled, members) : null;
  return [{ stage: 'policy', cause, policy, subjects, points }];
}

/** Subjects whose points came from the rule, and not from a policy. */
function countScored(settled: Pick<Settled, 'policy' | 'points'>, members: Iterable<number>): number {
  const putIn: readonly unknown[] = ['zero', 'full', 'average'];
  return [...members].filter(
    (s) => !Number.isNaN(settled.points[s]!) && !putIn.includes(settled.policy.get(s)),
  ).length;
}

function compositeSteps(result: AssessmentResult, item: Item, composite: CompositeScore, s: number): Step[] {
  const { frame } = result;
  if (composite.outcome[s] === OUTSIDE) {
    return [{ stage: 'not-assessed', groupId: frame.rulebook.groups[frame.group[s]!]! }];
  }
  const parts = partsOf(result, item, composite, s);
  const points = composite.policy.has(s) ? Number.NaN : composite.points[s]!;
  const step: Step = {
    stage: 'aggregate',
    aggregate: item.rule,
    parts,
    coverage: composite.coverage[s]!,
    minCoverage: item.minCoverage,
    loss: lossOf(item, parts, points),
    points,
  };
  return [step, ...policySteps(frame, composite, s, [])];
}

export function partsOf(result: AssessmentResult, item: Item, composite: CompositeScore, s: number): Part[] {
  const { frame } = result;
  const g = frame.group[s]!;
  const weights = frame.weights[g]!;
  return item.children.flatMap((index): Part[] => {
    const child = result.items[index]!;
    if (child.role === 'input' || child.score.outcome[s] === OUTSIDE) return [];
    const outcome = child.score.outcome[s]!;
    const isScored = outcome === SCORED;
    const share = isScored ? weights[index]! / composite.activeWeight[s]! : Number.NaN;
    const multiplier = sumMultiplier(frame.rulebook, frame.rulebook.weights[g]!, child.item, weights[index]!);
    return [
      {
        item: child.item,
        outcome: isScored ? 'scored' : outcome === DROPPED ? 'dropped' : 'withheld',
        state: stateOf(child.score.state[s]!),
        points: child.score.points[s]!,
        weight: weights[index]!,
        share,
        factor: isScored && composite.raise !== null ? multiplier * composite.raise[s]! : share,
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
  return [adjustStep(result, s), rankStep(result, s)];
}

function adjustStep(result: AssessmentResult, s: number): Step {
  const { frame, adjusted } = result;
  const adjustment = adjusted.adjustments.get(s) ?? null;
  return {
    stage: 'adjust',
    total: result.total[s]!,
    adjustment,
    eventsFile: `events/${frame.cycle.cycle_id}.csv`,
    limits: frame.rulebook.method.adjust,
    vetoPoints: vetoPoints(result, adjustment, s),
    adjusted: adjusted.total[s]!,
  };
}

function vetoPoints(
  result: AssessmentResult,
  adjustment: Adjustment | null,
  s: number,
): Record<string, number> {
  const { itemsById } = result.frame.rulebook;
  const watched = (adjustment?.vetoes ?? []).flatMap(({ veto }) =>
    'item' in veto.when ? [veto.when.item] : [],
  );
  const entries = watched.flatMap((id): [string, number][] => {
    const score = result.items[itemsById.get(id)?.index ?? -1];
    return score === undefined || score.role === 'input' ? [] : [[id, score.score.points[s]!]];
  });
  return Object.fromEntries(entries);
}

function rankStep(result: AssessmentResult, s: number): Step {
  const { frame, ranks, adjusted } = result;
  const g = frame.group[s]!;
  return {
    stage: 'rank',
    decimals: rankDecimals(frame),
    compared: comparedTotals(frame, adjusted.total)[s]!,
    barredAsLast: result.grades.barredAsLast.get(s) ?? null,
    group: { id: frame.rulebook.groups[g]!, place: ranks.group[s]!, of: ranks.groupSizes[g]! },
    overall: { place: ranks.overall[s]!, of: ranks.overallSize },
    band: result.grades.band[s]!,
    state: result.states[s]!,
  };
}
