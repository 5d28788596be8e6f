/**
 * SVG as text. Looks come from classes alone, so that charts need no style attribute and follow light, dark and
 * print. Coordinates keep two decimals, which makes the same chart the same bytes.
 */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** What the chart is, in a few words; its accessible name. */
  readonly title: string;
  /** What it shows, as a sentence; '' where the title says it all. */
  readonly summary: string;
  readonly class: string;
}

export function svg(frame: Frame, parts: readonly string[]): string {
  const { width, height, title, summary } = frame;
  const description = summary === '' ? '' : `<desc>${escapeText(summary)}</desc>`;
  const label = summary === '' ? title : `${title} ${summary}`;
  return (
    `<svg class="chart ${frame.class}" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}" width="${coordinate(width)}" ` +
    `height="${coordinate(height)}" role="img" aria-label="${escapeText(label)}"><title>${escapeText(title)}</title>` +
    `${description}${parts.join('')}</svg>`
  );
}

type Attribute = string | number;

/** One element; a number attribute is a coordinate. */
export function tag(name: string, attributes: Readonly<Record<string, Attribute>>, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    text += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`;
  }
  return content === '' && name !== 'text' ? `${text}/>` : `${text}>${content}</${name}>`;
}

export function label(x: number, y: number, text: string, className: string): string {
  return tag('text', { x, y, class: className }, escapeText(text));
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return tag('line', { x1, y1, x2, y2, class: className });
}

/** Fails on what is no number: a chart leaves out what it cannot place, and says so in words. */
export function coordinate(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError('A chart was given a coordinate that is no number.');
  return String(Math.round(x * 100) / 100 + 0);
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
