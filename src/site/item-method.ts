/** How an item is scored in each group: weight, floor and target, and the statistics that its rule used. */
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import type { Facts } from '../core/rules/rule.ts';
import type { LeafScore } from '../core/score/score-leaf.ts';
import type { TargetColumn } from '../core/score/targets.ts';
import type { Treatment } from '../core/score/treat.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { Site } from './site.ts';
import { declaredWeights } from './weights.ts';

export interface ItemMethod {
  readonly groups: readonly GroupMethod[];
  /** Where statistics were taken over all groups together; null where they were taken by group, or not at all. */
  readonly shared: Scope | null;
  /** Of the rule book that this one supersedes; null where it supersedes none. */
  readonly earlier: { readonly rulebook: Rulebook; readonly item: Item | null } | null;
}

export interface GroupMethod {
  readonly groupId: string;
  readonly isAssessed: boolean;
  /** NaN = not assessed. */
  readonly weight: number;
  /** 0–1 of the total where all data is there. */
  readonly share: number;
  /** Under the superseded rule book: NaN = not assessed; null where it has no such item or group. */
  readonly shareBefore: number | null;
  readonly floor: GoalRange | null;
  readonly target: GoalRange | null;
  readonly scope: Scope | null;
}

/** What the members of a group have to reach, in the item's own unit. */
export interface GoalRange {
  readonly low: number;
  readonly high: number;
  /** Of the one line that sets it for all; null where there are several. */
  readonly line: number | null;
  /** Members without any. */
  readonly without: number;
}

/** Subjects over whom statistics were taken, and what came out; in the scale that the rule saw. */
export interface Scope {
  readonly facts: Facts;
  readonly treatment: Treatment | null;
}

export function itemMethod(site: Site, view: AssessmentView, item: Item): ItemMethod {
  const { frame } = view.result;
  const one = view.result.items[item.index]!;
  const leaf = one.role === 'leaf' ? one.score : null;
  const earlier = earlierOf(site, frame.rulebook, item);
  const isShared = leaf?.scopes.length === 1 && item.params.text('over') !== 'group';
  const groups = view.weights.map(({ groupId, weight, share }, g): GroupMethod => {
    const isAssessed = item.role === 'input' || !Number.isNaN(weight[item.index]!);
    const members = isAssessed ? frame.members[g]! : new Int32Array();
    return {
      groupId,
      isAssessed,
      weight: weight[item.index]!,
      share: share[item.index]!,
      shareBefore: shareBefore(earlier, groupId),
      floor: leaf === null ? null : goalRange(leaf.floor, members),
      target: leaf === null ? null : goalRange(leaf.target, members),
      scope: leaf === null || isShared || !isAssessed ? null : scopeAt(leaf, leaf.scopes.indexOf(members)),
    };
  });
  return { groups, shared: isShared ? scopeAt(leaf, 0) : null, earlier };
}

function earlierOf(site: Site, rulebook: Rulebook, item: Item): ItemMethod['earlier'] {
  const earlier = site.package.rulebooks.get(rulebook.method.supersedes ?? '');
  return earlier === undefined ? null : { rulebook: earlier, item: earlier.itemsById.get(item.id) ?? null };
}

function shareBefore(earlier: ItemMethod['earlier'], groupId: string): number | null {
  if (!earlier?.item) return null;
  const weights = declaredWeights(earlier.rulebook).find((one) => one.groupId === groupId);
  return weights === undefined ? null : weights.share[earlier.item.index]!;
}

/** Null where no member has one. */
export function goalRange(column: TargetColumn, members: Int32Array): GoalRange | null {
  const set = members.filter((s) => !Number.isNaN(column.value[s]!));
  if (set.length === 0) return null;
  const values = Array.from(set, (s) => column.value[s]!);
  const lines = new Set(Array.from(set, (s) => column.line[s]!));
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    line: lines.size === 1 ? [...lines][0]! : null,
    without: members.length - set.length,
  };
}

function scopeAt(leaf: LeafScore, at: number): Scope | null {
  const applied = leaf.applied[at];
  return applied === undefined ? null : { facts: applied.facts, treatment: leaf.treatments[at] ?? null };
}
