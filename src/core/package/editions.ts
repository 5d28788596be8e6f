/**
 * Editions: one output per circle of readers, because a folder of pages cannot ask who is reading. What a reader must
 * not see is taken out of the package before anything is made of it. Whatever no edition was asked for shows only what
 * package.yaml marks as public; a row without a visibility is for as few as any: for editions that show every kind.
 */
import type { Bodies } from './bodies.ts';
import { bodyAt } from './bodies.ts';
import type { Manifest } from './manifest.ts';
import type { Correction, Package, TaskCheck, Visit } from './package.ts';
import { tables } from './tables.ts';

/** Whether readers of an edition (null: of none) may read what is of a visibility. */
export function readableIn(
  { kinds, editions }: Pick<Manifest, 'kinds' | 'editions'>,
  edition: string | null,
): (visibility: string | null) => boolean {
  const declared = Object.entries(kinds.visibility);
  const shows = (edition === null ? undefined : editions[edition])?.shows ?? [];
  const shown = new Set([
    ...shows,
    ...declared.filter(([, one]) => one.public === true).map(([kind]) => kind),
  ]);
  const showsAll = edition !== null && declared.every(([kind]) => shown.has(kind));
  return (visibility) => (visibility === null ? showsAll : shown.has(visibility));
}

/** Whether readers of an edition may read who committed the data. */
export function showsAuthors({ editions }: Pick<Manifest, 'editions'>, edition: string | null): boolean {
  return edition !== null && editions[edition]?.authors === true;
}

/**
 * The package as readers of an edition may know it: that a visit or check was made, of whom, when and of what kind, but
 * of those that they may not read neither who was there, nor how it was rated, nor what was written.
 */
export function packageIn(pack: Package, edition: string | null): Package {
  const isReadable = readableIn(pack.manifest, edition);
  const visits = new Map(
    [...pack.visits].map(([cycle, rows]) => [cycle, rows.map(withheldVisit(isReadable))]),
  );
  const checks = pack.taskChecks.map(withheldCheck(isReadable));
  const corrections = pack.corrections.filter(readableCorrection(pack, isReadable));
  return { ...pack, visits, taskChecks: checks, corrections, bodies: readableBodies(pack, isReadable) };
}

type IsReadable = ReturnType<typeof readableIn>;

const unsaid = { rating: null, summary_zh: null, summary_en: null } as const;

function withheldVisit(isReadable: IsReadable): (row: Visit) => Visit {
  return (row) => (isReadable(row.visibility) ? row : { ...row, ...unsaid, participants: null });
}

function withheldCheck(isReadable: IsReadable): (row: TaskCheck) => TaskCheck {
  return (row) => (isReadable(row.visibility) ? row : { ...row, ...unsaid, by: null });
}

/** What was corrected in a visit is for those who may read the visit; of one that is gone nobody knows for whom it was. */
function readableCorrection({ visits }: Package, isReadable: IsReadable): (row: Correction) => boolean {
  const readable = new Set(
    [...visits].flatMap(([cycle, rows]) =>
      rows
        .filter(({ visibility }) => isReadable(visibility))
        .map((row) => `${tables.visits.path.replace('<cycle_id>', cycle)} ${row.visit_id}`),
    ),
  );
  return ({ file, key }) => !file.startsWith('visits/') || readable.has(`${file} ${key}`);
}

/** A text that belongs to no row is read by nobody. */
function readableBodies({ visits, taskChecks, bodies }: Package, isReadable: IsReadable): Bodies {
  const readable = new Set([
    ...[...visits.values()]
      .flat()
      .filter(({ visibility }) => isReadable(visibility))
      .map((row) => row.visit_id),
    ...taskChecks.filter(({ visibility }) => isReadable(visibility)).map((row) => row.check_id),
  ]);
  return new Map(
    [...bodies].filter(([path]) => {
      const restricted = bodyAt(path, [tables.visits, tables.taskChecks]);
      return restricted === null || readable.has(restricted.id);
    }),
  );
}
