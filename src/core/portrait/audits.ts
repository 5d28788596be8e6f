/** Every audit of records, in order: decisions by assessment, then tasks, reports and visits by whom they are about. */
import type { TableSpec } from '../package/columns.ts';
import { tableName } from '../package/editions.ts';
import { tables } from '../package/tables.ts';
import { numberCell, textCell } from '../results/columns.ts';
import type { AuditDecisions, AuditOfficial, RecordAudit } from './audit.ts';
import { auditConclusions } from './conclusions-missing.ts';
import { auditTeamLimits } from './decisions-above-teams.ts';
import { auditVetoes } from './decisions-against-vetoes.ts';
import { auditCompleteness } from './decisions-incomplete.ts';
import { auditQuotas } from './decisions-over-quotas.ts';
import { auditGrounds } from './decisions-without-grounds.ts';
import { auditReports, auditVisits } from './duties-unmet.ts';
import type { Records } from './records.ts';

const ofAssessments: readonly AuditDecisions[] = [
  auditQuotas,
  auditTeamLimits,
  auditVetoes,
  auditGrounds,
  auditCompleteness,
];

const ofOfficials: readonly AuditOfficial[] = [auditReports, auditVisits];

/** What an edition withholds is not missing: what is found by its absence is told by whoever has all of the tables. */
export function auditRecords(records: Records): RecordAudit[] {
  const { officials, units, withheld } = records.package;
  const hasAll = (...specs: TableSpec[]) => specs.every((spec) => !withheld.has(tableName(spec)));
  const subjects = [
    ...units.map((unit) => unit.unit_id),
    ...officials.map((official) => official.official_id),
  ].sort();
  return [
    ...(hasAll(tables.decisions)
      ? [...records.results.values()].flatMap((result) =>
          ofAssessments.flatMap((audit) => audit(records, result)),
        )
      : []),
    ...(hasAll(tables.tasks, tables.taskRoles, tables.conclusions)
      ? subjects.flatMap((id) => auditConclusions(records, id))
      : []),
    ...(hasAll(tables.postings, tables.reports, tables.visits)
      ? ofOfficials.flatMap((audit) => officials.flatMap(({ official_id: id }) => audit(records, id)))
      : []),
  ];
}

/** Rows of audit.csv. */
export function recordAuditRows(audits: readonly RecordAudit[]): string {
  return audits
    .map(({ assessmentId, subjectId, itemId, finding, detail, number, limit }) =>
      [
        assessmentId,
        subjectId,
        itemId,
        finding,
        textCell(detail.join(' ')),
        numberCell(number),
        numberCell(limit),
      ].join(','),
    )
    .map((row) => `${row}\n`)
    .join('');
}
