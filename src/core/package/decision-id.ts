/** By which follow-ups and objections name a decision, which has no id of its own: its assessment and subject. */
import type { Decision } from './package.ts';

export function decisionId({
  assessment_id: assessment,
  subject_id: subject,
}: Pick<Decision, 'assessment_id' | 'subject_id'>): string {
  return `${assessment}.${subject}`;
}
