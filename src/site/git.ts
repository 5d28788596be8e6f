/** Git, called with fixed arguments and never through a shell. Nothing is checked out or written. */
import { spawn } from 'node:child_process';

export class GitError extends Error {
  override readonly name = 'GitError';
}

/** What the command printed. Fails with a GitError, in git's own words, where it exits with another code than 0. */
export async function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  // A user's own settings (colours, pagers, external diffs) must not change what is read.
  const env = { ...process.env, GIT_EXTERNAL_DIFF: '', GIT_PAGER: 'cat', LC_ALL: 'C' };
  const child = spawn('git', ['-C', folder, '--no-replace-objects', ...args], { env, stdio: 'pipe' });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that ends early does not read on.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', () => reject(new GitError('git is not installed')));
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new GitError(Buffer.concat(err).toString('utf8').trim());
  return Buffer.concat(out);
}

/** What it printed, as a text without the line end; null where it fails. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await git(folder, args)).toString('utf8').trimEnd();
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
