/**
 * The history of a folder in git, read by git itself with fixed arguments. Nothing here writes, and nothing fails where
 * there is no git, no repository, or one that belongs to somebody else: then there is no history.
 */
import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST_BYTES = 2 ** 30;

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
    const found = await gitIn(resolve(dir), [
      'rev-parse',
      '--is-shallow-repository',
      '--show-prefix',
      '--verify',
      'HEAD',
    ]).catch(() => null);
    if (found === null) return null;
    const [isShallow = '', prefix = ''] = found.split('\n');
    return new GitFolder(resolve(dir), prefix, isShallow === 'true');
  }

  /** What git prints; paths among the arguments are relative to the folder. */
  async text(...args: string[]): Promise<string> {
    return gitIn(this.#dir, args);
  }

  /** Path in the folder → id of its bytes, of every file that a commit holds. */
  async tree(commit: string): Promise<Map<string, string>> {
    const listed = await this.text('ls-tree', '-r', '-z', '--full-tree', `${commit}:${this.prefix}`);
    return new Map(
      listed.split('\0').flatMap((entry) => {
        const found = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
        return found === null ? [] : [[found[2]!, found[1]!] as const];
      }),
    );
  }

  /** The bytes of each id (or `commit:path` in the repository) that there is, by one process. */
  async blobs(names: readonly string[]): Promise<Map<string, Uint8Array>> {
    if (names.length === 0) return new Map();
    const found = await fed(
      this.#dir,
      ['cat-file', '--batch'],
      names.map((name) => `${name}\n`).join(''),
    );
    return splitBatch(found, names);
  }
}

async function gitIn(dir: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', dir, '-c', 'core.quotepath=off', ...args], {
    maxBuffer: MOST_BYTES,
    env: environment,
  });
  return stdout;
}

/** Words of git as they are parsed here, and no lock taken by looking. */
const environment = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };

function fed(dir: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', dir, ...args], {
      env: environment,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', () => done(Buffer.concat(chunks)));
    child.stdin.on('error', fail);
    child.stdin.end(input);
  });
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
