/**
 * How complete and how settled the data is: by unit and item for the latest assessment of each kind of subject, by
 * owner over all of these, by assessment over the years, and what the check of the package warned of.
 */
import type { Issue, IssueKind } from '../core/issue.ts';
import type { Item } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Counts, CoverageGrid } from './coverage-grid.ts';
import { addCounts, countStates, coverageGrid, due, owed, withValue } from './coverage-grid.ts';
import type { OpenCell } from './open-cells.ts';
import { openCells } from './open-cells.ts';
import type { Site } from './site.ts';

export interface QualityView {
  /** The latest assessment of each kind of subject, the home one first. */
  readonly sections: readonly QualitySection[];
  /** Over all sections; those who owe most first. */
  readonly owners: readonly OwnerQuality[];
  /** Latest first. */
  readonly assessments: readonly AssessmentQuality[];
  /** Most frequent first. */
  readonly warnings: readonly WarningKind[];
}

export interface CoverageSummary {
  /** Of the shares of weight that rest on observed values; NaN where nobody is assessed. */
  readonly mean: number;
  readonly min: number;
  /** Subjects with that lowest share. */
  readonly lowest: readonly string[];
}

export interface AssessmentQuality {
  readonly result: AssessmentResult;
  readonly counts: Counts;
  readonly coverage: CoverageSummary;
}

export interface QualitySection extends AssessmentQuality {
  readonly kind: string;
  readonly grid: CoverageGrid;
  /** Those with most values owed and the least coverage first. */
  readonly units: readonly UnitQuality[];
  readonly items: readonly ItemQuality[];
  readonly open: readonly OpenCell[];
}

export interface UnitQuality {
  readonly s: number;
  readonly subjectId: string;
  readonly groupId: string;
  readonly coverage: number;
  readonly counts: Counts;
}

export interface ItemQuality {
  readonly item: Item;
  readonly dimension: Item | null;
  readonly counts: Counts;
}

export interface OwnerQuality {
  /** What the rule books name as the source of items: the id of a unit, or words; '' where they name none. */
  readonly source: string;
  readonly items: number;
  readonly counts: Counts;
  readonly open: readonly OpenCell[];
}

export interface WarningKind {
  readonly kind: IssueKind;
  readonly issues: readonly Issue[];
}

const views = new WeakMap<Site, QualityView>();

/** The same object for the same site. */
export function qualityView(site: Site): QualityView {
  const known = views.get(site);
  if (known !== undefined) return known;
  const sections = latestByKind(site).map(sectionOf);
  const view = {
    sections,
    owners: ownersOf(sections),
    assessments: site.assessments.map(assessmentQuality),
    warnings: warningKinds(site.issues),
  };
  views.set(site, view);
  return view;
}

function latestByKind({ home, assessments, package: { manifest } }: Site): AssessmentResult[] {
  const kindOf = (one: AssessmentResult) => one.frame.assessment.subject_kind;
  const byKind = new Map<string, AssessmentResult>();
  for (const one of [...(home === null ? [] : [home]), ...assessments]) {
    if (!byKind.has(kindOf(one))) byKind.set(kindOf(one), one);
  }
  const order = Object.keys(manifest.kinds.unit);
  const rank = (one: AssessmentResult) => (one === home ? -1 : order.indexOf(kindOf(one)));
  return [...byKind.values()].sort((a, b) => rank(a) - rank(b));
}

function assessmentQuality(result: AssessmentResult): AssessmentQuality {
  const { rows } = coverageGrid(result);
  const counts = addCounts(rows.map((row) => countStates(row.states)));
  return { result, counts, coverage: coverageSummary(result) };
}

function coverageSummary({ coverage, frame }: AssessmentResult): CoverageSummary {
  const known = [...coverage].filter((share) => !Number.isNaN(share));
  const min = known.length === 0 ? Number.NaN : known.reduce((least, share) => Math.min(least, share));
  return {
    mean: known.reduce((sum, share) => sum + share, 0) / known.length,
    min,
    lowest: frame.subjects.filter((_, s) => coverage[s] === min),
  };
}

function sectionOf(result: AssessmentResult): QualitySection {
  const { frame } = result;
  const grid = coverageGrid(result);
  return {
    ...assessmentQuality(result),
    kind: frame.assessment.subject_kind,
    grid,
    units: unitsOf(grid),
    items: grid.rows.map(({ item, dimension, states }) => ({ item, dimension, counts: countStates(states) })),
    open: openCells(grid),
  };
}

function unitsOf({ result, rows }: CoverageGrid): UnitQuality[] {
  const { frame, coverage } = result;
  const units = frame.subjects.map((subjectId, s) => ({
    s,
    subjectId,
    groupId: frame.rulebook.groups[frame.group[s]!]!,
    coverage: coverage[s]!,
    counts: countStates(rows.map((row) => row.states[s]!)),
  }));
  return units.sort((a, b) => owed(b.counts) - owed(a.counts) || atLeast(a) - atLeast(b) || a.s - b.s);
}

/** Who is assessed on nothing stands last. */
function atLeast({ coverage }: UnitQuality): number {
  return Number.isNaN(coverage) ? 2 : coverage;
}

function ownersOf(sections: readonly QualitySection[]): OwnerQuality[] {
  const items = sections.flatMap((section) => section.items);
  const open = Map.groupBy(
    sections.flatMap((section) => section.open),
    (one) => one.item.source,
  );
  const owners = [...Map.groupBy(items, (one) => one.item.source)].map(([source, own]): OwnerQuality => ({
    source,
    items: new Set(own.map((one) => one.item.id)).size,
    counts: addCounts(own.map((one) => one.counts)),
    open: open.get(source) ?? [],
  }));
  return owners.sort((a, b) => urgency(b, a) || (a.source < b.source ? -1 : 1));
}

function urgency({ counts: a }: OwnerQuality, { counts: b }: OwnerQuality): number {
  return (
    owed(a) - owed(b) ||
    a.disputed - b.disputed ||
    a.suppressed - b.suppressed ||
    a.provisional - b.provisional
  );
}

function warningKinds(issues: readonly Issue[]): WarningKind[] {
  return [...Map.groupBy(issues, (one) => one.kind)]
    .map(([kind, own]) => ({ kind, issues: own }))
    .sort((a, b) => b.issues.length - a.issues.length || (a.kind < b.kind ? -1 : 1));
}

/** Share 0–1 of the values due that are there; NaN where none is due. */
export function shareWithValue(counts: Counts): number {
  return withValue(counts) / due(counts);
}
