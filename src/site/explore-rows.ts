/**
 * What the database of `/explore` knows besides figures: units, groups, cycles, assessments of units, the items and
 * weights of their rule books, and what codes are called, each as rows in the order of the table's columns.
 */
import type { Cycle } from '../core/package/package.ts';
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import { states } from '../core/package/states.ts';
import { declaredWeights } from '../core/score/declared-weights.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { totalStates } from '../core/score/result.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateWord } from '../i18n/state-text.ts';
import type { BaseTable } from '../query/tables.ts';
import { namesFor } from './names.ts';
import type { SiteNames } from './names.ts';
import { unitOrder } from './explore-order.ts';
import type { Site } from './site.ts';

export type Cell = string | number | boolean | null;
export type ExploreRows = Readonly<Record<Exclude<BaseTable, 'totals'>, readonly (readonly Cell[])[]>>;

/** `partOf` names the part of the data that holds an assessment. */
export function exploreRows(site: Site, partOf: (assessmentId: string) => string): ExploreRows {
  return {
    units: unitRows(site),
    groups: groupRows(site),
    cycles: cycleRows(site),
    assessments: site.assessments.map((result, at) => assessmentRow(site, result, at, partOf)),
    items: rulebooksOf(site).flatMap((book) => itemRows(site, book)),
    weights: site.assessments.flatMap(weightRows),
    codes: codeRows(site),
  };
}

/** Name in both languages: of the one, else of the other, else the id. */
function named(site: Site, name: (names: SiteNames) => string, rulebook: Rulebook | null = null): string[] {
  const inLocale = (locale: Locale) => name(namesFor(site, rulebook, locale));
  return [inLocale('zh'), inLocale('en')];
}

function unitRows(site: Site): Cell[][] {
  return unitOrder(site).map((unit, position) => [
    unit.unit_id,
    unit.kind,
    unit.parent_id,
    ...named(site, (names) => names.subject(unit.unit_id)),
    unit.sort_key,
    position,
    unit.grid_col,
    unit.grid_row,
  ]);
}

/** In the order of groups.csv, then whom rule books without groups assess: all. */
function groupRows(site: Site): Cell[][] {
  const used = new Set(site.assessments.flatMap(({ frame }) => frame.rulebook.groups));
  const known = [...site.groups.keys()].filter((id) => used.has(id));
  const ids = [...known, ...[...used].filter((id) => !site.groups.has(id))];
  return ids.map((id, position) => [id, ...named(site, (names) => names.group(id)), position]);
}

/** By their last day; of two that end together the shorter first. */
function cycleRows(site: Site): Cell[][] {
  const order = [...site.cycles.values()].sort(
    (a, b) => compare(a.end, b.end) || compare(b.start, a.start) || compare(a.cycle_id, b.cycle_id),
  );
  return order.map((cycle: Cycle, position) => [
    cycle.cycle_id,
    cycle.kind,
    cycle.parent_id,
    ...named(site, (names) => names.cycle(cycle.cycle_id)),
    cycle.start,
    cycle.end,
    cycle.status,
    position,
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function assessmentRow(
  site: Site,
  result: AssessmentResult,
  position: number,
  partOf: (assessmentId: string) => string,
): Cell[] {
  const { assessment, rulebook, subjects } = result.frame;
  return [
    assessment.assessment_id,
    assessment.kind,
    assessment.cycle_id,
    assessment.rulebook_id,
    assessment.subject_kind,
    ...named(site, (names) => names.assessment(assessment.assessment_id), rulebook),
    rulebook.root?.id ?? null,
    subjects.length,
    partOf(assessment.assessment_id),
    result === site.home,
    position,
  ];
}

function rulebooksOf(site: Site): Rulebook[] {
  return [...new Set(site.assessments.map(({ frame }) => frame.rulebook))];
}

function itemRows(site: Site, book: Rulebook): Cell[][] {
  return book.items.map((item) => [
    book.id,
    item.id,
    item.parent === null ? null : book.items[item.parent]!.id,
    ...named(site, (names) => names.item(item.id), book),
    item.unit,
    item.unitEn,
    item.direction,
    item.rule,
    roleOf(item, book),
    item.depth,
    item.decimals,
    item.index,
  ]);
}

function roleOf(item: Item, book: Rulebook): string {
  return item === book.root ? 'root' : item.role;
}

function weightRows({ frame }: AssessmentResult): Cell[][] {
  const { assessment, rulebook } = frame;
  return declaredWeights(rulebook).flatMap(({ groupId, weight, share }) =>
    rulebook.items
      .filter((item) => item.role !== 'input')
      .map((item) => [
        assessment.assessment_id,
        groupId,
        item.id,
        numberOrNull(weight[item.index]!),
        numberOrNull(share[item.index]!),
      ]),
  );
}

function numberOrNull(x: number): number | null {
  return Number.isNaN(x) ? null : x;
}

function codeRows(site: Site): Cell[][] {
  const { kinds } = site.package.manifest;
  const rows = (kindOf: string, codes: readonly string[], name: (code: string, locale: Locale) => string) =>
    codes.map((code, position) => [kindOf, code, name(code, 'zh'), name(code, 'en'), position]);
  const kindRows = (list: 'unit' | 'cycle' | 'assessment') =>
    rows(list, Object.keys(kinds[list]), (code, locale) => namesFor(site, null, locale).kind(list, code));
  const statuses = ['draft', 'preview', 'final'] as const;
  return [
    ...kindRows('unit'),
    ...kindRows('cycle'),
    ...kindRows('assessment'),
    ...rows('state', [...states, 'not-assessed'], (code, locale) => stateWord(code as 'present', locale)),
    ...rows('total-state', totalStates, (code, locale) => stateWord(code as 'scored', locale)),
    ...rows('status', statuses, (code, locale) => messagesIn(locale).shell[code as 'draft']),
  ];
}
