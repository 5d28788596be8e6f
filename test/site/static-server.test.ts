import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../src/site/static-server.ts';

let dir: string;
let server: StaticServer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'static-server-'));
  await mkdir(join(dir, 'site', 'units', 'empty'), { recursive: true });
  await mkdir(join(dir, 'site', '.git'));
  const files: Readonly<Record<string, string>> = {
    'secret.txt': 'outside',
    'site/index.html': 'home',
    'site/404.html': 'no such page',
    'site/units/index.html': 'units',
    'site/about.html': 'about',
    'site/表.csv': '甲,1',
    'site/app.js': '',
    'site/page.css': '',
    'site/database.wasm': '',
    'site/database.wasm.gz': 'packed',
    'site/map.svg': '<svg/>',
    'site/results.duckdb': '',
    'site/.assessment-output': 'marker',
    'site/.git/config': 'hidden',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  server = await serveFolder(join(dir, 'site'), { base: 'a/b' });
});

afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The path exactly as given: `fetch` would tidy it up first. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', fail).end();
  });
}

test('the address is on loopback and ends in the base', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/$/);
});

describe('an address is answered as on the plainest server', () => {
  const cases = [
    { path: '/a/b/', status: 200, body: 'home' },
    { path: '/a/b/index.html', status: 200, body: 'home' },
    { path: '/a/b/units/', status: 200, body: 'units' },
    { path: '/a/b/units/?group=x', status: 200, body: 'units' },
    { path: '/a/b/about.html', status: 200, body: 'about' },
    { path: '/a/b/%E8%A1%A8.csv', status: 200, body: '甲,1' },
    { path: '/a/b/about', status: 404, body: 'no such page' },
    { path: '/a/b/about.html/', status: 404, body: 'no such page' },
    { path: '/a/b/units/empty/', status: 404, body: 'no such page' },
    { path: '/a/b/gone.html', status: 404, body: 'no such page' },
    { path: '/index.html', status: 404, body: 'no such page' },
    { path: '/', status: 404, body: 'no such page' },
    { path: '/a/b/%E8%A1', status: 404, body: 'no such page' },
    { path: '/a/b/%00', status: 404, body: 'no such page' },
  ];
  test.for(cases)('$path gives $status', async ({ path, status, body }) => {
    expect(await ask(path)).toMatchObject({ status, body });
  });
});

describe('a folder without its last "/" is redirected', () => {
  const cases = [
    { path: '/a/b', location: '/a/b/' },
    { path: '/a/b/units', location: '/a/b/units/' },
    { path: '/a/b/units?x=1', location: '/a/b/units/?x=1' },
  ];
  test.for(cases)('$path', async ({ path, location }) => {
    expect(await ask(path)).toMatchObject({ status: 301, headers: { location } });
  });
});

describe('nothing outside of the folder, and nothing hidden, is served', () => {
  const paths = [
    '/a/b/../secret.txt',
    '/a/b/../../secret.txt',
    '/a/b/%2e%2e/secret.txt',
    '/a/b/..%2fsecret.txt',
    '/a/b/..%5csecret.txt',
    '/a/b//etc/passwd',
    '/a/b/.assessment-output',
    '/a/b/.git/config',
    '//example.org/units',
  ];
  test.for(paths)('%s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('each kind of file has its type', () => {
  const cases = [
    { file: 'index.html', type: 'text/html;charset=utf-8' },
    { file: '%E8%A1%A8.csv', type: 'text/csv; charset=utf-8' },
    { file: 'app.js', type: 'text/javascript; charset=utf-8' },
    { file: 'page.css', type: 'text/css; charset=utf-8' },
    { file: 'database.wasm', type: 'application/wasm' },
    { file: 'map.svg', type: 'image/svg+xml; charset=utf-8' },
    { file: 'results.duckdb', type: 'application/octet-stream' },
  ];
  test.for(cases)('$file', async ({ file, type }) => {
    const { headers } = await ask(`/a/b/${file}`);
    expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
  });

  test('a compressed file stays compressed', async () => {
    const response = await fetch(`${server.url}database.wasm.gz`);
    expect(response.headers.get('content-type')).toBe('application/gzip');
    expect(await response.text()).toBe('packed');
  });

  test('the page for a missing address is HTML', async () => {
    const { headers } = await ask('/a/b/gone');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('who may ask, and how', () => {
  test('a foreign name for this machine is refused', async () => {
    const { status, body } = await ask('/a/b/', { headers: { host: 'evil.example:80' } });
    expect([status, body]).toEqual([403, 'Only this machine is served.\n']);
  });

  test('writing is refused', async () => {
    expect((await ask('/a/b/', { method: 'POST' })).status).toBe(405);
  });

  test('a file that is written later is served', async () => {
    await writeFile(join(dir, 'site', 'later.html'), 'later');
    expect((await ask('/a/b/later.html')).body).toBe('later');
  });
});

test('a port that is taken is told in words', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveFolder(dir, { port })).rejects.toMatchObject({
    name: 'UserError',
    message: `Port ${port} cannot be used (EADDRINUSE).`,
  });
});

test('without a base the folder is at the root, and a site without a 404 page still answers 404', async () => {
  const plain = await serveFolder(dir);
  const response = await fetch(`${plain.url}gone`);
  expect([response.status, await response.text()]).toEqual([404, 'Not found.\n']);
  expect(await (await fetch(`${plain.url}secret.txt`)).text()).toBe('outside');
  await plain.close();
});
