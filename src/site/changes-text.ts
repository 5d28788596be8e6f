/** What a rule book changed, in words. */
import type { DescribingField, ItemChange, ItemPair, ScoringField } from '../core/compare/item-changes.ts';
import type { PolicyPart } from '../core/compare/policies.ts';
import { policyParts } from '../core/compare/policies.ts';
import type { RulebookChanges } from '../core/compare/rulebooks.ts';
import type { Segment } from '../core/compare/text.ts';
import { compareText } from '../core/compare/text.ts';
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import { formatList, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { methodParts, methodSentences } from '../i18n/rule-text.ts';
import { unitOfMeasure } from '../i18n/unit-of-measure.ts';
import { policyLines } from './method-text.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';

/** Names as each rule book has them. */
export interface BothNames {
  readonly before: SiteNames;
  readonly after: SiteNames;
}

/** How much was changed, without details; only kinds of which there is one are named. */
export function changesLead(changes: RulebookChanges, locale: Locale): string {
  const m = messagesIn(locale).changes;
  const { weights, policies } = changes;
  const counted: [readonly unknown[], (n: string) => string][] = [
    [changes.groupsAdded, m.groupsAdded],
    [changes.groupsDropped, m.groupsDropped],
    [weights.added, m.itemsAdded],
    [weights.dropped, m.itemsDropped],
    [changes.renamed, m.itemsRenamed],
    [changes.moved, m.itemsMoved],
    [weights.adjusted, m.weightsAdjusted],
    [changes.rescored, m.methodsChanged],
  ];
  const told = counted
    .filter(([all]) => all.length > 0)
    .map(([all, sentence]) => sentence(formatPlain(all.length, 0, locale)));
  if (policies.length > 0) told.push(m.policiesChanged(partNames(policies, locale)));
  const title = pick(changes.before.method.title, locale, changes.before.id);
  const text = told.length === 0 ? m.nothing : formatList(told, locale);
  return m.comparedWith(title) + text + (policies.length === 0 ? m.policiesSame : m.stop);
}

export function partNames(parts: readonly PolicyPart[], locale: Locale): string {
  const m = messagesIn(locale).changes;
  return formatList(
    parts.map((part) => m[`part-${part}`]),
    locale,
  );
}

export interface ItemLine {
  readonly kind: 'added' | 'dropped' | 'renamed' | 'moved';
  readonly item: Item;
  readonly name: string;
  readonly remark: string;
}

/** Items added, dropped, renamed and moved, one line each. */
export function itemLines(changes: RulebookChanges, names: BothNames, locale: Locale): ItemLine[] {
  const m = messagesIn(locale).changes;
  const { before, after } = changes;
  const path = (book: Rulebook, item: Item, of: SiteNames) => pathText(book, item, of, locale);
  const line = (kind: ItemLine['kind'], item: Item, of: SiteNames, remark: string): ItemLine => ({
    kind,
    item,
    name: of.item(item.id),
    remark,
  });
  return [
    ...changes.added.map((item) =>
      line('added', item, names.after, m.inPart(path(after, item, names.after))),
    ),
    ...changes.dropped.map((item) =>
      line('dropped', item, names.before, m.wasInPart(path(before, item, names.before))),
    ),
    ...changes.renamed.map((one) =>
      line('renamed', one.after, names.after, m.wasCalled(pick(one.before.name, locale, one.before.id))),
    ),
    ...changes.moved.map((one) =>
      line('moved', one.after, names.after, movedText(changes, one, names, locale)),
    ),
  ];
}

function movedText(
  changes: RulebookChanges,
  { before, after }: ItemPair,
  names: BothNames,
  locale: Locale,
): string {
  return messagesIn(locale).changes.movedFromTo(
    pathText(changes.before, before, names.before, locale),
    pathText(changes.after, after, names.after, locale),
  );
}

/** The items above it, from the top down, without the total. */
function pathText(book: Rulebook, item: Item, names: SiteNames, locale: Locale): string {
  const above: string[] = [];
  for (let at = item.parent; at !== null; at = book.items[at]!.parent) {
    if (above.length === 0 || book.items[at] !== book.root) above.unshift(names.item(book.items[at]!.id));
  }
  return above.length === 0 ? messagesIn(locale).changes.onTop : above.join(' › ');
}

/** Two texts side by side, in pieces. */
export interface SideBySide {
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** The method of an item before and after, sentence against sentence. */
export function ruleChange(
  { before, after }: ItemChange<ScoringField>,
  names: BothNames,
  locale: Locale,
): SideBySide {
  const left = new Map(methodSentences(before, names.before, locale).map(({ part, text }) => [part, text]));
  const right = new Map(methodSentences(after, names.after, locale).map(({ part, text }) => [part, text]));
  const pieces = methodParts.map((part) => compareText(left.get(part) ?? '', right.get(part) ?? ''));
  const isTold = pieces.some((one) => [...one.before, ...one.after].some((segment) => segment.isChanged));
  return joined(isTold ? pieces : [...pieces, paramsChange(before, after, locale)], locale);
}

/** For what the sentences do not tell. */
function paramsChange(before: Item, after: Item, locale: Locale): SideBySide {
  const m = messagesIn(locale).changes;
  const text = ({ params }: Item) => m.params(params.toString() || m.unstated);
  return compareText(text(before), text(after));
}

function joined(pieces: readonly SideBySide[], locale: Locale): SideBySide {
  const space: Segment[] = locale === 'zh' ? [] : [{ text: ' ', isChanged: false }];
  const side = (texts: readonly (readonly Segment[])[]) =>
    texts.filter((one) => one.length > 0).flatMap((one, at) => (at === 0 ? one : [...space, ...one]));
  return { before: side(pieces.map((one) => one.before)), after: side(pieces.map((one) => one.after)) };
}

export interface DescriptionLine extends SideBySide {
  readonly item: Item;
  readonly what: string;
}

/** What readers are told otherwise of an item; one line per field. */
export function descriptionLines(
  redescribed: readonly ItemChange<DescribingField>[],
  names: BothNames,
  locale: Locale,
): DescriptionLine[] {
  const m = messagesIn(locale).changes;
  return redescribed.flatMap(({ before, after, fields }) =>
    fields.map((field) => ({
      item: after,
      what: m[`field-${field}`],
      ...compareText(
        described(before, field, names.before, locale),
        described(after, field, names.after, locale),
      ),
    })),
  );
}

function described(item: Item, field: DescribingField, names: SiteNames, locale: Locale): string {
  const { unstated } = messagesIn(locale).changes;
  switch (field) {
    case 'unit':
      return unitOfMeasure(item, locale) || unstated;
    case 'decimals':
      return item.decimals === null ? unstated : formatPlain(item.decimals, 0, locale);
    case 'source':
      return item.source === '' ? unstated : names.source(item.source);
    case 'definition':
      return pick(item.definition, locale, unstated);
    case 'bounds':
      return boundsText(item, locale);
  }
}

function boundsText({ params }: Item, locale: Locale): string {
  const m = messagesIn(locale).changes;
  const [lowest, highest] = [params.text('lowest'), params.text('highest')];
  if (lowest !== null && highest !== null) return m.bounds(lowest, highest);
  if (lowest !== null) return m.boundLowest(lowest);
  return highest === null ? m.unstated : m.boundHighest(highest);
}

export interface PolicyChange {
  readonly part: PolicyPart;
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** Line by line; a line that the other rule book does not have is changed. */
export function policyChanges(changes: RulebookChanges, names: BothNames, locale: Locale): PolicyChange[] {
  const left = policyLines(changes.before, names.before, locale);
  const right = policyLines(changes.after, names.after, locale);
  const marked = (lines: readonly string[], others: readonly string[]) =>
    lines.map((text) => ({ text, isChanged: !others.includes(text) }));
  return changes.policies.map((part) => ({
    part,
    before: marked(left[part], right[part]),
    after: marked(right[part], left[part]),
  }));
}

/** The parts that were left as they are; of officials only where the rule book says anything of them. */
export function unchangedParts({ policies, after }: RulebookChanges): PolicyPart[] {
  const isUnsaid = (part: PolicyPart) =>
    (part === 'subjects' || part === 'decisions') && after.method[part] === undefined;
  return policyParts.filter((part) => !policies.includes(part) && !isUnsaid(part));
}
