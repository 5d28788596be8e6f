/**
 * Two rule books compared: what the later one, which supersedes the earlier, adds, drops and changes. Items are the same
 * where their ids are. Everything is found from the rule books alone; what it does to scores is another question.
 */
import type { Item, Rulebook } from '../package/rulebook.ts';
import type { DescribingField, ItemChange, ItemPair, ScoringField } from './item-changes.ts';
import { changesIn, describingFields, pairsOf, scoringFields } from './item-changes.ts';
import type { PolicyPart } from './policies.ts';
import { comparePolicies } from './policies.ts';
import type { WeightChanges } from './weights.ts';
import { compareWeights } from './weights.ts';

export interface RulebookChanges {
  readonly before: Rulebook;
  readonly after: Rulebook;
  /** Of one rule book only: leaves, composites and inputs, each in its own rule book's order. */
  readonly added: readonly Item[];
  readonly dropped: readonly Item[];
  /** The name in one of the languages differs. */
  readonly renamed: readonly ItemPair[];
  /** Under another item than before. */
  readonly moved: readonly ItemPair[];
  readonly rescored: readonly ItemChange<ScoringField>[];
  readonly redescribed: readonly ItemChange<DescribingField>[];
  readonly groupsAdded: readonly string[];
  readonly groupsDropped: readonly string[];
  readonly weights: WeightChanges;
  readonly policies: readonly PolicyPart[];
}

export function compareRulebooks(before: Rulebook, after: Rulebook): RulebookChanges {
  const pairs = pairsOf(before, after);
  return {
    before,
    after,
    added: after.items.filter((item) => !before.itemsById.has(item.id)),
    dropped: before.items.filter((item) => !after.itemsById.has(item.id)),
    renamed: pairs.filter(
      (one) => one.before.name.zh !== one.after.name.zh || one.before.name.en !== one.after.name.en,
    ),
    moved: pairs.filter((one) => parentOf(before, one.before) !== parentOf(after, one.after)),
    rescored: changesIn(pairs, scoringFields),
    redescribed: changesIn(pairs, describingFields),
    groupsAdded: after.groups.filter((group) => !before.groups.includes(group)),
    groupsDropped: before.groups.filter((group) => !after.groups.includes(group)),
    weights: compareWeights(before, after),
    policies: comparePolicies(before.method, after.method),
  };
}

function parentOf(rulebook: Rulebook, item: Item): string | null {
  return item.parent === null ? null : rulebook.items[item.parent]!.id;
}
