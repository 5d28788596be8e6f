/** What two rule books say differently of an item that both have. */
import type { Params } from '../package/params.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';

/** Whatever can move a score without any value having changed. */
export const scoringFields = [
  'role',
  'direction',
  'denominator',
  'transform',
  'treat',
  'rule',
  'params',
  'missing',
  'notApplicable',
  'minCoverage',
] as const;

/** What a reader is told of the item, and the limits within which `check` accepts its values. */
export const describingFields = ['unit', 'decimals', 'source', 'definition', 'bounds'] as const;

export type ScoringField = (typeof scoringFields)[number];
export type DescribingField = (typeof describingFields)[number];

export interface ItemPair {
  readonly before: Item;
  readonly after: Item;
}

export interface ItemChange<Field> extends ItemPair {
  /** At least one. */
  readonly fields: readonly Field[];
}

/** Items of both, in the order of the later rule book. */
export function pairsOf(before: Rulebook, after: Rulebook): ItemPair[] {
  return after.items.flatMap((item): ItemPair[] => {
    const earlier = before.itemsById.get(item.id);
    return earlier === undefined ? [] : [{ before: earlier, after: item }];
  });
}

/** Only pairs that differ in one of the fields. */
export function changesIn<Field extends ScoringField | DescribingField>(
  pairs: readonly ItemPair[],
  fields: readonly Field[],
): ItemChange<Field>[] {
  return pairs
    .map((pair) => ({
      ...pair,
      fields: fields.filter((field) => written(pair.before, field) !== written(pair.after, field)),
    }))
    .filter((change) => change.fields.length > 0);
}

/** A blank policy of a leaf and the policy that it stands for are the same. */
function written(item: Item, field: ScoringField | DescribingField): string {
  switch (field) {
    case 'missing':
      return item.missing ?? (item.role === 'leaf' ? 'withhold' : '');
    case 'notApplicable':
      return item.notApplicable ?? (item.role === 'leaf' ? 'redistribute' : '');
    case 'params':
      return paramsText(item.params, (name) => !boundNames.includes(name));
    case 'bounds':
      return paramsText(item.params, (name) => boundNames.includes(name));
    case 'definition':
      return `${item.definition.zh}\n${item.definition.en}`;
    default:
      return String(item[field] ?? '');
  }
}

const boundNames: readonly string[] = ['lowest', 'highest'];

/** In one order, and `5`, `5.0` and `+5` alike. */
function paramsText(params: Params, isMeant: (name: string) => boolean): string {
  return params
    .names()
    .filter(isMeant)
    .sort()
    .map((name) => {
      const number = params.number(name);
      return `${name}=${number === null || Number.isNaN(number) ? params.text(name)! : number}`;
    })
    .join(';');
}
