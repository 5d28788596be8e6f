/**
 * A server as bad as they come: it calls everything by one type, compresses nothing, knows no ranges, and on request
 * cuts files off, loses them or hangs up in the middle.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What is sent in place of a file; null leaves it as it is. */
export type Fault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'page' }
  | { readonly kind: 'hang-up'; readonly after: number }
  | { readonly kind: 'altered'; readonly alter: (bytes: Buffer) => Buffer };

export interface AwkwardServer {
  /** Ends in "/". */
  readonly url: string;
  /** By a pattern of the path. */
  readonly faults: Map<RegExp, Fault>;
  /** Further headers, by a pattern of the path. */
  readonly headers: Map<RegExp, Readonly<Record<string, string>>>;
  readonly requested: string[];
  readonly close: () => void;
}

const base = '/some/where/';

export async function serveAwkwardly(dir: string): Promise<AwkwardServer> {
  const faults: AwkwardServer['faults'] = new Map();
  const headers: AwkwardServer['headers'] = new Map();
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://any').pathname).slice(base.length);
    requested.push(path);
    const file = join(dir, path);
    const fault = [...faults].find(([pattern]) => pattern.test(path))?.[1];
    if (!request.url!.startsWith(base) || !existsSync(file) || fault?.kind === 'missing') {
      response.writeHead(404).end('not here');
      return;
    }
    const type = path.endsWith('.html') ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/plain';
    response.setHeader('Content-Type', type);
    response.setHeader('Accept-Ranges', 'none');
    for (const [pattern, more] of headers) {
      if (pattern.test(path))
        for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
    }
    send(response, readFileSync(file), fault);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}${base}`, faults, headers, requested, close };
}

function send(response: ServerResponse, bytes: Buffer, fault: Fault | undefined): void {
  if (fault?.kind === 'page') {
    response.end('<!doctype html><title>Please sign in</title>');
  } else if (fault?.kind === 'hang-up') {
    response.setHeader('Content-Length', bytes.length);
    response.write(bytes.subarray(0, fault.after), () => setTimeout(() => response.destroy(), 100));
  } else {
    response.end(fault?.kind === 'altered' ? fault.alter(bytes) : bytes);
  }
}
