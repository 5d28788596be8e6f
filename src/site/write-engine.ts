/**
 * The database engine, put beside the data so that nothing comes from another host: the script of its worker and its
 * WebAssembly, compressed. It lies there compressed only: 7.7 MB travel instead of 34, whatever the server does, and
 * the page unpacks them while they come.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ExploreEngine, ExploreFile } from '../query/manifest.ts';

const { resolve } = createRequire(import.meta.url);
const dist = '@duckdb/duckdb-wasm/dist/';
/** For browsers that know exceptions of WebAssembly: all since 2022. */
const [workerScript, wasm] = ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'];

/** `dir` exists. */
export async function writeEngine(dir: string): Promise<ExploreEngine> {
  const { packed, plainBytes } = await packedEngine();
  const script = await readFile(resolve(dist + workerScript), 'utf8');
  const ownScript = Buffer.from(script.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n'));
  return {
    worker: await writeHashed(dir, 'duckdb-worker', 'js', ownScript, ownScript.length),
    wasm: await writeHashed(dir, 'duckdb-eh', 'wasm.gz', packed, plainBytes),
  };
}

let packing: Promise<{ plainBytes: number; packed: Buffer }> | null = null;

/** A second of work, done once in a process however many sites it writes. */
function packedEngine(): typeof packing & object {
  packing ??= readFile(resolve(dist + wasm)).then(async (plain) => ({
    plainBytes: plain.length,
    packed: await promisify(gzip)(plain, { level: 9 }),
  }));
  return packing;
}

async function writeHashed(
  dir: string,
  name: string,
  suffix: string,
  bytes: Buffer,
  plainBytes: number,
): Promise<ExploreFile> {
  const file = `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${suffix}`;
  await writeFile(join(dir, file), bytes);
  return { file, bytes: bytes.length, plainBytes };
}
