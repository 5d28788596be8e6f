/** The tables of a commit's page as files: every cell and every movement, full precision. */
import type { CommitSummary } from '../core/compare/commit-summary.ts';
import { movedRows } from './change-view.ts';
import { csvFile } from './csv-file.ts';

const cellColumns = [
  'kind',
  'file',
  'line',
  'key',
  'column',
  'old',
  'new',
  'subject_id',
  'item_id',
  'totals_moved',
  'moved_most_assessment_id',
  'moved_most_subject_id',
  'moved_most_points',
];

export function cellsCsv(summary: CommitSummary | null): string {
  return csvFile(
    cellColumns,
    (summary?.cells ?? []).map((cell) => {
      const [most] = cell.moved;
      return [
        cell.kind,
        cell.file,
        cell.line === 0 ? null : cell.line,
        cell.key,
        cell.column,
        cell.before,
        cell.after,
        cell.subjectId,
        cell.itemId,
        cell.movedCount,
        most?.assessmentId ?? null,
        most?.subjectId ?? null,
        most?.points ?? null,
      ];
    }),
  );
}

const movementColumns = [
  'assessment_id',
  'subject_id',
  'total_before',
  'total_now',
  'movement',
  'own_data',
  'rules_and_weights',
  'other_units',
  'jointly',
  'group_place_before',
  'group_place_now',
  'overall_place_before',
  'overall_place_now',
];

export function movementsCsv(summary: CommitSummary | null): string {
  const rows = summary === null ? [] : movedRows(summary);
  return csvFile(
    movementColumns,
    rows.map(({ comparison, subjectId, movement, places }) => [
      comparison.assessmentId,
      subjectId,
      movement?.before ?? null,
      movement?.after ?? null,
      movement === null ? null : movement.after - movement.before,
      movement?.own ?? null,
      movement?.rules ?? null,
      movement?.peers ?? null,
      movement?.together ?? null,
      placed(places?.before),
      placed(places?.after),
      placed(places?.overallBefore),
      placed(places?.overallAfter),
    ]),
  );
}

/** 0 stands for no place. */
function placed(place: number | undefined): number | null {
  return place === undefined || place === 0 ? null : place;
}
