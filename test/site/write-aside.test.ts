import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/site/user-error.ts';
import { OUTPUT_MARKER, writeAside, writeFileAside } from '../../src/site/write-aside.ts';

let dir: string;
let target: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'write-aside-'));
  target = join(dir, 'dist');
});

afterEach(() => rm(dir, { recursive: true }));

const pageOf =
  (text: string) =>
  (temporary: string): Promise<void> =>
    writeFile(join(temporary, 'index.html'), text);

const shownPage = (): Promise<string> => readFile(join(target, 'index.html'), 'utf8');

/** No process has this number: it is beyond the largest that Linux gives. */
const DEAD = 4_194_305;

describe('writing a folder aside', () => {
  test('makes the folder, and those above it, where there was none', async () => {
    target = join(dir, 'a', 'b', 'dist');
    await writeAside(target, pageOf('one'));
    expect(await shownPage()).toBe('one');
    expect(await readdir(join(dir, 'a', 'b'))).toEqual(['dist']);
  });

  test('replaces an earlier output as a whole', async () => {
    await writeAside(target, (temporary) => writeFile(join(temporary, 'old.html'), 'old'));
    await writeAside(target, pageOf('two'));
    expect((await readdir(target)).sort()).toEqual([OUTPUT_MARKER, 'index.html']);
    expect(await readdir(dir)).toEqual(['dist']);
  });

  test('fills an empty folder', async () => {
    await mkdir(target);
    await writeAside(target, pageOf('one'));
    expect(await shownPage()).toBe('one');
  });

  test('leaves the previous output as it was when the writer throws midway', async () => {
    await writeAside(target, pageOf('one'));
    const failing = writeAside(target, async (temporary) => {
      await pageOf('half')(temporary);
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    expect(await shownPage()).toBe('one');
    expect(await readdir(dir)).toEqual(['dist']);
  });

  test('leaves nothing behind when the first writer throws', async () => {
    await expect(writeAside(target, () => Promise.reject(new Error('at once')))).rejects.toThrow('at once');
    expect(await readdir(dir)).toEqual([]);
  });

  test('can be read by the web server: it has the rights of a folder made by hand', async () => {
    const byHand = join(dir, 'by-hand');
    await mkdir(byHand);
    await writeAside(target, pageOf('one'));
    expect((await stat(target)).mode).toBe((await stat(byHand)).mode);
  });

  test('refuses a folder that holds anything but an earlier output, before it writes', async () => {
    await mkdir(target);
    await writeFile(join(target, 'thesis.txt'), 'mine');
    let wrote = false;
    const refused = writeAside(target, () => {
      wrote = true;
      return Promise.resolve();
    });
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow('not written by this tool');
    expect(wrote).toBe(false);
    expect(await readdir(target)).toEqual(['thesis.txt']);
    expect(await readdir(dir)).toEqual(['dist']);
  });

  test('refuses a folder that someone filled while it was writing', async () => {
    const refused = writeAside(target, async () => {
      await mkdir(target);
      await writeFile(join(target, 'thesis.txt'), 'mine');
    });
    await expect(refused).rejects.toThrow('not written by this tool');
    expect(await readdir(target)).toEqual(['thesis.txt']);
  });

  test('refuses a file', async () => {
    await writeFile(target, 'mine');
    await expect(writeAside(target, pageOf('one'))).rejects.toThrow('is a file, not a folder');
    expect(await readFile(target, 'utf8')).toBe('mine');
  });

  test('follows a link and keeps it', async () => {
    const real = join(dir, 'real');
    await writeAside(real, pageOf('one'));
    await symlink(real, target);
    await writeAside(target, pageOf('two'));
    expect(await readFile(join(real, 'index.html'), 'utf8')).toBe('two');
    expect((await readdir(dir)).sort()).toEqual(['dist', 'real']);
  });
});

describe('after a crashed run', () => {
  test('its temporary folders go, those of a running process and of other targets stay', async () => {
    const names = [
      `.dist.new-${DEAD}-00000001`,
      `.dist.old-${DEAD}-00000002`,
      `.dist.new-${process.ppid}-00000003`,
      `.other.new-${DEAD}-00000004`,
      '.dist.new-notes',
    ];
    for (const name of names) await mkdir(join(dir, name));
    await writeAside(target, pageOf('one'));
    // The folder "old" took the empty target's place first and was then replaced.
    expect((await readdir(dir)).sort()).toEqual([names[2], names[4], names[3], 'dist'].sort());
  });

  test('an output that had been moved away and not replaced comes back, even if this run fails', async () => {
    await writeAside(target, pageOf('one'));
    await rename(target, join(dir, `.dist.old-${DEAD}-00000001`));
    await expect(writeAside(target, () => Promise.reject(new Error('again')))).rejects.toThrow('again');
    expect(await shownPage()).toBe('one');
  });
});

describe('writing a file aside', () => {
  test('replaces the file and leaves nothing beside it', async () => {
    const path = join(dir, 'out', 'scores.csv');
    await writeFileAside(path, 'one');
    await writeFileAside(path, new TextEncoder().encode('二'));
    expect(await readFile(path, 'utf8')).toBe('二');
    expect(await readdir(join(dir, 'out'))).toEqual(['scores.csv']);
  });

  test('leaves a folder of that name alone', async () => {
    await mkdir(target);
    await expect(writeFileAside(target, 'x')).rejects.toThrow();
    expect(await readdir(dir)).toEqual(['dist']);
  });
});
