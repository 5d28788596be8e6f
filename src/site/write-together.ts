/**
 * Several files of a folder that change together or not at all.
 *
 * All are written beside their targets first, where a full disk or a missing permission shows before anything has
 * changed; then each takes its place by rename, and where one fails the others go back.
 */
import { access, chmod, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besideName, resolveTarget } from './write-aside.ts';

interface Staged {
  readonly final: string;
  readonly fresh: string;
  /** Where the previous file waits; null where there was none. */
  readonly previous: string | null;
}

/** `files`: path in the folder → its new bytes. */
export async function writeTogether(
  dir: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const [path, bytes] of files) staged.push(await stage(join(dir, path), bytes));
    await swapAll(staged);
  } finally {
    await Promise.all(staged.map(({ fresh }) => rm(fresh, { force: true })));
  }
}

async function stage(path: string, bytes: string | Uint8Array): Promise<Staged> {
  const final = await resolveTarget(path);
  await mkdir(dirname(final), { recursive: true });
  const mode = await modeOf(final);
  const fresh = besideName(final, 'new');
  await writeFile(fresh, bytes);
  if (mode === null) return { final, fresh, previous: null };
  // A rename would replace even a file that nobody may write to.
  await access(final, constants.W_OK);
  await chmod(fresh, mode);
  return { final, fresh, previous: besideName(final, 'old') };
}

/** Null where there is no such file. */
async function modeOf(path: string): Promise<number | null> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory() === true) throw new Error(`${path} is a folder`);
  return stats === null ? null : stats.mode;
}

async function swapAll(staged: readonly Staged[]): Promise<void> {
  const done: Staged[] = [];
  try {
    for (const one of staged) {
      if (one.previous !== null) {
        await rename(one.final, one.previous);
        done.push(one);
      }
      await rename(one.fresh, one.final);
      if (one.previous === null) done.push(one);
    }
  } catch (error) {
    for (const { final, previous } of done.toReversed()) {
      if (previous === null) await rm(final, { force: true });
      else await rename(previous, final);
    }
    throw error;
  }
  for (const { previous } of staged) if (previous !== null) await rm(previous, { force: true });
}
