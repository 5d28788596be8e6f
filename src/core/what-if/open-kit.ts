/** From a kit back to a package of one assessment, ready for the same scoring that made the published result. */
import { EVERYONE } from '../package/everyone.ts';
import type { Assessment, Cycle, Event, Package, Target } from '../package/package.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import { noParams, readParams } from '../package/params.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import type { Totals } from '../score/result.ts';
import { rescorer } from '../score/score.ts';
import type { Kit, KitColumn, KitRulebook } from './kit.ts';

export interface Opened {
  readonly rulebook: Rulebook;
  /** Totals and places under a version of the rule book. */
  readonly score: (rulebook: Rulebook) => Totals;
  readonly published: Totals;
}

/** Null where the kit does not lead to the totals that were published: then nothing may be built upon it. */
export function openKit(kit: Kit): Opened | null {
  const rulebook = openRulebook(kit.rulebook);
  const score = rescorer(openPackage(kit, rulebook), openAssessment(kit), (lender) => totalsOf(kit, lender));
  const published = score(rulebook);
  const isSame = published.adjusted.total.every((total, s) =>
    Object.is(total, kit.published[s] ?? Number.NaN),
  );
  return isSame && published.frame.subjects.length === kit.published.length
    ? { rulebook, score, published }
    : null;
}

function totalsOf(kit: Kit, lender: string): (subjectId: string) => number {
  const totals = kit.borrowed[lender];
  const at = new Map(kit.subjects.map((id, s) => [id, s]));
  return (subjectId) => totals?.[at.get(subjectId) ?? -1] ?? Number.NaN;
}

function openAssessment(kit: Kit): Assessment {
  return {
    assessment_id: kit.assessmentId,
    kind: '',
    cycle_id: kit.cycleId,
    rulebook_id: kit.rulebook.id,
    subject_kind: 'unit',
    title_zh: null,
    title_en: null,
    line: 0,
  };
}

const always = { valid_from: null, valid_to: null, line: 0 };
const unnamed = {
  parent_id: null,
  name_zh: null,
  name_en: null,
  sort_key: null,
  grid_col: null,
  grid_row: null,
};

function openPackage(kit: Kit, rulebook: Rulebook): Package {
  const { groups } = kit.rulebook;
  const isGrouped = groups.length > 1 || groups[0] !== EVERYONE;
  return {
    // Votes that are withheld are not in the kit.
    manifest: { disclosure: { min_cell: 1 } } as Package['manifest'],
    units: kit.subjects.map((unit_id) => ({ unit_id, kind: 'unit', ...unnamed, ...always })),
    groups: [],
    memberships: isGrouped
      ? kit.subjects.map((subject_id, s) => ({ subject_id, group_id: groups[kit.group[s]!]!, ...always }))
      : [],
    cycles: kit.cycles.map((one): Cycle => ({ ...one, parent_id: null, status: null, line: 0 })),
    assessments: [],
    officials: [],
    postings: [],
    tasks: [],
    taskRoles: [],
    taskChecks: [],
    conclusions: [],
    commendations: [],
    findings: [],
    followUps: [],
    objections: [],
    decisions: [],
    corrections: [],
    rulebooks: new Map([[rulebook.id, rulebook]]),
    observations: mapOf(kit.observations, (columns, id) => openTable(columns, id, kit.subjects)),
    targets: mapOf(kit.targets, (rows) => rows.map((row): Target => ({ ...row, line: 0 }))),
    events: mapOf(kit.events, (rows) => rows.map((row): Event => ({ ...row, ...withoutReasons }))),
    reports: new Map(),
    visits: new Map(),
    appraisals: mapOf(kit.appraisals, (rows) => rows.map((row) => ({ ...row, line: 0 }))),
    bodies: new Map(),
    imports: new Map(),
    headers: new Map(),
    withheld: new Map(),
  };
}

const withoutReasons = { date: null, source: null, reason_zh: null, reason_en: null, line: 0 };

function mapOf<T, R>(byCycle: Readonly<Record<string, T>>, open: (rows: T, id: string) => R): Map<string, R> {
  return new Map(Object.entries(byCycle).map(([id, rows]) => [id, open(rows, id)]));
}

function openTable(
  columns: readonly KitColumn[],
  cycleId: string,
  subjectIds: readonly string[],
): ObservationTable {
  const length = columns.reduce((sum, one) => sum + one.state.filter((state) => state >= 0).length, 0);
  const [subject, item] = [new Int32Array(length), new Int32Array(length)];
  const [value, state] = [new Float64Array(length), new Uint8Array(length)];
  let row = 0;
  columns.forEach((column, at) => {
    column.state.forEach((code, s) => {
      if (code < 0) return;
      subject[row] = s;
      item[row] = at;
      value[row] = column.value[s] ?? Number.NaN;
      state[row] = code;
      row += 1;
    });
  });
  const itemIds = columns.map((column) => column.item);
  const line = new Int32Array(length);
  return {
    file: '',
    cycleId,
    length,
    subjectIds,
    itemIds,
    subject,
    item,
    value,
    state,
    line,
    text: () => '',
  };
}

const blank = { zh: '', en: '' };

function openRulebook(kit: KitRulebook): Rulebook {
  const items = kit.items.map((item): Item => ({
    ...item,
    name: blank,
    definition: blank,
    source: '',
    line: 0,
    params: readParams(item.params) ?? noParams,
  }));
  const itemsById = new Map(items.map((item) => [item.id, item]));
  return {
    id: kit.id,
    method: { title: blank, quotas: [], ...kit.method },
    root: itemsById.get(kit.root)!,
    items,
    itemsById,
    groups: kit.groups,
    weights: kit.weights.map((own) => Float64Array.from(own, (weight) => weight ?? Number.NaN)),
    weightLines: new Int32Array(items.length),
    files: { method: '', items: '', weights: '' },
  };
}
