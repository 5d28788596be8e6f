/** What districts are assessed on in a year: the rule book of 2023, and what that of 2025 changed. */
import type { OutlineRow } from './outline.ts';
import { outline } from './outline.ts';

export const DISTRICT_2023 = outline(`
total              |                 | 区县高质量发展综合得分           | High-quality development of districts  | 分 | | 2 | | mean
innovation         | total           | 创新发展                         | Innovation                             | 分 | | 2 | | mean
innovation_input   | innovation      | 创新投入                         | Innovation input                       | 分 | | 2 | | mean
rd_intensity       | innovation_input | 研发经费投入强度                | R&D intensity                          | % | higher | 2 | dept-science | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
hightech_firms     | innovation_input | 每万人高新技术企业数            | High-tech firms per ten thousand residents | 家/万人 | higher | 2 | dept-science | minmax | low=55;over=group | group-mean/redistribute | per population, winsorise
research_staff     | innovation_input | 每万名就业人员研发人员          | R&D staff per ten thousand employed    | 人年/万人 | higher | 1 | dept-statistics | percentile | over=group | redistribute/redistribute
innovation_output  | innovation      | 创新产出                         | Innovation output                      | 分 | | 2 | | mean
invention_patents  | innovation_output | 每万人高价值发明专利拥有量     | High-value invention patents per ten thousand residents | 件/万人 | higher | 2 | dept-market | minmax | low=55;over=group | redistribute/redistribute | log, per population
tech_contracts     | innovation_output | 技术合同成交额                 | Value of technology contracts          | 亿元 | higher | 1 | dept-science | rank-points | over=all;first=100;step=1 | redistribute/redistribute
economy            | innovation      | 经济质效                         | Economic performance                   | 分 | | 2 | | mean
gdp_growth         | economy         | 地区生产总值增长率               | Growth of gross domestic product       | % | higher | 1 | dept-statistics | goalpost | low=60;observed=quarter;combine=last;lowest=-30;highest=50 | redistribute/redistribute
industry_growth    | economy         | 规模以上工业增加值增速           | Growth of industrial value added       | % | higher | 1 | dept-statistics | goalpost | low=60;observed=month;combine=last;lowest=-40;highest=60 | redistribute/redistribute
investment_growth  | economy         | 固定资产投资增速                 | Growth of fixed-asset investment       | % | higher | 1 | dept-statistics | goalpost | low=60;lowest=-60;highest=100 | redistribute/redistribute
tax_revenue        | economy         | 税收收入增长率                   | Growth of tax revenue                  | 亿元 | higher | 2 | dept-finance | goalpost | low=60;observed=month;combine=sum | group-mean/redistribute | change-percent
labour_productivity | economy        | 全员劳动生产率                   | Labour productivity                    | 万元/人 | higher | 2 | dept-statistics | minmax | low=55;over=group | redistribute/redistribute
coordination       | total           | 协调发展                         | Coordination                           | 分 | | 2 | | mean
urban_rural        | coordination    | 城乡融合                         | Town and country                       | 分 | | 2 | | mean
income_ratio       | urban_rural     | 城乡居民收入比                   | Urban to rural income ratio            | 倍 | lower | 2 | dept-statistics | goalpost | low=60 | redistribute/redistribute
urbanisation       | urban_rural     | 常住人口城镇化率提升             | Rise of the urban share of residents   | % | higher | 2 | dept-development | minmax | low=55;over=group;lowest=0;highest=100 | redistribute/redistribute | change
village_income     | urban_rural     | 集体经济强村占比                 | Villages with a strong collective economy | % | higher | 1 | dept-agriculture | ratio-to-target | cap=100;lowest=0;highest=100 | redistribute/average
regional           | coordination    | 区域协作                         | Regional cooperation                   | 分 | | 2 | | mean
pairing            | regional        | 对口协同任务评价                 | Paired-cooperation tasks               | 分 | higher | 1 | dept-development | given | max=20;lowest=0;highest=20 | redistribute/redistribute
project_completion | regional        | 重大项目年度投资完成率           | Investment done of the year's plan for major projects | % | higher | 1 | dept-development | bands | edges=85,93,98,103;points=60,70,80,90,100;observed=quarter;combine=last;lowest=0;highest=150 | redistribute/redistribute
culture            | coordination    | 文化建设                         | Culture                                | 分 | | 2 | | mean
culture_area       | culture         | 每万人公共文化设施面积           | Public cultural floor space per ten thousand residents | 平方米/万人 | higher | 0 | dept-culture | ratio-to-target | cap=100 | group-mean/redistribute
civility           | culture         | 文明程度指数测评                 | Civility survey                        | 分 | higher | 1 | dept-culture | given | max=100;lowest=0;highest=100 | redistribute/redistribute
green              | total           | 绿色发展                         | Green development                      | 分 | | 2 | | mean
environment        | green           | 环境质量                         | Quality of the environment             | 分 | | 2 | | mean
pm25               | environment     | 细颗粒物平均浓度                 | Mean concentration of fine particles   | 微克/立方米 | lower | 1 | dept-environment | goalpost | low=60;observed=month;combine=mean;lowest=0 | redistribute/redistribute
water_quality      | environment     | 地表水优良断面比例               | Share of surface-water sections in good state | % | higher | 1 | dept-environment | threshold-deduct | threshold=97;per=1;points=4;floor=40;observed=month;combine=mean;lowest=0;highest=100 | redistribute/redistribute
soil_safety        | environment     | 受污染耕地安全利用率             | Safe use of polluted farmland          | % | higher | 1 | dept-environment | goalpost | low=60;lowest=0;highest=100 | redistribute/full
env_complaints     | environment     | 重复生态环境信访件               | Repeated environmental complaints      | 件 | lower | 0 | dept-environment | count-deduct | points=2;zero_at=25;lowest=0 | redistribute/redistribute
ecology            | green           | 生态保护                         | Protection of nature                   | 分 | | 2 | | mean
forest             | ecology         | 森林覆盖率                       | Forest cover                           | % | higher | 2 | dept-forestry | goalpost | low=60;lowest=0;highest=100 | carry/redistribute
soil_erosion       | ecology         | 水土保持率                       | Land without soil erosion              | % | higher | 2 | dept-water | minmax | low=55;over=group;lowest=0;highest=100 | redistribute/redistribute
red_line           | ecology         | 生态保护红线违规图斑             | Breaches of the ecological red line    | 个 | lower | 0 | dept-planning | count-deduct | points=10;zero_at=6;lowest=0 | redistribute/redistribute
low_carbon         | green           | 低碳转型                         | Low-carbon transition                  | 分 | | 2 | | mean
energy_intensity   | low_carbon      | 单位地区生产总值能耗下降率       | Fall of energy use per unit of GDP     | % | higher | 2 | dept-development | goalpost | low=60;lowest=-20;highest=30 | redistribute/redistribute
waste_recovery     | low_carbon      | 生活垃圾资源化利用率             | Household waste recovered              | % | higher | 1 | dept-housing | ratio-to-best | over=all;lowest=0;highest=100 | redistribute/redistribute
green_building     | low_carbon      | 新建建筑中星级绿色建筑占比       | Certified green buildings among new ones | % | higher | 1 | dept-housing | threshold-deduct | per=1;points=1.5;floor=50;lowest=0;highest=100 | redistribute/redistribute
openness           | total           | 开放发展                         | Openness                               | 分 | | 2 | | mean
trade              | openness        | 对外开放                         | Trade and investment                   | 分 | | 2 | | mean
foreign_trade      | trade           | 人均进出口总额                   | Foreign trade per resident             | 万元/人 | higher | 2 | dept-commerce | minmax | low=55;over=group;observed=month;combine=sum | redistribute/redistribute | log, per population
fdi                | trade           | 实际使用外资                     | Foreign investment in use              | 万美元 | higher | 0 | dept-investment | minmax | low=55;over=group;lowest=0 | redistribute/redistribute | winsorise
business           | openness        | 营商环境                         | Business climate                       | 分 | | 2 | | mean
business_env       | business        | 营商环境评价                     | Appraisal of the business climate      | 分 | higher | 1 | dept-development | given | max=100;lowest=0;highest=100 | redistribute/redistribute
private_share      | business        | 民营经济增加值占比               | Private sector's share of value added  | % | higher | 1 | dept-industry | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
retail             | business        | 社会消费品零售总额增长率         | Growth of retail sales                 | 亿元 | higher | 2 | dept-commerce | goalpost | low=60;observed=month;combine=sum | group-mean/redistribute | change-percent
approvals_time     | business        | 工程建设审批平均用时             | Mean time to approve a building project | 工作日 | lower | 1 | dept-services | ratio-to-best | over=all;lowest=0 | redistribute/redistribute
sharing            | total           | 共享发展                         | Sharing                                | 分 | | 2 | | mean
livelihood         | sharing         | 民生保障                         | Livelihood                             | 分 | | 2 | | mean
income             | livelihood      | 居民人均可支配收入               | Disposable income per resident         | 元 | higher | 0 | dept-statistics | minmax | low=55;over=group;observed=quarter;combine=last | redistribute/redistribute | log
employment         | livelihood      | 城镇新增就业目标完成率           | New urban jobs against the year's goal | % | higher | 1 | dept-labour | ratio-to-target | cap=100;lowest=0;highest=200 | redistribute/redistribute
livelihood_projects | livelihood     | 民生实事完成率                   | Livelihood projects completed          | % | higher | 1 | dept-development | bands | edges=85,90,95,98;points=60,75,85,93,100;lowest=0;highest=100 | redistribute/redistribute
services           | sharing         | 公共服务                         | Public services                        | 分 | | 2 | | mean
kindergarten       | services        | 普惠性幼儿园覆盖率               | Children in affordable kindergartens   | % | higher | 1 | dept-education | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
doctors            | services        | 每千人执业（助理）医师数         | Doctors per thousand residents         | 人/千人 | higher | 2 | dept-health | goalpost | low=60;scale=0.1 | redistribute/redistribute | per population
elderly            | services        | 养老机构护理型床位占比           | Nursing beds in homes for the elderly  | % | higher | 1 | dept-civil | goalpost | low=60;lowest=0;highest=100 | carry/redistribute
satisfaction       | sharing         | 群众评价                         | Judgement of the public                | 分 | | 2 | | mean
hotline            | satisfaction    | 政务热线诉求按时办结率           | Hotline requests settled in time       | % | higher | 1 | dept-services | threshold-deduct | threshold=97;per=1;points=4;floor=40;observed=month;combine=mean;lowest=0;highest=100 | redistribute/redistribute
appraisal          | satisfaction    | 工作实绩民主测评                 | Appraisal of the year's work           | 分 | higher | 1 | | tally | options=excellent:100,good:85,fair:65,poor:40;raters=deputies:0.3,leaders:0.2,residents:0.5 | redistribute/redistribute
risk               | total           | 风险防控                         | Prevention of risk                     | 分 | | 2 | | mean
safety             | risk            | 生产安全事故                     | Accidents at work                      | 起 | lower | 0 | dept-emergency | count-deduct | points=10;zero_at=8;lowest=0 | withhold/redistribute
debt_ratio         | risk            | 政府债务率                       | Government debt ratio                  | % | lower | 1 | dept-finance | goalpost | low=60;lowest=0 | withhold/redistribute
food_safety        | risk            | 食品抽检合格率                   | Food samples passed                    | % | higher | 2 | dept-market | threshold-deduct | threshold=98.5;per=0.5;points=6;floor=40;lowest=0;highest=100 | redistribute/redistribute
grain              | risk            | 粮食播种面积完成率               | Sown grain area against the goal       | % | higher | 1 | dept-agriculture | ratio-to-target | cap=100;lowest=0;highest=200 | redistribute/full
rectification      | risk            | 审计查出问题整改率               | Audit findings put right               | % | higher | 1 | dept-audit | bands | edges=70,80,90,95;points=40,60,75,90,100;lowest=0;highest=100 | zero/redistribute
routine            | total           | 平时考核                         | Routine assessment                     | 分 | higher | 2 | | borrow | assessment=district-{cycle};observed=quarter;combine=mean | redistribute/redistribute
population         |                 | 年末常住人口                     | Residents at the end of the year       | 万人 | | 2 | dept-statistics | none | | group-mean/redistribute
`);

/** In place of the row of the same id, or of the one that is dropped. */
const CHANGED_2025 = outline(`
approvals_time     | business        | 工程建设审批平均用时             | Mean time to approve a building project | 工作日 | lower | 1 | dept-services | goalpost | low=60;lowest=0 | redistribute/redistribute
livelihood_projects | livelihood     | 民生实事完成率                   | Livelihood projects completed          | % | higher | 1 | dept-development | ratio-to-target | cap=100;lowest=0;highest=100 | redistribute/redistribute
hotline            | satisfaction    | 政务热线诉求按时办结率           | Hotline requests settled in time       | % | higher | 1 | dept-services | threshold-deduct | threshold=98;per=1;points=5;floor=40;observed=month;combine=mean;lowest=0;highest=100 | redistribute/redistribute
emerging_share     | economy         | 战略性新兴产业产值占比           | Share of strategic emerging industries | % | higher | 1 | dept-industry | goalpost | low=60;lowest=0;highest=100 | redistribute/redistribute
`);

const REPLACED: Readonly<Record<string, string>> = { investment_growth: 'emerging_share' };

export const DISTRICT_2025: readonly OutlineRow[] = DISTRICT_2023.map(
  (row) => CHANGED_2025.find((one) => one.id === (REPLACED[row.id] ?? row.id)) ?? row,
);
