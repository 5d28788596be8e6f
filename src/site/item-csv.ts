/** The table of an indicator's page as a file: ids and both names, numbers with full precision. */
import type { CsvCell } from './csv-file.ts';
import { csvFile } from './csv-file.ts';
import type { ItemView, SubjectRow } from './item-view.ts';
import { assessmentOfItem, itemView } from './item-view.ts';
import type { Site } from './site.ts';

const header = [
  'assessment_id',
  'item_id',
  'subject_id',
  'name_zh',
  'name_en',
  'group_id',
  'group_zh',
  'group_en',
  'state',
  'value',
  'compared_by',
  'compared',
  'target',
  'target_met',
  'points',
  'place_in_group',
  'placed_in_group',
  'before_assessment_id',
  'before',
] as const;

/** `compared` is the figure that the page sets side by side, `before` the same of the assessment before. */
export function itemCsv(site: Site, itemId: string): string {
  const result = assessmentOfItem(site, itemId)!;
  const view = itemView(site, result, result.frame.rulebook.itemsById.get(itemId)!);
  return csvFile(
    header,
    view.rows.map((row) => cellsOf(site, view, row)),
  );
}

function cellsOf(site: Site, view: ItemView, row: SubjectRow): CsvCell[] {
  const unit = site.units.get(row.subjectId);
  const group = site.groups.get(row.groupId);
  return [
    view.result.frame.assessment.assessment_id,
    view.item.id,
    row.subjectId,
    unit?.name_zh ?? null,
    unit?.name_en ?? null,
    row.groupId,
    group?.name_zh ?? null,
    group?.name_en ?? null,
    row.isAssessed ? row.state : 'not-assessed',
    row.value,
    view.measure.kind,
    row.measured,
    row.target,
    row.isMet === null ? null : row.isMet ? 'yes' : 'no',
    row.points,
    row.place === 0 ? null : row.place,
    row.place === 0 ? null : row.placedInGroup,
    view.before?.result.frame.assessment.assessment_id ?? null,
    row.before,
  ];
}
