/**
 * Every unit a row: its total now as the mark of its standing, the total before as a small ring, a line from one to the
 * other. Rows stand by group, each group under its name with the median as a line down its rows.
 */
import type { Markish } from '@observablehq/plot';
import { axisX, dot, gridX, link, ruleX, text } from '@observablehq/plot';
import { renderPlot } from './plot.ts';
import type { Standing } from './standing.ts';
import { fitText, textWidth } from './text-width.ts';

export interface ThenAndNowRow {
  readonly name: string;
  readonly now: number;
  /** NaN = none. */
  readonly before: number;
  readonly standing: Standing;
  /** The total as the page writes it. */
  readonly figure: string;
}

export interface ThenAndNowGroup {
  /** '' where there is but one group. */
  readonly name: string;
  readonly median: number;
  readonly rows: readonly ThenAndNowRow[];
}

export interface ThenAndNowOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly formatTick: (value: number) => string;
  readonly document: Document;
}

interface Placed extends ThenAndNowRow {
  readonly key: string;
}

interface Line {
  readonly name: string;
  readonly median: number;
  readonly head: string;
  readonly first: string;
  readonly last: string;
}

const [rowHeight, fontSize, top, bottom] = [20, 12.5, 8, 30];

export function thenAndNow(groups: readonly ThenAndNowGroup[], options: ThenAndNowOptions): string {
  const { width, title, summary, formatTick, document } = options;
  const { keys, rows, lines } = placed(groups);
  if (rows.length === 0) return '';
  const isNarrow = width < 500;
  const widest = (texts: readonly string[]) => Math.max(...texts.map((one) => textWidth(one, fontSize)));
  const marginLeft = Math.min(width * 0.38, 14 + widest(rows.map((row) => row.name)));
  const marginRight = 14 + widest(rows.map((row) => row.figure));
  const height = top + keys.length * rowHeight + bottom;
  const nameOf = (row: Placed) => fitText(row.name, fontSize, marginLeft - 10);
  return renderPlot(
    {
      marginLeft,
      marginRight,
      marginTop: top,
      marginBottom: bottom,
      x: { nice: true, ticks: isNarrow ? 4 : 8, label: null },
      y: { type: 'band', domain: keys, axis: null, padding: 0 },
      marks: [
        gridX({ className: 'c-grid', strokeOpacity: 1, ticks: isNarrow ? 4 : 8 }),
        axisX({ tickFormat: formatTick, tickSize: 0, className: 'p-tick', ticks: isNarrow ? 4 : 8 }),
        ruleX(lines, { x: 'median', y1: 'first', y2: 'last', className: 'c-step' }),
        ...marksOf(rows),
        text(rows, {
          y: 'key',
          text: nameOf,
          frameAnchor: 'left',
          dx: -8,
          textAnchor: 'end',
          className: 'p-row',
        }),
        text(rows, {
          y: 'key',
          text: 'figure',
          frameAnchor: 'right',
          dx: 8,
          textAnchor: 'start',
          className: 'p-row',
        }),
        ...(lines.some((line) => line.name !== '')
          ? [
              text(lines, {
                y: 'head',
                text: 'name',
                frameAnchor: 'left',
                dx: 2 - marginLeft,
                textAnchor: 'start',
                className: 'p-head',
              }),
            ]
          : []),
      ],
    },
    { width, height, title, summary, class: 'then-and-now', document },
  );
}

/** One key per row and per name of a group, from the top down. */
function placed(groups: readonly ThenAndNowGroup[]) {
  const keys: string[] = [];
  const rows: Placed[] = [];
  const lines: Line[] = [];
  for (const [g, group] of groups.entries()) {
    if (group.rows.length === 0) continue;
    const head = `group ${g}`;
    if (group.name !== '') keys.push(head);
    const own = group.rows.map((row, at) => ({ ...row, key: `row ${g} ${at}` }));
    keys.push(...own.map((row) => row.key));
    rows.push(...own);
    lines.push({ name: group.name, median: group.median, head, first: own[0]!.key, last: own.at(-1)!.key });
  }
  return { keys, rows, lines };
}

function marksOf(rows: readonly Placed[]): Markish[] {
  const compared = rows.filter((row) => !Number.isNaN(row.before));
  const standings = ['between', 'behind', 'ahead'] as const;
  return [
    link(compared, { x1: 'before', x2: 'now', y: 'key', className: 'p-link' }),
    dot(compared, { x: 'before', y: 'key', r: 2.6, className: 'p-before' }),
    ...standings.map((standing) =>
      dot(
        rows.filter((row) => row.standing === standing),
        {
          x: 'now',
          y: 'key',
          r: 4.5,
          symbol: standing === 'behind' ? 'diamond' : 'circle',
          className: `m-${standing}`,
        },
      ),
    ),
  ];
}
