/**
 * A file fetched whole, with honest progress: how much has come is counted here, since a server that compresses says
 * nothing about it. A connection that breaks or goes silent is an error, never a wait for ever.
 */
import { SessionError } from './session.ts';

export interface FetchOptions {
  /** What faults are told of. */
  readonly name: string;
  /** Bytes that the file has as it lies on the server, and unpacked. */
  readonly bytes: number;
  readonly plainBytes: number;
  readonly onProgress: (received: number, expected: number) => void;
  /** Nothing coming for so long counts as a broken connection. */
  readonly silenceMs: number;
  /** Past the browser's cache: what is wrong in there, or has no room there, must not fail again. */
  readonly isRetry: boolean;
  /** Ends it where something else has failed. */
  readonly signal?: AbortSignal;
}

export async function fetchWhole(url: string, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { name, bytes } = options;
  const control = new AbortController();
  const watch = watchSilence(control, options.silenceMs);
  options.signal?.addEventListener('abort', () => control.abort('no longer needed'), { once: true });
  let received = 0;
  try {
    const response = await fetch(url, {
      signal: control.signal,
      cache: options.isRetry ? 'no-store' : 'default',
    });
    if (!response.ok) throw notServed(response.status, name);
    const pieces: Uint8Array[] = [];
    for await (const piece of piecesOf(response)) {
      watch.heard();
      pieces.push(piece);
      received += piece.length;
      // A server that takes a .gz for a compressed answer has it unpacked on the way.
      options.onProgress(received, received > bytes ? options.plainBytes : bytes);
    }
    return joined(pieces, received);
  } catch (error) {
    if (error instanceof SessionError) throw error;
    throw new SessionError('interrupted', { file: name, received, expected: bytes, detail: String(error) });
  } finally {
    watch.stop();
  }
}

function notServed(status: number, file: string): SessionError {
  const isGone = status === 404 || status === 410;
  return new SessionError(isGone ? 'missing' : 'refused', { file, detail: `HTTP ${status}` });
}

async function* piecesOf(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function watchSilence(control: AbortController, milliseconds: number) {
  const giveUp = () => control.abort(`nothing came for ${milliseconds} ms`);
  let timer = setTimeout(giveUp, milliseconds);
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
