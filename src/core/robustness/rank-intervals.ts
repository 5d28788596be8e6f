/**
 * How firm a place is. The total is added up again and again with weights and methods drawn at random (Monte Carlo
 * uncertainty analysis: OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 7; Saisana, Saltelli and
 * Tarantola, 2005), and the places that a subject takes in its group from the 5th to the 95th hundredth of the draws
 * make its interval.
 *
 * In each draw the weight of every item is multiplied by a factor of its own, drawn evenly from 1 − share to 1 + share
 * and the same in all groups; siblings are brought back to their sum. Points of leaves, what is missing, bonus,
 * deduction and vetoes stay as published. Which policies are drawn as well is said by `robustness` of the rule book.
 */
import type { Item, Robustness } from '../package/rulebook.ts';
import { roundHalf } from '../round.ts';
import { adjustedTotal } from '../score/adjust.ts';
import { isOfPersons } from '../score/frame.ts';
import { rankDecimals } from '../score/rank.ts';
import type { AssessmentResult } from '../score/result.ts';
import type { Drawn } from './add-up.ts';
import { Adder } from './add-up.ts';
import { placerFor } from './places.ts';
import { seeded } from './random.ts';
import type { Cohort } from './tree.ts';
import { cohortOf, treeOf } from './tree.ts';
import type { Nodes } from './variants.ts';
import { variantsOf } from './variants.ts';

export interface RankIntervals {
  /** Per subject, in its group; 0 = no interval. The published place is always within. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How often the total was drawn; 0 where the rule book wants no intervals or nobody has a place. */
  readonly draws: number;
  /** What the rule book asks for; more than `draws` where the assessment is too large for that many. */
  readonly declared: number;
  /** Versions of the tree that were drawn from: as published, and under other policies for what does not apply. */
  readonly variants: number;
}

/** Adding up this many cells takes a fraction of a second. A large assessment is drawn less often, never too seldom. */
const mostCells = 50_000_000;
const fewestDraws = 100;

const found = new WeakMap<AssessmentResult, RankIntervals>();

/** Of one assessment, worked out once. Persons have no places and so no intervals. */
export function rankIntervals(result: AssessmentResult): RankIntervals {
  let intervals = found.get(result);
  if (intervals === undefined) found.set(result, (intervals = drawIntervals(result)));
  return intervals;
}

function drawIntervals(result: AssessmentResult): RankIntervals {
  const { frame, ranks } = result;
  const declared = frame.rulebook.method.robustness.draws;
  const size = frame.subjects.length;
  const [low, high] = [new Float64Array(size), new Float64Array(size)];
  const cohort = cohortOf(result);
  if (isOfPersons(frame.assessment) || declared === 0 || cohort.subjects.length === 0)
    return { low, high, draws: 0, declared, variants: 0 };
  const draws = drawsFor(cohort.subjects.length * frame.rulebook.items.length, declared);
  const variants = variantsOf(result);
  const places = drawPlaces(result, cohort, variants, draws);
  cohort.subjects.forEach((s, p) => {
    const own = places.subarray(p * draws, (p + 1) * draws).sort();
    low[s] = Math.min(ranks.group[s]!, own[Math.floor(0.05 * (draws - 1))]!);
    high[s] = Math.max(ranks.group[s]!, own[Math.ceil(0.95 * (draws - 1))]!);
  });
  return { low, high, draws, declared, variants: variants.length };
}

function drawsFor(cells: number, declared: number): number {
  return Math.min(declared, Math.max(fewestDraws, Math.floor(mostCells / cells)));
}

/** Places in the group, all draws of one subject after another. */
function drawPlaces(
  result: AssessmentResult,
  cohort: Cohort,
  variants: readonly Nodes[],
  draws: number,
): Float64Array {
  const { rulebook } = result.frame;
  const size = cohort.subjects.length;
  const totalsOf = totaller(result, cohort);
  const placesOf = placerFor(cohort.starts, rulebook.method.rank.ties);
  const adders = variants.map((nodes) => new Adder(treeOf(result, nodes, cohort), cohort));
  const drawing = drawingOf(rulebook.items, rulebook.method.robustness, adders.length);
  const places = new Float64Array(size * draws);
  for (let draw = 0; draw < draws; draw++) {
    const { variant, ...drawn } = drawing();
    const own = placesOf(totalsOf(adders[variant]!.add(drawn)));
    for (let p = 0; p < size; p++) places[p * draws + draw] = own[p]!;
  }
  return places;
}

/** As ranks compare them; one that cannot be computed in a draw comes last in it. */
function totaller({ frame, adjusted }: AssessmentResult, { subjects }: Cohort) {
  const { method } = frame.rulebook;
  const decimals = rankDecimals(frame);
  const adjustments = Array.from(subjects, (s) => adjusted.adjustments.get(s) ?? null);
  const totals = new Float64Array(subjects.length);
  return (points: Float64Array): Float64Array => {
    for (let p = 0; p < totals.length; p++) {
      const total = adjustedTotal(method, points[p]!, adjustments[p]!);
      const compared = decimals === null ? total : roundHalf(total, decimals);
      totals[p] = Number.isNaN(compared) ? Number.NEGATIVE_INFINITY : compared;
    }
    return totals;
  };
}

/** Factors are drawn by id, so that the order of the rule book's rows changes nothing. */
function drawingOf(
  items: readonly Item[],
  { seed, weights, aggregation }: Robustness,
  variants: number,
): () => Drawn & { readonly variant: number } {
  const random = seeded(seed);
  const byId = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const factors = new Float64Array(items.length);
  return () => {
    const variant = Math.floor(random() * variants);
    const isGeometric = random() < 0.5 && aggregation === 'all';
    for (const { index } of byId) factors[index] = 1 + weights * (2 * random() - 1);
    return { variant, isGeometric, factors };
  };
}
