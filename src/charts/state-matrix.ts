/**
 * The state of every value: items as rows under their dimension, units as columns under their group. What is settled
 * is quiet, what is open stands out, what is not asked for is hatched.
 */
import type { Cell, StateMark } from './state-marks.ts';
import { stateMarks } from './state-marks.ts';
import { escapeText, label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface MatrixBand {
  /** '' for rows that stand under no heading. */
  readonly name: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly name: string;
  /** At the end of the row. */
  readonly figure: string;
  /** Per column, over all groups. */
  readonly marks: readonly StateMark[];
  /** What is said of a cell when it is pointed at, by column. */
  readonly tips: ReadonlyMap<number, string>;
}

export interface MatrixGroup {
  /** '' where there is but one. */
  readonly name: string;
  readonly columns: readonly string[];
}

export interface StateMatrixOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
}

const [rowHeight, bandHeight, groupGap, indent, fontSize] = [18, 25, 10, 12, 12];
const [widestCell, tallestName] = [26, 160];

interface Layout {
  readonly names: number;
  readonly cell: number;
  /** Of the middle of each column. */
  readonly xs: readonly number[];
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly top: number;
  readonly right: number;
}

/** No wider than `width`, and narrower where there are few columns. */
export function stateMatrix(
  bands: readonly MatrixBand[],
  groups: readonly MatrixGroup[],
  options: StateMatrixOptions,
): string {
  const { title, summary } = options;
  const rows = bands.flatMap((band) => band.rows);
  const figures = 10 + Math.max(0, ...rows.map((row) => textWidth(row.figure, fontSize)));
  const at = layout(bands, groups, options.width - figures);
  const parts = [...columnHeads(groups, at)];
  const cells = new Map<StateMark, Cell[]>();
  let y = at.top;
  for (const band of bands) {
    y += band.name === '' ? 6 : bandHeight;
    if (band.name !== '') parts.push(bandHead(band.name, y, at));
    for (const row of band.rows) {
      parts.push(...drawRow(row, y, band.name === '' ? 0 : indent, at, cells));
      y += rowHeight;
    }
  }
  const marks = [...cells].map(([mark, own]) => stateMarks(mark, own));
  return svg({ width: at.right + figures, height: y + 4, title, summary, class: 'matrix-states' }, [
    ...marks,
    ...parts,
  ]);
}

function layout(bands: readonly MatrixBand[], groups: readonly MatrixGroup[], width: number): Layout {
  const columns = groups.reduce((sum, group) => sum + group.columns.length, 0);
  const wanted = Math.max(
    0,
    ...bands.map((band) => textWidth(band.name, fontSize * 1.08)),
    ...bands.flatMap(({ name, rows }) =>
      rows.map((row) => textWidth(row.name, fontSize) + (name === '' ? 0 : indent)),
    ),
  );
  const names = Math.min(wanted + 18, width * 0.3);
  const cell = Math.min(widestCell, (width - names - groupGap * (groups.length - 1)) / Math.max(1, columns));
  const tallest = Math.max(
    0,
    ...groups.flatMap((group) => group.columns.map((name) => textWidth(name, fontSize))),
  );
  const hasGroupNames = groups.some((group) => group.name !== '');
  const top = Math.min(tallestName, tallest) + 10 + (hasGroupNames ? 24 : 0);
  const xs: number[] = [];
  let x = names;
  const spans = groups.map((group) => {
    const from = x;
    for (const _ of group.columns) {
      xs.push(x + cell / 2);
      x += cell;
    }
    const span = { from, to: x };
    x += groupGap;
    return span;
  });
  return { names, cell, xs, spans, top, right: x - groupGap };
}

function columnHeads(groups: readonly MatrixGroup[], at: Layout): string[] {
  const heads = groups.flatMap(({ name }, g) => {
    const { from, to } = at.spans[g]!;
    if (name === '') return [];
    return [
      label(from + 2, 13, fitText(name, 12.5, to - from), 'c-row-start'),
      line(from, 20, to, 20, 'c-base'),
    ];
  });
  const names = groups.flatMap((group) => group.columns);
  const columns = names.map((name, c) =>
    label(at.xs[c]!, at.top - 5, fitText(name, fontSize, tallestName), 'c-column'),
  );
  return [...heads, ...columns];
}

function bandHead(name: string, y: number, at: Layout): string {
  const text = label(0, y - 6, fitText(name, 12.5, at.names - 6), 'c-row-start c-strong');
  return text + line(0, y - 1, at.right, y - 1, 'c-grid');
}

function drawRow(
  row: MatrixRow,
  top: number,
  inset: number,
  at: Layout,
  cells: Map<StateMark, Cell[]>,
): string[] {
  const y = top + rowHeight / 2;
  const tips = row.marks.flatMap((mark, c) => {
    const cell: Cell = { x: at.xs[c]!, y, width: at.cell, height: rowHeight };
    const known = cells.get(mark);
    if (known === undefined) cells.set(mark, [cell]);
    else known.push(cell);
    const tip = row.tips.get(c);
    return tip === undefined ? [] : [tipOver(cell, tip)];
  });
  return [
    label(inset, y + 4, fitText(row.name, fontSize, at.names - inset - 14), 'c-label'),
    label(at.right + 8, y + 4, row.figure, 'c-label c-tabular'),
    ...tips,
  ];
}

function tipOver({ x, y, width, height }: Cell, tip: string): string {
  const area = tag(
    'rect',
    { x: x - width / 2, y: y - height / 2, width, height, class: 's-over' },
    `<title>${escapeText(tip)}</title>`,
  );
  return area;
}
