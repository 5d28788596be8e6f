/**
 * The tables of a data package, as data: the contract that reading, checking, the descriptor and the data
 * dictionary share. A `<cycle_id>` in a path stands for one file per cycle.
 */
import { date, id, integer, maybe, number, oneOf, ref, text } from './columns.ts';
import type { TableSpec } from './columns.ts';

function table<const C extends TableSpec['columns']>(
  path: string,
  key: readonly (keyof C & string)[],
  columns: C,
  options: { sorted?: boolean; unique?: boolean } = {},
) {
  return { path, key, columns, sorted: options.sorted ?? true, unique: options.unique ?? true };
}

export const units = table('units.csv', ['unit_id'], {
  unit_id: id,
  parent_id: maybe(ref('units')),
  kind: ref('kind:unit'),
  name_zh: maybe(text),
  name_en: maybe(text),
  sort_key: maybe(text),
  grid_col: maybe(integer),
  grid_row: maybe(integer),
  valid_from: maybe(date),
  valid_to: maybe(date),
});

export const groups = table('groups.csv', ['group_id'], {
  group_id: id,
  name_zh: maybe(text),
  name_en: maybe(text),
  note_zh: maybe(text),
  note_en: maybe(text),
});

export const memberships = table('memberships.csv', ['subject_id', 'group_id', 'valid_from'], {
  subject_id: ref('subjects'),
  group_id: ref('groups'),
  valid_from: maybe(date),
  valid_to: maybe(date),
});

export const cycleStatuses = ['draft', 'preview', 'final'] as const;

export const cycles = table('cycles.csv', ['cycle_id'], {
  cycle_id: id,
  kind: ref('kind:cycle'),
  parent_id: maybe(ref('cycles')),
  start: date,
  end: date,
  status: maybe(oneOf(...cycleStatuses)),
});

export const assessments = table('assessments.csv', ['assessment_id'], {
  assessment_id: id,
  kind: ref('kind:assessment'),
  cycle_id: ref('cycles'),
  rulebook_id: ref('rulebooks'),
  subject_kind: ref('kind:subject'),
  title_zh: maybe(text),
  title_en: maybe(text),
});

export const targets = table('targets/<cycle_id>.csv', ['subject_id', 'item_id'], {
  subject_id: text,
  item_id: ref('items'),
  floor: maybe(number),
  target: maybe(number),
  baseline: maybe(number),
});

export const events = table('events/<cycle_id>.csv', ['event_id'], {
  event_id: id,
  subject_id: ref('subjects'),
  item_id: maybe(ref('items')),
  date: maybe(date),
  kind: maybe(id),
  count: maybe(number),
  points: maybe(number),
  source: maybe(text),
  reason_zh: maybe(text),
  reason_en: maybe(text),
});

export const officials = table('officials.csv', ['official_id'], {
  official_id: id,
  name_zh: maybe(text),
  name_en: maybe(text),
  sort_key: maybe(text),
});

export const postings = table(
  'postings.csv',
  ['official_id', 'unit_id', 'start'],
  {
    official_id: ref('officials'),
    unit_id: ref('units'),
    post_zh: maybe(text),
    post_en: maybe(text),
    role: maybe(id),
    portfolio: maybe(text),
    start: date,
    end: maybe(date),
    source: maybe(text),
  },
  { unique: false },
);

export const appraisals = table('appraisals/<cycle_id>.csv', ['subject_id', 'rater', 'option'], {
  subject_id: ref('subjects'),
  rater: ref('kind:rater'),
  option: id,
  count: integer,
});

export const items = table(
  'rulebooks/<rulebook_id>/items.csv',
  ['item_id'],
  {
    item_id: id,
    parent_id: maybe(id),
    name_zh: maybe(text),
    name_en: maybe(text),
    unit: maybe(text),
    direction: maybe(oneOf('higher', 'lower')),
    denominator: maybe(id),
    transform: maybe(oneOf('none', 'log', 'change', 'change-percent')),
    missing: maybe(oneOf('withhold', 'redistribute', 'group-mean', 'carry', 'zero')),
    treat: maybe(oneOf('none', 'winsorise')),
    rule: maybe(id),
    params: maybe(text),
    not_applicable: maybe(oneOf('redistribute', 'average', 'full')),
    min_coverage: maybe(number),
    decimals: maybe(integer),
    source: maybe(text),
    definition_zh: maybe(text),
    definition_en: maybe(text),
  },
  { sorted: false },
);

/** Read by its own fast reader; the columns stand here for the descriptor and the data dictionary. */
export const observations = table('observations/<cycle_id>.csv', ['subject_id', 'item_id'], {
  subject_id: ref('subjects'),
  item_id: ref('items'),
  value: maybe(number),
  status: maybe(oneOf('final', 'provisional', 'disputed', 'missing', 'late', 'not-applicable', 'suppressed')),
  source: maybe(text),
  as_of: maybe(date),
  note: maybe(text),
});

export const tables = {
  units,
  groups,
  memberships,
  cycles,
  assessments,
  targets,
  events,
  officials,
  postings,
  appraisals,
  items,
  observations,
} as const satisfies Record<string, TableSpec>;
