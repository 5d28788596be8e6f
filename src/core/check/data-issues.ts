import type { FinalIssues } from './final-issues.ts';
import type { OfficialIssues } from './official-issues.ts';

/** What can be wrong with the shape and the meaning of well-formed tables: kind → what the message needs. */
export interface DataIssues
  extends
    FileIssues,
    TableIssues,
    ReferenceIssues,
    CalendarIssues,
    MethodIssues,
    ParamIssues,
    WeightIssues,
    ValueIssues,
    EventIssues,
    OfficialIssues,
    FinalIssues,
    LabelIssues,
    DescriptorIssues {}

/** `near` is the word that was probably meant, where one is close. */
interface NearMiss {
  allowed: readonly string[];
  near: string | null;
}

interface FileIssues {
  'file-missing': { path: string };
  'file-unknown': { path: string };
  'yaml-syntax': { problem: string };
  'yaml-unknown-key': { key: string; under: string };
  'yaml-shape': NearMiss & { path: string; given: string | null; problem: string };
  'rulebook-name': { named: string; folder: string };
  /** A file of observations, targets, events or appraisals that is named after no cycle. */
  'file-without-cycle': { cycle: string; near: string | null };
}

interface TableIssues {
  'column-unknown': NearMiss & { column: string };
  'column-missing': { column: string; needed: readonly string[] };
  /** A column about the person that no score may depend on. */
  'person-attribute': { column: string };
  'cell-empty': { column: string };
  'word-unknown': NearMiss & { column: string; given: string };
  'value-blank': { status: string };
  'value-despite-status': { status: string };
  'params-malformed': { item: string; params: string };
  'key-duplicate': { key: string; firstLine: number };
  /** Told once per file: `count` rows stand before a row that should precede them. */
  'rows-unsorted': { key: string; before: string; count: number };
}

interface ReferenceIssues {
  /** `rows` have the same unknown value in the same file; only the first is told, in observations. */
  'reference-unknown': {
    column: string;
    value: string;
    tables: readonly string[];
    near: string | null;
    rows: number;
  };
  /** The file that a column refers to is not in the package at all. */
  'reference-without-table': { column: string; tables: readonly string[]; rows: number };
  /** A kind that package.yaml does not declare under `kinds.<list>`. */
  'kind-unknown': NearMiss & { list: string; column: string; value: string };
  'edition-table-unknown': NearMiss & { value: string };
  'edition-column-unknown': NearMiss & { table: string; value: string };
  /** Columns of which every row has a cell. */
  'edition-column-needed': { table: string; columns: readonly string[] };
  /** `because`: the table that is told together with those; '' where nothing can be told without them. */
  'edition-tables-needed': { edition: string; missing: readonly string[]; because: string };
  'edition-defaults': { edition: string; other: string };
  /** One id stands for two things. */
  'id-ambiguous': { id: string; otherFile: string; otherLine: number };
  'parent-loop': { ids: readonly string[] };
  'borrow-loop': { assessments: readonly string[] };
  'membership-overlap': {
    subject: string;
    group: string;
    otherGroup: string;
    otherLine: number;
    rulebook: string;
  };
  /** `assessments` of the rule book that leave the subject out for it. */
  'subject-without-group': {
    subject: string;
    rulebook: string;
    groups: readonly string[];
    assessments: readonly string[];
  };
  'assessment-without-subjects': { assessment: string; subjectKind: string };
}

interface CalendarIssues {
  'cycle-overlap': { cycle: string; kind: string; other: string; otherLine: number };
  'cycle-outside-parent': { cycle: string; parent: string; parentStart: string; parentEnd: string };
  /** The day in `column` lies before the one in `after`. */
  'dates-reversed': { column: string; day: string; after: string; afterDay: string };
  'event-outside-cycle': { day: string; cycle: string; start: string; end: string };
}

interface MethodIssues {
  /** `tops` are the items without parent, none or several. */
  'root-ambiguous': { tops: readonly string[] };
  'item-outside-tree': { item: string; root: string };
  'rule-unknown': NearMiss & { item: string; rule: string };
  'rule-missing': { item: string; allowed: readonly string[] };
  'rule-on-composite': { item: string; rule: string; allowed: readonly string[] };
  'aggregate-on-leaf': { item: string; rule: string; allowed: readonly string[] };
  'direction-missing': { item: string; rule: string };
  'min-coverage-range': { item: string; given: number };
  'min-coverage-on-leaf': { item: string };
  'policy-on-composite': { item: string; column: string; given: string; allowed: readonly string[] };
  /** A column that a composite or an input does not use. */
  'cell-without-effect': { item: string; column: string; role: 'composite' | 'input' };
  'mean-of-negatives': { item: string; rule: string; child: string; childRule: string };
  'grade-duplicate': { grade: string };
  'band-duplicate': { from: number; grades: readonly string[] };
  'quota-grade-unknown': NearMiss & { grade: string };
  'quota-duplicate': { grade: string; by: string };
  /** Every band has a quota, and together they are too small for all subjects. */
  'quotas-too-small': { by: string; sum: number };
  'veto-item-without-points': { item: string };
  'veto-last-without-bar': { last: number };
  'adjust-reversed': { floor: number; ceiling: number };
  'goalpost-missing': {
    item: string;
    cycle: string;
    columns: readonly string[];
    subjects: number;
    first: readonly string[];
  };
  'goalposts-equal': { item: string; subject: string; value: number };
  'goalposts-against-direction': {
    item: string;
    subject: string;
    direction: 'higher' | 'lower';
    floor: number;
    target: number;
  };
}

interface ParamIssues {
  'param-unknown': NearMiss & { item: string; param: string };
  'param-missing': { item: string; rule: string; params: readonly string[] };
  'param-not-number': { item: string; param: string; given: string };
  'param-choice': NearMiss & { item: string; param: string; given: string };
  'param-list': { item: string; param: string; given: string; form: 'list' | 'pairs' };
  'param-too-low': { item: string; param: string; given: number; least: number; isExclusive: boolean };
  'param-order': { item: string; lower: string; lowerValue: number; upper: string; upperValue: number };
  'bands-lengths': { item: string; edges: number; points: number };
  'bands-order': { item: string; edge: number; next: number };
  'combine-without-observed': { item: string };
}

interface WeightIssues {
  'weight-without-item': { item: string; known: readonly string[] };
  'weight-negative': { weight: number };
  'weight-of-input': { item: string };
  'weights-group-unknown': NearMiss & { group: string };
  'weights-without-groups': Record<never, never>;
  /** `*` stands for every subject, so no other column can stand beside it. */
  'weights-everyone-and-groups': { groups: readonly string[] };
  'weights-sum': { group: string; sum: number; expected: number };
  'weights-composite-sum': { item: string; group: string; weight: number; sum: number };
  'weights-all-zero': { item: string; group: string };
  'weight-unused': { item: string; group: string };
  'group-without-items': { group: string };
  'item-without-weights': { item: string };
}

interface ValueAt {
  item: string;
  subject: string;
  value: number;
}

interface ValueIssues {
  /** Beyond what the params `lowest` and `highest` declare; null where one is not declared. */
  'value-out-of-range': ValueAt & { lowest: number | null; highest: number | null; rulebook: string };
  /** Beyond 0–100 where the unit is `%` and no bounds are declared. */
  'value-out-of-range-of-unit': ValueAt & { unit: string; rulebook: string };
  'given-out-of-range': ValueAt & { max: number; rulebook: string };
  /** `column` is value, floor or target. */
  'log-of-nonpositive': ValueAt & { column: string };
  'ratio-of-negative': ValueAt & { column: string; rule: string };
  'count-not-natural': { column: string; value: number };
  /** `of` is the item that is divided by `item`. */
  'denominator-zero': { item: string; subject: string; of: string };
  /** `rows` from this line on are used by no assessment; `why` says what stands in the way. */
  'observation-unused': {
    item: string;
    subject: string;
    rows: number;
    why: 'item' | 'subject' | 'group';
    cycle: string;
  };
}

interface EventIssues {
  'event-sign': { kind: 'bonus' | 'deduction'; points: number };
  'event-without-effect': { item: string };
  'option-unknown': NearMiss & { option: string; item: string };
  'rater-unknown': NearMiss & { rater: string };
  'appraisal-unused': { subject: string; cycle: string; rows: number };
}

type Languages = readonly ('zh' | 'en')[];

interface LabelIssues {
  'label-missing': { id: string; label: string; languages: Languages };
  /** Pages in English show a unit in Chinese, although the file has a column for the English one. */
  'label-in-chinese': { id: string; unit: string };
  /** The file has no column for a language at all. */
  'label-columns-missing': { columns: readonly string[]; rows: number };
}

interface DescriptorIssues {
  'descriptor-malformed': { problem: string };
  'descriptor-names-absent-file': { path: string };
  'descriptor-omits-file': { path: string };
  'descriptor-fields': { path: string; stated: readonly string[]; actual: readonly string[] };
  'descriptor-differs': { path: string; property: 'bytes' | 'hash' | 'rows'; stated: string; actual: string };
  'descriptor-hash-unknown': { path: string; algorithm: string; allowed: readonly string[] };
}
