/** The map of tiles in the latest cycle asked for; a click on a tile opens its unit. */
import { quantileSorted } from 'd3-array';
import type { Standing } from '../../charts/standing.ts';
import { standingOf, standingSign } from '../../charts/standing.ts';
import type { Tile } from '../../charts/tile-grid.ts';
import { tileGrid } from '../../charts/tile-grid.ts';
import { staysFor } from '../../query/explore-filter.ts';
import { figuresOf } from '../../query/explore-rows.ts';
import type { View } from './view.ts';
import { cellText, groupName } from './view.ts';

/** More would be too small to read. */
const mostTiles = 400;

/** '' where the package places fewer than two of the units. */
export function tileMap(view: View, width: number): string {
  const { rows, state, series, m } = view;
  const latest = series.assessments.findIndex(({ id }) => id === state.assessments.at(-1));
  const placed: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    const subject = rows.subject[row]!;
    if (rows.assessment[row] === latest && !Number.isNaN(rows.subjects.column[subject]!)) placed.push(row);
  }
  if (placed.length < 2 || placed.length > mostTiles) return '';
  const standing = standings(view, placed);
  const isKept = staysFor(view.filtered, []);
  const tiles = placed.map((row): Tile => {
    const subject = rows.subject[row]!;
    const name = rows.subjects.names[subject]!;
    const figure = cellText(view, row, state.measure);
    const text = m.tile(name, figure);
    return {
      column: rows.subjects.column[subject]!,
      row: rows.subjects.row[subject]!,
      name,
      figure,
      standing: standing(row),
      group: groupName(view, rows.group[row]!),
      groupSign: '',
      href: view.linkTo({ ...state, opened: rows.subjects.ids[subject]! }),
      label: isKept(row) ? text : m.tileOut(text),
      isLeftOut: !isKept(row),
    };
  });
  return tileGrid(tiles, { width, title: m.mapTitle });
}

/** Against the quarters of the own group; of places the lower is ahead. */
function standings({ rows, state }: View, placed: readonly number[]): (row: number) => Standing | null {
  const figures = figuresOf(rows, state.measure);
  const sign = state.measure === 'place' || state.measure === 'overall' ? -1 : 1;
  const byGroup = new Map<number, number[]>();
  for (const row of placed) {
    const figure = (figures?.[row] ?? Number.NaN) * sign;
    const list = byGroup.get(rows.group[row]!) ?? [];
    byGroup.set(rows.group[row]!, list);
    if (!Number.isNaN(figure)) list.push(figure);
  }
  const quarters = new Map<number, readonly [number, number]>();
  for (const [group, list] of byGroup) {
    const sorted = list.toSorted((a, b) => a - b);
    quarters.set(group, [quantileSorted(sorted, 0.25) ?? 0, quantileSorted(sorted, 0.75) ?? 0]);
  }
  return (row) => {
    const figure = (figures?.[row] ?? Number.NaN) * sign;
    const [lower, upper] = quarters.get(rows.group[row]!)!;
    return Number.isNaN(figure) ? null : standingOf(figure, lower, upper);
  };
}

export function mapLegend(view: View): string {
  return (['ahead', 'between', 'behind'] as const)
    .map(
      (standing) =>
        `<span>${standingSign(standing)} ${view.m[standing === 'between' ? 'inBetween' : standing]}</span>`,
    )
    .join('');
}
