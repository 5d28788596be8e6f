/** Pages per second, beside Astro writing constant strings of the same size. The builds take turns. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bigPackage } from './big-package.ts';
import type { Built } from './timed-build.ts';
import { buildSite, formatBuilt, medianBuild, timedBuild } from './timed-build.ts';

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
      real.push(await buildSite(join(dir, 'package'), join(dir, 'site')));
      constant.push(await buildConstant(real[0]!, join(dir, 'constant')));
    }
    const [ours, base] = [medianBuild(real), medianBuild(constant)];
    const ratio = base.seconds / ours.seconds;
    print(`${units} units × 60 items: all pages in both languages, whole process, median of ${rounds}`);
    print(`  ${'this site'.padEnd(42)} ${formatBuilt(ours)}: ${ratio.toFixed(2)} × (aim: 0.5 × or more)`);
    print(`  ${'Astro, constant strings of the same size'.padEnd(42)} ${formatBuilt(base)}`);
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

function buildConstant(like: Built, out: string): Promise<Built> {
  const env = {
    BENCH_PAGES: String(like.pages),
    BENCH_BYTES: String(Math.round(like.meanBytes)),
    BENCH_OUT: out,
  };
  return timedBuild(out, [join(import.meta.dirname, 'build-constant-site.ts')], env);
}
