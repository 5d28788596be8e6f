/**
 * A map of tiles: every unit a tile of the same size, near where it lies, with its name, its place and the mark of its
 * standing. Colour never says it alone: the mark has a shape, the place is written. A unit without a total has a dashed
 * tile. A heavy line runs between neighbours of different groups. Each tile is a link.
 */
import type { Standing } from './standing.ts';
import { standingMark } from './standing.ts';
import { coordinate, escapeText, label, line, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface Tile {
  /** From 1. */
  readonly column: number;
  readonly row: number;
  readonly name: string;
  /** The place, or a word where there is none. */
  readonly figure: string;
  /** Null where there is no total. */
  readonly standing: Standing | null;
  readonly group: string;
  /** A sign of the group, which a legend explains; '' where all are of one group. */
  readonly groupSign: string;
  readonly href: string;
  /** All of it in words. */
  readonly label: string;
  /** Pale: a reader's conditions leave it out. */
  readonly isLeftOut?: boolean;
}

export interface TileGridOptions {
  readonly width: number;
  readonly title: string;
}

interface Sizes {
  readonly gap: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly nameSize: number;
  readonly figureSize: number;
  readonly isNarrow: boolean;
}

const [edge, mostWidth, narrowTile, smallSize] = [2, 104, 64, 9];

/** '' without tiles. Two tiles on one spot are a fault of the data: the later lies on top. */
export function tileGrid(tiles: readonly Tile[], { width, title }: TileGridOptions): string {
  if (tiles.length === 0) return '';
  const columns = Math.max(...tiles.map((tile) => tile.column));
  const first = Math.min(...tiles.map((tile) => tile.column));
  const top = Math.min(...tiles.map((tile) => tile.row));
  const rows = Math.max(...tiles.map((tile) => tile.row)) - top + 1;
  const sizes = sizesFor(width - 2 * edge, columns - first + 1);
  const { gap } = sizes;
  const x = (column: number) => edge + (column - first) * (sizes.tileWidth + gap);
  const y = (row: number) => edge + (row - top) * (sizes.tileHeight + gap);
  const drawn = {
    width: x(columns) + sizes.tileWidth + edge,
    height: edge + rows * (sizes.tileHeight + gap) - gap + edge,
  };
  const parts = [
    ...tiles.map((tile) => tileLink(tile, x(tile.column), y(tile.row), sizes)),
    ...borders(tiles, x, y, sizes),
  ];
  return (
    `<svg class="chart tiles${sizes.isNarrow ? ' tiles-narrow' : ''}" role="group" aria-label="${escapeText(title)}" ` +
    `viewBox="0 0 ${coordinate(drawn.width)} ${coordinate(drawn.height)}" ` +
    `width="${coordinate(drawn.width)}" height="${coordinate(drawn.height)}">${parts.join('')}</svg>`
  );
}

function sizesFor(width: number, columns: number): Sizes {
  const isNarrow = width / columns < narrowTile;
  const gap = isNarrow ? 3 : 5;
  return {
    gap,
    tileWidth: Math.min((width + gap) / columns - gap, mostWidth),
    tileHeight: isNarrow ? 47 : 60,
    nameSize: isNarrow ? 11 : 14,
    figureSize: isNarrow ? 10 : 12,
    isNarrow,
  };
}

function tileLink(tile: Tile, x: number, y: number, sizes: Sizes): string {
  const { tileWidth: width, tileHeight: height, nameSize, figureSize, isNarrow } = sizes;
  const middle = x + width / 2;
  const name = tileName(tile.name, middle, y + height * 0.58, nameSize, width - (isNarrow ? 2 : 8));
  const content = [
    `<title>${escapeText(tile.label)}</title>`,
    tag('rect', { x, y, width, height, rx: '3', class: `tile tile-${tile.standing ?? 'none'}` }),
    ...(tile.standing === null
      ? []
      : [
          standingMark(
            tile.standing,
            x + (isNarrow ? 8 : 12),
            y + (isNarrow ? 8.5 : 12),
            isNarrow ? 3.2 : 4.5,
          ),
        ]),
    ...(tile.groupSign === ''
      ? []
      : [label(x + width - (isNarrow ? 4 : 7), y + (isNarrow ? 12 : 16), tile.groupSign, 'c-tile-group')]),
    name,
    label(
      middle,
      y + height * (isNarrow ? 0.86 : 0.85),
      fitText(tile.figure, figureSize, width - 3),
      'c-tile-figure',
    ),
  ];
  const out = tile.isLeftOut === true ? ' class="c-tile-out"' : '';
  return `<a href="${escapeText(tile.href)}"${out}>${content.join('')}</a>`;
}

/** In smaller letters where even its first word is too long. */
function tileName(name: string, x: number, y: number, fontSize: number, width: number): string {
  const isShort = textWidth(name.split(' ')[0]!, fontSize) <= width;
  return isShort
    ? label(x, y, fitName(name, fontSize, width), 'c-tile-name')
    : label(x, y, fitName(name, smallSize, width), 'c-tile-name c-tile-small');
}

/** The name without its last words where it is too long (`Cangdu District` → `Cangdu`), or as much as fits. */
export function fitName(name: string, fontSize: number, width: number): string {
  const words = name.split(' ');
  for (let kept = words.length; kept > 0; kept--) {
    const text = words.slice(0, kept).join(' ');
    if (textWidth(text, fontSize) <= width) return text;
  }
  return fitText(words[0]!, fontSize, width);
}

/** Between each two tiles side by side whose groups differ. */
function borders(
  tiles: readonly Tile[],
  x: (column: number) => number,
  y: (row: number) => number,
  { gap, tileWidth, tileHeight }: Sizes,
): string[] {
  const at = new Map(tiles.map((tile) => [`${tile.column} ${tile.row}`, tile]));
  return tiles.flatMap((tile) => {
    const right = at.get(`${tile.column + 1} ${tile.row}`);
    const below = at.get(`${tile.column} ${tile.row + 1}`);
    const [left, high] = [x(tile.column), y(tile.row)];
    const [between, under] = [left + tileWidth + gap / 2, high + tileHeight + gap / 2];
    return [
      ...(right !== undefined && right.group !== tile.group
        ? [line(between, high - gap / 2, between, under, 'c-border')]
        : []),
      ...(below !== undefined && below.group !== tile.group
        ? [line(left - gap / 2, under, between, under, 'c-border')]
        : []),
    ];
  });
}
