/**
 * What the files of final cycles were when their cycles became final, from git: the first commit in which cycles.csv
 * says so. Reopening a cycle does not change that. A lock file in the package would hold without git as well, but could
 * not tell the old value, and whoever edits a cell could renew it; so it is the history that decides, and a folder
 * without one is told to be unchecked.
 */
import { createHash } from 'node:crypto';
import { finalFiles } from '../core/final/final-files.ts';
import type { FinalHistory, FinalState } from '../core/final/final-history.ts';
import type { Package, PackageFiles } from '../core/package/package.ts';
import { readPackage } from '../core/package/package.ts';
import { GitFolder } from './git-folder.ts';
import type { LoadedPackage } from './load-package.ts';

type Loaded = Pick<LoadedPackage, 'dir' | 'files' | 'package'>;

export async function loadFinalHistory({ dir, files, package: pack }: Loaded): Promise<FinalHistory> {
  const isFinal = pack.cycles.some(({ status }) => status === 'final');
  if (!isFinal) return { reach: 'whole', differing: [], unknown: [] };
  const git = await GitFolder.open(dir);
  if (git === null) return { reach: 'none', differing: [], unknown: [] };
  const stages = await readStages(git);
  if (stages.length === 0) return { reach: 'uncommitted', differing: [], unknown: [] };
  const since = closings(pack, stages);
  // Of a shallow clone the first commit holds what came about in commits that are not there.
  const unknown = git.isShallow ? [...since].filter(([, at]) => at === 0).map(([cycle]) => cycle) : [];
  for (const cycle of unknown) since.delete(cycle);
  const differing = await differingStates(git, stages, since, pack, files);
  return { reach: unknown.length > 0 ? 'shallow' : 'whole', differing, unknown };
}

/** A commit that touched the calendar or package.yaml, and what it says is final. */
interface Stage {
  readonly commit: string;
  readonly finalCycles: ReadonlySet<string>;
  readonly revision: number | null;
}

const TOLD_BY = ['cycles.csv', 'package.yaml'];

/** The oldest first. */
async function readStages(git: GitFolder): Promise<Stage[]> {
  const listed = await git.text('rev-list', '--topo-order', '--reverse', 'HEAD', '--', ...TOLD_BY);
  const commits = listed.split('\n').filter((line) => line !== '');
  const names = commits.flatMap((commit) => TOLD_BY.map((file) => `${commit}:${git.prefix}${file}`));
  const blobs = await git.blobs(names);
  return commits.map((commit) => {
    const own = TOLD_BY.flatMap((file) => {
      const bytes = blobs.get(`${commit}:${git.prefix}${file}`);
      return bytes === undefined ? [] : [[file, bytes] as const];
    });
    const { cycles, manifest } = readPackage(new Map(own)).package;
    const final = cycles.filter(({ status }) => status === 'final').map((one) => one.cycle_id);
    return { commit, finalCycles: new Set(final), revision: manifest.finality?.revision ?? null };
  });
}

/** Final cycle → the stage at which it became so; without those that only the working tree closes. */
function closings(pack: Package, stages: readonly Stage[]): Map<string, number> {
  const revision = pack.manifest.finality?.revision ?? null;
  return new Map(
    pack.cycles.flatMap(({ cycle_id: cycle, status }) => {
      const at = stages.findIndex((one) => one.finalCycles.has(cycle) && one.revision === revision);
      return status !== 'final' || at < 0 ? [] : [[cycle, at] as const];
    }),
  );
}

async function differingStates(
  git: GitFolder,
  stages: readonly Stage[],
  since: ReadonlyMap<string, number>,
  pack: Package,
  files: PackageFiles,
): Promise<FinalState[]> {
  const trees = new Map<number, Map<string, string>>();
  for (const at of new Set(since.values())) trees.set(at, await git.tree(stages[at]!.commit));
  const states = [...finalFiles(pack)].flatMap(([file, cycles]) => {
    const known = cycles.filter((cycle) => since.has(cycle));
    const [first] = known.toSorted((a, b) => since.get(a)! - since.get(b)!);
    if (first === undefined) return [];
    const id = trees.get(since.get(first)!)!.get(file) ?? null;
    return isSame(id, files.get(file)) ? [] : [{ cycle: first, file, id }];
  });
  const blobs = await git.blobs(states.flatMap(({ id }) => id ?? []));
  return states.map(({ cycle, file, id }) => ({
    cycle,
    file,
    bytes: id === null ? null : (blobs.get(id) ?? null),
  }));
}

/** By the id that git gives to bytes, so that only what differs is fetched. */
function isSame(id: string | null, bytes: Uint8Array | undefined): boolean {
  if (id === null || bytes === undefined) return id === null && bytes === undefined;
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
}
