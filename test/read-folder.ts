/** The files of a data package on disk, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFiles } from '../src/core/package/package.ts';

export function readFolder(dir: string): PackageFiles {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map((one) => join(one.parentPath, one.name).slice(dir.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(dir, path))]));
}
