/**
 * A scored tree laid out for adding it up again and again under other weights: only subjects that have a place, those
 * of a group side by side, and of every node its points and who counts with them. What counts is held as published;
 * under the published weights the points of the root come out as `aggregate` gave them.
 */
import type { Aggregate, Item } from '../package/rulebook.ts';
import { SCORED } from '../score/outcome.ts';
import { childrenById, sumMultiplier } from '../score/resolve-weights.ts';
import type { AssessmentResult } from '../score/result.ts';
import type { Nodes } from './variants.ts';

export interface Cohort {
  /** Subjects with a place, group after group. */
  readonly subjects: Int32Array;
  /** Where each group begins in it; one more at the end. */
  readonly starts: readonly number[];
}

export function cohortOf({ frame, ranks }: AssessmentResult): Cohort {
  const members = frame.members.map((own) => own.filter((s) => ranks.group[s]! > 0));
  const starts = [0];
  for (const own of members) starts.push(starts.at(-1)! + own.length);
  return { subjects: Int32Array.from(members.flatMap((own) => [...own])), starts };
}

export interface Limb {
  readonly item: number;
  readonly rule: Aggregate;
  /** Points of all parts are above 0, so that a geometric mean of them exists. */
  readonly isPositive: boolean;
  readonly parts: readonly Part[];
  /** Points that a policy put in, or 0 where the composite does not count; NaN where they follow from its parts. */
  readonly fixed: Float64Array | null;
}

export interface Part {
  readonly item: number;
  /** Per group; NaN = not assessed there. */
  readonly weight: Float64Array;
  /** What points are multiplied by under `sum`, per group. */
  readonly multiplier: Float64Array;
  /** 1 for whoever counts with it; null where all do. */
  readonly counts: Uint8Array | null;
}

export interface Tree {
  readonly root: number;
  /** Composites after their parts; none where the root is a leaf. */
  readonly limbs: readonly Limb[];
  /** Points per item, which drawing overwrites for composites. */
  readonly points: readonly Float64Array[];
}

export function treeOf({ frame }: AssessmentResult, nodes: Nodes, { subjects }: Cohort): Tree {
  const { root } = frame.rulebook;
  const points = nodes.map((node) => pointsOf(node, subjects));
  const limbs: Limb[] = [];
  const visit = (item: Item): void => {
    const children = childrenById(frame.rulebook, item);
    for (const child of children) if (child.role === 'composite') visit(child);
    limbs.push({
      item: item.index,
      rule: item.rule as Aggregate,
      isPositive: children.every(({ index }) => isPositive(nodes[index]!, subjects)),
      parts: children.map((child) => ({
        item: child.index,
        weight: Float64Array.from(frame.weights, (resolved) => resolved[child.index]!),
        multiplier: Float64Array.from(frame.weights, (resolved, g) =>
          sumMultiplier(frame.rulebook, frame.rulebook.weights[g]!, child, resolved[child.index]!),
        ),
        counts: countsOf(nodes[child.index]!, subjects),
      })),
      fixed: fixedOf(nodes[item.index]!, subjects),
    });
  };
  if (root!.role === 'composite') visit(root!);
  return { root: root!.index, limbs, points };
}

type Scored = NonNullable<Nodes[number]>;

/** 0 for whoever does not count. */
function pointsOf(node: Scored | null, subjects: Int32Array): Float64Array {
  const points = new Float64Array(subjects.length);
  if (node === null) return points;
  subjects.forEach((s, p) => {
    if (node.outcome[s] === SCORED) points[p] = node.points[s]!;
  });
  return points;
}

function isPositive({ outcome, points }: Scored, subjects: Int32Array): boolean {
  return subjects.every((s) => outcome[s] !== SCORED || points[s]! > 0);
}

function countsOf({ outcome }: Scored, subjects: Int32Array): Uint8Array | null {
  if (subjects.every((s) => outcome[s] === SCORED)) return null;
  return new Uint8Array(subjects.length).map((_, p) => Number(outcome[subjects[p]!] === SCORED));
}

function fixedOf({ outcome, points, policy }: Scored, subjects: Int32Array): Float64Array | null {
  if (policy.size === 0 && subjects.every((s) => outcome[s] === SCORED)) return null;
  return new Float64Array(subjects.length).map((_, p) => {
    const s = subjects[p]!;
    if (outcome[s] !== SCORED) return 0;
    return policy.has(s) ? points[s]! : Number.NaN;
  });
}
