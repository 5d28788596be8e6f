/**
 * Serves a folder to this machine only, as the plainest intranet server would.
 *
 * No guessing: a page has exactly the address its file has, a folder's address ends in "/", a compressed file
 * stays compressed. What works here works on any server; files are read anew at each request.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { UserError } from './user-error.ts';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
  /** Path under which the folder appears; "/" when absent. */
  readonly base?: string;
}

export interface StaticServer {
  /** Ends in "/" and includes the base. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Types that the generic table lacks, or gives without the encoding that Chinese text needs. */
const CONTENT_TYPES: readonly (readonly [suffix: string, type: string])[] = [
  ['.csv', 'text/csv; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.yaml', 'text/yaml; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.gz', 'application/gzip'],
  ['.duckdb', 'application/octet-stream'],
];

export async function serveFolder(dir: string, options: ServeOptions = {}): Promise<StaticServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const root = resolve(dir);
  const base = normaliseBase(options.base ?? '/');
  const server = createServer(folderHandler(root, base));
  // Node closes idle connections after 5 s, which a busy client meets as a reset.
  server.keepAliveTimeout = 120_000;
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const shownHost = host === '::1' ? '[::1]' : host;
  return { url: `http://${shownHost}:${address.port}${base}`, close: () => closeServer(server) };
}

/** "a/b", "/a/b" and "/a/b/" all mean "/a/b/". */
function normaliseBase(base: string): string {
  const inner = base.split('/').filter((part) => part !== '');
  return inner.length === 0 ? '/' : `/${inner.join('/')}/`;
}

function folderHandler(root: string, base: string): (req: IncomingMessage, res: ServerResponse) => void {
  const sendFile = sirv(root, { dev: true, etag: true, extensions: [], setHeaders });
  return (req, res) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isLoopbackHost(req.headers.host)) return refuse(res, 403, 'Only this machine is served.');
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuse(res, 405, 'Only GET and HEAD.');
    const [pathname, query] = splitTarget(req.url ?? '/');
    if (`${pathname}/` === base) return redirect(res, base + query);
    const path = pathInside(pathname, base);
    if (path === null) return sendNotFound(root, res);
    const isFolderAddress = path === '' || path.endsWith('/');
    if (!isFolderAddress && isFolder(join(root, path))) return redirect(res, `${pathname}/${query}`);
    req.url = `/${encodeURI(path)}${isFolderAddress ? 'index.html' : ''}`;
    sendFile(req, res, () => sendNotFound(root, res));
  };
}

function splitTarget(target: string): [pathname: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
}

/** The decoded path below the base without its leading "/"; null outside of it, and for hidden files. */
function pathInside(pathname: string, base: string): string | null {
  if (!pathname.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(pathname.slice(base.length));
    const isHidden = path.split(/[\\/]/).some((part) => part.startsWith('.'));
    return isHidden || path.startsWith('/') || path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

function setHeaders(res: ServerResponse, pathname: string): void {
  const known = CONTENT_TYPES.find(([suffix]) => pathname.endsWith(suffix));
  if (known !== undefined) res.setHeader('Content-Type', known[1]);
  if (pathname.endsWith('.gz')) res.setHeader('Content-Encoding', 'identity');
}

/** A foreign page that resolves its own name to this machine must not read the site. */
function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function sendNotFound(root: string, res: ServerResponse): void {
  const page = join(root, '404.html');
  if (!existsSync(page)) return refuse(res, 404, 'Not found.');
  res.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  res.end(readFileSync(page));
}

function refuse(res: ServerResponse, status: number, words: string): void {
  res.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  res.end(`${words}\n`);
}

function redirect(res: ServerResponse, location: string): void {
  res.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' });
  res.end();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(listenError(error, port)));
    server.listen(port, host, done);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new UserError(
    { zh: `端口 ${port} 无法使用（${error.code}）。`, en: `Port ${port} cannot be used (${error.code}).` },
    {
      zh: '请用 --port 换一个端口，0 表示任一空闲端口。',
      en: 'Take another with --port; 0 takes any free one.',
    },
    { cause: error },
  );
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error === undefined ? done() : fail(error)));
    server.closeAllConnections();
  });
}
