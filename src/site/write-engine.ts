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

const dist = '@duckdb/duckdb-wasm/dist/';
/** For browsers that know exceptions of WebAssembly: all since 2022. */
const [workerScript, wasm] = ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'];

/** `dir` exists. */
export async function writeEngine(dir: string): Promise<ExploreEngine> {
  const { resolve } = createRequire(import.meta.url);
  const script = await readFile(resolve(dist + workerScript), 'utf8');
  const ownScript = Buffer.from(script.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n'));
  return {
    worker: await writeHashed(dir, 'duckdb-worker', 'js', ownScript, ownScript.length),
    wasm: await writePacked(dir, await readFile(resolve(dist + wasm))),
  };
}

async function writePacked(dir: string, plain: Buffer): Promise<ExploreFile> {
  const packed = await promisify(gzip)(plain, { level: 9 });
  return writeHashed(dir, 'duckdb-eh', 'wasm.gz', packed, plain.length);
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
