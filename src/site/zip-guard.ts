/** What is inside a zip file, and that it may be unpacked: the sizes that it states can lie. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
}

export type ZipFault = 'damaged' | 'too-large';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** The entries of a zip file of which everything, unpacked, takes no more than `mostBytes`. */
export function inspectZip(bytes: Uint8Array, mostBytes: number): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'damaged';
  const entries: ZipEntry[] = [];
  let room = mostBytes;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0;
    const size = isEncrypted ? 0 : unpackedSize(bytes, view, at, room);
    if (typeof size === 'string') return size;
    room -= size;
    entries.push({ name, isEncrypted });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** By unpacking, into no more than the room that is left. */
function unpackedSize(bytes: Uint8Array, view: DataView, entry: number, room: number): number | ZipFault {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > bytes.length) return 'damaged';
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed || (method !== STORED && method !== DEFLATED)) return 'damaged';
  const unpacked = method === STORED ? data : unpack(data, room);
  if (typeof unpacked === 'string') return unpacked;
  if (unpacked.length > room) return 'too-large';
  // A flipped bit could make another number of a number.
  return crc32(unpacked) === view.getUint32(entry + 16, true) ? unpacked.length : 'damaged';
}

function unpack(data: Uint8Array, room: number): Uint8Array | ZipFault {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(room, 1) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
