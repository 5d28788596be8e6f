/**
 * Stage "aggregate": from the leaves up the tree. The points of a composite are a mean of its children's, weighted
 * by the weights that hold in the subject's group; a child without points gives its weight to its siblings or
 * withholds the parent's score, as its policy says. Where all children of a composite are dropped, it is dropped
 * itself, unless its own policy says otherwise.
 *
 * mean Σwx/Σw · geomean exp(Σw·ln x/Σw) · harmonic Σw/Σ(w/x) · sum Σmx · min. A 0 makes geometric and harmonic means
 * 0; a negative value has neither, so the composite has no score. A child of weight 0 is shown and counts for nothing.
 */
import type { Aggregate, Item } from '../package/rulebook.ts';
import { MISSING, NOT_APPLICABLE, PRESENT, carriesValue, states } from '../package/states.ts';
import type { Frame } from './frame.ts';
import { DROPPED, OUTSIDE, SCORED, WITHHELD } from './outcome.ts';
import { isBelow } from '../rules/alike.ts';
import { childrenById, sumMultiplier } from './resolve-weights.ts';
import type { Settled } from './settle.ts';

export interface CompositeScore extends Settled {
  /** Sum of the weights of the children that count, per subject. */
  readonly activeWeight: Float64Array;
  /** Under `sum`: weights of all that are assessed over those that count, by which the latter are raised. */
  readonly raise: Float64Array | null;
  /** Share 0–1 of the weight below, not-applicable parts aside, that rests on an observed value. */
  readonly coverage: Float64Array;
}

/** A child as its parent sees it. */
export interface Node extends Settled {
  readonly coverage?: Float64Array;
}

export function aggregate(frame: Frame, item: Item, nodes: readonly (Node | null)[]): CompositeScore {
  const size = frame.subjects.length;
  const sums = newSums(size, item.rule as Aggregate);
  for (const child of childrenById(frame.rulebook, item))
    addChild(frame, item, child, nodes[child.index]!, sums);
  const composite = {
    points: new Float64Array(size).fill(Number.NaN),
    state: new Uint8Array(size),
    outcome: new Uint8Array(size),
    policy: new Map(),
    activeWeight: sums.weight,
    raise: item.rule === 'sum' ? sums.all.map((all, s) => all / sums.weight[s]!) : null,
    coverage: sums.covered.map((covered, s) => covered / sums.applicable[s]!),
  };
  for (let s = 0; s < size; s++) settleComposite(item, s, sums, composite);
  return composite;
}

interface Sums {
  /** Weights of children that count. */
  weight: Float64Array;
  /** The running figure of the aggregate: Σwx, Σw·ln x, Σw/x, Σmx or the least x. */
  running: Float64Array;
  /** Weights of all children assessed, whether they count or not. */
  all: Float64Array;
  applicable: Float64Array;
  covered: Float64Array;
  /** Bits of what was met among the children. */
  met: Uint8Array;
}

const MET_SCORED = 1;
const MET_WITHHELD = 2;
const MET_MISSING = 4;
const MET_NOT_APPLICABLE = 8;
const MET_WEIGHTLESS = 16;

function newSums(size: number, rule: Aggregate): Sums {
  const zeros = () => new Float64Array(size);
  return {
    weight: zeros(),
    running: rule === 'min' ? zeros().fill(Number.POSITIVE_INFINITY) : zeros(),
    all: zeros(),
    applicable: zeros(),
    covered: zeros(),
    met: new Uint8Array(size),
  };
}

/** These loops see every value of an assessment; they are what a reader waits for who tries other weights. */
function addChild(frame: Frame, parent: Item, child: Item, node: Node, sums: Sums): void {
  const rule = parent.rule as Aggregate;
  const weights = Float64Array.from(frame.weights, (resolved) => resolved[child.index]!);
  const by =
    rule === 'sum'
      ? weights.map((w, g) => sumMultiplier(frame.rulebook, frame.rulebook.weights[g]!, child, w))
      : weights;
  addCoverage(frame.group, weights, node, sums);
  addOutcomes(frame.group, weights, node, sums);
  if (rule === 'mean' || rule === 'sum') addPoints(frame.group, weights, by, node, sums);
  else foldPoints(frame.group, weights, folds[rule], node, sums);
}

/** Σwx, which most composites are made of. */
function addPoints(
  group: Int32Array,
  weights: Float64Array,
  by: Float64Array,
  { outcome, points }: Node,
  { running }: Sums,
): void {
  for (let s = 0; s < outcome.length; s++) {
    const g = group[s]!;
    if (outcome[s] === SCORED && weights[g] !== 0) running[s] = running[s]! + by[g]! * points[s]!;
  }
}

function foldPoints(
  group: Int32Array,
  weights: Float64Array,
  fold: Fold,
  { outcome, points }: Node,
  { running }: Sums,
): void {
  for (let s = 0; s < outcome.length; s++) {
    const w = weights[group[s]!]!;
    if (outcome[s] === SCORED && w !== 0) running[s] = fold(running[s]!, points[s]!, w);
  }
}

type Fold = (running: number, x: number, w: number) => number;

const folds: Record<'geomean' | 'harmonic' | 'min', Fold> = {
  geomean: (running, x, w) => running + w * Math.log(x),
  harmonic: (running, x, w) => running + (x < 0 ? Number.NaN : w / x),
  min: (running, x) => Math.min(running, x),
};

/** What of a child is observed, per state. */
const carried = Float64Array.from(states, (_, code) => Number(carriesValue(code)));

function addCoverage(
  group: Int32Array,
  weights: Float64Array,
  { outcome, state, coverage }: Node,
  { applicable, covered }: Sums,
): void {
  for (let s = 0; s < outcome.length; s++) {
    const code = state[s]!;
    const w = weights[group[s]!]!;
    if (outcome[s] === OUTSIDE || w === 0 || code === NOT_APPLICABLE) continue;
    const own = coverage === undefined ? carried[code]! : coverage[s]!;
    if (Number.isNaN(own)) continue;
    applicable[s] = applicable[s]! + w;
    covered[s] = covered[s]! + w * own;
  }
}

/** Which weights count, and what was met among the children. */
function addOutcomes(
  group: Int32Array,
  weights: Float64Array,
  { outcome, state }: Node,
  { all, weight, met }: Sums,
): void {
  for (let s = 0; s < outcome.length; s++) {
    const kind = outcome[s]!;
    if (kind === OUTSIDE) continue;
    const w = weights[group[s]!]!;
    if (w === 0) {
      met[s] = met[s]! | MET_WEIGHTLESS;
      continue;
    }
    all[s] = all[s]! + w;
    if (kind === SCORED) weight[s] = weight[s]! + w;
    met[s] = met[s]! | metIn(kind, state[s]!);
  }
}

function metIn(outcome: number, state: number): number {
  if (outcome === SCORED) return MET_SCORED;
  if (outcome === WITHHELD) return MET_WITHHELD;
  return state === NOT_APPLICABLE ? MET_NOT_APPLICABLE : MET_MISSING;
}

function settleComposite(item: Item, s: number, sums: Sums, into: CompositeScore): void {
  const met = sums.met[s]!;
  const points = (met & (MET_SCORED | MET_WITHHELD)) === MET_SCORED ? finish(item, s, sums) : Number.NaN;
  const isCovered = item.minCoverage === null || !isBelow(into.coverage[s]!, item.minCoverage);
  const isAbsent = (met & ~MET_WEIGHTLESS) === MET_NOT_APPLICABLE;
  into.state[s] = met === 0 || isAbsent ? NOT_APPLICABLE : MISSING;
  if (met === 0) into.outcome[s] = OUTSIDE;
  else if (Number.isFinite(points) && isCovered) {
    into.points[s] = points;
    into.outcome[s] = SCORED;
    into.state[s] = PRESENT;
  } else applyOwnPolicy(item, s, isAbsent, (met & (MET_SCORED | MET_WITHHELD)) === 0, into);
}

function finish(item: Item, s: number, sums: Sums): number {
  const running = sums.running[s]!;
  const weight = sums.weight[s]!;
  switch (item.rule as Aggregate) {
    case 'mean':
      return running / weight;
    case 'geomean':
      return Math.exp(running / weight);
    case 'harmonic':
      return weight / running;
    case 'sum':
      return (running * sums.all[s]!) / weight;
    case 'min':
      return running;
  }
}

function applyOwnPolicy(
  item: Item,
  s: number,
  isAbsent: boolean,
  isCascade: boolean,
  into: CompositeScore,
): void {
  const own = isAbsent ? item.notApplicable : item.missing;
  const policy = own ?? (isCascade ? 'redistribute' : 'withhold');
  (into.policy as Map<number, typeof policy>).set(s, policy);
  if (policy === 'zero' || policy === 'full') {
    into.points[s] = policy === 'zero' ? 0 : 100;
    into.outcome[s] = SCORED;
  } else into.outcome[s] = policy === 'redistribute' ? DROPPED : WITHHELD;
}
