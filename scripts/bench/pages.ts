/** Unit pages per second, beside Astro writing constant strings of the same size. Each build is a process of its own. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { bigPackage } from './big-package.ts';

interface Built {
  readonly pages: number;
  readonly seconds: number;
  readonly meanBytes: number;
  readonly peakMegabytes: number;
}

export async function benchPages(
  units: number,
  rounds: number,
  print: (text: string) => void,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await writePackage(join(dir, 'package'), units);
    const real: Built[] = [];
    const constant: Built[] = [];
    for (let round = 0; round < rounds; round++) {
      real.push(await buildReal(join(dir, 'package'), join(dir, 'site')));
      constant.push(await buildConstant(real[0]!, join(dir, 'constant')));
    }
    print(`${units} units × 60 items: all pages in both languages, whole process, median of ${rounds}`);
    print(row('this site', median(real), median(constant)));
    print(row('Astro, constant strings of the same size', median(constant), median(constant)));
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function writePackage(dir: string, units: number): Promise<void> {
  for (const [path, bytes] of bigPackage({ units, items: 60, branches: 6, groups: 3 })) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), bytes);
  }
}

function buildReal(data: string, out: string): Promise<Built> {
  return timed(out, [join(import.meta.dirname, '../build.ts'), '--data', data, '--out', out], {});
}

function buildConstant(like: Built, out: string): Promise<Built> {
  const env = {
    BENCH_PAGES: String(like.pages),
    BENCH_BYTES: String(Math.round(like.meanBytes)),
    BENCH_OUT: out,
  };
  return timed(out, [join(import.meta.dirname, 'build-constant-site.ts')], env);
}

/** Runs a script under `/usr/bin/time`-like bookkeeping of its own: the child reports its peak memory on exit. */
async function timed(out: string, args: string[], env: Record<string, string>): Promise<Built> {
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

async function measurePages(out: string): Promise<{ pages: number; meanBytes: number }> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.name.endsWith('.html'));
  const sizes = await Promise.all(
    pages.map(async (page) => (await stat(join(page.parentPath, page.name))).size),
  );
  return { pages: pages.length, meanBytes: sizes.reduce((sum, size) => sum + size, 0) / pages.length };
}

function median(builds: readonly Built[]): Built {
  return [...builds].sort((a, b) => a.seconds - b.seconds)[Math.floor(builds.length / 2)]!;
}

function row(name: string, built: Built, base: Built): string {
  const rate = built.pages / built.seconds;
  const ratio = rate / (base.pages / base.seconds);
  const kilobytes = (built.meanBytes / 1000).toFixed(0);
  return (
    `  ${name.padEnd(42)} ${built.pages} pages of ${kilobytes} kB in ${built.seconds.toFixed(1)} s, ` +
    `${rate.toFixed(0)} pages/s (${ratio.toFixed(2)} ×), ${built.peakMegabytes} MB`
  );
}
