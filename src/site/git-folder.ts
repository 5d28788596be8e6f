/**
 * The history of a folder in git, read by git itself with fixed arguments. Nothing here writes, and nothing fails where
 * there is no git, no repository, or one that belongs to somebody else: then there is no history.
 */
import { resolve } from 'node:path';
import type { CommitFacts } from '../core/final/commit-facts.ts';
import { askGit, git } from './git.ts';

export class GitFolder {
  readonly #dir: string;
  /** Path of the folder inside the repository, with a slash at the end; '' at its top. */
  readonly prefix: string;
  /** The clone lacks older commits. */
  readonly isShallow: boolean;

  private constructor(dir: string, prefix: string, isShallow: boolean) {
    this.#dir = dir;
    this.prefix = prefix;
    this.isShallow = isShallow;
  }

  /** Null where the folder lies in no repository that has a commit. */
  static async open(dir: string): Promise<GitFolder | null> {
    const found = await askGit(resolve(dir), [
      'rev-parse',
      '--is-shallow-repository',
      '--show-prefix',
      '--verify',
      'HEAD',
    ]);
    if (found === null) return null;
    const [isShallow = '', prefix = ''] = found.split('\n');
    return new GitFolder(resolve(dir), prefix, isShallow === 'true');
  }

  /** What git prints; paths among the arguments are relative to the folder. */
  async text(...args: string[]): Promise<string> {
    return (await git(this.#dir, ['-c', 'core.quotepath=off', ...args])).toString('utf8');
  }

  /** The commit of every line of a file (the first at index 1) as it stands in the folder, in git's own order. */
  async blame(file: string): Promise<BlamedRange[]> {
    const told = await this.text('-c', 'blame.ignoreRevsFile=', 'blame', '--incremental', '--', file);
    return readBlame(told);
  }

  /** The last commits that touched the folder, the latest first; a merge brings nothing that they do not. */
  async log(most: number): Promise<LoggedCommit[]> {
    const options = ['--no-merges', '--no-show-signature', `--max-count=${most}`, `--format=${LOG_FORMAT}`];
    const told = await this.text('log', ...options, 'HEAD', '--', '.');
    return told.split(RECORD_END).flatMap((record) => {
      const [hash = '', parents = '', day = '', author = '', subject = '', body = ''] = record
        .trimStart()
        .split('\0');
      const [parent = null] = parents.split(' ').filter((one) => one !== '');
      return hash === '' ? [] : [{ hash, parent, day, author, subject, body: body.trim() }];
    });
  }

  /** Path in the folder → id of its bytes, of every file that a commit holds. */
  async tree(commit: string): Promise<Map<string, string>> {
    const listed = await this.text('ls-tree', '-r', '-z', '--full-tree', `${commit}:${this.prefix}`);
    return new Map(
      listed.split('\0').flatMap((entry) => {
        const found = /^100\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
        return found === null ? [] : [[found[2]!, found[1]!] as const];
      }),
    );
  }

  /** The bytes of each id (or `commit:path` in the repository) that there is, by one process. */
  async blobs(names: readonly string[]): Promise<Map<string, Uint8Array>> {
    if (names.length === 0) return new Map();
    const asked = names.map((name) => `${name}\n`).join('');
    const found = await git(this.#dir, ['cat-file', '--batch'], asked);
    return splitBatch(found, names);
  }
}

/** Separated by bytes that no message can hold. */
const RECORD_END = '\u0001';
const LOG_FORMAT = ['%H', '%P', '%as', '%an', '%s', '%b'].join('%x00') + '%x01';

export interface LoggedCommit extends CommitFacts {
  /** The first; null where there is none, or where a shallow clone does not have it. */
  readonly parent: string | null;
  /** The message without its first line; '' where that is all. */
  readonly body: string;
}

export interface BlamedRange {
  readonly firstLine: number;
  readonly lines: number;
  /** Null where the lines are not committed. */
  readonly commit: CommitFacts | null;
  /** The clone reaches no further back: the lines may be older. */
  readonly isBoundary: boolean;
}

/** `<hash> <line then> <line> <lines>`, facts of the commit where it is named for the first time, and the file. */
function readBlame(told: string): BlamedRange[] {
  const known = new Map<string, { facts: CommitFacts; isBoundary: boolean }>();
  const ranges: BlamedRange[] = [];
  let block: string[] = [];
  for (const line of told.split('\n')) {
    block.push(line);
    if (!line.startsWith('filename ')) continue;
    const [hash = '', , first, count] = block[0]!.split(' ');
    const found = known.get(hash) ?? factsIn(hash, block);
    known.set(hash, found);
    const commit = /^0+$/.test(hash) ? null : found.facts;
    ranges.push({ firstLine: Number(first), lines: Number(count), commit, isBoundary: found.isBoundary });
    block = [];
  }
  return ranges;
}

function factsIn(hash: string, block: readonly string[]) {
  const fact = (name: string): string =>
    block.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
  const day = dayOf(Number(fact('author-time')), fact('author-tz'));
  const facts = { hash, day, author: fact('author'), subject: fact('summary') };
  return { facts, isBoundary: block.includes('boundary') };
}

/** The day where the author was. */
function dayOf(seconds: number, zone: string): string {
  const minutes = Number(`${zone.slice(0, 1)}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  return new Date((seconds + minutes * 60) * 1000).toISOString().slice(0, 10);
}

const LINE_END = 10;

/** `<id> blob <size>`, the bytes, a line end; or one line for what there is not. */
function splitBatch(batch: Buffer, names: readonly string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let at = 0;
  for (const name of names) {
    const end = batch.indexOf(LINE_END, at);
    const size = / blob (\d+)$/.exec(batch.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, batch.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
