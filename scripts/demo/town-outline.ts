/** What the towns of one district are assessed on in a year, and with what weight in each zone. */
import { outline } from './outline.ts';
import { readRows } from './table.ts';

export const TOWN = outline(`
town_total       |               | 镇街综合考核得分           | Assessment of towns                      | 分 | | 2 | | mean
town_business    | town_total    | 经济活力                   | Economic vitality                        | 分 | | 2 | | mean
town_climate     | town_business | 营商环境                   | Business climate                         | 分 | | 2 | | mean
town_enterprise  | town_climate  | 企业满意度评价             | Judgement of enterprises                 | 分 | higher | 1 | dept-development | given | max=100;lowest=0;highest=100 | redistribute/redistribute
town_permits     | town_climate  | 涉企事项平均办结用时       | Mean time to settle an enterprise's request | 工作日 | lower | 1 | dept-services | ratio-to-best | over=all;lowest=0 | redistribute/redistribute
town_private     | town_business | 民营经济                   | Private economy                          | 分 | | 2 | | mean
town_new_firms   | town_private  | 每万人新设民营企业数       | New private firms per ten thousand residents | 家/万人 | higher | 2 | dept-market | minmax | low=55;over=all | group-mean/redistribute | per population, winsorise
town_tax         | town_private  | 民营经济税收               | Tax paid by the private economy          | 万元 | higher | 0 | dept-finance | ratio-to-target | cap=100 | redistribute/redistribute
town_ecology     | town_total    | 生态文明                   | Ecology                                  | 分 | | 2 | | mean
town_streams     | town_ecology  | 镇级河流断面达标率         | Stream sections up to standard           | % | higher | 1 | dept-environment | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
town_waste       | town_ecology  | 生活垃圾分类达标村（社区）占比 | Villages up to standard in sorting waste | % | higher | 1 | dept-housing | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
town_straw       | town_ecology  | 秸秆露天焚烧火点           | Fires of straw in the open               | 个 | lower | 0 | dept-environment | count-deduct | points=5;zero_at=12;lowest=0 | redistribute/redistribute
town_forest      | town_ecology  | 森林管护达标率             | Forest kept up to standard               | % | higher | 1 | dept-forestry | threshold-deduct | threshold=97;per=1;points=3;floor=40;lowest=0;highest=100 | redistribute/redistribute
town_rural       | town_total    | 乡村振兴                   | Rural revival                            | 分 | | 2 | | mean
town_village     | town_rural    | 村均集体经营性收入         | Collective business income per village   | 万元 | higher | 1 | dept-agriculture | rank-points | over=all;first=100;step=2.5 | redistribute/average
town_brands      | town_rural    | 绿色优质农产品基地占比     | Farmland under green quality labels      | % | higher | 1 | dept-agriculture | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
town_people      | town_total    | 民生服务                   | Services to residents                    | 分 | | 2 | | mean
town_hotline     | town_people   | 热线诉求按时办结率         | Requests settled in time                 | % | higher | 1 | dept-services | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
town_projects    | town_people   | 民生实事完成率             | Livelihood projects completed            | % | higher | 1 | dept-development | bands | edges=85,90,95,98;points=60,75,85,93,100;lowest=0;highest=100 | redistribute/redistribute
town_appraisal   | town_people   | 群众满意度测评             | Judgement of residents                   | 分 | higher | 1 | | tally | options=excellent:100,good:85,fair:65,poor:40;raters=deputies:0.4,residents:0.6 | redistribute/redistribute
town_order       | town_total    | 基层治理                   | Grass-roots governance                   | 分 | | 2 | | mean
town_safety      | town_order    | 生产安全事故               | Accidents at work                        | 起 | lower | 0 | dept-emergency | count-deduct | points=10;zero_at=6;lowest=0 | withhold/redistribute
town_mediation   | town_order    | 矛盾纠纷就地化解率         | Disputes settled on the spot             | % | higher | 1 | dept-civil | percentile | over=all;lowest=0;highest=100 | redistribute/redistribute
population       |               | 年末常住人口               | Residents at the end of the year         | 万人 | | 2 | dept-statistics | none | | group-mean/redistribute
`);

/** The central zone answers above all for business and the private economy, the other three for ecology. */
export const TOWN_WEIGHTS = readRows(
  ['id', 'zone-central', 'zone-north', 'zone-south', 'zone-west'],
  `
  town_enterprise | 14 | 4  | 4  | 3
  town_permits    | 8  | 3  | 3  | 3
  town_new_firms  | 13 | 4  | 4  | 3
  town_tax        | 11 | 4  | 4  | 3
  town_streams    | 4  | 13 | 12 | 13
  town_waste      | 5  | 10 | 10 | 10
  town_straw      |    | 7  | 8  | 7
  town_forest     | 3  | 8  | 7  | 10
  town_village    | 2  | 7  | 8  | 7
  town_brands     |    | 6  | 7  | 7
  town_hotline    | 9  | 7  | 7  | 7
  town_projects   | 8  | 7  | 7  | 8
  town_appraisal  | 11 | 10 | 9  | 9
  town_safety     | 8  | 6  | 6  | 6
  town_mediation  | 4  | 4  | 4  | 4
`,
);
