/** Which commit each line of the package came from, by one `git blame` per file; nothing of it is kept. */
import type { FilePlace } from '../core/explain/derivation.ts';
import type { CommitFacts } from '../core/final/commit-facts.ts';
import { tables } from '../core/package/tables.ts';
import { GitFolder } from './git-folder.ts';

export interface Provenance {
  /** `none`: no history at all · `shallow`: it does not reach back to all lines. */
  readonly reach: 'whole' | 'none' | 'shallow';
  /** Null: not committed yet; undefined: nothing is known of it. */
  readonly commitOf: (place: FilePlace) => CommitFacts | null | undefined;
}

export const noProvenance: Provenance = { reach: 'none', commitOf: () => undefined };

const AT_ONCE = 2;

export async function loadProvenance(dir: string, files: Iterable<string>): Promise<Provenance> {
  const git = await GitFolder.open(dir);
  if (git === null) return noProvenance;
  const byFile = new Map<string, ByLine>();
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      byFile.set(file, await linesOf(git, file));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    reach: git.isShallow ? 'shallow' : 'whole',
    commitOf: ({ file, line }) => (line === 0 ? undefined : byFile.get(file)?.(line)),
  };
}

type ByLine = (line: number) => CommitFacts | null | undefined;

/** A file that git does not know yet has no line that was committed. */
async function linesOf(git: GitFolder, file: string): Promise<ByLine> {
  const ranges = await git.blame(file).catch(() => null);
  if (ranges === null) return () => null;
  const lines = new Map<number, CommitFacts | null>();
  for (const { firstLine, lines: count, commit, isBoundary } of ranges) {
    if (isBoundary && git.isShallow) continue;
    for (let at = firstLine; at < firstLine + count; at++) lines.set(at, commit);
  }
  return (line) => lines.get(line);
}

const sources = [tables.observations, tables.targets, tables.events, tables.appraisals, tables.reports];

/** Files on whose lines scores rest. */
export function scoredFiles(files: Iterable<string>): string[] {
  const folders = [...sources.map(({ path }) => path.slice(0, path.indexOf('/') + 1)), 'rulebooks/'];
  return [...files].filter(
    (file) => /\.(csv|yaml)$/.test(file) && folders.some((one) => file.startsWith(one)),
  );
}
