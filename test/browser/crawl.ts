/**
 * Follows every internal link of a served site over HTTP and tells what is broken on the way: links, fragments,
 * missing text, markup.
 */
import { HtmlValidate } from 'html-validate';
import { readHtmlPage, type HtmlPage } from './html-page.ts';

export interface CrawlOptions {
  /** Where to begin, relative to the base; the home page when absent. */
  readonly start?: readonly string[];
  /** Which pages' markup is validated, by their path below the base; all when absent. */
  readonly validates?: (path: string) => boolean;
}

export interface CrawlReport {
  /** Paths of all pages below the base, sorted. */
  readonly pages: readonly string[];
  /** Paths of everything else that was linked: styles, scripts, downloads. */
  readonly resources: readonly string[];
  /** `page → link: reason`, a line each, as in the lists below. */
  readonly brokenLinks: readonly string[];
  readonly missingText: readonly string[];
  readonly htmlOffences: readonly string[];
  readonly externalLinks: readonly string[];
}

interface Fetched {
  readonly status: number;
  readonly redirected: boolean;
  readonly page: HtmlPage | null;
  readonly offences: readonly string[];
}

interface Link {
  readonly from: string;
  readonly href: string;
  readonly url: URL;
}

const PARALLEL = 8;

/** `baseUrl` ends in "/": what lies outside of it is not part of the site. */
export async function crawl(baseUrl: string, options: CrawlOptions = {}): Promise<CrawlReport> {
  const fetched = new Map<string, Fetched>();
  const links: Link[] = [];
  for (const href of options.start ?? ['']) links.push({ from: baseUrl, href, url: new URL(href, baseUrl) });
  let queue = links.map(({ url }) => addressOf(url));
  while (queue.length > 0) {
    const batch = [...new Set(queue)].filter((address) => !fetched.has(address));
    const found = await inParallel(batch, (address) => fetchPage(address, baseUrl, options));
    queue = [];
    for (const [index, result] of found.entries()) {
      const address = batch[index]!;
      fetched.set(address, result);
      const outgoing = (result.page?.links ?? []).flatMap((href) => linkFrom(address, href));
      links.push(...outgoing);
      queue.push(...outgoing.filter(({ url }) => isInside(url, baseUrl)).map(({ url }) => addressOf(url)));
    }
  }
  return reportOf(baseUrl, fetched, links);
}

function linkFrom(from: string, href: string): Link[] {
  if (/^(mailto|tel|data|blob):/.test(href)) return [];
  if (!URL.canParse(href, from)) return [{ from, href, url: new URL('invalid:') }];
  return [{ from, href, url: new URL(href, from) }];
}

/** A page is the same page under any query or fragment. */
function addressOf(url: URL): string {
  return url.origin + url.pathname;
}

function isInside(url: URL, baseUrl: string): boolean {
  return addressOf(url).startsWith(baseUrl);
}

async function fetchPage(address: string, baseUrl: string, options: CrawlOptions): Promise<Fetched> {
  const response = await fetch(address);
  const { status, redirected } = response;
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!isHtml || redirected) {
    await response.body?.cancel();
    return { status, redirected, page: null, offences: [] };
  }
  const html = await response.text();
  const path = address.slice(baseUrl.length);
  const offences = (options.validates?.(path) ?? true) ? await markupOffences(html) : [];
  return { status, redirected, page: readHtmlPage(html), offences };
}

/** The standard's errors, and what keeps pages usable; not questions of style, which the compressor decides. */
const htmlValidate = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'no-inline-style': 'error',
    'no-implicit-button-type': 'error',
    'no-raw-characters': ['error', { relaxed: true }],
    'valid-id': ['error', { relaxed: true }],
    'doctype-style': 'off',
    'require-sri': 'off',
    'void-style': 'off',
  },
});

async function markupOffences(html: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

function reportOf(
  baseUrl: string,
  fetched: ReadonlyMap<string, Fetched>,
  links: readonly Link[],
): CrawlReport {
  const pathOf = (address: string): string => `/${address.slice(baseUrl.length)}`;
  const reached = [...fetched].filter(([, { status, redirected }]) => status < 400 && !redirected);
  const pagesWith = (lines: (one: Fetched) => readonly string[]): string[] =>
    [...fetched].flatMap(([address, one]) => lines(one).map((line) => `${pathOf(address)}: ${line}`));
  const isExternal = ({ url }: Link): boolean =>
    url.protocol.startsWith('http') && url.origin !== new URL(baseUrl).origin;
  const brokenLinks = links.flatMap((link) => {
    const fault = isExternal(link) ? null : faultOf(link, baseUrl, fetched);
    return fault === null ? [] : [`${pathOf(link.from)} → ${link.href}: ${fault}`];
  });
  return {
    pages: reached.flatMap(([address, { page }]) => (page === null ? [] : [pathOf(address)])).sort(),
    resources: reached.flatMap(([address, { page }]) => (page === null ? [pathOf(address)] : [])).sort(),
    brokenLinks,
    missingText: pagesWith(({ page }) => page?.missingText ?? []),
    htmlOffences: pagesWith(({ offences }) => offences),
    externalLinks: links.filter(isExternal).map(({ from, href }) => `${pathOf(from)} → ${href}`),
  };
}

function faultOf({ url, from }: Link, baseUrl: string, fetched: ReadonlyMap<string, Fetched>): string | null {
  if (url.protocol === 'invalid:') return 'is no address';
  if (!isInside(url, baseUrl)) return 'leads out of the site';
  const target = fetched.get(addressOf(url));
  if (target === undefined) return `was not followed from ${from}`;
  if (target.status >= 400) return `answers ${target.status}`;
  if (target.redirected)
    return 'is redirected, so it breaks where there is no server; write the final address';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || target.page === null || target.page.ids.has(fragment)) return null;
  return `has no #${fragment}`;
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += PARALLEL) {
    results.push(...(await Promise.all(items.slice(at, at + PARALLEL).map(work))));
  }
  return results;
}
