/** Corrections with the rows that they are about, as the package holds them now. */
import type { Correction, PackageFiles } from '../package/package.ts';
import { readFileCells } from './file-cells.ts';

export interface CorrectedRow {
  readonly correction: Correction;
  /** Line of the row in its file; 0 where there is none any more. */
  readonly line: number;
  /** Whom the row is about; null where it names nobody. */
  readonly subjectId: string | null;
}

/** The earliest decision first. */
export function correctedRows(corrections: readonly Correction[], files: PackageFiles): CorrectedRow[] {
  const names = new Set(corrections.map(({ file }) => file));
  const cells = new Map(
    [...names].map((file) => [file, readFileCells(file, files.get(file) ?? null)] as const),
  );
  return corrections
    .map((correction) => {
      const row = cells.get(correction.file)!.get(correction.key);
      const subject = row?.cells.get('subject_id') ?? row?.cells.get('official_id');
      const subjectId = subject?.text ?? subjectIn(correction.old ?? '');
      return { correction, line: row?.line ?? 0, subjectId };
    })
    .sort((a, b) => (a.correction.decided_on < b.correction.decided_on ? -1 : 1));
}

/** Of a row that was taken out, from its text. */
function subjectIn(old: string): string | null {
  return /(?:^|;)(?:subject|official)_id=([^;]*)/.exec(old)?.[1] ?? null;
}
