/**
 * How a score arises. One engine for units and officials; the method is data. The stages, in order:
 *
 *   observe → denominate → transform → impute → treat → apply rule → settle policies   (score-leaf.ts)
 *   → aggregate up the tree → adjust → rank → grade → weigh back down                   (here)
 *
 * Pure: the same package gives the same result, to the bit, here and in a browser. A package in which `check`
 * finds an error is not for scoring; what comes out of one is undefined.
 */
import type { Assessment, Package } from '../package/package.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import { adjust } from './adjust.ts';
import type { Node } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import { NOT_APPLICABLE } from '../package/states.ts';
import type { TotalsOf } from './borrow.ts';
import type { Frame } from './frame.ts';
import { frameAssessment, reframe } from './frame.ts';
import { grade } from './grade.ts';
import { Observer } from './observe.ts';
import { emptyColumn } from './observed.ts';
import { isBelow } from '../rules/alike.ts';
import { OUTSIDE, SCORED } from './outcome.ts';
import type { Ranks } from './rank.ts';
import { rank } from './rank.ts';
import type { AssessmentResult, ItemScore, Results, TotalState, Totals } from './result.ts';
import type { LeafScore } from './score-leaf.ts';
import { scoreLeaf } from './score-leaf.ts';
import { Targets } from './targets.ts';
import { weigh } from './weigh.ts';
import type { Adjusted } from './adjust.ts';
import type { Grades } from './grade.ts';

/** Scores every assessment; one whose total another borrows is scored before it. */
export function scorePackage(pack: Package, onScored: (assessmentId: string) => void = () => {}): Results {
  const score = scorerOf(pack, onScored);
  return new Map(pack.assessments.map((one) => [one.assessment_id, score(one)]));
}

/** Scores single assessments of a package on demand, each once, and before it those whose totals it borrows. */
export function scorerOf(
  pack: Package,
  onScored: (assessmentId: string) => void = () => {},
): (assessment: Assessment) => AssessmentResult {
  const scored = new Map<string, AssessmentResult>();
  const byId = new Map(pack.assessments.map((one) => [one.assessment_id, one]));
  const score = (assessment: Assessment): AssessmentResult => {
    const id = assessment.assessment_id;
    const known = scored.get(id);
    if (known !== undefined) return known;
    const result = scoreAssessment(pack, assessment, (lender) => {
      const lending = byId.get(lender);
      return totalsIn(lending === undefined ? undefined : score(lending));
    });
    scored.set(id, result);
    onScored(id);
    return result;
  };
  return score;
}

/**
 * Scores an assessment once more by another version of its rule book, all else alike: the totals that it borrows are
 * those of `results`.
 */
export function rescore({ frame }: AssessmentResult, rulebook: Rulebook, results: Results): AssessmentResult {
  const { package: pack, assessment } = frame;
  const rulebooks = new Map(pack.rulebooks).set(assessment.rulebook_id, rulebook);
  return scoreAssessment({ ...pack, rulebooks }, assessment, (lender) => totalsIn(results.get(lender)));
}

/**
 * Scores one assessment again and again by versions of its rule book, for as long as only totals and places are asked
 * for. What a version leaves alone keeps the score it had: a leaf whose item is the very same object, assessed in the
 * same groups, and a composite of the very same parts under the same weights.
 */
export function rescorer(
  pack: Package,
  assessment: Assessment,
  totalsOf: TotalsOf,
): (rulebook: Rulebook) => Totals {
  const framed = frameAssessment(pack, assessment);
  const kept = new Map<number, { readonly from: readonly unknown[]; readonly node: Node }>();
  const keep = (item: Item, from: readonly unknown[], make: () => Node): Node => {
    const known = kept.get(item.index);
    if (known?.from.every((one, at) => Object.is(one, from[at])) === true) return known.node;
    const node = make();
    kept.set(item.index, { from, node });
    return node;
  };
  return (rulebook) => {
    const frame = reframe(framed, rulebook);
    const score = leafScorer(new Observer(frame, totalsOf));
    const nodes = scoreTree(
      frame,
      (item) => keep(item, [item, ...weightsOf(frame, item).map(Number.isNaN)], () => score(item)),
      (item, parts) =>
        keep(
          item,
          [item, ...item.children.flatMap((at) => partOf(frame, rulebook.items[at]!, parts[at]))],
          () => aggregate(frame, item, parts),
        ),
    );
    return totalsFrom(frame, nodes);
  };
}

/** All that a composite sees of a part. */
function partOf(frame: Frame, item: Item, node: Node | null | undefined): unknown[] {
  return [node, ...weightsOf(frame, item), ...frame.rulebook.weights.map((written) => written[item.index])];
}

function weightsOf(frame: Frame, item: Item): number[] {
  return frame.weights.map((weights) => weights[item.index]!);
}

function scoreAssessment(pack: Package, assessment: Assessment, totalsOf: TotalsOf): AssessmentResult {
  const frame = frameAssessment(pack, assessment);
  const observer = new Observer(frame, totalsOf);
  const nodes = scoreTree(frame, leafScorer(observer), (item, parts) => aggregate(frame, item, parts));
  return { ...totalsFrom(frame, nodes), items: describeItems(frame, observer, nodes) };
}

function totalsFrom(frame: Frame, nodes: readonly (Node | null)[]): Totals {
  const root = nodes[frame.rulebook.root!.index]!;
  const adjusted = adjust(frame, nodes);
  const ranks = rank(frame, adjusted.total);
  const grades = grade(frame, adjusted, ranks);
  const coverage = root.coverage ?? emptyColumn(root.points.length).value;
  const result = { frame, total: root.points, adjusted, ranks, grades, coverage };
  return { ...result, states: totalStatesOf(frame, root, result) };
}

function leafScorer(observer: Observer): (item: Item) => LeafScore {
  const targets = new Targets(observer.frame);
  return (item) => scoreLeaf(observer, targets, item);
}

/** Leaves first, then each composite after its children; null for inputs and whatever stands outside the tree. */
function scoreTree(
  frame: Frame,
  scoreOne: (leaf: Item) => Node,
  aggregateOne: (composite: Item, nodes: readonly (Node | null)[]) => Node,
): (Node | null)[] {
  const { items, root } = frame.rulebook;
  const nodes: (Node | null)[] = items.map(() => null);
  const visit = (item: Item): void => {
    for (const child of item.children) visit(items[child]!);
    nodes[item.index] = item.role === 'leaf' ? scoreOne(item) : aggregateOne(item, nodes);
  };
  visit(root!);
  return nodes;
}

function describeItems(frame: Frame, observer: Observer, nodes: readonly (Node | null)[]): ItemScore[] {
  const weighed = weigh(frame, nodes);
  return frame.rulebook.items.map((item) => {
    const common = { item, ...weighed[item.index]! };
    const node = nodes[item.index];
    if (item.role === 'input' || !node) {
      return { ...common, role: 'input', observed: observer.observe(item, frame.cycle) } as const;
    }
    return { ...common, role: item.role, score: node } as ItemScore;
  });
}

interface SoFar {
  readonly coverage: Float64Array;
  readonly adjusted: Adjusted;
  readonly grades: Grades;
  readonly ranks: Ranks;
}

function totalStatesOf(frame: Frame, root: Node, { coverage, adjusted, grades }: SoFar): TotalState[] {
  const least = frame.rulebook.root!.minCoverage ?? 0;
  return frame.subjects.map((_, s) => {
    if (root.outcome[s] === OUTSIDE) return 'not-assessed';
    if (root.outcome[s] !== SCORED && root.state[s] === NOT_APPLICABLE) return 'not-assessed';
    if (root.outcome[s] !== SCORED) return isBelow(coverage[s]!, least) ? 'low-coverage' : 'withheld';
    if (adjusted.adjustments.get(s)?.vetoes.some((one) => one.veto.effect === 'veto')) return 'vetoed';
    return grades.isBarred[s] === 1 ? 'barred' : 'scored';
  });
}

/** An assessment that is not in the package has no totals: an earlier cycle's, say, in which there was none yet. */
function totalsIn(result: AssessmentResult | undefined): (subjectId: string) => number {
  if (result === undefined) return () => Number.NaN;
  return (subjectId) => {
    const subject = result.frame.subjectIndex.get(subjectId);
    return subject === undefined ? Number.NaN : result.adjusted.total[subject]!;
  };
}
