/** What officials are assessed on in a year: the result of their units, their works, appraisal and conduct. */
import { outline } from './outline.ts';
import { readRows } from './table.ts';

const rows = (cycles: string): string => `
official_total     |                | 干部年度考核得分         | Assessment of the official           | 分 | | 2 | | mean
unit_result        | official_total | 任职单位实绩             | Result of the units in post          | 分 | higher | 2 | | borrow | assessment={kind}-{cycle};by=postings;min_days=183 | redistribute/redistribute
key_works          | official_total | 重要工作认定得分         | Works as verified                    | 分 | higher | 1 | | given | from=reports;max=100;observed=${cycles};combine=mean | redistribute/redistribute
official_appraisal | official_total | 民主测评                 | Appraisal                            | 分 | higher | 1 | | tally | options=excellent:100,good:85,fair:65,poor:40;raters=superiors:0.35,colleagues:0.2,subordinates:0.25,public:0.2 | redistribute/redistribute
conduct            | official_total | 履职纪律                 | Conduct in office                    | 次 | lower | 0 | | count-deduct | points=10;zero_at=5 | withhold/redistribute
`;

export const OFFICIAL_DISTRICT = outline(rows('month'));
export const OFFICIAL_DEPARTMENT = outline(rows('quarter'));

export const OFFICIAL_DISTRICT_WEIGHTS = readRows(
  ['id', 'district-principals', 'district-deputies'],
  `
  unit_result        | 45 | 30
  key_works          | 25 | 35
  official_appraisal | 20 | 25
  conduct            | 10 | 10
`,
);

export const OFFICIAL_DEPARTMENT_WEIGHTS = readRows(
  ['id', 'department-principals', 'department-deputies'],
  `
  unit_result        | 40 | 25
  key_works          | 30 | 40
  official_appraisal | 20 | 25
  conduct            | 10 | 10
`,
);

export const OFFICIAL_DEFINITIONS = `
  official_total     | 任职单位实绩、重要工作、民主测评、履职纪律按组别权重加权平均，再计加分。只计分，不排位。 | Weighted mean of the result of the units, works, appraisal and conduct by the weights of the group, then bonus. There are points, and no places.
  unit_result        | 当年任职单位的年度考核得分，按任职天数加权；在同一单位任职合计不足半年（183天）的不计。 | Total of the units in post in the year, weighted by days; a unit with less than half a year (183 days) in all does not count.
  key_works          | 各期报表所列重要工作认定分的平均，再求各期平均；自评分只作对照，不计分。 | Mean of the verified points of the works reported, over the reports of the year; points that officials gave themselves are shown beside them and do not count.
  official_appraisal | 上级、班子成员、下级、服务对象四类主体测评，先求各类平均，再加权。 | Votes of superiors, colleagues, subordinates and the public: the mean of each, weighted.
  conduct            | 谈话提醒、督办逾期等，每次扣10分，5次以上不得分。 | Reminders and overdue orders: 10 points off each, none left from 5 on.
`;
