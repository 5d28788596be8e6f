/** From a checked package to a folder of pages and downloads. */
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import type { Package } from '../core/package/package.ts';
import type { ExploreManifest } from '../query/manifest.ts';
import { describeResults } from './describe-results.ts';
import { chooseEdition, scoreEdition } from './edition.ts';
import type { CheckedPackage } from './load-checked.ts';
import { DEFAULT_HISTORY, loadChanges, toldIn } from './load-changes.ts';
import { loadProvenance, scoredFiles } from './provenance.ts';
import { createSite, engineVersion, openSite } from './site.ts';
import type { Download, Site } from './site.ts';
import { writeAside } from './write-aside.ts';
import { EXPLORE_DIR, writeExplore } from './write-explore.ts';
import { writeResults } from './write-results.ts';

export interface BuildOptions {
  readonly out: string;
  readonly base: string;
  /** Id of an edition in package.yaml; null: the default one. */
  readonly edition?: string | null;
  /** How many commits of the data to tell of. */
  readonly history?: number;
}

export interface Built {
  readonly pages: number;
  readonly milliseconds: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `loaded` has no errors. The folder `out` is replaced as a whole, or left as it was. */
export async function buildSite(
  loaded: CheckedPackage,
  { out, base, edition: asked = null, history = DEFAULT_HISTORY }: BuildOptions,
): Promise<Built> {
  const edition = chooseEdition(loaded.package.manifest, asked);
  const started = performance.now();
  const { pack, results, issues } = scoreEdition(loaded, edition);
  let pages = 0;
  const { commit, dir, files } = loaded;
  const provenance = await loadProvenance(dir, scoredFiles(files.keys()));
  const changes = await loadChanges(dir, history, toldIn(loaded.package, results, edition));
  const known = { commit, files, issues, provenance, changes, base, edition };
  const site = createSite(pack, results, known);
  await withDownloads(site, pack, async (downloadsDir, downloads) => {
    openSite({ ...site, ...downloads, engine: await engineVersion() });
    await writeAside(out, async (dir) => {
      await writePages(dir);
      await cp(downloadsDir, join(dir, 'data'), { recursive: true });
      pages = await countPages(dir);
    });
  });
  return { pages, milliseconds: performance.now() - started };
}

interface Downloads {
  readonly downloads: readonly Download[];
  readonly explore: ExploreManifest | null;
}

/** The pages state the sizes of the downloads, and Astro empties its folder: so these are written first, elsewhere. */
async function withDownloads(
  site: Site,
  pack: Package,
  use: (dir: string, downloads: Downloads) => Promise<void>,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'results-'));
  try {
    await writeResults(dir, pack, site.results, { isPublic: true });
    const downloads = await describeResults(dir, pack.manifest);
    await mkdir(join(dir, EXPLORE_DIR));
    const explore = await writeExplore(join(dir, EXPLORE_DIR), dir, site);
    await use(dir, { downloads, explore });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function writePages(outDir: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ root, outDir, logLevel: 'error' });
}

async function countPages(dir: string): Promise<number> {
  return (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.html')).length;
}
