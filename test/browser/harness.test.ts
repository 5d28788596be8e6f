import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../src/site/static-server.ts';
import { auditAccessibility, openBrowser, problemsOf, visit, type TestBrowser } from './browser.ts';
import { crawl } from './crawl.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>试页</title>` +
  `<link rel="icon" href="data:,">${head}</head><body><main><h1>试页</h1>${body}</main></body></html>`;

const STRICT_POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; img-src \'self\' data:">';

const FILES: Readonly<Record<string, string>> = {
  'index.html': page(
    '<p id="top"><a href="good.html#here">一</a> <a href="gone.html">二</a> <a href="good.html#nowhere">三</a> ' +
      '<a href="/elsewhere/">四</a> <a href="https://example.org/">五</a> <a href="faults.html">六</a></p>',
  ),
  'good.html': page('<p id="here">“甲”得 0 分。</p>', STRICT_POLICY),
  'faults.html': page(
    '<p>undefined 分</p><p>NaN</p><p>null</p><p>??score??</p><p>[object Object]</p>' +
      '<table><tbody><tr><td> — </td><td>—5</td><td>2020–2022</td></tr></tbody></table>' +
      '<p>The value null is never shown; <code>undefined</code> in code is meant.</p><img src="data:," alt="NaN">',
  ),
  'invalid.html': page('<p><div></p><button>x</button><span style="color:red">y</span>'),
  'console.html': page('<script src="console.js"></script>'),
  'console.js': 'console.error("told"); setTimeout(() => { throw new Error("thrown") });',
  'foreign.html': page('<script src="foreign.js"></script>'),
  'foreign.js': 'fetch("https://example.org/x").catch(() => undefined);',
  'worker.html': page('<script src="worker-start.js"></script>'),
  'worker-start.js': 'new Worker("worker.js");',
  'worker.js': 'fetch("https://example.org/from-worker").catch(() => undefined);',
  'missing.html': page('<img src="gone.png" alt="图">'),
  'inaccessible.html': page('<button type="button"></button>', STRICT_POLICY),
};

let dir: string;
let server: StaticServer;
let browser: TestBrowser;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'harness-'));
  await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(join(dir, name), text)));
  server = await serveFolder(dir, { base: '/some/base/' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(dir, { recursive: true });
});

describe('a visit', () => {
  const cases: readonly { name: string; path: string; problems: unknown[] }[] = [
    { name: 'of a sound page finds nothing', path: 'good.html', problems: [] },
    {
      name: 'tells console errors and uncaught exceptions',
      path: 'console.html',
      problems: ['console error: told', 'page error: thrown'],
    },
    {
      name: 'tells a request to another host, which fails',
      path: 'foreign.html',
      problems: [
        expect.stringContaining('console error: Failed to load resource'),
        'failed request: https://example.org/x net::ERR_NAME_NOT_RESOLVED',
        'foreign request: https://example.org/x',
      ],
    },
    {
      name: 'tells a request to another host that a worker makes',
      path: 'worker.html',
      problems: expect.arrayContaining(['foreign request: https://example.org/from-worker']) as unknown[],
    },
    {
      name: 'tells an answer of 404',
      path: 'missing.html',
      problems: [
        expect.stringContaining('console error: Failed to load resource'),
        expect.stringMatching(/^failed request: .*gone\.png 404$/),
      ],
    },
  ];
  test.for(cases)('$name', async ({ path, problems }) => {
    const tab = await browser.newPage();
    expect(problemsOf(await visit(tab, server.url + path))).toEqual(problems);
    await tab.context().close();
  });

  test('forgets the problems of the page visited before', async () => {
    const tab = await browser.newPage();
    const first = await visit(tab, `${server.url}console.html`);
    const second = await visit(tab, `${server.url}good.html`);
    expect(problemsOf(first)).toHaveLength(2);
    expect(problemsOf(second)).toEqual([]);
    expect(second.status).toBe(200);
    await tab.context().close();
  });
});

describe('the accessibility audit', () => {
  test('names the rule and the place, under a strict content security policy', async () => {
    const tab = await browser.newPage();
    const visited = await visit(tab, `${server.url}inaccessible.html`);
    expect(await auditAccessibility(tab)).toEqual(['button-name (critical): button']);
    expect(problemsOf(visited)).toEqual([]);
    await tab.context().close();
  });

  test('finds nothing on a sound page', async () => {
    const tab = await browser.newPage();
    await visit(tab, `${server.url}good.html`);
    expect(await auditAccessibility(tab)).toEqual([]);
    await tab.context().close();
  });
});

describe('the crawl', () => {
  test('tells broken links, broken fragments and ways out of the base', async () => {
    const report = await crawl(server.url);
    expect(report.pages).toEqual(['/', '/faults.html', '/good.html']);
    expect(report.brokenLinks).toEqual([
      '/ → gone.html: answers 404',
      '/ → good.html#nowhere: has no #nowhere',
      '/ → /elsewhere/: leads out of the site',
    ]);
    expect(report.externalLinks).toEqual(['/ → https://example.org/']);
    expect(report.htmlOffences).toEqual([]);
  });

  test('tells where a value had no words of its own', async () => {
    const { missingText } = await crawl(server.url, { start: ['faults.html'] });
    expect(missingText).toEqual([
      '/faults.html: undefined 分',
      '/faults.html: NaN',
      '/faults.html: null',
      '/faults.html: ??score??',
      '/faults.html: [object Object]',
      '/faults.html: bare dash in <td>',
      '/faults.html: alt="NaN"',
    ]);
  });

  test('tells invalid markup with its rule', async () => {
    const { htmlOffences } = await crawl(server.url, { start: ['invalid.html'] });
    const rules = htmlOffences.map((line) => /: \d+:\d+ ([\w-]+):/.exec(line)?.[1]);
    expect(new Set(rules)).toEqual(new Set(['close-order', 'no-implicit-button-type', 'no-inline-style']));
  });

  test('validates only the pages it is asked to', async () => {
    const { htmlOffences } = await crawl(server.url, { start: ['invalid.html'], validates: () => false });
    expect(htmlOffences).toEqual([]);
  });

  test('tells a start page that does not exist', async () => {
    const { brokenLinks } = await crawl(server.url, { start: ['en/'] });
    expect(brokenLinks).toEqual(['/ → en/: answers 404']);
  });
});
