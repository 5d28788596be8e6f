/** A data package from disk: its files, what was read from them, and the state of the data in git. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Issue } from '../core/issue.ts';
import type { Package, PackageFiles } from '../core/package/package.ts';
import { readPackage } from '../core/package/package.ts';
import { UserError } from './user-error.ts';

/** The package that is read where none is named. */
export const DEFAULT_DATA_DIR = 'data/demo';

export interface LoadedPackage {
  readonly dir: string;
  readonly files: PackageFiles;
  readonly package: Package;
  /** From reading alone; `checkPackage` adds the rest. */
  readonly issues: Issue[];
  readonly commit: DataCommit | null;
}

export interface DataCommit {
  readonly hash: string;
  /** Files of the package differ from that commit. */
  readonly isDirty: boolean;
}

/** Fails with a UserError where the folder cannot be read or holds no package.yaml. */
export async function loadPackage(dir: string): Promise<LoadedPackage> {
  const files = await readFolder(dir);
  const { package: pack, issues } = readPackage(files);
  return { dir, files, package: pack, issues, commit: await dataCommit(dir) };
}

export async function readFolder(dir: string): Promise<PackageFiles> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new UserError(
      `The data package "${dir}" cannot be read: ${reasonOf(error)}.`,
      'Name its folder with --data DIR.',
    );
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  if (!paths.includes('package.yaml')) {
    throw new UserError(
      `"${dir}" is no data package: it has no package.yaml.`,
      'Name the folder that holds package.yaml with --data DIR.',
    );
  }
  const read = await Promise.all(paths.map(async (path) => [path, await readOne(dir, path)] as const));
  return new Map(read);
}

async function readOne(dir: string, path: string): Promise<Uint8Array> {
  return readFile(join(dir, path)).catch((error: unknown) => {
    throw new UserError(`${join(dir, path)} cannot be read: ${reasonOf(error)}.`, 'Check its permissions.');
  });
}

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such folder',
    ENOTDIR: 'it is a file, not a folder',
    EACCES: 'permission is denied',
    EISDIR: 'it is a folder',
  };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? code;
}

/** The last commit that touched the folder; null where git or the history is absent. */
async function dataCommit(dir: string): Promise<DataCommit | null> {
  const git = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)('git', ['-C', resolve(dir), ...args])).stdout.trim();
  try {
    const hash = await git('log', '-1', '--format=%H', '--', '.');
    if (hash === '') return null;
    return { hash, isDirty: (await git('status', '--porcelain', '--', '.')) !== '' };
  } catch {
    return null;
  }
}
