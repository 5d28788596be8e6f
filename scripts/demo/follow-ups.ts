/** What was asked after visits, findings and decisions, and what came of it; some are carried into the next year. */
import type { Finding } from './findings.ts';
import { FINDINGS } from './findings.ts';
import { drawn, pick } from './official-skill.ts';
import { holderOf } from './officials.ts';
import { SEATS } from './seats.ts';
import { uniform } from './random.ts';
import { TODAY, dayAfter } from './task-checks.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';
import type { Visit } from './visits.ts';
import { VISITS } from './visits.ts';

interface FollowUp {
  readonly subject: string;
  readonly record: string;
  readonly asked: string;
  readonly by: string;
  readonly zh: string;
  readonly en: string;
  readonly due: string;
  readonly status: string;
  readonly closed: string;
  readonly outcomeZh: string;
  readonly outcomeEn: string;
}

const REQUESTS = readRows(
  ['zh', 'en'],
  `
  就{t}提交整改清单和时限 | Hand in a list and dates for {t}
  每月向考核组报一次{t}的进展 | Report each month on {t}
  到基层再核实{t}，据实更正台账 | Verify {t} at the grass roots and correct the records
  与班子成员沟通{t}的分工并报备 | Settle with the team who answers for {t}
  听取服务对象对{t}的意见后再议 | Hear those concerned by {t}, then come back
`,
);

const OUTCOMES = readRows(
  ['status', 'zh', 'en'],
  `
  done    | 已按期提交，抽查属实 | Handed in on time; true on a sample
  done    | 现场复核，问题已解决 | Looked at again on the spot: solved
  done    | 受访者确认情况好转 | Those asked confirm that it is better
  partly  | 部分完成，其余转入下一周期 | Done in part; the rest goes into the next cycle
  partly  | 清单已交，进度慢于计划 | The list is in, progress behind plan
  dropped | 职责调整，转由接任者办理 | Duties changed; the successor takes it on
`,
);

const afterVisits = VISITS.filter((visit) => visit.rating === 'poor' && uniform('asked', visit.id) < 0.8).map(
  (visit: Visit): FollowUp => {
    const words = pick(REQUESTS, 'request', visit.id);
    const due = dayAfter(visit.date, 30 * drawn(1, 5, 'due', visit.id));
    return {
      ...{
        subject: visit.official,
        record: visit.id,
        asked: visit.date,
        by: '干部考核组 / Assessment team',
        due,
      },
      zh: words.zh.replace('{t}', `“${visit.matter.zh}”`),
      en: words.en.replace('{t}', visit.matter.en),
      ...closing(visit.id, due),
    };
  },
);

/** Of a grave finding, whoever heads the unit is asked. */
const afterFindings = FINDINGS.filter(({ severity, due }) => severity === 'grave' && due !== '').flatMap(
  (finding: Finding): FollowUp[] => {
    const seat = SEATS.find(({ unit, role }) => unit === finding.subject && role === 'principal');
    const asked = dayAfter(finding.date, 7);
    const subject = seat === undefined ? null : holderOf(seat.id, asked);
    if (subject === null) return [];
    const isOpen = finding.closed === '';
    return [
      {
        ...{
          subject,
          record: finding.id,
          asked,
          by: '市委组织部 / Organisation Department',
          due: finding.due,
        },
        zh: `牵头整改：${finding.zh}`,
        en: `See to it that this is put right: ${finding.en.charAt(0).toLowerCase()}${finding.en.slice(1)}`,
        ...{ status: isOpen ? 'open' : 'done', closed: finding.closed },
        outcomeZh: isOpen ? '' : '整改完成，已销号',
        outcomeEn: isOpen ? '' : 'Put right and struck off',
      },
    ];
  },
);

type Closing = Pick<FollowUp, 'status' | 'closed' | 'outcomeZh' | 'outcomeEn'>;

function closing(id: string, due: string): Closing {
  const closed = dayAfter(due, drawn(-20, 35, 'closed', id));
  const isOpen = closed >= TODAY || uniform('still open', id) < 0.2;
  if (isOpen) return { status: 'open', closed: '', outcomeZh: '', outcomeEn: '' };
  const outcome = pick(OUTCOMES, 'outcome', id);
  return { status: outcome.status, closed, outcomeZh: outcome.zh, outcomeEn: outcome.en };
}

/** Of a decision that asks for something by a day, whoever is named in it is asked, and heads of teams for their unit. */
function afterDecisions(decisionsCsv: string): FollowUp[] {
  const [, ...rows] = decisionsCsv.trimEnd().split('\n');
  return rows.flatMap((row): FollowUp[] => {
    const [, assessment, subject, asked, due] =
      /^([^,]+),([^,]+),[^,]+,([^,]+),.*,mend,([^,]+)$/.exec(row) ?? [];
    if (assessment === undefined) return [];
    const record = `${assessment}.${subject!}`;
    return [
      {
        ...{
          subject: subject!,
          record,
          asked: asked!,
          due: due!,
          by: '考核工作领导小组 / Assessment steering group',
        },
        zh: '按评定结论列出的问题限期整改，并报告结果',
        en: 'Put right by the day what the decision names as problems, and report',
        ...closing(record, due!),
      },
    ];
  });
}

export function followUpsCsv(decisionsCsv: string): string {
  const all = [...afterVisits, ...afterFindings, ...afterDecisions(decisionsCsv)].sort((a, b) =>
    `${a.asked}${a.record}` < `${b.asked}${b.record}` ? -1 : 1,
  );
  const rows = all.map((one, at): Cell[] => {
    const id = `u${one.asked.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`;
    const { subject, record, asked, by, zh, en, due, status, closed, outcomeZh, outcomeEn } = one;
    return [id, subject, record, asked, by, zh, en, due, status, closed, outcomeZh, outcomeEn];
  });
  const header =
    'follow_up_id,subject_id,record_id,asked_on,asked_by,request_zh,request_en,due,status,closed_on,outcome_zh,outcome_en';
  return sortedCsv(header, rows);
}
