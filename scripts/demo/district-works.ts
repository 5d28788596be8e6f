/**
 * What leaders of districts report of a month: sentences by item; `{v}` is the month’s figure (in words `{b}`), `{n}`
 * and `{m}` are numbers, `{w}` and `{x}` the same in millions where they count ten thousands.
 */
import { readRows } from './table.ts';

export const DISTRICT_WORKS = readRows(
  ['item', 'zh', 'en', 'low', 'high', 'less', 'more'],
  `
  retail | 组织{n}场促消费活动，当月社零额{v}亿元 | {n} events to promote trade; retail sales of {b} yuan in the month | 3 | 18
  retail | 新引进品牌首店{n}家，社零额保持在{v}亿元 | {n} first stores of brands opened; retail sales held at {b} yuan | 2 | 9
  retail | 改造步行街{n}条，夜间消费升温，当月零售额{v}亿元 | {n} pedestrian streets renewed, evening trade livelier; {b} yuan of retail sales | 2 | 4
  retail | 兑现消费补贴{n}万元，零售额达{v}亿元 | Vouchers worth {w} million yuan honoured; retail sales reached {b} yuan | 80 | 620
  tax_revenue | 清理欠税{n}户，当月税收{v}亿元 | Arrears of {n} firms collected; {b} yuan of tax in the month | 4 | 46
  tax_revenue | 新增纳税大户{n}家，税收入库{v}亿元 | {n} large taxpayers won; {b} yuan of tax paid in | 2 | 14
  tax_revenue | 走访重点税源企业{n}家，税收保持{v}亿元 | {n} main taxpayers visited; tax kept at {b} yuan | 10 | 60
  tax_revenue | 财税共治平台比对线索{n}条，当月税收{v}亿元 | {n} leads from matched tax data; {b} yuan in the month | 20 | 140
  pm25 | 检查涉气企业{n}家，细颗粒物月均{v}微克/立方米 | {n} emitting firms inspected; fine particles averaged {v} µg/m³ | 20 | 110
  pm25 | 工地扬尘整治{n}处，细颗粒物月均浓度{v}微克/立方米 | Dust curbed at {n} sites; a monthly mean of {v} µg/m³ of fine particles | 8 | 64
  pm25 | 淘汰老旧货车{n}辆，空气细颗粒物降至{v}微克/立方米 | {n} old lorries scrapped; fine particles down to {v} µg/m³ | 30 | 260
  pm25 | 错峰生产落实企业{n}家，细颗粒物控制在{v}微克/立方米 | Production shifted at {n} firms; fine particles kept at {v} µg/m³ | 6 | 38
  water_quality | 整治排污口{n}个，水质优良断面占{v}% | {n} outfalls put in order; {v}% of sections in good state | 3 | 26
  water_quality | 河道清漂{n}公里，断面优良率{v}% | {n} km of river cleared of debris; {v}% of sections good | 12 | 95
  water_quality | 补建污水管网{n}公里，优良断面比例{v}% | {n} km of sewers added; share of good sections {v}% | 4 | 38
  water_quality | 关停沿河养殖场{n}家，水质优良率{v}% | {n} riverside farms closed; {v}% of sections good | 2 | 12
  hotline | 书记区县长接听热线{n}场，诉求按时办结率{v}% | Leaders took hotline calls {n} times; {v}% of requests settled in time | 2 | 6
  hotline | 高频诉求专班办结{n}件，按时办结率{v}% | A team settled {n} frequent requests; {v}% in time | 40 | 320
  hotline | 老旧小区供水问题解决{n}处，热线按时办结{v}% | Water supply mended at {n} estates; {v}% of requests in time | 3 | 22
  hotline | 重复诉求清单销号{n}件，按时办结率{v}% | {n} repeated requests struck off; {v}% settled in time | 10 | 85
  foreign_trade | 帮助{n}家企业开拓海外订单，进出口{v}亿元 | {n} firms helped to orders abroad; trade of {b} yuan | 4 | 32
  foreign_trade | 跨境电商新增主体{n}家，当月进出口{v}亿元 | {n} new cross-border sellers; {b} yuan of trade in the month | 3 | 28
  foreign_trade | 组团参展企业{n}家，外贸进出口额{v}亿元 | {n} firms taken to fairs; foreign trade of {b} yuan | 5 | 24
  industry_growth | 技改项目投产{n}个，规上工业增加值累计增长{v}% | {n} upgraded lines in production; industrial value added up {v}% so far | 2 | 15
  industry_growth | 协调要素保障企业{n}家，工业增加值累计增长{v}% | Supplies secured for {n} firms; industrial growth of {v}% so far | 8 | 52
  industry_growth | 新增规上工业企业{n}家，累计增速{v}% | {n} more firms above the threshold; growth of {v}% so far | 2 | 11
  project_completion | 重大项目开工{n}个，协调征地{m}亩 | {n} major projects begun; {m} mu of land made available | 2 | 12 | 40 | 420
  project_completion | 现场调度项目{n}个，解决堵点{m}个 | {n} projects looked at on site, {m} obstacles removed | 6 | 28 | 4 | 18
  project_completion | 签约项目转开工{n}个，到位资金{m}00万元 | {n} signed projects begun, with {m} million yuan in hand | 2 | 9 | 30 | 640
  livelihood_projects | 年度民生实事完工{n}件，其余{m}件按序推进 | {n} livelihood projects of the year done, {m} on the way | 2 | 14 | 2 | 9
  livelihood_projects | 新增公共停车泊位{n}个，开放学校操场{m}所 | {n} public parking places added, {m} school grounds opened | 80 | 640 | 2 | 13
  livelihood_projects | 农村饮水改造{n}处，受益{m}户 | Water supplies of {n} villages renewed, for {m} households | 2 | 16 | 120 | 2400
  employment | 招聘会{n}场，达成就业意向{m}人 | {n} job fairs, {m} offers taken | 2 | 12 | 60 | 900
  employment | 走访零就业家庭{n}户，落实岗位{m}个 | {n} households without work visited, {m} posts found | 5 | 40 | 5 | 60
  village_income | 盘活闲置农房{n}处，村集体增收{m}万元 | {n} empty farmhouses let; {x} million yuan more for collectives | 3 | 34 | 20 | 260
  village_income | 联村共富项目分红村{n}个，签约{m}个 | Dividends to {n} villages of joint ventures, {m} more signed | 2 | 19 | 2 | 11
  safety | 检查企业{n}家，停产整顿{m}家 | {n} firms inspected, {m} closed until put right | 30 | 220 | 2 | 9
  safety | 重大隐患清零{n}处，培训班组长{m}人 | {n} grave hazards removed, {m} foremen trained | 2 | 9 | 40 | 380
  rectification | 审计整改销号{n}项，追缴资金{m}万元 | {n} audit findings struck off, {x} million yuan recovered | 2 | 24 | 15 | 700
  rectification | 健全内控制度{n}项，清理往来款{m}笔 | {n} internal rules tightened, {m} open accounts cleared | 2 | 11 | 6 | 75
  business_env | 走访企业{n}家，解决诉求{m}件 | {n} firms visited, {m} requests met | 20 | 140 | 15 | 110
  business_env | 涉企检查压减{n}批次，扫码入企{m}次 | {n} inspections of firms spared, {m} announced by code | 5 | 60 | 40 | 600
`,
);

/** Items of which there is a figure of the month, in its unit; the others have no `{v}`. */
export const MONTHLY_ITEMS: readonly string[] = [
  'retail',
  'tax_revenue',
  'pm25',
  'water_quality',
  'hotline',
  'foreign_trade',
  'industry_growth',
];

/** What principals report on, whatever their deputies do. */
export const PRINCIPAL_ITEMS: readonly string[] = [
  ...MONTHLY_ITEMS,
  'project_completion',
  'livelihood_projects',
  'employment',
  'rectification',
  'business_env',
  'safety',
];
