/**
 * The weights of two rule books, item by item and group by group. A weight is compared as it is declared; its share of
 * the total is told beside it, because a weight that is relative to its siblings says little by itself.
 */
import type { Item, Rulebook } from '../package/rulebook.ts';
import { EVERYONE } from '../package/rulebook.ts';
import type { GroupWeights } from '../score/declared-weights.ts';
import { declaredWeights } from '../score/declared-weights.ts';

/** NaN = not assessed in the group, or no such item. */
export interface Weighed {
  readonly weight: number;
  /** 0–1 of the total, where all data is there. */
  readonly share: number;
}

export interface GroupChange {
  readonly groupId: string;
  readonly before: Weighed;
  readonly after: Weighed;
}

export interface WeightChange {
  readonly itemId: string;
  /** Null where the rule book does not have the item. */
  readonly before: Item | null;
  readonly after: Item | null;
  /** In the order of `groupsOf`. */
  readonly byGroup: readonly GroupChange[];
}

export interface WeightChanges {
  /** The groups of either, those of the later rule book first. */
  readonly groups: readonly string[];
  /** What the total is made of directly, in either. */
  readonly branches: readonly WeightChange[];
  /** Items of both whose declared weight differs in some group. */
  readonly adjusted: readonly WeightChange[];
  /** Leaves of one only. */
  readonly added: readonly WeightChange[];
  readonly dropped: readonly WeightChange[];
  /** Leaves of both with the weights that they had, whose share of the total differs because others changed. */
  readonly shifted: readonly WeightChange[];
}

interface Side {
  readonly rulebook: Rulebook;
  readonly weights: readonly GroupWeights[];
}

export function compareWeights(before: Rulebook, after: Rulebook): WeightChanges {
  const left: Side = { rulebook: before, weights: declaredWeights(before) };
  const right: Side = { rulebook: after, weights: declaredWeights(after) };
  const groups = groupsOf(before, after);
  const all = itemIdsOf(before, after).map((itemId) => changeOf(itemId, left, right, groups));
  const both = all.filter((one) => one.before !== null && one.after !== null);
  const adjusted = both.filter((one) => isAdjusted(one, left, right));
  return {
    groups,
    branches: all.filter((one) => isBranch(one.before, before) || isBranch(one.after, after)),
    adjusted,
    added: all.filter((one) => one.before === null && one.after?.role === 'leaf'),
    dropped: all.filter((one) => one.after === null && one.before?.role === 'leaf'),
    shifted: both.filter((one) => one.after?.role === 'leaf' && !adjusted.includes(one) && isShifted(one)),
  };
}

/** A rule book without groups weighs everyone alike, whatever group the other one puts them in. */
function groupsOf(before: Rulebook, after: Rulebook): string[] {
  const named = [...new Set([...after.groups, ...before.groups])];
  const real = named.filter((group) => group !== EVERYONE);
  return real.length > 0 ? real : named;
}

/** In the order of the later rule book; what it dropped stands where the earlier one had it, after what came before. */
export function itemIdsOf(before: Rulebook, after: Rulebook): string[] {
  const ids = after.items.map((item) => item.id);
  before.items.forEach((item, at) => {
    if (after.itemsById.has(item.id)) return;
    const predecessor = before.items.slice(0, at).findLast((one) => ids.includes(one.id));
    ids.splice(predecessor === undefined ? 0 : ids.indexOf(predecessor.id) + 1, 0, item.id);
  });
  return ids;
}

function changeOf(itemId: string, before: Side, after: Side, groups: readonly string[]): WeightChange {
  return {
    itemId,
    before: before.rulebook.itemsById.get(itemId) ?? null,
    after: after.rulebook.itemsById.get(itemId) ?? null,
    byGroup: groups.map((groupId) => ({
      groupId,
      before: weighed(before, itemId, groupId),
      after: weighed(after, itemId, groupId),
    })),
  };
}

const notAssessed: Weighed = { weight: Number.NaN, share: Number.NaN };

function weighed({ rulebook, weights }: Side, itemId: string, groupId: string): Weighed {
  const item = rulebook.itemsById.get(itemId);
  const own = weights[groupIndex(rulebook, groupId)];
  if (item === undefined || own === undefined) return notAssessed;
  return { weight: own.weight[item.index]!, share: own.share[item.index]! };
}

function groupIndex({ groups }: Rulebook, groupId: string): number {
  return groups.includes(groupId) ? groups.indexOf(groupId) : groups.indexOf(EVERYONE);
}

function isBranch(item: Item | null, { root }: Rulebook): boolean {
  return item !== null && root !== null && item.role !== 'input' && item.parent === root.index;
}

/**
 * In a group that both rule books know. A composite whose weight is blank in both follows its children, so it changed
 * nothing of its own.
 */
function isAdjusted({ before, after, byGroup }: WeightChange, left: Side, right: Side): boolean {
  return byGroup
    .filter(
      ({ groupId }) => groupIndex(left.rulebook, groupId) >= 0 && groupIndex(right.rulebook, groupId) >= 0,
    )
    .filter(({ groupId }) => isWritten(left, before!, groupId) || isWritten(right, after!, groupId))
    .some((one) => !Object.is(one.before.weight, one.after.weight));
}

function isWritten({ rulebook }: Side, item: Item, groupId: string): boolean {
  return !Number.isNaN(rulebook.weights[groupIndex(rulebook, groupId)]![item.index]!);
}

function isShifted({ byGroup }: WeightChange): boolean {
  return byGroup.some(({ before, after }) => Math.abs(after.share - before.share) > 1e-9);
}
