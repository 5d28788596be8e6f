/** From a checked package to a folder of pages and downloads. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { packageIn } from '../core/package/editions.ts';
import type { Manifest } from '../core/package/manifest.ts';
import type { Package } from '../core/package/package.ts';
import type { Results } from '../core/score/result.ts';
import { scorePackage } from '../core/score/score.ts';
import { describeResults } from './describe-results.ts';
import type { CheckedPackage } from './load-checked.ts';
import { createSite, engineVersion, openSite } from './site.ts';
import { DEFAULT_HISTORY, loadChanges } from './load-changes.ts';
import { loadProvenance, scoredFiles } from './provenance.ts';
import { UsageError } from './user-error.ts';
import { writeAside } from './write-aside.ts';
import { writeResults } from './write-results.ts';

export interface BuildOptions {
  readonly out: string;
  readonly base: string;
  /** Id of an edition in package.yaml; null: what is public. */
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
  { out, base, edition = null, history = DEFAULT_HISTORY }: BuildOptions,
): Promise<Built> {
  refuseUnknownEdition(loaded.package.manifest, edition);
  const started = performance.now();
  const results = scorePackage(loaded.package);
  let pages = 0;
  await withDownloads(packageIn(loaded.package, edition), results, async (downloadsDir) => {
    const downloads = await describeResults(downloadsDir, loaded.package.manifest);
    const engine = await engineVersion();
    const { commit, issues, files } = loaded;
    const provenance = await loadProvenance(loaded.dir, scoredFiles(files.keys()));
    const changes = await loadChanges(loaded.dir, history);
    const known = { commit, issues, files, provenance, changes, engine, downloads, base, edition };
    openSite(createSite(loaded.package, results, known));
    await writeAside(out, async (dir) => {
      await writePages(dir);
      await cp(downloadsDir, join(dir, 'data'), { recursive: true });
      pages = await countPages(dir);
    });
  });
  return { pages, milliseconds: performance.now() - started };
}

function refuseUnknownEdition({ editions }: Manifest, edition: string | null): void {
  if (edition === null || Object.hasOwn(editions, edition)) return;
  const known = Object.keys(editions);
  throw new UsageError(
    { zh: `数据包没有名为 "${edition}" 的版本。`, en: `The package has no edition "${edition}".` },
    known.length === 0
      ? { zh: '请在 package.yaml 的 editions 中声明。', en: 'Declare it under editions in package.yaml.' }
      : { zh: `可用的版本：${known.join('、')}。`, en: `Editions: ${known.join(', ')}.` },
  );
}

/** The pages state the sizes of the downloads, and Astro empties its folder: so these are written first, elsewhere. */
async function withDownloads(
  pack: Package,
  results: Results,
  use: (dir: string) => Promise<void>,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'results-'));
  try {
    await writeResults(dir, pack, results);
    await use(dir);
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
