/** The units of an assessment as tiles of a map, where the package says on which tile each lies. */
import type { Tile } from '../charts/tile-grid.ts';
import { tileGrid } from '../charts/tile-grid.ts';
import { standingOf } from '../charts/standing.ts';
import { formatNumber, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';
import type { Overview } from './overview.ts';
import type { Site } from './site.ts';
import type { StandingRow } from './standings.ts';
import { unitPath } from './unit-view.ts';
import type { Links } from './urls.ts';

const groupSigns = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The sign of the nth group of a rule book; '' where there is but one, or more than there are signs. */
export function groupSign(g: number, groups: number): string {
  return groups < 2 ? '' : (groupSigns[g] ?? '');
}

/** '' where fewer than two units have a tile. */
export function tileMap(
  site: Site,
  overview: Overview,
  names: SiteNames,
  links: Links,
  width: number,
  locale: Locale,
): string {
  const tiles = overview.rows.flatMap((row): Tile[] => {
    const unit = site.units.get(row.subjectId);
    const [column, place] = [unit?.grid_col ?? null, unit?.grid_row ?? null];
    if (column === null || place === null) return [];
    const href = links.page(unitPath(site, overview.view.result, row.subjectId));
    return [{ column, row: place, href, ...tileTexts(row, overview, names, locale) }];
  });
  return tiles.length < 2 ? '' : tileGrid(tiles, { width, title: messagesIn(locale).overview.mapTitle });
}

type TileTexts = Pick<Tile, 'name' | 'figure' | 'standing' | 'group' | 'groupSign' | 'label'>;

function tileTexts(row: StandingRow, { view }: Overview, names: SiteNames, locale: Locale): TileTexts {
  const m = messagesIn(locale).overview;
  const { frame } = view.result;
  const g = frame.group[row.s]!;
  const { groups } = frame.rulebook;
  const isGrouped = groups.length > 1;
  const [name, group] = [names.subject(row.subjectId), names.group(row.groupId)];
  const shared = { name, group: row.groupId, groupSign: groupSign(g, groups.length) };
  const totals = view.totals[g] ?? null;
  if (totals === null || row.groupPlace === 0) {
    const label = isGrouped ? m.tileNone(name, group) : m.tileNonePlain(name);
    return { ...shared, figure: m.none, standing: null, label };
  }
  const place = formatPlain(row.groupPlace, 1, locale);
  const of = formatPlain(row.groupSize, 0, locale);
  const total = formatNumber(row.total, view.decimals, locale);
  return {
    ...shared,
    figure: m.placeOf(place, of),
    standing: standingOf(row.total, totals.lowerQuartile, totals.upperQuartile),
    label: isGrouped ? m.tile(name, group, place, of, total) : m.tilePlain(name, place, of, total),
  };
}
