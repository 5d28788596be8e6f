/**
 * How much of what is due is there: a bar per row over its whole width, with a part for what is settled, for what is
 * there and may change, for what is kept back, and for what is owed. A part, however small, stays visible.
 */
import { label, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface StateBar {
  readonly name: string;
  readonly figure: string;
  /** Shares 0–1 that add up to 1; none where nothing is due. */
  readonly parts: readonly {
    readonly kind: 'settled' | 'unsettled' | 'hidden' | 'owed';
    readonly share: number;
  }[];
}

export interface StateBarsOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
}

const [rowHeight, barHeight, fontSize, leastWidth] = [38, 11, 12.5, 4];

export function stateBars(rows: readonly StateBar[], { width, title, summary }: StateBarsOptions): string {
  const drawn = rows.flatMap((row, at) => {
    const y = at * rowHeight;
    const figureWidth = textWidth(row.figure, fontSize);
    return [
      label(1, y + 14, fitText(row.name, fontSize, width - figureWidth - 20), 'c-row-start'),
      label(width - 1, y + 14, row.figure, 'c-row c-tabular'),
      ...bar(row, y + 20, width - 2),
    ];
  });
  return svg({ width, height: Math.max(1, rows.length * rowHeight), title, summary, class: 'states' }, drawn);
}

/** What small parts are widened by is taken from the large ones in proportion. */
function bar({ parts }: StateBar, y: number, width: number): string[] {
  const shown = parts.filter((part) => part.share > 0);
  const small = shown.filter((part) => part.share * width < leastWidth);
  const largeShare = shown.reduce((sum, part) => sum + (small.includes(part) ? 0 : part.share), 0);
  const room = width - small.length * leastWidth;
  let x = 1;
  return shown.map((part) => {
    const own = small.includes(part) ? leastWidth : (part.share / largeShare) * room;
    const rect = tag('rect', { x, y, width: own, height: barHeight, class: `b-${part.kind}` });
    x += own;
    return rect;
  });
}
