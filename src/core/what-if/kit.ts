/**
 * What it takes to score one assessment of units again in a browser: the raw values, targets, events and votes that its
 * rule book asks for and nothing else of the package, as plain JSON. Texts of sources and reasons stay behind, and so do
 * persons. Numbers are written in full, so that the same totals come out to the bit.
 */
import { withholdFewVotes } from '../package/disclosure.ts';
import type { Appraisal, Cycle, Event, Package, Target } from '../package/package.ts';
import type { Item, Method, Rulebook } from '../package/rulebook.ts';
import { NOT_APPLICABLE, carriesValue } from '../package/states.ts';
import { borrowedAssessment, isByPostings } from '../score/borrow.ts';
import { finerCycles } from '../score/combine-cycles.ts';
import { isOfPersons } from '../score/frame.ts';
import { OUTSIDE } from '../score/outcome.ts';
import type { AssessmentResult, Results } from '../score/result.ts';

export interface Kit {
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly cycles: readonly Pick<Cycle, 'cycle_id' | 'kind' | 'start' | 'end'>[];
  readonly subjects: readonly string[];
  /** Index into the groups of the rule book, per subject. */
  readonly group: readonly number[];
  readonly rulebook: KitRulebook;
  /** By cycle. */
  readonly observations: Readonly<Record<string, readonly KitColumn[]>>;
  readonly targets: Readonly<Record<string, readonly Omit<Target, 'line'>[]>>;
  readonly events: Readonly<Record<string, readonly KitEvent[]>>;
  readonly appraisals: Readonly<Record<string, readonly Omit<Appraisal, 'line'>[]>>;
  /** Totals of other assessments that this one borrows, per subject. */
  readonly borrowed: Readonly<Record<string, readonly (number | null)[]>>;
  /** Adjusted totals as published: what the browser has to arrive at before it changes anything. */
  readonly published: readonly (number | null)[];
}

export type KitEvent = Pick<Event, 'event_id' | 'subject_id' | 'item_id' | 'kind' | 'count' | 'points'>;
export type KitItem = Omit<Item, 'name' | 'definition' | 'params' | 'source' | 'line'> & {
  readonly params: string;
};

export interface KitRulebook {
  readonly id: string;
  readonly method: Pick<
    Method,
    'weights' | 'rank' | 'rank_decimals' | 'adjust' | 'vetoes' | 'bands' | 'robustness'
  >;
  readonly root: string;
  readonly groups: readonly string[];
  readonly items: readonly KitItem[];
  /** Per group, per item; null = blank. */
  readonly weights: readonly (readonly (number | null)[])[];
}

/** The rows of one item: per subject the state, -1 where there is no row, and the value, null where it has none. */
export interface KitColumn {
  readonly item: string;
  readonly value: readonly (number | null)[];
  readonly state: readonly number[];
}

/** Null for an assessment of persons, whose totals nobody is to play with. */
export function packKit(result: AssessmentResult, results: Results): Kit | null {
  const { frame, adjusted } = result;
  if (isOfPersons(frame.assessment)) return null;
  const { package: pack, cycle, rulebook } = frame;
  const wanted = wantedColumns(result);
  const cycleIds = [...wanted.keys()];
  return {
    assessmentId: frame.assessment.assessment_id,
    cycleId: cycle.cycle_id,
    cycles: pack.cycles.map(({ cycle_id, kind, start, end }) => ({ cycle_id, kind, start, end })),
    subjects: frame.subjects,
    group: [...frame.group],
    rulebook: kitRulebook(rulebook),
    observations: perCycle(cycleIds, (id) => columnsOf(result, id, wanted.get(id)!)),
    targets: perCycle(cycleIds, (id) => targetsOf(result, id, wanted.get(id)!)),
    events: perCycle(cycleIds, (id) => eventsOf(result, id, wanted.get(id)!, id === cycle.cycle_id)),
    appraisals: perCycle(cycleIds, (id) =>
      rulebook.items.some((item) => item.rule === 'tally') ? appraisalsOf(result, id) : [],
    ),
    borrowed: borrowedBy(result, results, cycleIds),
    published: numbers(adjusted.total),
  };
}

function perCycle<T>(ids: readonly string[], of: (id: string) => readonly T[]): Record<string, readonly T[]> {
  return Object.fromEntries(ids.map((id) => [id, of(id)] as const).filter(([, rows]) => rows.length > 0));
}

function numbers(values: Iterable<number>): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

function kitRulebook(rulebook: Rulebook): KitRulebook {
  const { weights, rank, rank_decimals, adjust, vetoes, bands, robustness } = rulebook.method;
  return {
    id: rulebook.id,
    method: {
      weights,
      rank,
      ...(rank_decimals === undefined ? {} : { rank_decimals }),
      adjust,
      vetoes: vetoes.map(({ title: _, ...veto }) => veto),
      bands: bands.map(({ grade, from }) => ({ grade, from })),
      robustness,
    },
    root: rulebook.root!.id,
    groups: rulebook.groups,
    items: rulebook.items.map(
      ({ name: _, definition: _definition, source: _source, line: _line, ...item }) => ({
        ...item,
        params: item.params.toString(),
      }),
    ),
    weights: rulebook.weights.map(numbers),
  };
}

/**
 * The items whose rows may be asked for, by cycle: all of them in the assessment's own; in earlier ones those that are
 * scored by their change, and those with a gap that the nearest earlier value could fill.
 */
function wantedColumns(result: AssessmentResult): Map<string, Set<string>> {
  const { package: pack, cycle, rulebook } = result.frame;
  const wanted = new Map<string, Set<string>>([
    [cycle.cycle_id, new Set(rulebook.items.map((item) => item.id))],
  ]);
  const want = (id: string, item: Item): void => {
    const known = wanted.get(id) ?? new Set();
    wanted.set(id, known.add(item.id));
    if (item.denominator !== null) known.add(item.denominator);
  };
  const wantIn = (one: Cycle, item: Item): void => {
    for (const part of [item, rulebook.itemsById.get(item.denominator ?? '')]) {
      if (part === undefined) continue;
      want(one.cycle_id, part);
      const finer = part.params.text('observed');
      if (finer !== null) for (const inner of finerCycles(pack, one, finer)) want(inner.cycle_id, part);
    }
  };
  const earlier = pack.cycles.filter((one) => one.kind === cycle.kind && one.end < cycle.start);
  for (const item of rulebook.items) {
    wantIn(cycle, item);
    if (isAskedBefore(result, item)) for (const one of earlier) wantIn(one, item);
  }
  return wanted;
}

function isAskedBefore(result: AssessmentResult, item: Item): boolean {
  const one = result.items[item.index]!;
  if (one.role !== 'leaf') return false;
  if (item.transform === 'change' || item.transform === 'change-percent') return true;
  const { outcome, state } = one.score;
  return outcome.some(
    (kind, s) => kind !== OUTSIDE && state[s] !== NOT_APPLICABLE && !carriesValue(state[s]!),
  );
}

function columnsOf({ frame }: AssessmentResult, cycleId: string, wanted: ReadonlySet<string>): KitColumn[] {
  const table = frame.package.observations.get(cycleId);
  if (table === undefined) return [];
  const columns = new Map<string, { item: string; value: (number | null)[]; state: number[] }>();
  for (let row = 0; row < table.length; row++) {
    const item = table.itemIds[table.item[row]!]!;
    const s = frame.subjectIndex.get(table.subjectIds[table.subject[row]!]!);
    if (s === undefined || !wanted.has(item)) continue;
    let column = columns.get(item);
    if (column === undefined) {
      const [value, state] = [frame.subjects.map(() => null), frame.subjects.map(() => -1)];
      columns.set(item, (column = { item, value, state }));
    }
    const value = table.value[row]!;
    column.value[s] = Number.isNaN(value) ? null : value;
    column.state[s] = table.state[row]!;
  }
  return [...columns.values()].sort((a, b) => (a.item < b.item ? -1 : 1));
}

function targetsOf({ frame }: AssessmentResult, cycleId: string, wanted: ReadonlySet<string>) {
  const reached = new Set([...frame.subjects, ...frame.rulebook.groups, '*']);
  return rowsIn(frame.package.targets, cycleId)
    .filter((row) => wanted.has(row.item_id) && reached.has(row.subject_id))
    .map(({ line: _, ...row }) => row);
}

/** In the assessment's own cycle all of them: one without an item moves the total, and any may be a veto. */
function eventsOf(
  { frame }: AssessmentResult,
  cycleId: string,
  wanted: ReadonlySet<string>,
  isOwn: boolean,
): KitEvent[] {
  return rowsIn(frame.package.events, cycleId)
    .filter(({ subject_id }) => frame.subjectIndex.has(subject_id))
    .filter(({ item_id }) => isOwn || (item_id !== null && wanted.has(item_id)))
    .map(({ event_id, subject_id, item_id, kind, count, points }) => ({
      event_id,
      subject_id,
      item_id,
      kind,
      count,
      points,
    }));
}

function appraisalsOf({ frame }: AssessmentResult, cycleId: string) {
  return withholdFewVotes(frame.package.manifest, rowsIn(frame.package.appraisals, cycleId))
    .filter(({ count }) => !Number.isNaN(count))
    .filter(({ subject_id }) => frame.subjectIndex.has(subject_id))
    .map(({ line: _, ...row }) => row);
}

function rowsIn<T>(byCycle: ReadonlyMap<string, readonly T[]>, cycleId: string): readonly T[] {
  return byCycle.get(cycleId) ?? [];
}

function borrowedBy(
  { frame }: AssessmentResult,
  results: Results,
  cycleIds: readonly string[],
): Kit['borrowed'] {
  const loans = frame.rulebook.items.filter((item) => item.rule === 'borrow' && !isByPostings(item));
  const lenders = loans.flatMap((item) =>
    cyclesOf(frame.package, cycleIds).map((cycle) => borrowedAssessment(item, cycle)),
  );
  return Object.fromEntries(
    [...new Set(lenders)].flatMap((id) => {
      const lender = results.get(id);
      if (lender === undefined || isOfPersons(lender.frame.assessment)) return [];
      const total = (subject: string) =>
        lender.adjusted.total[lender.frame.subjectIndex.get(subject) ?? -1] ?? Number.NaN;
      return [[id, numbers(frame.subjects.map(total))]];
    }),
  );
}

function cyclesOf(pack: Package, ids: readonly string[]): Cycle[] {
  return pack.cycles.filter((one) => ids.includes(one.cycle_id));
}
