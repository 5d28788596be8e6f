/** A build of a site in a process of its own: how long, how many pages of what size, and its peak memory. */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Built {
  readonly pages: number;
  readonly seconds: number;
  readonly meanBytes: number;
  readonly peakMegabytes: number;
}

export function buildSite(data: string, out: string): Promise<Built> {
  return timedBuild(out, [join(import.meta.dirname, '../build.ts'), '--data', data, '--out', out], {});
}

/** Runs a script that fills `out`. The child reports its peak memory on exit. */
export async function timedBuild(
  out: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Built> {
  const started = performance.now();
  const report = join(import.meta.dirname, 'report-memory.ts');
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', report, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  });
  const seconds = (performance.now() - started) / 1000;
  const peakMegabytes = Number(/peak-memory-mb (\d+)/.exec(stderr)?.[1]);
  return { ...(await measurePages(out)), seconds, peakMegabytes };
}

export function medianBuild(builds: readonly Built[]): Built {
  return [...builds].sort((a, b) => a.seconds - b.seconds)[Math.floor(builds.length / 2)]!;
}

export function formatBuilt({ pages, seconds, meanBytes, peakMegabytes }: Built): string {
  const size = `${pages} pages of ${(meanBytes / 1000).toFixed(0)} kB in ${seconds.toFixed(1)} s`;
  return `${size}, ${(pages / seconds).toFixed(0)} pages/s, ${peakMegabytes} MB at the peak`;
}

async function measurePages(out: string): Promise<{ pages: number; meanBytes: number }> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.name.endsWith('.html'));
  const sizes = await Promise.all(
    pages.map(async (page) => (await stat(join(page.parentPath, page.name))).size),
  );
  return { pages: pages.length, meanBytes: sizes.reduce((sum, size) => sum + size, 0) / pages.length };
}
