/**
 * Who changed a row, in which commit. Where one commit alone touched a file since the earlier version, it was that one;
 * else `git blame` is asked for the changed lines and no others. A row that is gone has no line to ask for.
 */
import type { ChangedBy, History } from '../core/compare/history.ts';
import { noHistory } from '../core/compare/history.ts';
import type { FileChange } from '../core/compare/row-changes.ts';
import type { Repository, TwoVersions } from './git-package.ts';
import { askGit } from './git.ts';

/** More lines of a file than this are not asked for. */
const mostLines = 2000;

export async function readHistory(versions: TwoVersions, files: readonly FileChange[]): Promise<History> {
  const { repository, before, after } = versions;
  if (repository === null || (after.commit === null && !after.isWorkingTree)) return noHistory;
  const to = after.commit ?? (await askGit(repository.root, ['rev-parse', 'HEAD']));
  if (to === null) return noHistory;
  const isForward =
    before.commit !== null &&
    (await askGit(repository.root, ['merge-base', '--is-ancestor', before.commit, to])) !== null;
  const range = isForward ? `${before.commit}..${to}` : null;
  const commits = range === null ? [] : await commitsIn(repository, range, '');
  const byFile = new Map<string, FileHistory>();
  for (const change of files) {
    byFile.set(change.file, await historyOf(repository, after.commit, range, change));
  }
  return { commits, of: (file, line) => byFile.get(file)?.(line) ?? null };
}

type FileHistory = (line: number) => ChangedBy | 'uncommitted' | null;

async function historyOf(
  repository: Repository,
  commit: string | null,
  range: string | null,
  change: FileChange,
): Promise<FileHistory> {
  const path = pathOf(repository, change.file);
  const isDirty =
    commit === null && (await askGit(repository.root, ['status', '--porcelain', '--', path])) !== '';
  const touching = range === null ? null : await commitsIn(repository, range, change.file);
  if (touching?.length === 1 && !isDirty) return () => touching[0]!;
  if (touching?.length === 0 && isDirty) return () => 'uncommitted';
  const lines = linesOf(change).slice(0, mostLines);
  if (lines.length === 0) return () => null;
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`]);
  const args = ['blame', '--porcelain', ...ranges, ...(commit === null ? [] : [commit]), '--', path];
  const blamed = readBlame((await askGit(repository.root, args)) ?? '');
  return (line) => blamed.get(line) ?? null;
}

function linesOf({ rows, settings }: FileChange): number[] {
  const lines = [...rows, ...settings].map((one) => one.lineAfter).filter((line) => line > 0);
  return [...new Set(lines)].sort((a, b) => a - b);
}

function pathOf({ path }: Repository, file: string): string {
  return [path, file].filter((part) => part !== '').join('/');
}

async function commitsIn(repository: Repository, range: string, file: string): Promise<ChangedBy[]> {
  const path = pathOf(repository, file);
  const format = '--format=%H%x1f%an%x1f%as%x1f%s';
  const args = [
    'log',
    '--no-merges',
    format,
    '--end-of-options',
    range,
    '--',
    ...(path === '' ? [] : [path]),
  ];
  const printed = (await askGit(repository.root, args)) ?? '';
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line): ChangedBy => {
      const [commit = '', author = '', date = '', subject = ''] = line.split('\u001F');
      return { commit, author, date, subject };
    });
}

/** Line of the later file → commit. A commit is described where it first appears. */
function readBlame(printed: string): Map<number, ChangedBy | 'uncommitted'> {
  const found = new Map<number, ChangedBy | 'uncommitted'>();
  const known = new Map<string, { author: string; date: string; subject: string }>();
  let [commit, line] = ['', 0];
  for (const text of printed.split('\n')) {
    const head = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(text);
    if (head !== null) {
      [commit, line] = [head[1]!, Number(head[2])];
      if (!known.has(commit)) known.set(commit, { author: '', date: '', subject: '' });
      continue;
    }
    const told = known.get(commit);
    if (text.startsWith('\t')) found.set(line, /^0+$/.test(commit) ? 'uncommitted' : { commit, ...told! });
    else if (told !== undefined) describe(told, text);
  }
  return found;
}

function describe(told: { author: string; date: string; subject: string }, text: string): void {
  const [, name, rest = ''] = /^([\w-]+) (.*)$/.exec(text) ?? [];
  if (name === 'author') told.author = rest;
  if (name === 'summary') told.subject = rest;
  if (name === 'author-time') told.date = new Date(Number(rest) * 1000).toISOString().slice(0, 10);
}
