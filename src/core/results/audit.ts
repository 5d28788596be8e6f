/**
 * Stage "audit": what a reader of the ranking should know about how it came about. Every policy that fired, every
 * value that was treated, every total that is withheld, barred or vetoed, and every quota that the points alone
 * would break. It reports; it changes nothing.
 */
import type { Method } from '../package/rulebook.ts';
import type { AssessmentResult } from '../score/result.ts';
import { WITHHELD } from '../score/outcome.ts';
import { numberCell, textCell } from './columns.ts';
import { countQuotas } from './quotas.ts';

export const findings = [
  'imputed',
  'policy',
  'treated',
  'withheld',
  'low-coverage',
  'bonus-capped',
  'deduction-capped',
  'vetoed',
  'barred',
  'quota-exceeded',
] as const;

export interface AuditEntry {
  /** Empty where the entry is about a group or the whole assessment. */
  readonly subjectId: string;
  readonly itemId: string;
  readonly finding: (typeof findings)[number];
  /** The policy, treatment, veto or grade. */
  readonly detail: string;
  /** The number found and the limit it is held against; NaN where there is none. */
  readonly number: number;
  readonly limit: number;
}

export function auditAssessment(result: AssessmentResult): AuditEntry[] {
  return [...auditItems(result), ...auditTotals(result), ...auditQuotas(result)];
}

export function auditRows(result: AssessmentResult): string {
  const id = result.frame.assessment.assessment_id;
  return auditAssessment(result)
    .map((one) =>
      [
        id,
        one.subjectId,
        one.itemId,
        one.finding,
        textCell(one.detail),
        numberCell(one.number),
        numberCell(one.limit),
      ].join(','),
    )
    .map((row) => `${row}\n`)
    .join('');
}

const noNumbers = { number: Number.NaN, limit: Number.NaN };

function auditItems(result: AssessmentResult): AuditEntry[] {
  const { subjects } = result.frame;
  return result.items.flatMap((one): AuditEntry[] => {
    if (one.role === 'input') return [];
    const itemId = one.item.id;
    const fired = [...one.score.policy].map(([s, policy]): AuditEntry => {
      const imputed = one.role === 'leaf' ? one.score.imputed.how.get(s) : undefined;
      const number = imputed?.value ?? one.score.points[s]!;
      const finding = imputed === undefined ? 'policy' : 'imputed';
      return { subjectId: subjects[s]!, itemId, finding, detail: policy, number, limit: Number.NaN };
    });
    return [...fired, ...(one.role === 'leaf' ? auditTreatment(result, one) : [])];
  });
}

function auditTreatment(
  result: AssessmentResult,
  one: Extract<AssessmentResult['items'][number], { role: 'leaf' }>,
): AuditEntry[] {
  return one.score.treatments.flatMap((treatment): AuditEntry[] => {
    if (treatment === null || treatment.method === 'none') return [];
    const shared = { itemId: one.item.id, finding: 'treated' as const, detail: treatment.method };
    if (treatment.method === 'log') return [{ subjectId: '', ...shared, ...noNumbers }];
    return treatment.moved.map((s) => ({
      subjectId: result.frame.subjects[s]!,
      ...shared,
      number: one.score.imputed.value[s]!,
      limit: one.score.treated[s]!,
    }));
  });
}

function auditTotals(result: AssessmentResult): AuditEntry[] {
  const { frame, states, coverage, adjusted } = result;
  const root = frame.rulebook.root!;
  return frame.subjects.flatMap((subjectId, s): AuditEntry[] => {
    const own = { subjectId, itemId: root.id };
    const entries: AuditEntry[] = [];
    const state = states[s]!;
    if (state === 'low-coverage') {
      entries.push({ ...own, finding: state, detail: '', number: coverage[s]!, limit: root.minCoverage! });
    }
    if (state === 'withheld')
      entries.push({ ...own, finding: state, detail: culprits(result, s), ...noNumbers });
    const { bonus, deduction, vetoes } = adjusted.adjustments.get(s) ?? {
      bonus: null,
      deduction: null,
      vetoes: [],
    };
    for (const [finding, sum] of [
      ['bonus-capped', bonus],
      ['deduction-capped', deduction],
    ] as const) {
      if (sum === null || sum.written === sum.applied) continue;
      entries.push({ ...own, finding, detail: '', number: sum.written, limit: sum.applied });
    }
    if (state === 'vetoed' || state === 'barred') {
      const fired = vetoes.map((one) => one.event?.event_id ?? `veto ${one.index + 1}`);
      const detail = fired.length > 0 ? fired.join(' ') : barOfTheLast(frame.rulebook.method);
      entries.push({ ...own, finding: state, detail, ...noNumbers });
    }
    return entries;
  });
}

/** Without a veto of their own, only the last places of a group are barred. */
function barOfTheLast({ vetoes }: Method): string {
  return `veto ${vetoes.findIndex(({ when, effect }) => 'last' in when && effect === 'bar') + 1}`;
}

/** The leaves whose absence withholds the total. */
function culprits(result: AssessmentResult, s: number): string {
  return result.items
    .filter((one) => one.role === 'leaf' && one.score.outcome[s] === WITHHELD)
    .map((one) => one.item.id)
    .join(' ');
}

function auditQuotas(result: AssessmentResult): AuditEntry[] {
  return countQuotas(result).flatMap(({ quota, group, reached, limit }): AuditEntry[] => {
    const { groups } = result.frame.rulebook;
    const detail = group === null ? quota.grade : `${quota.grade} ${groups[group]!}`;
    const finding = 'quota-exceeded' as const;
    const entry = { subjectId: '', itemId: '', finding, detail, number: reached.length, limit };
    return reached.length > limit ? [entry] : [];
  });
}
