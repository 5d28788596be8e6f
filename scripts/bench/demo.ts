/** The demonstration package as its readers get it: how long it takes to build, how much a unit's page weighs. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Built } from './timed-build.ts';
import { buildSite, formatBuilt, medianBuild } from './timed-build.ts';

const data = join(import.meta.dirname, '../../data/demo');

export async function benchDemo(rounds: number, print: (text: string) => void): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const site = join(dir, 'site');
    const builds: Built[] = [];
    for (let round = 0; round < rounds; round++) builds.push(await buildSite(data, site));
    const { path, bytes, packed } = await heaviestUnitPage(site);
    print(`data/demo: all pages in both languages, whole process, median of ${rounds}`);
    print(`  ${formatBuilt(medianBuild(builds))} (aim: under 60 s)`);
    print(
      `  heaviest page of a unit: ${kilobytes(bytes)}, ${kilobytes(packed)} compressed (aim: under 60 kB)`,
    );
    print(`  it is ${path}`);
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function heaviestUnitPage(site: string): Promise<{ path: string; bytes: number; packed: number }> {
  const files = (await readdir(site, { recursive: true })).filter((path) =>
    /(^|[/\\])units[/\\].+\.html$/.test(path),
  );
  const pages = await Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(join(site, path));
      return { path, bytes: bytes.length, packed: gzipSync(bytes).length };
    }),
  );
  return pages.sort((a, b) => b.packed - a.packed)[0]!;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
