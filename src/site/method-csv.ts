/** The tables of a rule book's pages as files. A blank weight is an item that the group is not assessed on. */
import type { RulebookChanges } from '../core/compare/rulebooks.ts';
import type { WeightChange } from '../core/compare/weights.ts';
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import { EVERYONE } from '../core/package/rulebook.ts';
import { declaredWeights } from '../core/score/declared-weights.ts';
import type { Locale } from '../i18n/locale.ts';
import { ruleSentence } from '../i18n/rule-text.ts';
import type { CsvCell } from './csv-file.ts';
import { csvFile } from './csv-file.ts';
import { namesFor } from './names.ts';
import type { Site } from './site.ts';

/** Declared weights and shares of the total, a column each per group. */
export function weightsCsv(book: Rulebook): string {
  const groups = declaredWeights(book);
  const scored = book.items.filter((item) => item.role !== 'input');
  const ids = groups.map((group) => group.groupId);
  const header = [
    'item_id',
    'parent_id',
    'role',
    'name_zh',
    'name_en',
    ...columns('weight', ids),
    ...columns('share', ids),
  ];
  const rows = scored.map((item): CsvCell[] => [
    item.id,
    item.parent === null ? null : book.items[item.parent]!.id,
    item.role,
    item.name.zh,
    item.name.en,
    ...groups.map(({ weight }) => weight[item.index]!),
    ...groups.map(({ share }) => clean(share[item.index]!)),
  ]);
  return csvFile(header, rows);
}

/** `weight:hill`; `weight` alone where the rule book knows no groups. */
function columns(name: string, groupIds: readonly string[]): string[] {
  return groupIds.map((id) => (id === EVERYONE ? name : `${name}:${id}`));
}

/** Every item with its method, as written and in the words of both languages; policies that blank stands for are filled in. */
export function rulesCsv(site: Site, book: Rulebook): string {
  const sentence = (item: Item, locale: Locale) => ruleSentence(item, namesFor(site, book, locale), locale);
  const rows = book.items.map((item): CsvCell[] => [
    item.id,
    item.role,
    item.name.zh,
    item.name.en,
    item.unit,
    item.unitEn,
    item.direction,
    item.denominator,
    item.transform,
    item.treat,
    item.rule,
    item.params.toString(),
    item.missing ?? (item.role === 'leaf' ? 'withhold' : null),
    item.notApplicable ?? (item.role === 'leaf' ? 'redistribute' : null),
    item.minCoverage,
    item.source,
    sentence(item, 'zh'),
    sentence(item, 'en'),
  ]);
  return csvFile(rulesHeader, rows);
}

const rulesHeader = [
  'item_id',
  'role',
  'name_zh',
  'name_en',
  'unit',
  'unit_en',
  'direction',
  'denominator',
  'transform',
  'treat',
  'rule',
  'params',
  'missing',
  'not_applicable',
  'min_coverage',
  'source',
  'method_zh',
  'method_en',
];

/** A row per item and group whose weight the later rule book changed, brought in or gave up. */
export function weightChangesCsv({ weights }: RulebookChanges): string {
  const kinds = { added: weights.added, dropped: weights.dropped, adjusted: weights.adjusted };
  const rows = Object.entries(kinds).flatMap(([kind, changes]) =>
    changes.flatMap((change) => changeRows(kind, change)),
  );
  return csvFile(
    [
      'item_id',
      'change',
      'name_zh',
      'name_en',
      'group_id',
      'weight_before',
      'weight_after',
      'share_before',
      'share_after',
    ],
    rows,
  );
}

function changeRows(kind: string, { itemId, before, after, byGroup }: WeightChange): CsvCell[][] {
  const { name } = (after ?? before)!;
  return byGroup.map((one) => [
    itemId,
    kind,
    name.zh,
    name.en,
    one.groupId === EVERYONE ? null : one.groupId,
    one.before.weight,
    one.after.weight,
    clean(one.before.share),
    clean(one.after.share),
  ]);
}

/** Without the last places, where products of shares differ from what a person would write. */
function clean(share: number): number {
  return Number(share.toPrecision(12));
}
