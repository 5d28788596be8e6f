/** Praise in a circular, commendation and merit, of teams and of officials: told ones, and those that a task earned. */
import { drawn, pick, skill } from './official-skill.ts';
import { officialId, postsOn } from './officials.ts';
import { uniform } from './random.ts';
import { CONCLUSIONS, dayAfter } from './task-checks.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';

export interface Commendation {
  readonly subject: string;
  readonly date: string;
  readonly kind: 'circular' | 'commendation' | 'merit';
  readonly isTeam: boolean;
  readonly task: string;
  readonly by: string;
  readonly zh: string;
  readonly en: string;
}

const TOLD = readRows(
  ['date', 'subject', 'kind', 'task', 'zh', 'en'],
  `
  2023-09-12 | cangdu         | circular     |            | 防汛抗旱工作经验在全市推广 | Its flood control spread as a model
  2024-08-30 | huiwan         | circular     | flood-2024 | 抗洪抢险无人员死亡 | No life lost in the flood
  2024-09-05 | huiwan         | merit        | flood-2024 | 堤防抢险，保住县城 | Saved the dykes and the county town
  2024-09-05 | diyu           | commendation | flood-2024 | 提前转移群众1.2万人 | Moved 12,000 people in time
  2024-09-05 | xiling         | commendation | flood-2024 | 灾后三日恢复供水 | Water back in three days
  2024-09-20 | dept-water     | merit        | flood-2024 | 抗洪抢险调度精准 | Exact control of the reservoirs
  2024-09-20 | dept-emergency | commendation | flood-2024 | 救援力量统筹有力 | Rescue well led
  2024-12-26 | yujin          | circular     |            | 营商环境整改成效明显 | Clear progress of its business climate
  2025-04-22 | qingdu         | circular     | air-2024   | 秋冬季细颗粒物降幅居前 | Among the largest cuts of fine particles in winter
  2025-04-22 | dept-environment | commendation | air-2024 | 重污染应对及时 | Prompt against heavy pollution
  2025-10-31 | shugu          | circular     |            | 乡村振兴示范成效突出 | A model of rural revival
  2025-11-12 | yujin          | commendation |            | 营商环境改革获国家推广 | Reform of the business climate spread by the state
  2025-12-10 | dept-services  | merit        |            | 高效办成一件事改革 | Reform of services
  2025-12-18 | lantai         | commendation |            | 生态文明建设示范 | A model county of ecology
`,
);

const DEEDS = readRows(
  ['task', 'zh', 'en'],
  `
  flood-2024 | 连续值守，及时排除管涌险情 | Stayed at the post and stopped a boil under the dyke in time
  flood-2024 | 组织转移群众，无一人遗漏 | Moved residents, with nobody left behind
  flood-2024 | 抢通道路，保障救援物资 | Cleared the roads for supplies
  flood-2024 | 统筹安置点，保障受灾群众生活 | Ran the shelters for those who lost their homes
  air-2024   | 驻企督导，减排措施落实到位 | Stayed at the firms until the cuts were made
  air-2024   | 研判准确，提前启动响应 | Forecast well and gave the alert early
  debt-2025  | 逐笔核实债务，避免新增损失 | Verified every debt and prevented more loss
`,
);

const ANNUAL = readRows(
  ['zh', 'en'],
  `
  年度重点任务完成突出 | Main tasks of the year done with distinction
  破解历史遗留问题成效明显 | Long-standing cases resolved
  服务企业群众获普遍好评 | Services to firms and residents well spoken of
  改革举措在全市推广 | A reform spread to the whole city
`,
);

const told = TOLD.map((row): Commendation => {
  const kind = row.kind as Commendation['kind'];
  return { ...row, kind, isTeam: true, by: '市委、市政府 / City' };
});

const TASK_DAYS: Readonly<Record<string, string>> = {
  'flood-2024': '2024-09-20',
  'air-2024': '2025-04-22',
  'debt-2025': '2025-12-22',
};

/** Officials whom a task shows at their best, commended while it ran or soon after. */
const earned = CONCLUSIONS.filter(({ part, kind }) => part.unit !== '' && kind === 'outstanding').flatMap(
  ({ task, part }): Commendation[] => {
    if (uniform('commended', task, part.subject) > 0.8) return [];
    const deed = pick(
      DEEDS.filter((one) => one.task === task),
      'deed',
      task,
      part.subject,
    );
    const kinds = ['circular', 'commendation', 'commendation', 'merit'] as const;
    const date = dayAfter(TASK_DAYS[task]!, drawn(0, 20, 'commended on', task, part.subject));
    const kind =
      part.subject === officialId('huiwan/head') ? 'merit' : pick(kinds, 'level', task, part.subject);
    return [
      {
        subject: part.subject,
        date,
        kind,
        isTeam: false,
        task,
        by: '市委、市政府 / City',
        zh: deed.zh,
        en: deed.en,
      },
    ];
  },
);

const annual = [2023, 2024, 2025].flatMap((year) =>
  postsOn(`${year}-12-20`).flatMap(({ official, seat }): Commendation[] => {
    if (
      seat.kind === 'town' ||
      skill(official, seat.unit, year) < 1.15 ||
      uniform('year', official, year) > 0.6
    )
      return [];
    const deed = pick(ANNUAL, 'deed', official, year);
    const kind = uniform('level', official, year) < 0.7 ? 'circular' : 'commendation';
    const date = `${year}-12-${String(drawn(10, 28, 'day', official, year))}`;
    return [
      {
        subject: official,
        date,
        kind,
        isTeam: false,
        task: '',
        by: '市委组织部 / Organisation Department',
        zh: deed.zh,
        en: deed.en,
      },
    ];
  }),
);

export const COMMENDATIONS: readonly Commendation[] = [...told, ...earned, ...annual].filter(
  (one, at, all) => all.findIndex((other) => other.subject === one.subject && other.date === one.date) === at,
);

export function commendationsCsv(): string {
  const sorted = [...COMMENDATIONS].sort((a, b) =>
    `${a.date}${a.subject}` < `${b.date}${b.subject}` ? -1 : 1,
  );
  const rows = sorted.map((one, at): Cell[] => {
    const id = `c${one.date.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`;
    const scope = one.isTeam ? 'collective' : 'individual';
    return [id, one.subject, one.date, one.kind, scope, one.task, one.by, one.zh, one.en];
  });
  return sortedCsv('commendation_id,subject_id,date,kind,scope,task_id,by,reason_zh,reason_en', rows);
}
