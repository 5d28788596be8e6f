/**
 * A chart of the page → a file that stands on its own. The looks of our charts come from the page's style sheet, so
 * they are written into the picture; what it rests on is drawn below it, and stands in its metadata.
 */
import { textWidth } from '../charts/text-width.ts';
import type { AboutLines } from './shown-table.ts';
import { aboutTexts } from './shown-table.ts';

const looks = [
  'display',
  'visibility',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const;

const namespace = 'http://www.w3.org/2000/svg';
const [fontSize, lineHeight, margin] = [11, 16, 12];

export interface ChartFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** `chart` is in the document, so that its looks can be computed. */
export function chartAsSvg(chart: SVGSVGElement, about: AboutLines): ChartFile {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, original] of originals.entries()) writeLooks(original, copies[at]!);
  const { width, height } = chart.viewBox.baseVal;
  const lines = aboutTexts(about).flatMap((text) => wrapped(text, width - 2 * margin));
  const whole = height + lines.length * lineHeight + margin;
  copy.setAttribute('xmlns', namespace);
  copy.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(whole));
  copy.prepend(element('metadata', {}, aboutTexts(about).join('\n')));
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  copy.prepend(element('rect', { width: '100%', height: '100%', fill: backgroundColor }));
  for (const [at, line] of lines.entries()) {
    const y = String(height + lineHeight * (at + 1) - 4);
    const place = {
      x: String(margin),
      y,
      fill: color,
      'font-family': fontFamily,
      'font-size': String(fontSize),
    };
    copy.append(element('text', place, line));
  }
  return { svg: new XMLSerializer().serializeToString(copy), width, height: whole };
}

function writeLooks(original: SVGElement, copy: SVGElement): void {
  const computed = getComputedStyle(original);
  for (const property of looks) {
    const value = computed.getPropertyValue(property);
    if (value !== '') copy.setAttribute(property, value);
  }
  copy.removeAttribute('class');
  copy.removeAttribute('style');
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** Broken at spaces where there are any, and within what is longer than a line. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=\s)|(?<=[\p{Script=Han}，。；：、])/u)) {
    if (textWidth(lines.at(-1)! + word, fontSize) <= width)
      lines.push(lines.pop()! + word.replaceAll(/\s+/g, ' '));
    else lines.push(...piecesOf(word, width));
  }
  return lines;
}

function piecesOf(word: string, width: number): string[] {
  const pieces = [''];
  for (const sign of word) {
    if (textWidth(pieces.at(-1)! + sign, fontSize) > width) pieces.push('');
    pieces.push(pieces.pop()! + sign);
  }
  return pieces;
}

/** Twice as fine as on the screen, for paper and projectors. */
export async function chartAsPng({ svg, width, height }: ChartFile): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('The browser made no picture.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
