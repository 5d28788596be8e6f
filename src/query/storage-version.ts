/**
 * The header of a DuckDB file, read before the database does: a checksum, `DUCK`, then the storage version. Files of a
 * later version than the engine knows are told apart from damaged ones.
 */
import { SessionError } from './session.ts';

/** Of v1.0.0, the version that is written; the engine of the page reads up to that of v1.4. */
const latestReadable = 67;
const magicAt = 8;
const versionAt = 12;

export function checkStorage(bytes: Uint8Array, name: string): void {
  const magic = new TextDecoder().decode(bytes.subarray(magicAt, versionAt));
  if (magic !== 'DUCK') throw new SessionError('damaged', { file: name, detail: 'not a DuckDB file' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = Number(view.getBigUint64(versionAt, true));
  if (version > latestReadable) {
    throw new SessionError('newer', { file: name, detail: `storage version ${version}` });
  }
}
