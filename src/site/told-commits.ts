/** Commits of the data as readers of an edition may know them: without a message where it is not for them. */
import type { CommitFacts } from '../core/final/commit-facts.ts';
import { showsMessages } from '../core/package/editions.ts';
import type { Manifest } from '../core/package/manifest.ts';
import type { DataChanges } from './load-changes.ts';
import type { Provenance } from './provenance.ts';

type Editions = Pick<Manifest, 'editions'>;

const wordless = { subject: '', body: '' } as const;

export function toldProvenance(manifest: Editions, edition: string | null, known: Provenance): Provenance {
  if (showsMessages(manifest, edition)) return known;
  return {
    ...known,
    commitOf: (place) => {
      const commit: CommitFacts | null | undefined = known.commitOf(place);
      return commit ? { ...commit, subject: '' } : commit;
    },
  };
}

export function toldChanges(manifest: Editions, edition: string | null, known: DataChanges): DataChanges {
  if (showsMessages(manifest, edition)) return known;
  return {
    ...known,
    commits: known.commits.map((one) => ({ ...one, commit: { ...one.commit, ...wordless } })),
  };
}
