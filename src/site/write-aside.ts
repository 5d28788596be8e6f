/**
 * Output that appears whole or not at all.
 *
 * A folder or file is written beside its target and takes its place by rename, so a failed or interrupted run
 * leaves the previous output as it was. A folder that was not written here is never replaced: every output
 * carries a marker file.
 */
import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from './user-error.ts';

export const OUTPUT_MARKER = '.assessment-output';
const MARKER_TEXT =
  'This folder is an output: each run replaces it as a whole. Keep nothing of your own in it.\n';

/** Fills a temporary folder by `write`, then lets it take the place of `target`. */
export async function writeAside(
  target: string,
  write: (temporaryDir: string) => Promise<void>,
): Promise<void> {
  const final = await resolveTarget(target);
  await mkdir(dirname(final), { recursive: true });
  await recoverCrashedRuns(final);
  await refuseForeignFolder(final);
  const temporary = besideName(final, 'new');
  try {
    await mkdir(temporary);
    await write(temporary);
    await writeFile(join(temporary, OUTPUT_MARKER), MARKER_TEXT);
    await refuseForeignFolder(final);
    await swap(temporary, final);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The same for one file, which needs no marker. */
export async function writeFileAside(path: string, bytes: string | Uint8Array): Promise<void> {
  const final = await resolveTarget(path);
  await mkdir(dirname(final), { recursive: true });
  await recoverCrashedRuns(final);
  const temporary = besideName(final, 'new');
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, final);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link stays a link: what it points to is replaced. */
export async function resolveTarget(target: string): Promise<string> {
  return (await statIfAny(target)) === null ? resolve(target) : realpath(target);
}

async function swap(temporary: string, final: string): Promise<void> {
  if ((await statIfAny(final)) === null) return rename(temporary, final);
  const previous = besideName(final, 'old');
  await rename(final, previous);
  try {
    await rename(temporary, final);
  } catch (error) {
    await rename(previous, final);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

async function refuseForeignFolder(final: string): Promise<void> {
  const stats = await statIfAny(final);
  if (stats === null) return;
  if (!stats.isDirectory()) {
    throw new UserError(
      {
        zh: `${final} 是文件，不是文件夹，未作改动。`,
        en: `${final} is a file, not a folder; nothing was changed.`,
      },
      { zh: '请用 --out 指定另一个文件夹。', en: 'Name another folder with --out.' },
    );
  }
  const names = await readdir(final);
  if (names.length === 0 || names.includes(OUTPUT_MARKER)) return;
  throw new UserError(
    {
      zh: `${final} 里有不是本工具生成的内容，未作改动。`,
      en: `${final} holds files that were not written by this tool; nothing was changed.`,
    },
    {
      zh: '输出文件夹每次整体替换。请用 --out 指定新的或空的文件夹。',
      en: 'An output folder is replaced as a whole. Name a new or an empty folder with --out.',
    },
  );
}

/** `.dist.new-<pid>-<random>`: the process is named so that a later run knows a leftover from work in progress. */
export function besideName(final: string, role: 'new' | 'old'): string {
  const unique = `${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(final), `.${basename(final)}.${role}-${unique}`);
}

/** Puts back an output whose run died between the two renames, and removes what dead runs left. */
async function recoverCrashedRuns(final: string): Promise<void> {
  for (const leftover of await leftoversOf(final)) {
    const path = join(dirname(final), leftover.name);
    const isOnlyCopy = leftover.role === 'old' && (await statIfAny(final)) === null;
    if (isOnlyCopy) await rename(path, final);
    else await rm(path, { recursive: true, force: true });
  }
}

interface Leftover {
  readonly name: string;
  readonly role: string;
}

async function leftoversOf(final: string): Promise<Leftover[]> {
  const prefix = `.${basename(final)}.`;
  const leftovers: Leftover[] = [];
  for (const name of await readdir(dirname(final))) {
    if (!name.startsWith(prefix)) continue;
    const parts = /^(new|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length));
    if (parts !== null && !isRunning(Number(parts[2]))) leftovers.push({ name, role: parts[1]! });
  }
  return leftovers;
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

async function statIfAny(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
