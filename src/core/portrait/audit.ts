/**
 * What an audit of records tells: one fact about how reports, visits, conclusions and decisions stand to the rules of
 * the package. It names what does not agree and by how many; what follows is for people to say.
 */
import type { FilePlace } from '../explain/derivation.ts';
import type { AssessmentResult } from '../score/result.ts';
import type { Records } from './records.ts';

/** What stands in `detail`, in this order and separated by spaces; a word that there is none of is `-`. */
export const recordFindings = {
  'decision-over-quota': ['grade', 'group'],
  'decision-over-team-quota': ['grade', 'team-grade'],
  'decision-above-team': ['grade', 'highest', 'unit', 'team-grade'],
  'decision-despite-bar': ['grade'],
  'decision-despite-veto': ['grade', 'band'],
  'decision-without-points': ['grade'],
  'decision-without-total': ['grade', 'assessment'],
  'decision-without-grade': ['grade', 'assessment', 'found'],
  'decision-one-sided': ['lacking'],
  'decision-missing': [],
  'conclusion-missing': ['task'],
  'report-missing': ['cycle'],
  'report-late': ['cycle'],
  'works-too-few': ['cycle'],
  'works-too-many': ['cycle'],
  'visits-too-few': ['cycle', 'kinds'],
} as const satisfies Record<string, readonly string[]>;

export type RecordFinding = keyof typeof recordFindings;

export interface RecordAudit {
  readonly finding: RecordFinding;
  /** '' where it is about no assessment; so are the ids below. */
  readonly assessmentId: string;
  readonly subjectId: string;
  readonly itemId: string;
  readonly detail: readonly string[];
  /** The number found and the limit it is held against; NaN where there is none. */
  readonly number: number;
  readonly limit: number;
  /** The row that it is about; null for what is not there. */
  readonly place: FilePlace | null;
}

/** One rule, on one assessment. */
export type AuditDecisions = (records: Records, result: AssessmentResult) => RecordAudit[];

/** One rule, on the records of one official. */
export type AuditOfficial = (records: Records, officialId: string) => RecordAudit[];

export const NONE = '-';

export function recordAudit(
  finding: RecordFinding,
  more: Partial<Omit<RecordAudit, 'finding'>>,
): RecordAudit {
  const blank = { assessmentId: '', subjectId: '', itemId: '', detail: [] };
  return { finding, ...blank, number: Number.NaN, limit: Number.NaN, place: null, ...more };
}
