/**
 * Markdown of a data package as safe HTML. What reaches the page is built from the parsed text alone: raw HTML is
 * dropped, images are told by their words (they would have to be fetched), and links lead to web and mail only.
 */
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Locale } from '../i18n/locale.ts';

export interface MarkdownOptions {
  readonly locale: Locale;
  /** The level that a heading of the first level takes on the page. */
  readonly topLevel: number;
  /** Unique among the texts of a page; ids of footnotes begin with it. */
  readonly prefix: string;
}

const schema: NonNullable<Parameters<typeof rehypeSanitize>[0]> = {
  tagNames: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'a', 'blockquote', 'code', 'pre', 'sup', 'section', 'input'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ],
  attributes: {
    a: ['href', 'id', 'ariaLabel', ['className', 'data-footnote-backref']],
    h2: ['id'],
    li: ['id'],
    ol: ['start'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    section: [['className', 'footnotes']],
  },
  // Fragments lead to footnotes of the same text; everything else names its protocol.
  protocols: { href: ['http', 'https', 'mailto'] },
  // The only ids are those of footnotes, which carry the prefix of the text.
  clobber: [],
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style'],
};

const footnotes = {
  zh: { label: '注释', back: (number: string) => `回到注释 ${number} 的引用处` },
  en: { label: 'Notes', back: (number: string) => `Back to where note ${number} stands` },
};

export function renderMarkdown(text: string, { locale, topLevel, prefix }: MarkdownOptions): string {
  const words = footnotes[locale];
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(() => (tree: MarkdownNode) => adapt(tree, topLevel))
    .use(remarkRehype, {
      clobberPrefix: prefix,
      footnoteLabel: words.label,
      footnoteLabelTagName: 'p',
      footnoteLabelProperties: {},
      footnoteBackLabel: (index) => words.back(String(index + 1)),
    })
    .use(rehypeSanitize, schema)
    .use(() => dropForeignLinks)
    .use(rehypeStringify)
    .processSync(text)
    .toString();
}

interface MarkdownNode {
  readonly type: string;
  depth?: number;
  readonly alt?: string | null;
  readonly value?: string;
  readonly children?: MarkdownNode[];
}

/** Headings go down to their place on the page; an image leaves its words. */
function adapt(node: MarkdownNode, topLevel: number): void {
  if (node.type === 'heading') node.depth = Math.min(6, node.depth! + topLevel - 1);
  node.children?.forEach((child, at, children) => {
    if (/^image/.test(child.type)) children.splice(at, 1, { type: 'text', value: child.alt ?? '' });
    else adapt(child, topLevel);
  });
}

interface Element {
  readonly type: string;
  readonly properties?: Record<string, unknown>;
  readonly children?: readonly Element[];
}

/** A path within the package leads nowhere on the site. */
function dropForeignLinks(node: Element): void {
  const href = node.properties?.['href'];
  if (typeof href === 'string' && !/^(#|https?:|mailto:)/i.test(href)) delete node.properties!['href'];
  for (const child of node.children ?? []) dropForeignLinks(child);
}
