/** A trial as a file for spreadsheets; every row says that it is one, so that none passes for a published figure. */
import type { Kit } from '../core/what-if/kit.ts';
import type { Shift } from '../core/what-if/shifts.ts';
import { EVERYONE } from '../core/package/everyone.ts';
import { whatIfMessages } from '../i18n/messages-what-if.ts';
import { csvFile } from './csv-file.ts';
import type { WhatIfData } from './what-if-data.ts';

const header = [
  'status',
  'assessment_id',
  'subject_id',
  'subject_zh',
  'subject_en',
  'group_id',
  'published_total',
  'hypothetical_total',
  'published_group_place',
  'hypothetical_group_place',
  'published_overall_place',
  'hypothetical_overall_place',
  'link',
] as const;

/** Rows in the order given; full precision; what is not there leaves its cell empty. */
export function whatIfCsv(
  { kit, names }: WhatIfData,
  rows: readonly Shift[],
  link: string,
  isUnchanged: boolean,
): string {
  const { zh, en } = whatIfMessages;
  const status = isUnchanged ? `${zh.asPublished} · ${en.asPublished}` : `${zh.csvMark} · ${en.csvMark}`;
  return csvFile(
    header,
    rows.map((row) => [
      status,
      kit.assessmentId,
      kit.subjects[row.s]!,
      names.zh.subjects[row.s]!,
      names.en.subjects[row.s]!,
      groupIn(kit, row.g),
      row.publishedTotal,
      row.total,
      row.publishedPlace || null,
      row.place || null,
      row.publishedOverall || null,
      row.overall || null,
      link,
    ]),
  );
}

function groupIn({ rulebook }: Kit, g: number): string | null {
  const id = rulebook.groups[g]!;
  return id === EVERYONE ? null : id;
}
