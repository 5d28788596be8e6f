/**
 * Builds the pages of `/explore` alone, over a package too large to make every page of: the sources are copied, all
 * other pages are left out of the copy, and the copy is built as the site is.
 */
import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import type * as SiteModule from '../../src/site/site.ts';
import { writeExplore } from '../../src/site/write-explore.ts';
import { writeResults } from '../../src/site/write-results.ts';
import { bigPackage } from './big-package.ts';

const root = join(import.meta.dirname, '../..');
const [dir, units, items, months] = [process.env['BENCH_DIR']!, ...['UNITS', 'ITEMS', 'MONTHS'].map(sizeOf)];

function sizeOf(name: string): number {
  return Number(process.env[`BENCH_${name}`]);
}

async function copySources(to: string): Promise<void> {
  for (const path of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(join(root, path), join(to, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(to, 'node_modules'));
  const pages = join(to, 'src/pages');
  for (const name of await readdir(pages))
    if (name !== '[...lang]') await rm(join(pages, name), { recursive: true });
  for (const name of await readdir(join(pages, '[...lang]'))) {
    if (name !== 'explore') await rm(join(pages, '[...lang]', name), { recursive: true });
  }
}

const copy = join(dir, 'copy');
await mkdir(copy, { recursive: true });
await copySources(copy);
const { package: pack } = readPackage(
  bigPackage({ units: units!, items: items!, branches: 10, groups: 3, months: months! }),
);
const results = scorePackage(pack);
// Pages and this process have to share one module of the site: that of the copy.
const { createSite, openSite } = (await import(
  pathToFileURL(join(copy, 'src/site/site.ts')).href
)) as typeof SiteModule;
const site = createSite(pack, results);
const [csv, files] = [join(dir, 'csv'), join(dir, 'files')];
for (const one of [csv, files]) await mkdir(one);
await writeResults(csv, pack, results);
openSite({ ...site, explore: await writeExplore(files, csv, site), engine: 'bench' });
await build({ root: copy, outDir: join(dir, 'site'), logLevel: 'error' });
await cp(files, join(dir, 'site/data/explore'), { recursive: true });
