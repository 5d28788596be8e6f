/** What departments of the city are assessed on in a year, and with what weight by the kind of their work. */
import { outline } from './outline.ts';
import { readRows } from './table.ts';

export const DEPARTMENT = outline(`
department_total |                  | 市级部门综合考核得分     | Assessment of departments            | 分 | | 2 | | sum
dept_duties      | department_total | 履职绩效                 | Duties                               | 分 | | 2 | | mean
dept_tasks       | dept_duties      | 年度重点任务完成数       | Main tasks of the year completed     | 项 | higher | 0 | dept-development | ratio-to-target | cap=100;lowest=0 | redistribute/redistribute
dept_innovation  | dept_duties      | 改革创新案例评审         | Cases of reform, as reviewed         | 分 | higher | 1 | dept-development | given | max=10;lowest=0;highest=10 | redistribute/redistribute
dept_outcomes    | dept_duties      | 主管指标全国排名前移位次 | Places gained nationally in own indicators | 位 | higher | 0 | dept-statistics | goalpost | low=60 | redistribute/redistribute
dept_service     | department_total | 服务效能                 | Service                              | 分 | | 2 | | mean
dept_online      | dept_service     | 政务服务事项全程网办率   | Services settled wholly online       | % | higher | 1 | dept-services | threshold-deduct | threshold=90;per=1;points=2;floor=40;lowest=0;highest=100 | redistribute/average
dept_data        | dept_service     | 公共数据按需共享满足率   | Requests for shared data met         | % | higher | 1 | dept-services | rank-points | over=all;first=100;step=1.5;lowest=0;highest=100 | redistribute/redistribute
dept_hotline     | dept_service     | 热线转办事项按时办结率   | Hotline requests settled in time     | % | higher | 1 | dept-services | goalpost | low=60;lowest=0;highest=100 | redistribute/full
dept_law         | department_total | 依法履职                 | Lawful conduct                       | 分 | | 2 | | mean
dept_lawsuits    | dept_law         | 行政诉讼败诉件数         | Lawsuits lost                        | 件 | lower | 0 | dept-audit | count-deduct | points=8;zero_at=8;lowest=0 | redistribute/full
dept_budget      | dept_law         | 预算执行率               | Budget carried out                   | % | higher | 1 | dept-finance | bands | edges=85,90,93,96;points=60,75,85,93,100;lowest=0 | redistribute/redistribute
dept_proposals   | dept_law         | 建议提案办理满意率       | Deputies content with replies        | % | higher | 1 | dept-services | goalpost | low=60;lowest=0;highest=100 | redistribute/average
dept_judgement   | department_total | 多方评价                 | Judgement of others                  | 分 | | 2 | | mean
dept_appraisal   | dept_judgement   | 民主测评                 | Appraisal of the year's work         | 分 | higher | 1 | | tally | options=excellent:100,good:85,fair:65,poor:40;raters=districts:0.3,leaders:0.3,peers:0.2,public:0.2 | redistribute/redistribute
`);

export const DEPARTMENT_WEIGHTS = readRows(
  ['id', 'dept-economy', 'dept-livelihood', 'dept-regulation'],
  `
  dept_tasks      | 25 | 22 | 20
  dept_innovation | 8  | 8  | 6
  dept_outcomes   | 12 | 8  | 6
  dept_online     | 5  | 10 | 10
  dept_data       | 7  | 6  | 6
  dept_hotline    | 5  | 11 | 9
  dept_lawsuits   | 4  | 4  | 12
  dept_budget     | 8  | 6  | 6
  dept_proposals  | 6  | 5  | 5
  dept_appraisal  | 20 | 20 | 20
`,
);
