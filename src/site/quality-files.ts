/** The tables of the page about quality as files: every number in full, both languages side by side. */
import type { Locale } from '../i18n/locale.ts';
import { messageOf } from '../i18n/issue-text.ts';
import { cellWord } from './cell-words.ts';
import type { Counts } from './coverage-grid.ts';
import { cellStates, due, withValue } from './coverage-grid.ts';
import type { CsvCell } from './csv-file.ts';
import { csvFile } from './csv-file.ts';
import { namesFor } from './names.ts';
import type { OpenCell } from './open-cells.ts';
import { ownerName, placeTexts } from './quality-text.ts';
import type { QualityView } from './quality-view.ts';
import { qualityView } from './quality-view.ts';
import type { Site } from './site.ts';

const countColumns = ['due', 'with_value', ...cellStates.map((state) => state.replaceAll('-', '_'))];

function countCells(counts: Counts): number[] {
  return [due(counts), withValue(counts), ...cellStates.map((state) => counts[state])];
}

/** What something is called in Chinese, then in English. */
function both(name: (locale: Locale) => string): string[] {
  return [name('zh'), name('en')];
}

const writers = {
  'coverage-by-unit': coverageByUnit,
  'coverage-by-item': coverageByItem,
  'coverage-by-owner': coverageByOwner,
  'coverage-by-assessment': coverageByAssessment,
  'open-values': openValues,
  warnings,
} satisfies Record<string, (site: Site, view: QualityView) => string>;

export type QualityFile = keyof typeof writers;
export const qualityFiles = Object.keys(writers) as QualityFile[];

export function qualityFile(site: Site, name: QualityFile): string {
  return writers[name](site, qualityView(site));
}

function coverageByUnit(site: Site, { sections }: QualityView): string {
  const header = [
    'assessment_id',
    'subject_id',
    'subject_zh',
    'subject_en',
    'group_id',
    'group_zh',
    'group_en',
  ];
  const rows = sections.flatMap(({ result, units }) =>
    units.map((unit): CsvCell[] => {
      const names = namesIn(site, result.frame.rulebook);
      return [
        result.frame.assessment.assessment_id,
        unit.subjectId,
        ...both((locale) => names[locale].subject(unit.subjectId)),
        unit.groupId,
        ...both((locale) => names[locale].group(unit.groupId)),
        unit.coverage,
        ...countCells(unit.counts),
      ];
    }),
  );
  return csvFile([...header, 'coverage', ...countColumns], rows);
}

function coverageByItem(site: Site, { sections }: QualityView): string {
  const header = [
    'assessment_id',
    'item_id',
    'item_zh',
    'item_en',
    'dimension_id',
    'owner',
    'owner_zh',
    'owner_en',
  ];
  const rows = sections.flatMap(({ result, items }) =>
    items.map(({ item, dimension, counts }): CsvCell[] => {
      const names = namesIn(site, result.frame.rulebook);
      return [
        result.frame.assessment.assessment_id,
        item.id,
        ...both((locale) => names[locale].item(item.id)),
        dimension?.id ?? null,
        item.source,
        ...both((locale) => ownerName(site, item.source, locale)),
        ...countCells(counts),
      ];
    }),
  );
  return csvFile([...header, ...countColumns], rows);
}

function coverageByOwner(site: Site, { owners }: QualityView): string {
  const rows = owners.map(({ source, items, counts }): CsvCell[] => [
    source,
    ...both((locale) => ownerName(site, source, locale)),
    items,
    ...countCells(counts),
  ]);
  return csvFile(['owner', 'owner_zh', 'owner_en', 'items', ...countColumns], rows);
}

function coverageByAssessment(site: Site, { assessments }: QualityView): string {
  const header = [
    'assessment_id',
    'assessment_zh',
    'assessment_en',
    'subject_kind',
    'cycle_id',
    'status',
    'units',
  ];
  const rows = assessments.map(({ result, counts, coverage }): CsvCell[] => {
    const { assessment, cycle, rulebook, subjects } = result.frame;
    const names = namesIn(site, rulebook);
    return [
      assessment.assessment_id,
      ...both((locale) => names[locale].assessment(assessment.assessment_id)),
      assessment.subject_kind,
      cycle.cycle_id,
      cycle.status,
      subjects.length,
      coverage.mean,
      coverage.min,
      ...countCells(counts),
    ];
  });
  return csvFile([...header, 'coverage_mean', 'coverage_min', ...countColumns], rows);
}

/** A row for each value; where several lines keep it open, they stand in one cell, parted by spaces. */
function openValues(site: Site, { sections }: QualityView): string {
  const header = [
    ...['assessment_id', 'subject_id', 'subject_zh', 'subject_en', 'item_id', 'item_zh', 'item_en'],
    ...['owner', 'owner_zh', 'owner_en', 'state', 'state_zh', 'state_en', 'places', 'why_zh', 'why_en'],
  ];
  const rows = sections.flatMap(({ open }) =>
    open.map((cell): CsvCell[] => {
      const { result, subjectId, item, state, places } = cell;
      const names = namesIn(site, result.frame.rulebook);
      return [
        result.frame.assessment.assessment_id,
        subjectId,
        ...both((locale) => names[locale].subject(subjectId)),
        item.id,
        ...both((locale) => names[locale].item(item.id)),
        item.source,
        ...both((locale) => ownerName(site, item.source, locale)),
        state,
        ...both((locale) => cellWord(state, locale)),
        places
          .filter((place) => place.line > 0)
          .map((place) => `${place.file}:${place.line}`)
          .join(' '),
        ...both((locale) => whyText(site, cell, locale)),
      ];
    }),
  );
  return csvFile(header, rows);
}

function whyText(site: Site, cell: OpenCell, locale: Locale): string {
  const told = placeTexts(site, cell, locale).map(({ before, place, after }) =>
    place === '' ? after : `${before}${after}`,
  );
  return told.filter((text) => text !== '').join(locale === 'zh' ? '；' : '; ');
}

function warnings(_: Site, view: QualityView): string {
  const rows = view.warnings.flatMap(({ kind, issues }) =>
    issues.map((one): CsvCell[] => {
      const [zh, en] = [messageOf(one, 'zh'), messageOf(one, 'en')];
      const cell = (at: number) => (at === 0 ? null : at);
      return [one.file, cell(one.line), cell(one.column), kind, zh.text, en.text, zh.tip, en.tip];
    }),
  );
  return csvFile(['file', 'line', 'column', 'kind', 'text_zh', 'text_en', 'tip_zh', 'tip_en'], rows);
}

function namesIn(site: Site, rulebook: Parameters<typeof namesFor>[1]) {
  return { zh: namesFor(site, rulebook, 'zh'), en: namesFor(site, rulebook, 'en') };
}
