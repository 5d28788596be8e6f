/**
 * Two versions of a package: commits, read straight from git's store, or folders. A file that two commits share is read
 * once, and is the same object in both.
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { PackageFiles } from '../core/package/package.ts';
import { askGit, git } from './git.ts';
import { readFolder } from './load-package.ts';
import { UserError } from './user-error.ts';

export interface Repository {
  readonly root: string;
  /** The package inside it, with forward slashes; '' where it is the root. */
  readonly path: string;
}

export interface PackageVersion {
  /** As it was asked for. */
  readonly name: string;
  /** Null for a folder. */
  readonly commit: string | null;
  /** The folder is the package's own, as it lies in the working tree. */
  readonly isWorkingTree: boolean;
  readonly files: PackageFiles;
}

export interface TwoVersions {
  /** Null where the package lies in none. */
  readonly repository: Repository | null;
  readonly before: PackageVersion;
  readonly after: PackageVersion;
}

/**
 * `base` and `head` are folders that hold a package, or whatever git takes for a commit; `A...B` as base means where B
 * left A. Without `head` it is the working tree.
 */
export async function readVersions(dir: string, base: string, head: string | null): Promise<TwoVersions> {
  const repository = await repositoryOf(dir);
  const blobs = new Map<string, Uint8Array>();
  const [from, to] = await spanOf(repository, base, head);
  const before = await readVersion(dir, repository, from, blobs);
  const after = await readVersion(dir, repository, to, blobs);
  return { repository, before, after };
}

async function spanOf(
  repository: Repository | null,
  base: string,
  head: string | null,
): Promise<[string, string | null]> {
  const [, left, right] = /^(.+?)\.\.\.(.*)$/.exec(base) ?? [];
  if (left === undefined) return [base, head];
  const to = right === '' || right === undefined ? 'HEAD' : right;
  const fork = repository && (await askGit(repository.root, ['merge-base', '--end-of-options', left, to]));
  if (fork === null) {
    throw new UserError(
      { zh: `找不到 ${left} 与 ${to} 的分叉点。`, en: `${left} and ${to} have no commit in common.` },
      unknownTip(await isShallow(repository)),
    );
  }
  return [fork, head ?? to];
}

async function readVersion(
  dir: string,
  repository: Repository | null,
  name: string | null,
  blobs: Map<string, Uint8Array>,
): Promise<PackageVersion> {
  if (name === null) return { name: dir, commit: null, isWorkingTree: true, files: await readFolder(dir) };
  if (existsSync(join(name, 'package.yaml'))) {
    const isWorkingTree = resolve(name) === resolve(dir);
    return { name, commit: null, isWorkingTree, files: await readFolder(name) };
  }
  if (repository === null) {
    throw new UserError(
      {
        zh: `"${name}" 不是数据包文件夹，而 ${dir} 也不在 git 仓库里。`,
        en: `"${name}" is no folder with a package, and ${dir} is in no git repository.`,
      },
      { zh: '请写出两个数据包文件夹。', en: 'Name two folders that hold a package.' },
    );
  }
  const commit = await askGit(repository.root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  if (commit === null) {
    throw new UserError(
      {
        zh: `"${name}" 既不是提交或分支，也不是数据包文件夹。`,
        en: `"${name}" is neither a commit or branch nor a folder with a package.`,
      },
      unknownTip(await isShallow(repository)),
    );
  }
  return { name, commit, isWorkingTree: false, files: await readCommit(repository, commit, name, blobs) };
}

function unknownTip(isShallowClone: boolean) {
  return isShallowClone
    ? {
        zh: '这是浅克隆，没有完整历史：请先运行 git fetch --unshallow，或在流水线中取完整历史（fetch-depth: 0 / GIT_DEPTH: 0）。',
        en: 'This clone is shallow and lacks older commits: run git fetch --unshallow, or have the pipeline fetch all of them (fetch-depth: 0 / GIT_DEPTH: 0).',
      }
    : { zh: '用 git log --oneline 查看有哪些提交。', en: 'See git log --oneline for the commits there are.' };
}

async function isShallow(repository: Repository | null): Promise<boolean> {
  if (repository === null) return false;
  return (await askGit(repository.root, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

/** The folder need not be there now: a commit may have it. */
async function repositoryOf(dir: string): Promise<Repository | null> {
  let standing = resolve(dir);
  while (!existsSync(standing)) standing = dirname(standing);
  const root = await askGit(standing, ['rev-parse', '--show-toplevel']);
  if (root === null || root === '') return null;
  const inside = join(realpathSync(standing), relative(standing, resolve(dir)));
  return { root, path: relative(realpathSync(root), inside).replaceAll('\\', '/') };
}

async function readCommit(
  { root, path }: Repository,
  commit: string,
  name: string,
  blobs: Map<string, Uint8Array>,
): Promise<PackageFiles> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, ...(path === '' ? [] : ['--', `${path}/`])];
  const listed = (await git(root, args)).toString('utf8').split('\0').filter(Boolean);
  const prefix = path === '' ? '' : `${path}/`;
  const entries = listed
    .map((line) => /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line)!)
    .filter(([, mode, type]) => type === 'blob' && mode !== '120000')
    .map(([, , , hash, file]): [string, string] => [file!.slice(prefix.length), hash!])
    .filter(([file]) => !file.split('/').some((part) => part.startsWith('.')));
  if (!entries.some(([file]) => file === 'package.yaml')) {
    throw new UserError(
      {
        zh: `提交 ${name} 里没有数据包 ${path || '.'}（缺 package.yaml）。`,
        en: `The commit ${name} has no data package in ${path || '.'} (no package.yaml).`,
      },
      {
        zh: '数据包若换过位置，请用 --data 指明，或选更晚的提交。',
        en: 'Choose a later commit, or name the folder with --data.',
      },
    );
  }
  await readBlobs(
    root,
    [...new Set(entries.map(([, hash]) => hash))].filter((hash) => !blobs.has(hash)),
    blobs,
  );
  return new Map(entries.map(([file, hash]) => [file, blobs.get(hash)!]));
}

/** `cat-file --batch` prints `<hash> blob <size>\n<bytes>\n` for each that it is asked for. */
async function readBlobs(
  root: string,
  hashes: readonly string[],
  blobs: Map<string, Uint8Array>,
): Promise<void> {
  if (hashes.length === 0) return;
  const printed = await git(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  let at = 0;
  for (const hash of hashes) {
    const end = printed.indexOf(10, at);
    const [, type, size] = printed.toString('utf8', at, end).split(' ');
    if (type !== 'blob') {
      throw new UserError({
        zh: `git 里取不到文件 ${hash}（仓库不完整）。`,
        en: `git cannot give the file ${hash}: the repository is not complete.`,
      });
    }
    const from = end + 1;
    blobs.set(hash, new Uint8Array(printed.buffer, printed.byteOffset + from, Number(size)));
    at = from + Number(size) + 1;
  }
}
