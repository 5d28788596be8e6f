/** The data of `/explore`: database files, written by a process of their own, and the totals of the home assessment. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ExploreManifest } from '../query/manifest.ts';
import { homeTotals } from './explore-home.ts';
import type { ExploreAnswer, ExploreJob } from './explore-job.ts';
import { planParts } from './explore-parts.ts';
import { exploreRows } from './explore-rows.ts';
import type { Site } from './site.ts';
import { writeEngine } from './write-engine.ts';

const writer = fileURLToPath(new URL('write-explore-files.ts', import.meta.url));

export const STORAGE_VERSION = 'v1.0.0';
export const EXPLORE_DIR = 'explore';

/**
 * Writes into `outDir`, which exists; scores.csv and totals.csv lie in `csvDir`. Null where no unit is assessed, so
 * that there is nothing to explore.
 */
export async function writeExplore(
  outDir: string,
  csvDir: string,
  site: Site,
): Promise<ExploreManifest | null> {
  if (site.assessments.length === 0) return null;
  const engine = writeEngine(outDir);
  const parts = planParts(site);
  const partOf = (id: string) => parts.find(({ assessments }) => assessments.includes(id))!.name;
  const written = await runWriter({ csvDir, outDir, rows: exploreRows(site, partOf), parts });
  const manifest = {
    storage: STORAGE_VERSION,
    engine: await engine,
    parts: written,
    home: await writeHome(outDir, site),
  };
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function writeHome(outDir: string, site: Site): Promise<ExploreManifest['home']> {
  if (site.home === null) return null;
  const bytes = Buffer.from(JSON.stringify(homeTotals(site, site.home)));
  const file = `home.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.json`;
  await writeFile(join(outDir, file), bytes);
  return { file, bytes: bytes.length, assessment: site.home.frame.assessment.assessment_id };
}

async function runWriter(job: ExploreJob): Promise<ExploreAnswer> {
  const child = spawn(process.execPath, [writer], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  const answers = Promise.all([text(child.stdout), text(child.stderr)]);
  // A writer that ended early says why on its own; what could not be handed to it any more says nothing.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(job));
  const [status, [answer, complaint]] = await Promise.all([ended, answers]);
  if (status !== 0) throw new Error(`The database files could not be written: ${complaint}`);
  return JSON.parse(answer) as ExploreAnswer;
}
