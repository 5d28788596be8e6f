/** Units item by item in one assessment: the answer to `unitItemsSql`, and what may be compared in it. */
import type { Series, SeriesItem } from './explore-catalogue.ts';
import type { ItemStateName } from './explore-state.ts';
import type { QueryTable } from './session.ts';

export interface UnitItem {
  readonly value: number;
  readonly points: number;
  readonly weight: number;
  readonly contribution: number;
  readonly state: ItemStateName;
}

/** By unit, then by item. */
export type UnitItems = ReadonlyMap<string, ReadonlyMap<string, UnitItem>>;

export function unitItems(answer: QueryTable): UnitItems {
  const [subjects, items, states] = ['subject_id', 'item_id', 'state'].map((name) => answer.column(name)) as [
    readonly string[],
    readonly string[],
    readonly ItemStateName[],
  ];
  const [value, points, weight, contribution] = ['value', 'points', 'effective_weight', 'contribution'].map(
    (name) => answer.column(name),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const found = new Map<string, Map<string, UnitItem>>();
  for (let at = 0; at < answer.length; at++) {
    const of = found.get(subjects[at]!) ?? new Map<string, UnitItem>();
    found.set(subjects[at]!, of);
    of.set(items[at]!, {
      value: value[at]!,
      points: points[at]!,
      weight: weight[at]!,
      contribution: contribution[at]!,
      state: states[at]!,
    });
  }
  return found;
}

export interface Compared {
  /** Assessed in the groups of all. */
  readonly shared: readonly SeriesItem[];
  /** Not assessed in the group of at least one. */
  readonly apart: readonly SeriesItem[];
}

/** Items that the assessment knows, in the rule book's order; `groups` are those of the units. */
export function comparedItems(series: Series, items: UnitItems, units: readonly string[]): Compared {
  const known = series.items.filter(({ id }) => units.some((unit) => items.get(unit)?.has(id) === true));
  const isApart = ({ id, role }: SeriesItem) =>
    role === 'leaf' && units.some((unit) => items.get(unit)?.get(id)?.state === 'not-assessed');
  return { shared: known.filter((item) => !isApart(item)), apart: known.filter(isApart) };
}
