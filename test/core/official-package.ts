/**
 * The small package with officials: a mayor who moves from one town to the other on 1 July, and a deputy; a row or two
 * of every table about them, without a single issue.
 */
import { base } from './small-package.ts';

const manifest = base['package.yaml']!.replace(
  'kinds:\n',
  `requirements:
  reports:
    - {every: year, unit: [town], role: [principal, deputy], works: {least: 1, most: 4}, due_days: 15}
  visits:
    - {kind: [talk], every: year, unit: [town], role: [principal], min_days: 90, least: 1}
contradictions:
  claim-against-indicator: {least_fall_percent: 1}
  points-against-visits: {least_rise: 1, least_visits: 2, most_rating: -1}
  praise-against-year: {least_conclusion: 2, most_total: 70}
  self-above-verified: {least_gap: 10}
  finding-overdue: {least_severity: 1, days: 0}
kinds:
  visit: {talk: {zh: 谈心谈话访, en: Talk}, meeting: {zh: 列席会议访, en: Meeting sat in on}}
  finding: {audit: {zh: 审计, en: Audit}}
  commendation: {merit: {zh: 记功, en: Merit}}
  role: {principal: {zh: 正职, en: Principal}, deputy: {zh: 副职, en: Deputy}}
  task_role: {lead: {zh: 牵头, en: Lead}, member: {zh: 成员, en: Member}}
  check: {site: {zh: 现场核查, en: On site}, interview: {zh: 一线访谈, en: Interview}}
  origin: {nominated: {zh: 推荐, en: Nominated}, found: {zh: 发现, en: Found}}
  consequence: {promoted: {zh: 提拔, en: Promoted}, mend: {zh: 限期整改, en: To mend}}
  visibility: {all: {zh: 全体, en: All}, few: {zh: 少数, en: Few}}
  rating: {good: {zh: 好, en: Good, value: 1}, poor: {zh: 差, en: Poor, value: -1}}
  conclusion: {strong: {zh: 突出, en: Strong, value: 2}, weak: {zh: 不力, en: Weak, value: 0}}
  severity: {grave: {zh: 严重, en: Grave, value: 2}, slight: {zh: 轻微, en: Slight, value: 1}}
`,
);

export const officialBase: Readonly<Record<string, string>> = {
  ...base,
  'package.yaml': manifest,
  'assessments.csv': `assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en
p2025,annual,2025,ob,official,干部年度考核,Officials of the year
y2025,annual,2025,rb,town,年度考核,Annual assessment
`,
  'rulebooks/ob/rulebook.yaml': `rulebook: ob
title: {zh: 干部办法, en: Method for officials}
root: person
bands:
  - {grade: excellent, from: 90, title: {zh: 优秀, en: Excellent}}
  - {grade: competent, from: 0, title: {zh: 称职, en: Competent}}
`,
  'rulebooks/ob/items.csv': `item_id,parent_id,name_zh,name_en,unit,direction,missing,rule,params
person,,总分,Total,,,,mean,
unit,person,集体实绩,Result of the unit,,higher,redistribute,borrow,assessment=y{cycle};by=postings;min_days=90
works,person,重要工作,Works,,higher,redistribute,given,from=reports;max=100
`,
  'rulebooks/ob/weights.csv': `item_id,*
unit,1
works,1
`,
  'officials.csv': `official_id,name_zh,name_en,sort_key
o1,王一,Wang Yi,wang yi
o2,李二,Li Er,li er
`,
  'postings.csv': `official_id,unit_id,post_zh,post_en,role,start,end
o1,a,镇长,Mayor,principal,2024-01-01,2025-06-30
o1,b,镇长,Mayor,principal,2025-07-01,
o2,b,副镇长,Deputy mayor,deputy,2023-01-01,
`,
  'reports/2025.csv': `official_id,item_no,submitted_on,title_zh,title_en,item_id,self_points,verified_points,verified_by
o1,1,2026-01-08,新增产值,New output,gdp,95,90,考评办
o1,2,2026-01-08,走访群众,Visits to residents,,90,,
`,
  'reports/2025/o1.md': '全年**两件**实事。\n',
  'reports/2025/o1.en.md': '**Two** deeds of the year.\n',
  'visits/2025.csv': `visit_id,subject_id,date,kind,participants,rating,summary_zh,summary_en,visibility
v1,o1,2025-03-02,talk,考察组,good,思路清楚,Clear in mind,all
v2,b,2025-04-03,meeting,考察组,poor,准备不足,Ill prepared,
`,
  'tasks.csv': `task_id,parent_id,kind,name_zh,name_en,lead_id,start,end
flood,,annual,防汛,Flood control,c,2025-05-01,2025-09-30
flood-1,flood,,备汛,Readiness,,2025-05-01,2025-06-15
`,
  'task_roles.csv': `task_id,subject_id,role,duty_zh,duty_en,start,end,origin,source
flood,b,lead,抢险队,Rescue team,,,,
flood-1,o1,member,物资组组长,Head of supplies,2025-05-01,2025-06-15,found,
`,
  'task_checks.csv': `check_id,task_id,subject_id,unit_id,date,kind,by,rating,summary_zh,summary_en,visibility
k1,flood,o1,a,2025-05-20,site,督查组,good,物资齐备,Supplies complete,all
k2,flood,,b,2025-10-08,interview,督查组,,群众反映良好,Residents content,all
`,
  'conclusions.csv': `task_id,subject_id,kind,concluded_on,concluded_by,summary_zh,summary_en,consequence,due
flood,o1,strong,2025-11-01,考评办,冲在一线,In the front line,promoted,
`,
  'commendations.csv': `commendation_id,subject_id,date,kind,scope,task_id,by,reason_zh,reason_en
c1,b,2025-10-20,merit,collective,flood,市政府,抗洪,Flood control
c2,o1,2025-10-20,merit,individual,,市政府,抗洪,Flood control
`,
  'findings.csv': `finding_id,subject_id,source,date,severity,summary_zh,summary_en,status,due,closed_on
f1,a,audit,2025-02-01,grave,账实不符,Books and stock differ,closed,2025-06-30,2025-05-12
f2,o2,audit,2025-02-01,slight,报销逾期,Late claims,open,2025-03-31,
`,
  'follow_ups.csv': `follow_up_id,subject_id,record_id,asked_on,asked_by,request_zh,request_en,due,status,closed_on,outcome_zh,outcome_en
u1,o1,v1,2025-03-02,考察组,报进度,Report progress,2025-04-01,done,2025-04-01,已报,Reported
u2,o2,f2,2025-02-01,审计组,补手续,Complete papers,2025-03-31,open,,,
`,
  'objections.csv': `objection_id,subject_id,cycle_id,item_id,record_id,filed_on,reply_zh,reply_en,status,decided_on,decided_by,outcome_zh,outcome_en
j1,a,2025,crime,,2026-01-10,一案重复,One case twice,rejected,2026-01-20,考评办,维持,Upheld as it was
j2,o2,,,f2,2025-02-20,已补办,Made good since,open,,,,
`,
  'decisions.csv': `assessment_id,subject_id,grade,decided_on,decided_by,merits_zh,merits_en,problems_zh,problems_en,consequence,due
p2025,o1,competent,2026-02-01,市委,思路清楚,Clear in mind,台账不细,Records not detailed,,
y2025,a,good,2026-02-01,市委,产值增长,Output grew,账目不清,Books unclear,mend,2026-06-30
`,
};
