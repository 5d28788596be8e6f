/** Votes as shares: one bar for each group of raters, cut by option, the best first. Only distributions, no mean. */
import { scaleLinear } from 'd3-scale';
import { decoration, label, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface VoteRow {
  readonly name: string;
  /** How many voted. */
  readonly size: string;
  readonly parts: readonly VotePart[];
}

export interface VotePart {
  /** 0–1; the parts of a row add up to 1. */
  readonly share: number;
  readonly figure: string;
  /** Place among the options, from 0; looks repeat beyond the fourth. */
  readonly option: number;
}

export interface VoteBarsOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
}

const [rowHeight, barHeight] = [28, 19];

const voteLooks = 4;

export function voteBars(rows: readonly VoteRow[], { width, title, summary }: VoteBarsOptions): string {
  const names = Math.max(...rows.map(({ name }) => textWidth(name, 12.5)));
  const left = Math.min(width * 0.36, names + 12);
  const right = Math.max(...rows.map(({ size }) => textWidth(size, 12))) + 10;
  const x = scaleLinear([0, 1], [left, width - right]);
  const drawn = rows.map((row, at) => {
    const y = at * rowHeight + 2;
    const name = label(0, y + 14, fitText(row.name, 12.5, left - 8), 'c-row-start');
    const size = label(width, y + 14, row.size, 'c-tick-left c-tabular');
    return name + drawParts(row.parts, x, y) + size;
  });
  return svg({ width, height: rows.length * rowHeight + 2, title, summary, class: 'votes' }, drawn);
}

function drawParts(parts: readonly VotePart[], x: (share: number) => number, y: number): string {
  let sum = 0;
  return parts
    .filter(({ share }) => share > 0)
    .map(({ share, figure, option }) => {
      const [from, to] = [x(sum), x((sum += share))];
      const look = Math.min(option, voteLooks - 1) + 1;
      const box = { x: from + 0.5, y: y + 0.5, width: Math.max(0.8, to - from - 1), height: barHeight - 1 };
      const rect = tag('rect', { ...box, class: `c-vote-${look}` });
      if (textWidth(figure, 11.5) > to - from - 5) return rect;
      return rect + label((from + to) / 2, y + 14, figure, `c-vote-figure c-on-vote-${look}`);
    })
    .join('');
}

/** The look of an option by its place, beside its word. */
export function legendOfVotes(option: number): string {
  const look = Math.min(option, voteLooks - 1) + 1;
  return decoration({ width: 14, height: 14, class: 'sign' }, [
    tag('rect', { x: 1.5, y: 2.5, width: 11, height: 9, class: `c-vote-${look}` }),
  ]);
}
