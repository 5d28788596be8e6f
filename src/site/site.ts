/**
 * What the pages are made of: a checked and scored package, loaded once per build. Everything else in this folder
 * derives what one page shows from it.
 */
import { readFile } from 'node:fs/promises';
import type { CorrectedRow } from '../core/final/corrected-rows.ts';
import { correctedRows } from '../core/final/corrected-rows.ts';
import type { Issue } from '../core/issue.ts';
import { defaultEdition, readableIn, showsAuthors } from '../core/package/editions.ts';
import type { Cycle, Group, Official, Package, PackageFiles, Unit } from '../core/package/package.ts';
import type { Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult, Results } from '../core/score/result.ts';
import { toldChanges, toldProvenance } from './told-commits.ts';
import type { ExploreManifest } from '../query/manifest.ts';
import { scoreEdition } from './edition.ts';
import type { CheckedPackage } from './load-checked.ts';
import { loadChecked } from './load-checked.ts';
import { DEFAULT_DATA_DIR } from './load-package.ts';
import type { DataCommit } from './load-package.ts';
import type { DataChanges } from './load-changes.ts';
import { DEFAULT_HISTORY, loadChanges, noChanges, toldIn } from './load-changes.ts';
import type { Provenance } from './provenance.ts';
import { loadProvenance, noProvenance, scoredFiles } from './provenance.ts';

export interface Site {
  /** As readers of the edition may know it. */
  readonly package: Package;
  /** Id of the edition; null where the package declares none. */
  readonly edition: string | null;
  /** Whether its readers may read what is of a visibility; blank is for as few as any. */
  readonly isReadable: (visibility: string | null) => boolean;
  readonly results: Results;
  /** What reading and checking had to say of the package, by place: warnings, as an error builds no site. */
  readonly issues: readonly Issue[];
  readonly commit: DataCommit | null;
  /** Which commit each line came from. */
  readonly provenance: Provenance;
  /** The last commits of the data. */
  readonly changes: DataChanges;
  /** Whether readers may read who committed the data. */
  readonly showsAuthors: boolean;
  /** What was corrected after it was final, the earliest decision first. */
  readonly corrected: readonly CorrectedRow[];
  /** Version of the engine. */
  readonly engine: string;
  /** The assessment that the overview opens with; null where none has subjects. */
  readonly home: AssessmentResult | null;
  /** Results of units, the latest first. Persons have no standings, so theirs are not here. */
  readonly assessments: readonly AssessmentResult[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly officials: ReadonlyMap<string, Official>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly cycles: ReadonlyMap<string, Cycle>;
  /** Rule books that some assessment uses, in order of first use. */
  readonly rulebooks: readonly Rulebook[];
  /** Files for download that lie in `data/`, by name. */
  readonly downloads: readonly Download[];
  /** What the database of `/explore` consists of; null where it was not written. */
  readonly explore: ExploreManifest | null;
  readonly base: string;
}

export interface Download {
  readonly name: string;
  readonly bytes: number;
  /** Of a CSV file, without its header; null for others. */
  readonly rows: number | null;
}

export interface SiteOptions {
  /** For the lines of what was corrected. */
  readonly files?: PackageFiles;
  readonly provenance?: Provenance;
  readonly changes?: DataChanges;
  readonly issues?: readonly Issue[];
  readonly commit?: DataCommit | null;
  readonly engine?: string;
  readonly downloads?: readonly Download[];
  readonly explore?: ExploreManifest | null;
  readonly base?: string;
  /** One of those in package.yaml; null where there are none. */
  readonly edition?: string | null;
}

/** `pack` is what readers of the edition may know (`packageIn`), and `results` were scored from it. */
export function createSite(pack: Package, results: Results, options: SiteOptions = {}): Site {
  const assessments = [...results.values()]
    .filter(({ frame }) => frame.assessment.subject_kind !== 'official')
    .sort((a, b) => byTime(b, a));
  const named = pack.manifest.home === undefined ? undefined : results.get(pack.manifest.home);
  const home = assessments.find((one) => one === named) ?? assessments[0] ?? null;
  const { edition = null } = options;
  return {
    package: pack,
    edition,
    isReadable: readableIn(pack.manifest, edition),
    results,
    issues: options.issues ?? [],
    commit: options.commit ?? null,
    provenance: toldProvenance(pack.manifest, edition, options.provenance ?? noProvenance),
    changes: toldChanges(pack.manifest, edition, options.changes ?? noChanges),
    showsAuthors: showsAuthors(pack.manifest, edition),
    corrected: correctedRows(pack.corrections, options.files ?? new Map()),
    engine: options.engine ?? 'unknown',
    home,
    assessments,
    units: new Map(pack.units.map((unit) => [unit.unit_id, unit])),
    officials: new Map(pack.officials.map((one) => [one.official_id, one])),
    groups: new Map(pack.groups.map((group) => [group.group_id, group])),
    cycles: new Map(pack.cycles.map((cycle) => [cycle.cycle_id, cycle])),
    rulebooks: [
      ...new Set([...(home === null ? [] : [home]), ...results.values()].map((one) => one.frame.rulebook)),
    ],
    downloads: options.downloads ?? [],
    explore: options.explore ?? null,
    base: options.base ?? '/',
  };
}

function byTime(a: AssessmentResult, b: AssessmentResult): number {
  const [left, right] = [a.frame, b.frame];
  if (left.cycle.end !== right.cycle.end) return left.cycle.end < right.cycle.end ? -1 : 1;
  // Of two that end on the same day the longer cycle (the year before its last quarter) counts as the later.
  if (left.cycle.start !== right.cycle.start) return left.cycle.start > right.cycle.start ? -1 : 1;
  return left.assessment.assessment_id < right.assessment.assessment_id ? 1 : -1;
}

/** The site of an edition, the default one unless stated. */
export function scoreSite(loaded: CheckedPackage, options: SiteOptions = {}): Site {
  const { edition = defaultEdition(loaded.package.manifest) } = options;
  const { pack, results, issues } = scoreEdition(loaded, edition);
  const { commit, files } = loaded;
  return createSite(pack, results, { ...options, edition, issues, commit, files });
}

export async function engineVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

let current: Promise<Site> | null = null;

/** Hands the site of this build to the pages. */
export function openSite(site: Site): void {
  current = Promise.resolve(site);
}

/** The site that was opened; without one (`astro dev`), that of the folder in DATA. */
export function theSite(): Promise<Site> {
  current ??= loadSite(process.env['DATA'] ?? DEFAULT_DATA_DIR);
  return current;
}

async function loadSite(dir: string): Promise<Site> {
  const loaded = await loadChecked(dir);
  const provenance = await loadProvenance(dir, scoredFiles(loaded.files.keys()));
  const site = scoreSite(loaded, { provenance, engine: await engineVersion() });
  const readers = toldIn(loaded.package, site.results, site.edition);
  return { ...site, changes: await loadChanges(dir, DEFAULT_HISTORY, readers) };
}
