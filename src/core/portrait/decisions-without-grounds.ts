/** A grade that asks for a result elsewhere — a good routine result, say — given without it. */
import type { DecisionRules } from '../package/rulebook.ts';
import { isBelow } from '../rules/alike.ts';
import { namedAssessment } from '../score/borrow.ts';
import type { AssessmentResult } from '../score/result.ts';
import { NONE, recordAudit } from './audit.ts';
import type { AuditDecisions, RecordAudit } from './audit.ts';
import type { Records } from './records.ts';
import { decisionOn } from './teams.ts';

type Requirement = DecisionRules['requires'][number];

export const auditGrounds: AuditDecisions = (records, result) => {
  const { assessment, rulebook, subjects } = result.frame;
  const requires = rulebook.method.decisions?.requires ?? [];
  if (requires.length === 0) return [];
  return subjects.flatMap((subjectId, s) => {
    const decision = decisionOn(records, assessment.assessment_id, subjectId);
    if (decision === null) return [];
    const { place, row } = decision;
    return requires
      .filter(({ grade }) => grade === row.grade)
      .flatMap((rule) => lacking(records, result, rule, s))
      .map((one) => ({ ...one, assessmentId: assessment.assessment_id, subjectId, place }));
  });
};

function lacking(records: Records, result: AssessmentResult, rule: Requirement, s: number): RecordAudit[] {
  const { frame } = result;
  const { grade } = rule;
  if ('item' in rule) {
    const number = pointsOf(result, rule.item, s);
    if (isAtLeast(number, rule.least)) return [];
    return [
      recordAudit('decision-without-points', {
        itemId: rule.item,
        detail: [grade],
        number,
        limit: rule.least,
      }),
    ];
  }
  const subjectId = frame.subjects[s]!;
  const kind = records.units.get(subjectId)?.kind ?? 'official';
  const other = namedAssessment(rule.assessment, frame.cycle, kind);
  if ('least' in rule) {
    const found = records.results.get(other);
    const at = found?.frame.subjectIndex.get(subjectId);
    const number = at === undefined ? Number.NaN : found!.adjusted.total[at]!;
    if (isAtLeast(number, rule.least)) return [];
    return [recordAudit('decision-without-total', { detail: [grade, other], number, limit: rule.least })];
  }
  const found = decisionOn(records, other, subjectId)?.row.grade;
  if (found !== undefined && rule.grades.includes(found)) return [];
  return [recordAudit('decision-without-grade', { detail: [grade, other, found ?? NONE] })];
}

function isAtLeast(number: number, least: number): boolean {
  return !Number.isNaN(number) && !isBelow(number, least);
}

function pointsOf({ frame, items }: AssessmentResult, itemId: string, s: number): number {
  const item = frame.rulebook.itemsById.get(itemId);
  const one = item === undefined ? undefined : items[item.index];
  return one === undefined || one.role === 'input' ? Number.NaN : one.score.points[s]!;
}
