/**
 * What a result would be if some observations of an assessment were others: only the leaves that look at them are scored
 * again, over all subjects, and then only the subjects whose leaves came out differently are aggregated. It is the same
 * arithmetic as scoring from the start, and gives the same numbers to the bit.
 */
import type { Cycle } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { adjust } from '../score/adjust.ts';
import type { Node } from '../score/aggregate.ts';
import { aggregate } from '../score/aggregate.ts';
import type { Frame } from '../score/frame.ts';
import type { Observer, Stated } from '../score/observe.ts';
import type { AssessmentResult } from '../score/result.ts';
import { scoreLeaf } from '../score/score-leaf.ts';
import { Targets } from '../score/targets.ts';
import type { Scored } from './scored.ts';
import { nodesOf, scoredOf } from './scored.ts';

export interface Patch {
  readonly item: Item;
  readonly cycle: Cycle;
  readonly subject: number;
  /** Null = no observation. */
  readonly by: Stated | null;
}

export interface Patchable {
  readonly result: AssessmentResult;
  /** Over the frame of the result; it is given back as it was. */
  readonly observer: Observer;
}

export function scorePatched({ result, observer }: Patchable, patches: readonly Patch[]): Scored {
  const { frame } = result;
  const undo = patches.map(({ item, cycle, subject, by }) => observer.replace(item, cycle, subject, by));
  const leaves = leavesSeeing(frame, new Set(patches.map((one) => one.item.id)));
  const targets = new Targets(frame);
  const rescored = new Map(leaves.map((leaf) => [leaf.index, scoreLeaf(observer, targets, leaf)]));
  for (const one of undo.reverse()) one();
  const base = nodesOf(result);
  const touched = touchedSubjects(base, rescored);
  if (touched.length === 0) return scoredOf(result);
  const part = partOf(frame, touched);
  const nodes = base.map((node, index) => sliced(rescored.get(index) ?? node, touched));
  for (const item of ancestorsOf(frame, leaves)) nodes[item.index] = aggregate(part, item, nodes);
  const totals = adjust(part, nodes).total;
  return overlay(scoredOf(result, part.subjects), part, totals, nodes);
}

function leavesSeeing(frame: Frame, items: ReadonlySet<string>): Item[] {
  const isBelowRoot = (item: Item): boolean =>
    item === frame.rulebook.root || (item.parent !== null && isBelowRoot(frame.rulebook.items[item.parent]!));
  return frame.rulebook.items.filter(
    (item) =>
      item.role === 'leaf' &&
      (items.has(item.id) || (item.denominator !== null && items.has(item.denominator))) &&
      isBelowRoot(item),
  );
}

function touchedSubjects(base: readonly (Node | null)[], rescored: ReadonlyMap<number, Node>): number[] {
  const touched = new Set<number>();
  for (const [index, node] of rescored) {
    const { points, outcome, state } = base[index]!;
    for (let s = 0; s < points.length; s++) {
      const isSame =
        Object.is(points[s], node.points[s]) && outcome[s] === node.outcome[s] && state[s] === node.state[s];
      if (!isSame) touched.add(s);
    }
  }
  return [...touched].sort((a, b) => a - b);
}

/** The same assessment of some of its subjects only, for what looks at each subject alone. */
function partOf(frame: Frame, chosen: readonly number[]): Frame {
  const subjects = chosen.map((s) => frame.subjects[s]!);
  return {
    ...frame,
    subjects,
    subjectIndex: new Map(subjects.map((id, index) => [id, index])),
    group: Int32Array.from(chosen, (s) => frame.group[s]!),
    members: [],
    everyone: Int32Array.from(subjects.keys()),
  };
}

function sliced(node: Node | null, chosen: readonly number[]): Node | null {
  if (node === null) return null;
  const { points, outcome, state, coverage } = node;
  return {
    points: Float64Array.from(chosen, (s) => points[s]!),
    outcome: Uint8Array.from(chosen, (s) => outcome[s]!),
    state: Uint8Array.from(chosen, (s) => state[s]!),
    policy: new Map(),
    ...(coverage === undefined ? {} : { coverage: Float64Array.from(chosen, (s) => coverage[s]!) }),
  };
}

/** From the deepest up. */
function ancestorsOf({ rulebook }: Frame, leaves: readonly Item[]): Item[] {
  const found = new Set<Item>();
  for (const leaf of leaves) {
    for (let at = leaf.parent; at !== null; at = rulebook.items[at]!.parent) found.add(rulebook.items[at]!);
  }
  return [...found].sort((a, b) => b.depth - a.depth);
}

function overlay(base: Scored, part: Frame, totals: Float64Array, nodes: readonly (Node | null)[]): Scored {
  return {
    touched: base.touched,
    total: (subjectId) => totals[part.subjectIndex.get(subjectId) ?? -1] ?? base.total(subjectId),
    points: (subjectId, itemId) => {
      const s = part.subjectIndex.get(subjectId);
      const node = nodes[part.rulebook.itemsById.get(itemId)?.index ?? -1];
      return s === undefined || !node ? base.points(subjectId, itemId) : node.points[s]!;
    },
  };
}
