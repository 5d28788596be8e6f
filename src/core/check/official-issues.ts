/** What can be wrong with the tables about officials: kind → what the message needs. */
export interface OfficialIssues {
  /** The official holds no post on any day from `from` to `to`; `column` names them. */
  'posting-missing': { column: string; official: string; from: string; to: string };
  /** A work claims an item that no rule book of the official, nor of a unit posted to, holds. */
  'claim-outside-method': { official: string; item: string; rulebooks: readonly string[] };
  'report-points-range': { column: string; value: number; max: number | null };
  'record-outside-cycle': { column: string; day: string; cycle: string; start: string; end: string };
  /** `end` is null where the task has none. */
  'record-outside-task': { column: string; day: string; task: string; start: string; end: string | null };
  /** A status that goes with the day in `column`, which is blank, or the other way round. */
  'closing-day-missing': { status: string; column: string };
  'closing-day-despite-status': { status: string; column: string };
  'conclusion-without-role': { task: string; subject: string };
  'commendation-scope': { scope: 'individual' | 'collective'; subject: string };
  'body-without-row': { table: string; id: string };
  /** An objection that names only half of a figure, or nothing at all. */
  'objection-without-figure': { columns: readonly string[] };
  'figure-unknown': Figure;
  'objection-not-disputed': Figure;
  'disputed-without-objection': Figure;
  'decision-outside-assessment': { assessment: string; subject: string };
  'decision-grade-unknown': {
    grade: string;
    rulebook: string;
    allowed: readonly string[];
    near: string | null;
  };
  'decision-one-sided': { subject: string; lacking: 'merits' | 'problems' };
  'decision-early': { day: string; cycle: string; end: string };
  /** A grade, item or assessment that decisions are held against, and that there is not. */
  'decision-rule-unknown': {
    what: 'grade' | 'item' | 'assessment';
    value: string;
    allowed: readonly string[];
    near: string | null;
  };
  /** An item about what a person is, in a rule book that assesses officials. */
  'person-attribute-item': { item: string };
  /** Places of persons would decide. */
  'persons-scored-by-place': { item: string; rule: string };
  'persons-barred-as-last': { last: number };
  /** A selection of officials in a rule book that assesses units. */
  'selection-without-effect': { rulebook: string };
  'requirement-reversed': { least: number; most: number };
  /** No kind of `kinds.<list>` lies on that side of the threshold. */
  'threshold-off-scale': {
    rule: string;
    threshold: string;
    value: number;
    list: string;
    lowest: number;
    highest: number;
  };
}

interface Figure {
  cycle: string;
  subject: string;
  item: string;
}
