/** What the page of a rule book shows beside its words: weights, sums, the heaviest items, lineage and use. */
import type { RulebookChanges } from '../core/compare/rulebooks.ts';
import { compareRulebooks } from '../core/compare/rulebooks.ts';
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { GroupWeights } from '../core/score/declared-weights.ts';
import { declaredWeights } from '../core/score/declared-weights.ts';
import type { Site } from './site.ts';

export interface MethodView {
  readonly book: Rulebook;
  /** In the order of the rule book; groups with the same weights are one. */
  readonly groups: readonly GroupView[];
  /** Leaves and composites, in the rule book's order. */
  readonly scored: readonly Item[];
  readonly leaves: readonly Item[];
  /** Composites and leaves that the total is made of directly. */
  readonly branches: readonly Item[];
  readonly directLeaves: readonly Item[];
  /** Every weight is also the percentage of the total that it is worth. */
  readonly isPercentage: boolean;
  /** The largest share of a part of the total, which fills a bar. */
  readonly largestShare: number;
  /** The latest first. */
  readonly uses: readonly AssessmentResult[];
  readonly supersedes: Rulebook | null;
  readonly supersededBy: readonly Rulebook[];
}

export interface GroupView extends Pick<GroupWeights, 'weight' | 'share'> {
  readonly groupIds: readonly string[];
  /** Leaves with a weight. */
  readonly assessed: readonly Item[];
  readonly weightSum: number;
  readonly shareSum: number;
  readonly heaviest: Heaviest;
}

/** Leaves of the largest shares; where more share the largest than a sentence can name, only how many they are. */
export type Heaviest =
  | { readonly kind: 'few'; readonly items: readonly { readonly item: Item; readonly share: number }[] }
  | { readonly kind: 'many'; readonly count: number; readonly share: number };

export function methodView(site: Site, book: Rulebook): MethodView {
  const scored = book.items.filter((item) => item.role !== 'input');
  const leaves = scored.filter((item) => item.role === 'leaf');
  const top = book.root === null ? [] : book.root.children.map((child) => book.items[child]!);
  const groups = alikeTogether(declaredWeights(book)).map((alike) => groupView(alike, leaves));
  return {
    book,
    groups,
    scored,
    leaves,
    branches: top.filter((item) => item.role === 'composite'),
    directLeaves: top.filter((item) => item.role === 'leaf'),
    isPercentage: groups.every(({ weight, share }) =>
      scored.every(({ index }) => isPercent(weight[index]!, share[index]!)),
    ),
    largestShare: Math.max(
      0,
      ...groups.flatMap(({ share }) => top.map((item) => share[item.index]!)).filter((one) => one > 0),
    ),
    uses: usesOf(site, book),
    supersedes: supersededOf(site, book),
    supersededBy: site.rulebooks.filter((one) => supersededOf(site, one) === book),
  };
}

/** The rule book that this one takes the place of, if the package has it. */
export function supersededOf(site: Site, { method }: Rulebook): Rulebook | null {
  return method.supersedes === undefined ? null : (site.package.rulebooks.get(method.supersedes) ?? null);
}

/** Rule books with a page that take the place of another. */
export function changedRulebooks(site: Site): Rulebook[] {
  return site.rulebooks.filter((book) => supersededOf(site, book) !== null);
}

/** What one of `changedRulebooks` changed. */
export function changesOf(site: Site, book: Rulebook): RulebookChanges {
  return compareRulebooks(supersededOf(site, book)!, book);
}

/** Assessments by the rule book, the latest first; those of persons have no page but count too. */
export function usesOf(site: Site, book: Rulebook): AssessmentResult[] {
  const ofUnits = site.assessments.filter((one) => one.frame.rulebook === book);
  const others = [...site.results.values()].filter(
    (one) => one.frame.rulebook === book && !ofUnits.includes(one),
  );
  return [...ofUnits, ...others];
}

function alikeTogether(all: readonly GroupWeights[]): GroupWeights[][] {
  const byWeights = new Map<string, GroupWeights[]>();
  for (const one of all) {
    const key = one.weight.join();
    byWeights.set(key, [...(byWeights.get(key) ?? []), one]);
  }
  return [...byWeights.values()];
}

function groupView(alike: readonly GroupWeights[], leaves: readonly Item[]): GroupView {
  const weights = alike[0]!;
  const assessed = leaves.filter((item) => !Number.isNaN(weights.weight[item.index]!));
  const sum = (of: Float64Array) => assessed.reduce((total, item) => total + of[item.index]!, 0);
  return {
    groupIds: alike.map((one) => one.groupId),
    weight: weights.weight,
    share: weights.share,
    assessed,
    weightSum: sum(weights.weight),
    shareSum: sum(weights.share),
    heaviest: heaviestOf(assessed, weights.share),
  };
}

const [fewest, most] = [3, 5];

/** Whole classes of equal shares, the largest first, until three are named, and never more than five. */
function heaviestOf(assessed: readonly Item[], shares: Float64Array): Heaviest {
  const items = assessed
    .map((item) => ({ item, share: shares[item.index]! }))
    .sort((a, b) => b.share - a.share || a.item.index - b.item.index);
  const upTo = (share: number) => items.filter((one) => one.share > share - 1e-9);
  const classes = items.map((one) => upTo(one.share)).filter((named) => named.length <= most);
  const named = classes.find((one) => one.length >= fewest) ?? classes.at(-1);
  if (named !== undefined) return { kind: 'few', items: named };
  const share = items[0]?.share ?? Number.NaN;
  return { kind: 'many', count: items.length === 0 ? 0 : upTo(share).length, share };
}

function isPercent(weight: number, share: number): boolean {
  return Number.isNaN(weight) ? Number.isNaN(share) : Math.abs(weight - 100 * share) < 1e-9;
}
