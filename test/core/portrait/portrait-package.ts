/**
 * Six towns over three years and their officials, made up so that everything about a portrait can be worked out by hand.
 *
 * A town's total is (8·mark + (100 − air) + jobs)/10, where jobs is the sum over the quarters; what is missing gives its
 * weight to the others. An official's total is the mean of the town's, by days in post, and of the verified works.
 *
 * | town   | air 2023, 2024, 2025 | mark 2024, 2025 | total 2024                   | total 2025                        |
 * | ------ | -------------------- | --------------- | ---------------------------- | --------------------------------- |
 * | t1     | 50, 40, 44           | 80, 85          | (640 + 60 + 40)/10 = 74      | (680 + 56 + 50)/10 = 78.6         |
 * | t2     | 60, 50, 45           | 70, 60          | (560 + 50 + 40)/10 = 65      | (480 + 55 + 40)/10 = 57.5         |
 * | t3     | 50, 50, 40           | 90, 90          | (720 + 50 + 40)/10 = 81      | (720 + 60 + 40)/10 = 82           |
 * | t4     | 40, 30, 31           | 50, 65          | (400 + 70 + 40)/10 = 51      | (520 + 69 + 40)/10 = 62.9         |
 * | t5     | 80, 60, 52           | 60, 70          | (480 + 40 + 40)/10 = 56      | (560 + 48 + 40)/10 = 64.8         |
 * | t6 (h) | 10, 10, 90           | 75, 75          | (600 + 90 + 40)/10 = 73      | (600 + 10 + 40)/10 = 65           |
 */
import { expect } from 'vitest';
import type { Package, PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import type { Portrait } from '../../../src/core/portrait/portrait.ts';
import { portraitOf } from '../../../src/core/portrait/portrait.ts';
import type { Records } from '../../../src/core/portrait/records.ts';
import { indexRecords } from '../../../src/core/portrait/records.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import type { Changes } from '../small-package.ts';
import { issuesOf, packageOf } from '../small-package.ts';

const towns = ['t1', 't2', 't3', 't4', 't5', 't6'] as const;
const years = ['2023', '2024', '2025'] as const;
const air = {
  t1: [50, 40, 44],
  t2: [60, 50, 45],
  t3: [50, 50, 40],
  t4: [40, 30, 31],
  t5: [80, 60, 52],
  t6: [10, 10, 90],
};
const mark = {
  t1: [80, 80, 85],
  t2: [70, 70, 60],
  t3: [90, 90, 90],
  t4: [50, 50, 65],
  t5: [60, 60, 70],
  t6: [75, 75, 75],
};
const jobsOfT1 = [12, 8, 14, 16];

const csv = (header: string, rows: readonly string[]): string => [header, ...rows, ''].join('\n');

const quarters = ['2024', '2025'].flatMap((year) =>
  ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].map((span, at) => {
    const [start, end] = span.split(' ') as [string, string];
    return { id: `${year}q${at + 1}`, year, at, start: `${year}-${start}`, end: `${year}-${end}` };
  }),
);

function observations(): Record<string, string> {
  const annual = years.map((year, y) => [
    `observations/${year}.csv`,
    csv(
      'subject_id,item_id,value',
      towns.flatMap((town) => [`${town},air,${air[town][y]}`, `${town},mark,${mark[town][y]}`]),
    ),
  ]);
  const quarterly = quarters.map(({ id, year, at }) => [
    `observations/${id}.csv`,
    csv(
      'subject_id,item_id,value',
      towns.map((town) => `${town},jobs,${town === 't1' && year === '2025' ? jobsOfT1[at] : 10}`),
    ),
  ]);
  return Object.fromEntries([...annual, ...quarterly]) as Record<string, string>;
}

const townItems = `item_id,parent_id,name_zh,name_en,unit,direction,missing,rule,params
total,,总分,Total,分,,,mean,
mark,total,评分,Mark,分,higher,redistribute,given,max=100
air,total,细颗粒物,Fine particles,微克,lower,redistribute,goalpost,
jobs,total,新增就业,New jobs,人,higher,redistribute,goalpost,observed=quarter;combine=sum
`;

const townMethod = (id: string, title: string, more = ''): string => `rulebook: ${id}
title: ${title}
root: total
bands:
  - {grade: excellent, from: 75, title: {zh: 优秀, en: Excellent}}
  - {grade: good, from: 60, title: {zh: 良好, en: Good}}
  - {grade: fair, from: 50, title: {zh: 一般, en: Fair}}
  - {grade: poor, from: 0, title: {zh: 较差, en: Poor}}
${more}`;

const texts: Readonly<Record<string, string>> = {
  'package.yaml': `package: portraits
title: {zh: 画像, en: Portraits}
synthetic: true
requirements:
  reports:
    - {every: year, unit: [town], role: [principal], works: {least: 1, most: 2}, due_days: 20, from: 2024-01-01}
  visits:
    - {kind: [talk, meeting], every: year, unit: [town], role: [principal], min_days: 90, least: 2, from: 2025-01-01}
contradictions:
  claim-against-indicator: {least_fall_percent: 5, least_lag_percent: 15}
  points-against-visits: {least_rise: 2, least_visits: 2, most_rating: 0}
  praise-against-year: {least_conclusion: 2, most_total: 65}
  self-above-verified: {least_gap: 10}
  finding-overdue: {least_severity: 2, days: 30}
kinds:
  unit: {town: {zh: 镇, en: Town}}
  cycle: {year: {zh: 年度, en: Year}, quarter: {zh: 季度, en: Quarter}}
  assessment: {annual: {zh: 年度考核, en: Annual}, special: {zh: 专项考核, en: Special}}
  visit: {talk: {zh: 谈心谈话访, en: Talk}, meeting: {zh: 列席会议访, en: Meeting}, survey: {zh: 定期了解访, en: Understanding}}
  finding: {audit: {zh: 审计, en: Audit}, discipline: {zh: 纪检, en: Discipline}}
  commendation: {merit: {zh: 记功, en: Merit}, praise: {zh: 通报表扬, en: Praise}}
  rater: {superiors: {zh: 上级, en: Superiors}, public: {zh: 群众, en: Public}}
  role:
    principal: {zh: 正职, en: Principal, leads: true}
    acting: {zh: 主持工作, en: Acting, leads: true, acting: true}
    deputy: {zh: 副职, en: Deputy}
  task_role: {lead: {zh: 组长, en: Head}, member: {zh: 成员, en: Member}}
  check: {site: {zh: 现场核查, en: On site}}
  origin: {nominated: {zh: 推荐, en: Nominated}, found: {zh: 发现, en: Found}}
  consequence: {mend: {zh: 限期整改, en: To mend}, promoted: {zh: 提拔, en: Promoted}}
  visibility: {all: {zh: 全体, en: All}}
  rating: {good: {zh: 好, en: Good, value: 1}, fair: {zh: 一般, en: Fair, value: 0}, poor: {zh: 差, en: Poor, value: -1}}
  conclusion: {strong: {zh: 突出, en: Strong, value: 2}, weak: {zh: 不力, en: Weak, value: 0}}
  severity: {grave: {zh: 严重, en: Grave, value: 2}, slight: {zh: 轻微, en: Slight, value: 1}}
`,
  'units.csv': csv(
    'unit_id,kind,name_zh,name_en',
    towns.map((id) => `${id},town,${id}镇,Town ${id}`),
  ),
  'groups.csv': 'group_id,name_zh,name_en\ng,平原,Plain\nh,山区,Hills\n',
  'memberships.csv': csv(
    'subject_id,group_id',
    towns.map((id) => `${id},${id === 't6' ? 'h' : 'g'}`),
  ),
  'cycles.csv': csv(
    'cycle_id,kind,parent_id,start,end',
    [
      ...years.map((year) => `${year},year,,${year}-01-01,${year}-12-31`),
      ...quarters.map(({ id, year, start, end }) => `${id},quarter,${year},${start},${end}`),
    ].sort(),
  ),
  'assessments.csv': csv('assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en', [
    'p2024,annual,2024,pb,official,2024年干部考核,Officials 2024',
    'p2025,annual,2025,pb,official,2025年干部考核,Officials 2025',
    't2023,annual,2023,tb,town,2023年镇考核,Towns 2023',
    't2024,annual,2024,tb,town,2024年镇考核,Towns 2024',
    't2025,annual,2025,tb2,town,2025年镇考核,Towns 2025',
  ]),
  'rulebooks/tb/rulebook.yaml': townMethod('tb', '{zh: 镇办法, en: Method for towns}'),
  'rulebooks/tb/items.csv': townItems,
  'rulebooks/tb/weights.csv': 'item_id,g,h\nmark,8,8\nair,1,1\njobs,1,1\n',
  'rulebooks/tb2/rulebook.yaml': townMethod(
    'tb2',
    '{zh: 镇办法（修订）, en: Method for towns revised}',
    'supersedes: tb\n',
  ),
  'rulebooks/tb2/items.csv': townItems,
  'rulebooks/tb2/weights.csv': 'item_id,g,h\nmark,8,8\nair,1,1\njobs,1,1\n',
  'rulebooks/pb/rulebook.yaml': `rulebook: pb
title: {zh: 干部办法, en: Method for officials}
root: person
vetoes:
  - {when: {event: circular}, effect: bar}
  - {when: {event: case}, effect: veto, total: 55}
bands:
  - {grade: excellent, from: 75, title: {zh: 优秀, en: Excellent}}
  - {grade: competent, from: 60, title: {zh: 称职, en: Competent}}
  - {grade: basic, from: 50, title: {zh: 基本称职, en: Basically competent}}
  - {grade: unfit, from: 0, title: {zh: 不称职, en: Not competent}}
`,
  'rulebooks/pb/items.csv': `item_id,parent_id,name_zh,name_en,unit,direction,missing,rule,params
person,,总分,Total,分,,,mean,
unit,person,单位实绩,Result of the unit,分,higher,redistribute,borrow,assessment=t{cycle};by=postings;min_days=1
works,person,重要工作,Works,分,higher,redistribute,given,from=reports;max=100
`,
  'rulebooks/pb/weights.csv': 'item_id,*\nunit,1\nworks,1\n',
  'targets/2023.csv': 'subject_id,item_id,floor,target\n*,air,100,0\n*,jobs,0,100\n',
  'targets/2024.csv': 'subject_id,item_id,floor,target\n*,air,100,0\n*,jobs,0,100\n',
  'targets/2025.csv': 'subject_id,item_id,floor,target\n*,air,100,0\n*,jobs,0,100\n',
  ...observations(),
  'events/2025.csv': `event_id,subject_id,item_id,date,kind,points,reason_zh,reason_en
e1,o4,,2025-06-01,circular,,通报,Circular
e2,o5,,2025-07-01,case,,立案,Case
`,
  'officials.csv': csv('official_id,name_zh,name_en', [
    'o1,王一,Wang Yi',
    'o2,李二,Li Er',
    'o3,张三,Zhang San',
    'o4,赵四,Zhao Si',
    'o5,钱五,Qian Wu',
    'o6,孙六,Sun Liu',
  ]),
  'postings.csv': `official_id,unit_id,post_zh,post_en,role,start,end
o1,t1,副镇长,Deputy mayor,deputy,2023-03-01,2024-06-30
o1,t1,镇长,Mayor,principal,2024-07-01,
o2,t2,镇长,Mayor,principal,2022-01-01,2024-03-31
o2,t4,镇长,Mayor,principal,2024-04-01,
o3,t3,镇长,Mayor,principal,2023-01-01,2024-12-31
o3,t5,副镇长,Deputy mayor,deputy,2025-03-01,
o4,t3,主持工作,Acting mayor,acting,2025-01-01,2025-05-31
o4,t6,镇长,Mayor,principal,2023-01-01,
o5,t5,镇长,Mayor,principal,2023-01-01,
o6,t2,镇长,Mayor,principal,2024-05-01,2025-10-31
`,
  'reports/2024.csv': `official_id,item_no,submitted_on,title_zh,title_en,item_id,self_points,verified_points,verified_by
o1,1,2025-01-15,治气,Cleaner air,air,85,80,考评办
o2,1,2025-01-25,治气,Cleaner air,air,70,70,考评办
o4,1,2025-01-20,就业,Jobs,jobs,80,80,考评办
`,
  'reports/2025.csv': `official_id,item_no,submitted_on,title_zh,title_en,item_id,self_points,verified_points,verified_by
o1,1,2026-01-10,治气见效,Cleaner air,air,95,90,考评办
o1,2,2026-01-10,走访,Visits,,95,70,考评办
o2,1,2026-01-22,治气,Cleaner air,air,90,,
o4,1,2026-01-12,就业,Jobs,jobs,80,80,考评办
o4,2,2026-01-12,修路,Roads,,80,80,考评办
o4,3,2026-01-12,修桥,Bridges,,80,80,考评办
`,
  'visits/2025.csv': `visit_id,subject_id,date,kind,participants,rating,summary_zh,summary_en,visibility
v1,o1,2025-03-02,talk,考察组,poor,群众不认可,Residents unconvinced,all
v2,o1,2025-08-09,meeting,考察组,fair,准备一般,Fairly prepared,all
v3,o2,2025-05-05,talk,考察组,good,思路清楚,Clear in mind,all
v4,t1,2025-04-01,survey,考察组,good,班子团结,United,all
v5,o6,2025-05-05,survey,考察组,,了解情况,Talked,all
`,
  'tasks.csv': `task_id,parent_id,kind,name_zh,name_en,start,end
debt,,special,化债,Debt,2025-01-01,2025-11-30
flood,,special,防汛,Flood,2025-05-01,2025-09-30
flood-1,flood,,备汛,Readiness,2025-05-01,2025-06-15
flood-2,flood,,抢险,Rescue,2025-06-16,2025-09-30
long,,special,长期任务,Long,2025-01-01,
`,
  'task_roles.csv': `task_id,subject_id,role,duty_zh,duty_en,start,end,origin
debt,o1,lead,专班组长,Head of team,,,nominated
flood,t5,lead,抢险队,Rescue team,,,
flood-1,o5,member,物资,Supplies,,,nominated
flood-2,o1,member,巡堤,Dykes,2025-07-01,2025-07-31,found
flood-2,o5,lead,前指,Command,,,found
flood-2,t5,member,巡查,Patrol,,,
long,o1,member,联络,Liaison,,,
`,
  'task_checks.csv': `check_id,task_id,subject_id,unit_id,date,kind,by,rating,summary_zh,summary_en,visibility
k1,flood-2,o5,t5,2025-07-20,site,督查组,good,在岗,At his post,all
k2,flood-1,,t5,2025-06-01,site,督查组,fair,物资不齐,Supplies short,all
`,
  'conclusions.csv': `task_id,subject_id,kind,concluded_on,concluded_by,summary_zh,summary_en,consequence,due
flood,o5,strong,2025-10-20,考评办,冲在一线,In front,promoted,
flood-2,t5,strong,2025-10-20,考评办,有力,Effective,,
`,
  'commendations.csv': `commendation_id,subject_id,date,kind,scope,task_id,by,reason_zh,reason_en
c1,t5,2025-10-20,merit,collective,flood,市政府,抗洪,Flood
c2,o5,2025-10-20,merit,individual,flood,市政府,抗洪,Flood
c3,t2,2024-02-01,praise,collective,,市政府,招商,Investment
`,
  'appraisals/2025.csv': `subject_id,rater,option,count
o1,public,good,6
o1,public,poor,2
o1,superiors,good,3
`,
  'findings.csv': `finding_id,subject_id,source,date,severity,summary_zh,summary_en,status,due,closed_on
f1,t1,audit,2022-11-01,grave,账实不符,Books and stock differ,closed,2023-06-30,2023-07-10
f2,t4,audit,2024-02-01,grave,资金滞拨,Funds held back,rectifying,2025-10-31,
f3,o1,discipline,2025-02-01,slight,迟报,Late report,open,2025-03-31,
f4,t5,audit,2025-02-01,grave,招标不规范,Tender,closed,2025-06-30,2025-05-31
f5,o3,audit,2025-05-01,slight,报销,Claims,open,,
`,
  'follow_ups.csv': `follow_up_id,subject_id,record_id,asked_on,asked_by,request_zh,request_en,due,status,closed_on,outcome_zh,outcome_en
u1,o1,v1,2025-03-02,考察组,整改,Mend,2025-06-30,partly,2025-07-02,部分完成,In part
u2,t4,f2,2024-02-01,审计组,拨付,Pay out,2025-10-31,open,,,
`,
  'objections.csv': `objection_id,subject_id,cycle_id,item_id,record_id,filed_on,reply_zh,reply_en,status,decided_on,decided_by,outcome_zh,outcome_en
j1,t1,2025,air,,2026-01-10,站点迁移,Station moved,rejected,2026-02-20,考评办,维持,Stands
`,
  'decisions.csv': `assessment_id,subject_id,grade,decided_on,decided_by,merits_zh,merits_en,problems_zh,problems_en,consequence,due
p2025,o1,excellent,2026-02-01,市委,实干,Hard-working,治气不力,Air,mend,2026-06-30
t2025,t1,good,2026-02-01,市委,稳,Steady,气,Air,,
`,
};

/** As of a day after the year, when reports were due. */
export const TODAY = '2026-03-31';

export function portraitFiles(changes: Changes = {}): PackageFiles {
  return packageOf(changes, texts);
}

export function portraitPackage(changes: Changes = {}): Package {
  const files = portraitFiles(changes);
  expect(issuesOf(files).filter((one) => one.severity === 'error')).toEqual([]);
  return readPackage(files).package;
}

export function portraitRecords(changes: Changes = {}, today = TODAY): Records {
  const pack = portraitPackage(changes);
  return indexRecords(pack, scorePackage(pack), today);
}

export function portrait(subjectId: string, changes: Changes = {}, today = TODAY): Portrait {
  return portraitOf(portraitRecords(changes, today), subjectId)!;
}
