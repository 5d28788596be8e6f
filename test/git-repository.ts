/** A repository whose commits are told as texts, made by one process of git, so that a test can have many. */
import { execFileSync } from 'node:child_process';

export interface Told {
  readonly message: string;
  /** Path → whole text; null takes the file away. Files not named stay. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly author?: string;
  /** Days after 2026-01-01. */
  readonly day?: number;
}

const START = Date.UTC(2026, 0, 1) / 1000;

/** Commits on `main`, checked out into `dir`, which must be there. Returns their hashes, the first first. */
export function makeRepository(dir: string, commits: readonly Told[]): string[] {
  gitIn(dir, 'init', '--quiet', '--initial-branch=main');
  execFileSync('git', ['-C', dir, 'fast-import', '--quiet'], { input: commits.map(streamOf).join('') });
  gitIn(dir, 'reset', '--quiet', '--hard', 'main');
  return gitIn(dir, 'rev-list', '--reverse', 'main').trim().split('\n');
}

export function gitIn(dir: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'];
  return execFileSync('git', ['-C', dir, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

function streamOf({ message, files, author = 'Lin Shu', day }: Told, index: number): string {
  const seconds = START + (day ?? index) * 86_400;
  const person = `${author} <someone@example.org> ${seconds} +0000`;
  const changes = Object.entries(files).map(([path, text]) =>
    text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${dataOf(text)}`,
  );
  return `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n${dataOf(message)}${changes.join('')}\n`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
