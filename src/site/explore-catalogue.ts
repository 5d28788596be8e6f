/** What the page of exploration knows from the start: series, items, groups and, where they are few, the latest totals. */
import { EVERYONE } from '../core/package/rulebook.ts';
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Locale } from '../i18n/locale.ts';
import { unitOfMeasure } from '../i18n/unit-of-measure.ts';
import type {
  ExploreCatalogue,
  Series,
  SeriesItem,
  SeriesParent,
  StartRows,
} from '../query/explore-catalogue.ts';
import { pointDecimals, valueDecimals } from './decimals.ts';
import type { SiteNames } from './names.ts';
import { namesFor } from './names.ts';
import { seriesOf } from './series.ts';
import type { Site } from './site.ts';

/** Totals of more units than this come with the database alone. */
export const mostStartRows = 600;

/** Null where nothing was assessed. */
export function exploreCatalogue(site: Site, locale: Locale, root: string): ExploreCatalogue | null {
  if (site.home === null) return null;
  const all = seriesList(site);
  const names = namesFor(site, null, locale);
  const groups = new Set(all.flatMap((series) => groupsOf(series)));
  return {
    package: site.package.manifest.package,
    home: site.home.frame.assessment.assessment_id,
    root,
    groups: Object.fromEntries([...groups].map((id) => [id, names.group(id)])),
    series: all.map((series) => describeSeries(site, series, all, locale)),
    start: site.home.frame.subjects.length > mostStartRows ? null : startRows(site, site.home, locale),
  };
}

/** Each in order of time; that of the home assessment first. */
function seriesList(site: Site): AssessmentResult[][] {
  const seen = new Set<AssessmentResult>();
  const list: AssessmentResult[][] = [];
  for (const one of [site.home!, ...site.assessments]) {
    if (seen.has(one)) continue;
    const series = seriesOf(site, one);
    for (const each of series) seen.add(each);
    list.push(series);
  }
  return list;
}

function groupsOf(series: readonly AssessmentResult[]): string[] {
  return [...new Set(series.toReversed().flatMap(({ frame }) => frame.rulebook.groups))].filter(
    (id) => id !== EVERYONE,
  );
}

function describeSeries(
  site: Site,
  series: readonly AssessmentResult[],
  all: readonly (readonly AssessmentResult[])[],
  locale: Locale,
): Series {
  const latest = series.at(-1)!;
  const { assessment, rulebook } = latest.frame;
  const names = namesFor(site, rulebook, locale);
  const kindName = names.kind('unit', assessment.subject_kind);
  return {
    title: titleOf(latest, all, names),
    kind: assessment.subject_kind,
    kindName,
    assessments: series.map(({ frame }) => ({
      id: frame.assessment.assessment_id,
      cycle: frame.cycle.cycle_id,
      cycleName: names.cycle(frame.cycle.cycle_id),
      title: names.assessment(frame.assessment.assessment_id),
      method: frame.rulebook.id,
    })),
    items: itemsOf(site, series, locale),
    groups: groupsOf(series),
    decimals: pointDecimals(latest),
    parents: parentsOf(site, series, all, locale),
  };
}

/** The kind of cycle is named where there are several of the same assessment. */
function titleOf(
  { frame: { assessment, cycle } }: AssessmentResult,
  all: readonly (readonly AssessmentResult[])[],
  names: SiteNames,
): string {
  const alike = all.filter(([one]) => {
    const other = one!.frame.assessment;
    return other.subject_kind === assessment.subject_kind && other.kind === assessment.kind;
  });
  return [
    names.kind('unit', assessment.subject_kind),
    names.kind('assessment', assessment.kind),
    ...(alike.length > 1 ? [names.kind('cycle', cycle.kind)] : []),
  ].join(' · ');
}

/** Of the latest rule book in its order, then what only earlier ones know; inputs have no points and are left out. */
function itemsOf(site: Site, series: readonly AssessmentResult[], locale: Locale): SeriesItem[] {
  const found = new Map<string, SeriesItem>();
  for (const result of series.toReversed()) {
    const { rulebook } = result.frame;
    for (const item of rulebook.items) {
      if (item.role !== 'input' && !found.has(item.id)) {
        found.set(item.id, describeItem(site, result, item, locale));
      }
    }
  }
  return [...found.values()];
}

function describeItem(site: Site, result: AssessmentResult, item: Item, locale: Locale): SeriesItem {
  const { rulebook } = result.frame;
  return {
    id: item.id,
    name: namesFor(site, rulebook, locale).item(item.id),
    unit: unitOfMeasure(item, locale),
    decimals: valueDecimals(result, item),
    depth: item.depth,
    role: item.role === 'leaf' ? 'leaf' : 'composite',
    above: itemsAbove(rulebook, item),
    notAssessedIn: item.role === 'leaf' ? notAssessedIn(rulebook, item) : [],
  };
}

function itemsAbove(rulebook: Rulebook, { parent }: Item): string[] {
  if (parent === null) return [];
  const above = rulebook.items[parent]!;
  return [above.id, ...itemsAbove(rulebook, above)];
}

function notAssessedIn(rulebook: Rulebook, item: Item): string[] {
  return rulebook.groups.filter((_, g) => Number.isNaN(rulebook.weights[g]![item.index]!));
}

function parentsOf(
  site: Site,
  series: readonly AssessmentResult[],
  all: readonly (readonly AssessmentResult[])[],
  locale: Locale,
): SeriesParent[] {
  const latest = series.at(-1)!;
  const names = namesFor(site, null, locale);
  const below = new Map<string, number>();
  for (const id of latest.frame.subjects) {
    const parent = site.units.get(id)?.parent_id ?? null;
    if (parent !== null) below.set(parent, (below.get(parent) ?? 0) + 1);
  }
  return [...below].flatMap(([id, count]) => {
    const above = all
      .map((one) => one.at(-1)!)
      .filter(({ frame }) => frame.subjectIndex.has(id))
      .toSorted((a, b) => likeness(b, latest) - likeness(a, latest))[0];
    if (above === undefined) return [];
    return [{ id, name: names.subject(id), below: count, assessment: above.frame.assessment.assessment_id }];
  });
}

function likeness({ frame: a }: AssessmentResult, { frame: b }: AssessmentResult): number {
  return 2 * Number(a.cycle.kind === b.cycle.kind) + Number(a.assessment.kind === b.assessment.kind);
}

function startRows(site: Site, result: AssessmentResult, locale: Locale): StartRows {
  const { frame, adjusted, ranks, coverage, states } = result;
  const names = namesFor(site, frame.rulebook, locale);
  const order = frame.subjects.map((_, s) => s);
  const key = (s: number) => site.units.get(frame.subjects[s]!)?.sort_key ?? '';
  const name = (s: number) => names.subject(frame.subjects[s]!);
  order.sort((a, b) => {
    const [left, right] = locale === 'zh' ? [key(a), key(b)] : [name(a).toLowerCase(), name(b).toLowerCase()];
    return left === right ? a - b : left < right ? -1 : 1;
  });
  const figures = (values: ArrayLike<number>, none: number) =>
    order.map((s) => (Number.isNaN(values[s]!) || values[s] === none ? null : values[s]!));
  const unit = (s: number) => site.units.get(frame.subjects[s]!);
  return {
    assessment: frame.assessment.assessment_id,
    subject: order.map((s) => frame.subjects[s]!),
    name: order.map(name),
    search: order.map((s) => searched(site, frame.subjects[s]!)),
    parent: order.map((s) => unit(s)?.parent_id ?? null),
    column: order.map((s) => unit(s)?.grid_col ?? null),
    row: order.map((s) => unit(s)?.grid_row ?? null),
    group: order.map((s) => frame.rulebook.groups[frame.group[s]!]!),
    total: figures(adjusted.total, Number.NaN),
    place: figures(ranks.group, 0),
    overall: figures(ranks.overall, 0),
    coverage: figures(coverage, Number.NaN),
    state: order.map((s) => states[s]!),
  };
}

/** What a part of a name is looked up in: both names, how it is read, its id. */
function searched(site: Site, id: string): string {
  const unit = site.units.get(id);
  return [unit?.name_zh, unit?.name_en, unit?.sort_key, id].filter(Boolean).join(' ');
}
