/**
 * From the bytes that came to the bytes that are meant. gzip ends in a checksum and a length, so a file that was cut
 * off or altered cannot pass; there is no `crypto.subtle` on plain http. A server may also have unpacked it already.
 */
import { SessionError } from './session.ts';

export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  file: { readonly name: string; readonly bytes: number; readonly plainBytes: number },
): Promise<Uint8Array<ArrayBuffer>> {
  if (looksLikePage(bytes))
    throw new SessionError('missing', { file: file.name, detail: 'a page came instead' });
  const plain = isPacked(bytes) ? await gunzip(bytes, file) : bytes;
  if (plain.length === file.plainBytes) return plain;
  throw new SessionError('damaged', { file: file.name, received: plain.length, expected: file.plainBytes });
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Some servers answer with a page, and status 200, for whatever they lack. */
function looksLikePage(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  file: { readonly name: string; readonly bytes: number },
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    const about = { file: file.name, received: bytes.length, expected: file.bytes, detail: String(error) };
    throw new SessionError('damaged', about);
  }
}
