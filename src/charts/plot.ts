/**
 * Charts drawn by Observable Plot, for those that are large enough to need its scales and marks. What comes out is like
 * every other chart of the site: a name and a description, looks from classes alone. The style sheet, the inline styles
 * and the ids that Plot brings along are taken off, since the pages forbid the first two and the last count up within
 * a process; coordinates keep two decimals.
 */
import type { PlotOptions } from '@observablehq/plot';
import { plot } from '@observablehq/plot';
import type { Frame } from './svg.ts';
import { svg } from './svg.ts';

export type PlotFrame = Frame & {
  /** The one of the page in a browser, a made-up one at build time. */
  readonly document: Document;
};

export function renderPlot(options: PlotOptions, { document, ...frame }: PlotFrame): string {
  const { width, height } = frame;
  const drawn = plot({ ...options, width, height, document });
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const element of drawn.querySelectorAll('*')) {
    for (const name of inner) element.removeAttribute(name);
  }
  const parts = [...drawn.children].map((child) => child.outerHTML.replaceAll(longDecimals, shorten));
  return svg(frame, parts);
}

/** A chart is one picture with one name: its parts have none. */
const inner = ['style', 'id', 'aria-label', 'aria-hidden', 'aria-description', 'font-variant'];

const longDecimals = /-?\d+\.\d{3,}/g;

function shorten(digits: string): string {
  return String(Math.round(Number(digits) * 100) / 100 + 0);
}
