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
  options: { sorted?: boolean; unique?: boolean; body?: (keyof C & string) | null } = {},
) {
  const { sorted = true, unique = true, body = null } = options;
  return { path, key, columns, sorted, unique, body };
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
    role: maybe(ref('kind:role')),
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

export const reports = table(
  'reports/<cycle_id>.csv',
  ['official_id', 'item_no'],
  {
    official_id: ref('officials'),
    item_no: integer,
    submitted_on: maybe(date),
    title_zh: maybe(text),
    title_en: maybe(text),
    /** The indicator that the work claims to serve. */
    item_id: maybe(ref('items')),
    self_points: maybe(number),
    verified_points: maybe(number),
    verified_by: maybe(text),
  },
  { body: 'official_id' },
);

export const visits = table(
  'visits/<cycle_id>.csv',
  ['visit_id'],
  {
    visit_id: id,
    subject_id: ref('subjects'),
    date: date,
    kind: ref('kind:visit'),
    participants: maybe(text),
    rating: maybe(ref('kind:rating')),
    summary_zh: maybe(text),
    summary_en: maybe(text),
    /** Who may read it; blank = as few as any. */
    visibility: maybe(ref('kind:visibility')),
  },
  { body: 'visit_id' },
);

/** A task that a special assessment follows; a row with `parent_id` is a phase of that task. */
export const tasks = table(
  'tasks.csv',
  ['task_id'],
  {
    task_id: id,
    parent_id: maybe(ref('tasks')),
    /** The kind of assessment that follows it. */
    kind: maybe(ref('kind:assessment')),
    name_zh: maybe(text),
    name_en: maybe(text),
    goal_zh: maybe(text),
    goal_en: maybe(text),
    lead_id: maybe(ref('units')),
    start: date,
    end: maybe(date),
  },
  { body: 'task_id' },
);

/** Who took part in a task or phase: a person or a team, in what role, and how they came up. */
export const taskRoles = table('task_roles.csv', ['task_id', 'subject_id', 'role'], {
  task_id: ref('tasks'),
  subject_id: ref('subjects'),
  role: ref('kind:task_role'),
  duty_zh: maybe(text),
  duty_en: maybe(text),
  start: maybe(date),
  end: maybe(date),
  /** Nominated by the unit, say, or found on the spot. */
  origin: maybe(ref('kind:origin')),
  source: maybe(text),
});

/** What was seen and heard on the spot. */
export const taskChecks = table(
  'task_checks.csv',
  ['check_id'],
  {
    check_id: id,
    task_id: ref('tasks'),
    /** Of whom; blank where the task itself was looked at. */
    subject_id: maybe(ref('subjects')),
    unit_id: maybe(ref('units')),
    date: date,
    kind: ref('kind:check'),
    by: maybe(text),
    rating: maybe(ref('kind:rating')),
    summary_zh: maybe(text),
    summary_en: maybe(text),
    visibility: maybe(ref('kind:visibility')),
  },
  { body: 'check_id' },
);

/** How the task is concluded for each who had a role in it; no row = no conclusion yet. */
export const conclusions = table('conclusions.csv', ['task_id', 'subject_id'], {
  task_id: ref('tasks'),
  subject_id: ref('subjects'),
  kind: ref('kind:conclusion'),
  concluded_on: maybe(date),
  concluded_by: maybe(text),
  summary_zh: maybe(text),
  summary_en: maybe(text),
  consequence: maybe(ref('kind:consequence')),
  due: maybe(date),
});

export const commendationScopes = ['individual', 'collective'] as const;

export const commendations = table('commendations.csv', ['commendation_id'], {
  commendation_id: id,
  subject_id: ref('subjects'),
  date: date,
  kind: ref('kind:commendation'),
  scope: maybe(oneOf(...commendationScopes)),
  task_id: maybe(ref('tasks')),
  by: maybe(text),
  reason_zh: maybe(text),
  reason_en: maybe(text),
});

export const findingStatuses = ['open', 'rectifying', 'closed'] as const;

export const findings = table(
  'findings.csv',
  ['finding_id'],
  {
    finding_id: id,
    subject_id: ref('subjects'),
    source: ref('kind:finding'),
    date: date,
    severity: maybe(ref('kind:severity')),
    summary_zh: maybe(text),
    summary_en: maybe(text),
    status: oneOf(...findingStatuses),
    /** The day by which it is to be put right. */
    due: maybe(date),
    closed_on: maybe(date),
  },
  { body: 'finding_id' },
);

export const followUpStatuses = ['open', 'done', 'partly', 'dropped'] as const;

/** What was asked of whom, by whom and by when, and what came of it. It is carried from cycle to cycle while open. */
export const followUps = table('follow_ups.csv', ['follow_up_id'], {
  follow_up_id: id,
  subject_id: ref('subjects'),
  /** The visit, check or finding that it arose from. */
  record_id: maybe(ref('records')),
  asked_on: date,
  asked_by: maybe(text),
  request_zh: maybe(text),
  request_en: maybe(text),
  due: maybe(date),
  status: oneOf(...followUpStatuses),
  closed_on: maybe(date),
  outcome_zh: maybe(text),
  outcome_en: maybe(text),
});

export const objectionStatuses = ['open', 'upheld', 'partly', 'rejected', 'withdrawn'] as const;

/** What the assessed replied to a figure (cycle, subject, item) or to a record, and what was decided. */
export const objections = table('objections.csv', ['objection_id'], {
  objection_id: id,
  subject_id: ref('subjects'),
  cycle_id: maybe(ref('cycles')),
  item_id: maybe(ref('items')),
  record_id: maybe(ref('records')),
  filed_on: date,
  reply_zh: maybe(text),
  reply_en: maybe(text),
  status: oneOf(...objectionStatuses),
  decided_on: maybe(date),
  decided_by: maybe(text),
  outcome_zh: maybe(text),
  outcome_en: maybe(text),
});

/** Grades given by people. Nothing here is computed. */
export const decisions = table('decisions.csv', ['assessment_id', 'subject_id'], {
  assessment_id: ref('assessments'),
  subject_id: ref('subjects'),
  grade: id,
  decided_on: maybe(date),
  decided_by: maybe(text),
  merits_zh: maybe(text),
  merits_en: maybe(text),
  problems_zh: maybe(text),
  problems_en: maybe(text),
  consequence: maybe(ref('kind:consequence')),
  due: maybe(date),
});

/** What was changed in a cycle after it was final: one cell a row, or with column `*` a whole row. */
export const corrections = table('corrections.csv', ['correction_id'], {
  correction_id: id,
  cycle_id: ref('cycles'),
  file: text,
  /** The key cells of the row, with a blank between them; in a YAML file the path of the entry. */
  key: text,
  column: text,
  old: maybe(text),
  new: maybe(text),
  decided_on: date,
  decided_by: text,
  reason_zh: maybe(text),
  reason_en: maybe(text),
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
    unit_en: maybe(text),
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
  reports,
  visits,
  tasks,
  taskRoles,
  taskChecks,
  conclusions,
  commendations,
  appraisals,
  findings,
  followUps,
  objections,
  decisions,
  corrections,
  items,
  observations,
} as const satisfies Record<string, TableSpec>;

/** Tables of one file. */
export const singleTables = [
  'units',
  'groups',
  'memberships',
  'cycles',
  'assessments',
  'officials',
  'postings',
  'tasks',
  'taskRoles',
  'taskChecks',
  'conclusions',
  'commendations',
  'findings',
  'followUps',
  'objections',
  'decisions',
  'corrections',
] as const satisfies readonly (keyof typeof tables)[];

/** Tables of a file per cycle, but for the observations, which have a reader of their own. */
export const cycleTables = [
  'targets',
  'events',
  'reports',
  'visits',
  'appraisals',
] as const satisfies readonly (keyof typeof tables)[];
