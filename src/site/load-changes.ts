/** The last commits of a package, each held against the one before it. */
import type { CommitSummary, Told } from '../core/compare/commit-summary.ts';
import { summariseCommit } from '../core/compare/commit-summary.ts';
import { comparePackages } from '../core/compare/compare-packages.ts';
import { holdsTable, isWholeIn, packageIn } from '../core/package/editions.ts';
import type { Package, PackageFiles } from '../core/package/package.ts';
import type { Results } from '../core/score/result.ts';
import type { LoggedCommit } from './git-folder.ts';
import { GitFolder } from './git-folder.ts';

/** A build compares this many commits unless told otherwise: each takes about as long as checking and scoring twice. */
export const DEFAULT_HISTORY = 5;

export interface DataCommitChanges {
  readonly commit: LoggedCommit;
  /** `first`: there was no package before · `unknown`: a shallow clone does not have what was before. */
  readonly since: 'before' | 'first' | 'unknown';
  /** Null where there is nothing to hold it against. */
  readonly summary: CommitSummary | null;
}

export interface DataChanges {
  /** `off`: none asked for · `none`: no git, or never committed. */
  readonly reach: 'known' | 'off' | 'none';
  /** The latest first. */
  readonly commits: readonly DataCommitChanges[];
  /** There are earlier ones. */
  readonly hasMore: boolean;
}

export const noChanges: DataChanges = { reach: 'off', commits: [], hasMore: false };

export async function loadChanges(dir: string, most: number, readers: Told): Promise<DataChanges> {
  if (most === 0) return noChanges;
  const git = await GitFolder.open(dir);
  const logged = git === null ? [] : await git.log(most + 1);
  if (git === null || logged.length === 0) return { ...noChanges, reach: 'none' };
  const versions = new Versions(git);
  const commits: DataCommitChanges[] = [];
  for (const commit of logged.slice(0, most)) {
    commits.push(await changesOf(commit, versions, readers));
  }
  return { reach: 'known', commits, hasMore: logged.length > most };
}

async function changesOf(
  commit: LoggedCommit,
  versions: Versions,
  readers: Told,
): Promise<DataCommitChanges> {
  const [before, after] = [
    commit.parent === null ? null : await versions.read(commit.parent),
    await versions.read(commit.hash),
  ];
  if (before === null || after === null) {
    const isUnknown = commit.parent === null && versions.isShallow;
    return { commit, since: isUnknown ? 'unknown' : 'first', summary: null };
  }
  return { commit, since: 'before', summary: summariseCommit(comparePackages(before, after), readers) };
}

/** As the readers of an edition know the package and its results. */
export function toldIn(pack: Package, results: Results, edition: string | null): Told {
  const isWhole = isWholeIn(pack, edition);
  const { rulebooks } = packageIn(pack, edition);
  const holdsBook = (file: string): boolean => rulebooks.has(file.split('/')[1] ?? '');
  return {
    holds: (file) =>
      file.startsWith('rulebooks/')
        ? holdsBook(file)
        : holdsTable(pack.manifest, edition, file) || isWhole(file),
    assessments: new Set(results.keys()),
  };
}

/** Bytes that two versions share are one object, so that nobody looks into them twice. */
class Versions {
  readonly #git: GitFolder;
  readonly #blobs = new Map<string, Uint8Array>();

  constructor(git: GitFolder) {
    this.#git = git;
  }

  get isShallow(): boolean {
    return this.#git.isShallow;
  }

  /** Null where the commit holds no package in that place. */
  async read(commit: string): Promise<PackageFiles | null> {
    const tree = await this.#git.tree(commit).catch(() => new Map<string, string>());
    if (!tree.has('package.yaml')) return null;
    const paths = [...tree].filter(([path]) => !path.split('/').some((part) => part.startsWith('.')));
    const lacking = new Set(paths.map(([, id]) => id).filter((id) => !this.#blobs.has(id)));
    for (const [id, bytes] of await this.#git.blobs([...lacking])) this.#blobs.set(id, new Uint8Array(bytes));
    return new Map(
      paths.flatMap(([path, id]) => {
        const bytes = this.#blobs.get(id);
        return bytes === undefined ? [] : [[path, bytes] as const];
      }),
    );
  }
}
