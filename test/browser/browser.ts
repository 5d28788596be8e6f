/**
 * The browser of the end-to-end tests: the system's Chromium, cut off from every host but this machine.
 */
import { AxeBuilder } from '@axe-core/playwright';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
  type Request,
  type Response,
} from 'playwright-core';
import { CHROMIUM_MISSING, findChromium } from '../../scripts/chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface TestBrowser {
  readonly browser: Browser;
  /** A page in a context of its own, in Chinese and Beijing time unless told otherwise. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(CHROMIUM_MISSING);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
    return context.newPage();
  };
  return { browser, newPage, close: () => browser.close() };
}

/** What went wrong since a page was opened; it goes on filling until the next visit of the same page. */
export interface Visit {
  readonly status: number | null;
  readonly consoleErrors: string[];
  readonly pageErrors: string[];
  /** Requests without an answer, and answers of 400 and above. */
  readonly failedRequests: string[];
  /** Requests to any other origin than the page's own. */
  readonly foreignRequests: string[];
}

const stopWatching = new WeakMap<Page, () => void>();

/** Opens `url` and waits until the network is quiet. */
export async function visit(page: Page, url: string): Promise<Visit> {
  stopWatching.get(page)?.();
  const record = {
    consoleErrors: [] as string[],
    pageErrors: [] as string[],
    failedRequests: [] as string[],
    foreignRequests: [] as string[],
  };
  stopWatching.set(page, watch(page, url, record));
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  return { status: response?.status() ?? null, ...record };
}

/** All that went wrong in a visit, a line each; an empty list is a clean page. */
export function problemsOf(visited: Visit): string[] {
  return [
    ...visited.consoleErrors.map((text) => `console error: ${text}`),
    ...visited.pageErrors.map((text) => `page error: ${text}`),
    ...visited.failedRequests.map((text) => `failed request: ${text}`),
    ...visited.foreignRequests.map((text) => `foreign request: ${text}`),
  ];
}

function watch(page: Page, url: string, record: Omit<Visit, 'status'>): () => void {
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') record.consoleErrors.push(message.text());
  };
  const onPageError = (error: Error): void => void record.pageErrors.push(error.message);
  const onRequest = (request: Request): void => {
    if (isForeign(request.url(), url)) record.foreignRequests.push(request.url());
  };
  const onFailure = (request: Request): void => {
    const reason = request.failure()?.errorText ?? 'no answer';
    if (reason !== 'net::ERR_ABORTED') record.failedRequests.push(`${request.url()} ${reason}`);
  };
  const onResponse = (response: Response): void => {
    if (response.status() >= 400) record.failedRequests.push(`${response.url()} ${response.status()}`);
  };
  page.on('console', onConsole).on('pageerror', onPageError).on('request', onRequest);
  page.on('requestfailed', onFailure).on('response', onResponse);
  return () => {
    page.off('console', onConsole).off('pageerror', onPageError).off('request', onRequest);
    page.off('requestfailed', onFailure).off('response', onResponse);
  };
}

function isForeign(requested: string, own: string): boolean {
  const { protocol, origin } = new URL(requested);
  if (['data:', 'blob:', 'about:'].includes(protocol)) return false;
  return protocol === 'file:' ? !own.startsWith('file:') : origin !== new URL(own).origin;
}

/**
 * What axe finds on the page as it stands, a line for each rule that is broken: `rule (impact): places`.
 * It runs through the debugger, so the page's content security policy stays in force.
 */
export async function auditAccessibility(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, impact, nodes }) => {
    const places = nodes.slice(0, 5).map((node) => node.target.join(' '));
    return `${id} (${impact ?? 'unknown'}): ${places.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
  });
}
