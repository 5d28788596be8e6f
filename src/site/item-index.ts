/** All indicators by rule book: the tree, what was added and dropped against the book before, and how many have a value. */
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import { NOT_APPLICABLE } from '../core/package/states.ts';
import { measureOf } from './measure.ts';
import type { Site } from './site.ts';
import type { GroupWeights } from './weights.ts';
import { declaredWeights } from './weights.ts';

export interface IndexedBook {
  readonly rulebook: Rulebook;
  /** The latest that uses it. */
  readonly result: AssessmentResult;
  readonly weights: readonly GroupWeights[];
  /** In tree order, inputs last. */
  readonly rows: readonly IndexedItem[];
  /** The rule book that it supersedes; null where it supersedes none. */
  readonly earlier: { readonly rulebook: Rulebook; readonly dropped: readonly Item[] } | null;
}

export interface IndexedItem {
  readonly item: Item;
  /** Against the superseded rule book. */
  readonly isNew: boolean;
  /** Subjects with a figure, of those who should have one. */
  readonly have: number;
  readonly due: number;
}

/** Those that assessments of units use, in order of first use. */
export function itemIndex(site: Site): IndexedBook[] {
  return site.rulebooks.flatMap((rulebook): IndexedBook[] => {
    const result = site.assessments.find((one) => one.frame.rulebook === rulebook);
    return result === undefined ? [] : [indexedBook(site, rulebook, result)];
  });
}

function indexedBook(site: Site, rulebook: Rulebook, result: AssessmentResult): IndexedBook {
  const earlier = site.package.rulebooks.get(rulebook.method.supersedes ?? '');
  const isNew = (item: Item) => earlier !== undefined && !earlier.itemsById.has(item.id);
  return {
    rulebook,
    result,
    weights: declaredWeights(rulebook),
    rows: inTreeOrder(rulebook).map((item) => ({ item, isNew: isNew(item), ...coverage(result, item) })),
    earlier:
      earlier === undefined
        ? null
        : { rulebook: earlier, dropped: earlier.items.filter((one) => !rulebook.itemsById.has(one.id)) },
  };
}

function inTreeOrder({ items, root }: Rulebook): Item[] {
  const below = (item: Item): Item[] => [item, ...item.children.flatMap((child) => below(items[child]!))];
  return [...(root === null ? [] : below(root)), ...items.filter((item) => item.role === 'input')];
}

function coverage(result: AssessmentResult, item: Item): { have: number; due: number } {
  const one = result.items[item.index]!;
  const { values } = measureOf(result, item);
  const state = one.role === 'input' ? one.observed.state : one.score.state;
  const due = [...result.frame.subjects.keys()].filter((s) => {
    const isOutside = one.role !== 'input' && one.score.outcome[s] === OUTSIDE;
    return !isOutside && state[s] !== NOT_APPLICABLE;
  });
  return { have: due.filter((s) => !Number.isNaN(values[s]!)).length, due: due.length };
}
