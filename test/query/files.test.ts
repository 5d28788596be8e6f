/** Files on their way from the server to the database. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchWhole } from '../../src/query/fetch-whole.ts';
import type { SessionError } from '../../src/query/session.ts';
import { checkStorage } from '../../src/query/storage-version.ts';
import { refusalOf } from '../../src/query/support.ts';
import { unpack } from '../../src/query/unpack.ts';

const plain = new Uint8Array(5000).map((_, at) => (at * 31) % 251);
const packed = new Uint8Array(gzipSync(plain));
const file = { name: 'a.gz', bytes: packed.length, plainBytes: plain.length };

function kindOf(failed: Promise<unknown>): Promise<string> {
  return failed.then(
    () => 'no failure',
    (error: unknown) => (error as SessionError).kind,
  );
}

describe('unpacking', () => {
  test('gives the bytes that were packed, or that a server unpacked on the way', async () => {
    expect(await unpack(packed, file)).toEqual(plain);
    expect(await unpack(plain, file)).toEqual(plain);
  });

  test.each([
    ['cut off', packed.slice(0, -9), 'damaged'],
    ['cut off at the very end', packed.slice(0, -1), 'damaged'],
    ['altered in one bit', packed.map((byte, at) => (at === 100 ? byte ^ 4 : byte)), 'damaged'],
    ['unpacked and cut off', plain.slice(1), 'damaged'],
    ['empty', new Uint8Array(), 'damaged'],
    ['a page', new TextEncoder().encode('\n<!DOCTYPE html><p>Sign in'), 'missing'],
  ])('%s is told', async (_, bytes, kind) => {
    expect(await kindOf(unpack(new Uint8Array(bytes), file))).toBe(kind);
  });
});

describe('the header of a database file', () => {
  function header(version: number, magic = 'DUCK'): Uint8Array {
    const bytes = Buffer.alloc(64);
    bytes.write(magic, 8, 'latin1');
    bytes.writeUInt32LE(version, 12);
    return bytes;
  }
  test.each([
    [header(64), 'no failure'],
    [header(99), 'newer'],
    [header(64, 'DUCT'), 'damaged'],
  ])('is read', async (bytes, kind) => {
    expect(await kindOf(Promise.resolve().then(() => checkStorage(bytes, 'x')))).toBe(kind);
  });
});

describe('fetching', () => {
  const options = { ...file, onProgress: () => undefined, silenceMs: 200, isRetry: false };
  afterEach(() => vi.unstubAllGlobals());

  function answering(response: () => Response | Promise<Response>) {
    const asked = vi.fn((_url: string, init: RequestInit) => {
      init.signal!.addEventListener('abort', () => undefined);
      return Promise.resolve(response());
    });
    vi.stubGlobal('fetch', asked);
    return asked;
  }

  test('counts what comes, and goes past the cache when it is tried again', async () => {
    const asked = answering(() => new Response(packed));
    const told: [number, number][] = [];
    const onProgress = (received: number, expected: number) => void told.push([received, expected]);
    expect(await fetchWhole('a.gz', { ...options, onProgress, isRetry: true })).toEqual(packed);
    expect(told.at(-1)).toEqual([packed.length, packed.length]);
    expect(asked.mock.calls[0]![1].cache).toBe('no-store');
  });

  test('expects the unpacked length once more has come than the packed one', async () => {
    answering(() => new Response(plain));
    let last = 0;
    await fetchWhole('a.gz', { ...options, onProgress: (_, expected) => (last = expected) });
    expect(last).toBe(plain.length);
  });

  test.each([
    ['404', () => new Response('', { status: 404 }), 'missing'],
    ['503', () => new Response('', { status: 503 }), 'refused'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'interrupted'],
  ])('%s is told', async (_, response, kind) => {
    answering(response);
    expect(await kindOf(fetchWhole('a.gz', options))).toBe(kind);
  });

  test('a connection that breaks halfway is told with what had come', async () => {
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (control) =>
        pulls++ === 0 ? control.enqueue(packed.slice(0, 7)) : control.error(new Error('reset')),
    });
    answering(() => new Response(body));
    await expect(fetchWhole('a.gz', options)).rejects.toMatchObject({
      kind: 'interrupted',
      received: 7,
      expected: packed.length,
    });
  });
});

describe('what a browser lacks', () => {
  const whole = {
    WebAssembly,
    Worker: () => undefined,
    DecompressionStream,
    location: { protocol: 'http:' },
  };
  test.each([
    [whole, undefined],
    [{ ...whole, location: { protocol: 'file:' } }, 'no-server'],
    [{ ...whole, Worker: undefined }, 'unsupported'],
    [{ ...whole, DecompressionStream: undefined }, 'unsupported'],
    [{ ...whole, WebAssembly: { compile: () => Promise.reject(new Error('policy')) } }, 'unsupported'],
  ])('is told at once', async (scope, kind) => {
    expect((await refusalOf(scope as unknown as typeof globalThis))?.kind).toBe(kind);
  });
});
