/** A repository with a long history, written by `git fast-import` in one go. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface Commit {
  readonly author: string;
  readonly message: string;
  /** Path → text; null takes a file away. */
  readonly files: Readonly<Record<string, string | null>>;
}

export function runGit(dir: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', dir, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}

/** On the branch `main`, a day apart, with `main` checked out. */
export function makeRepository(dir: string, commits: readonly Commit[]): void {
  mkdirSync(dir, { recursive: true });
  runGit(dir, 'init', '-q', '-b', 'main');
  runGit(dir, 'config', 'user.name', 'Tester');
  runGit(dir, 'config', 'user.email', 'tester@example.org');
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const written = commits.map(({ author, message, files }, at) => {
    const day = 1_735_700_000 + at * 86_400;
    const changes = Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    );
    const who = `${author} <${author.toLowerCase()}@example.org> ${day} +0800`;
    return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(message)}${changes.join('')}\n`;
  });
  const { status, stderr } = spawnSync('git', ['-C', dir, 'fast-import', '--quiet'], {
    input: written.join(''),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  runGit(dir, 'reset', '-q', '--hard', 'main');
}
