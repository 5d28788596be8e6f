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
  const { width, height } = frame;
  const title = escapeText(frame.title);
  const summary = escapeText(frame.summary);
  const description = summary === '' ? '' : `<desc>${summary}</desc>`;
  const label = summary === '' ? title : `${title} ${summary}`;
  const [w, h] = [coordinate(width), coordinate(height)];
  return (
    `<svg class="chart ${frame.class}" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" ` +
    `aria-label="${label}"><title>${title}</title>${description}${parts.join('')}</svg>`
  );
}

/** A drawing beside the figure that it shows: readers that do not see it miss nothing. */
export function decoration(
  { width, height, class: name }: Pick<Frame, 'width' | 'height' | 'class'>,
  parts: readonly string[],
): string {
  const size = { viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`, width, height };
  return tag('svg', { class: name, ...size, 'aria-hidden': 'true' }, parts.join(''));
}

type Attribute = string | number;

/** One element; a number attribute is a coordinate. */
export function tag(name: string, attributes: Readonly<Record<string, Attribute>>, content = ''): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key]!;
    text += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`;
  }
  return content === '' && name !== 'text' ? `${text}/>` : `${text}>${content}</${name}>`;
}

export function label(x: number, y: number, text: string, className: string): string {
  return tag('text', { x, y, class: className }, escapeText(text));
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  const ends = `x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"`;
  return `<line ${ends} class="${escapeText(className)}"/>`;
}

/** Fails on what is no number: a chart leaves out what it cannot place, and says so in words. */
export function coordinate(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError('A chart was given a coordinate that is no number.');
  return String(Math.round(x * 100) / 100 + 0);
}

export function escapeText(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
