/** The standings of one assessment as a file for spreadsheets: ids, both languages, full precision. */
import { EVERYONE } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { csvFile } from './csv-file.ts';
import type { CsvCell } from './csv-file.ts';
import { namesFor } from './names.ts';
import type { Site } from './site.ts';
import { standingRows } from './standings.ts';

const header = [
  'assessment_id',
  'subject_id',
  'subject_zh',
  'subject_en',
  'group_id',
  'group_zh',
  'group_en',
  'overall_place',
  'group_place',
  'group_place_low',
  'group_place_high',
  'adjusted_total',
  'previous_total',
  'previous_overall_place',
  'previous_group_place',
  'band_by_points',
  'coverage',
  'state',
] as const;

/** Rows by overall place. Where there is no figure the cell is empty. */
export function standingsCsv(site: Site, result: AssessmentResult): string {
  const { rulebook, assessment } = result.frame;
  const [zh, en] = [namesFor(site, rulebook, 'zh'), namesFor(site, rulebook, 'en')];
  const rows = standingRows(site, result).map((row): CsvCell[] => {
    const group = row.groupId === EVERYONE ? null : row.groupId;
    const { before } = row;
    return [
      assessment.assessment_id,
      row.subjectId,
      zh.subject(row.subjectId),
      en.subject(row.subjectId),
      group,
      group === null ? null : zh.group(group),
      group === null ? null : en.group(group),
      row.overallPlace || null,
      row.groupPlace || null,
      row.placeLow || null,
      row.placeHigh || null,
      row.total,
      before?.total ?? null,
      before?.overallPlace ?? null,
      before?.isSameGroup === true ? before.groupPlace : null,
      row.band?.grade ?? null,
      row.coverage,
      row.state,
    ];
  });
  return csvFile(header, rows);
}
