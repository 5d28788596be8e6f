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
import { MISSING, NOT_APPLICABLE, PRESENT, carriesValue } from '../package/states.ts';
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
  const sums = newSums(size);
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

function newSums(size: number): Sums {
  const zeros = () => new Float64Array(size);
  return {
    weight: zeros(),
    running: zeros(),
    all: zeros(),
    applicable: zeros(),
    covered: zeros(),
    met: new Uint8Array(size),
  };
}

function addChild(frame: Frame, parent: Item, child: Item, node: Node, sums: Sums): void {
  const rule = parent.rule as Aggregate;
  const weights = frame.weights.map((resolved) => resolved[child.index]!);
  const multipliers = frame.weights.map((_, g) =>
    sumMultiplier(frame.rulebook, frame.rulebook.weights[g]!, child, weights[g]!),
  );
  const fold = folds[rule];
  for (let s = 0; s < frame.subjects.length; s++) {
    const outcome = node.outcome[s]!;
    if (outcome === OUTSIDE) continue;
    const g = frame.group[s]!;
    const w = weights[g]!;
    if (w === 0) {
      sums.met[s]! |= MET_WEIGHTLESS;
      continue;
    }
    addCoverage(node, s, w, sums);
    sums.all[s]! += w;
    if (outcome === SCORED) {
      const isFirst = (sums.met[s]! & MET_SCORED) === 0;
      sums.running[s] = fold(
        sums.running[s]!,
        node.points[s]!,
        rule === 'sum' ? multipliers[g]! : w,
        isFirst,
      );
      sums.weight[s]! += w;
      sums.met[s]! |= MET_SCORED;
    } else if (outcome === WITHHELD) sums.met[s]! |= MET_WITHHELD;
    else sums.met[s]! |= node.state[s] === NOT_APPLICABLE ? MET_NOT_APPLICABLE : MET_MISSING;
  }
}

type Fold = (running: number, x: number, w: number, isFirst: boolean) => number;

const folds: Record<Aggregate, Fold> = {
  mean: (running, x, w) => running + w * x,
  sum: (running, x, m) => running + m * x,
  geomean: (running, x, w) => running + w * Math.log(x),
  harmonic: (running, x, w) => running + (x < 0 ? Number.NaN : w / x),
  min: (running, x, _w, isFirst) => (isFirst ? x : Math.min(running, x)),
};

function addCoverage(node: Node, s: number, w: number, sums: Sums): void {
  const state = node.state[s]!;
  if (state === NOT_APPLICABLE) return;
  const own = node.coverage === undefined ? (carriesValue(state) ? 1 : 0) : node.coverage[s]!;
  if (Number.isNaN(own)) return;
  sums.applicable[s]! += w;
  sums.covered[s]! += w * own;
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
