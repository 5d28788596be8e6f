/**
 * What a crawler needs to know of a page's markup, read with plain patterns: the pages are our own, and
 * html-validate makes sure that they are well-formed.
 */
export interface HtmlPage {
  /** As written, without duplicates. */
  readonly links: readonly string[];
  /** Targets of fragments. */
  readonly ids: ReadonlySet<string>;
  readonly missingText: readonly string[];
}

export function readHtmlPage(html: string): HtmlPage {
  const markup = html.replaceAll(/<!--[\s\S]*?-->/g, '');
  const body = markup.replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
  const attributes = [...body.matchAll(/<[a-z][^\s>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi)].flatMap((tag) =>
    readAttributes(tag[0]),
  );
  return {
    links: [...new Set(attributes.flatMap(linksOf))],
    ids: new Set(attributes.filter(({ name }) => name === 'id' || name === 'name').map(({ value }) => value)),
    missingText: [...missingInText(body), ...missingInAttributes(attributes)],
  };
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

function readAttributes(tag: string): Attribute[] {
  const pattern = /\s([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  return [...tag.matchAll(pattern)].map(([, name, double, single, bare]) => ({
    name: name!.toLowerCase(),
    value: decodeEntities(double ?? single ?? bare ?? ''),
  }));
}

function linksOf({ name, value }: Attribute): string[] {
  if (name === 'srcset') return value.split(',').map((one) => one.trim().split(/\s/)[0]!);
  return ['href', 'src', 'action', 'poster', 'xlink:href'].includes(name) ? [value] : [];
}

const BROKEN_WORDS = /\bundefined\b|\bNaN\b|\[object|\bInfinity\b|\?\?/;
const WORDED_ATTRIBUTES = [
  'alt',
  'title',
  'aria-label',
  'content',
  'href',
  'src',
  'id',
  'placeholder',
  'value',
];

/** Signs that a value had no sentence of its own: what shows through is the programming language. */
function missingInText(body: string): string[] {
  const prose = body.replaceAll(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/gi, '<code></code>');
  const nodes = [...prose.matchAll(/>([^<]+)/g)].map((node) => decodeEntities(node[1]!).trim());
  const broken = nodes.filter((text) => text === 'null' || BROKEN_WORDS.test(text));
  const cells = [...prose.matchAll(/<(td|th|dd)\b[^>]*>([\s\S]*?)<\/\1>/gi)];
  const dashes = cells.filter((cell) => /^[-‐-―−]+$/.test(decodeEntities(withoutTags(cell[2]!)).trim()));
  return [...broken.map(shorten), ...dashes.map((cell) => `bare dash in <${cell[1]!.toLowerCase()}>`)];
}

function missingInAttributes(attributes: readonly Attribute[]): string[] {
  return attributes
    .filter(
      ({ name, value }) => WORDED_ATTRIBUTES.includes(name) && /\bundefined\b|\bNaN\b|\[object/.test(value),
    )
    .map(({ name, value }) => `${name}="${shorten(value)}"`);
}

function withoutTags(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, '');
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name!] ?? (name === 'mdash' ? '—' : name === 'ndash' ? '–' : whole);
    },
  );
}
