/** What the items of districts mean: innovation, coordination and openness. */
export const ECONOMY_DEFINITIONS = `
  total               | 六个方面与平时考核得分按组别权重加权平均，再计加分、扣分，范围0—100。 | Weighted mean of the six dimensions and the routine assessment, by the weights of the group, then bonus and deduction; from 0 to 100.
  innovation          | 创新投入、创新产出与经济质效。 | Innovation input, innovation output and economic performance.
  innovation_input    | 投入创新的经费、企业和人员。 | Money, firms and people put into innovation.
  rd_intensity        | 全社会研究与试验发展经费支出与地区生产总值之比。次年秋季核定，此前为初步数。 | Expenditure on research and development as a share of gross domestic product. Settled in the autumn of the following year; provisional until then.
  hightech_firms      | 有效期内高新技术企业数除以年末常住人口。少数区远高于其他区，计分前按离群值处理。 | Certified high-tech firms divided by residents at the end of the year. A few districts lie far ahead, so outliers are treated before scoring.
  research_staff      | 研发人员折合全时当量与就业人员之比，按同组百分位计分。 | Full-time equivalents of R&D staff against all employed, scored by percentile within the group.
  innovation_output   | 专利与技术交易。 | Patents and trade in technology.
  invention_patents   | 有效高价值发明专利数除以年末常住人口，取对数后在组内比较。 | High-value invention patents in force divided by residents, compared within the group by logarithm.
  tech_contracts      | 经登记的技术合同成交额，按全市位次计分，首位100分，每退一位减1分；山区组不考核。 | Registered technology contracts, scored by place over the whole city: 100 for the first, one point less for each place; not assessed in the mountain group.
  economy             | 增长、质量与效益；两个生态功能组不考核地区生产总值与工业。 | Growth, quality and yield; the two ecological groups are not assessed on gross domestic product nor on industry.
  gdp_growth          | 按不变价计算的累计同比增速，取四季度累计数；库区组、山区组公布数据但不考核。 | Growth of the year so far at constant prices, the figure up to the fourth quarter; published for the reservoir and mountain groups, but not assessed there.
  industry_growth     | 规模以上工业增加值累计同比增速，取12月累计数；1月与2月合并发布。 | Growth of value added of larger industrial firms in the year so far, the figure up to December; January and February are published together.
  investment_growth   | 固定资产投资（不含农户）比上年增长；自2025年起不再考核。 | Growth of fixed-asset investment without rural households; no longer assessed from 2025.
  emerging_share      | 战略性新兴产业产值占规模以上工业总产值的比重；2025年新增，山区组不考核。 | Output of strategic emerging industries as a share of the output of larger industrial firms; new in 2025, not assessed in the mountain group.
  tax_revenue         | 各月税收收入之和比上年的变化，目标按各区县上年基数下达。 | Change of the sum of the months' tax revenue against the year before; each district has a target on its own base.
  labour_productivity | 地区生产总值与就业人员平均数之比，组内比较。 | Gross domestic product per person employed, compared within the group.
  coordination        | 城乡、区域与物质文明、精神文明的协调。 | Balance between town and country, between regions, and of material and cultural life.
  urban_rural         | 收入、城镇化与村集体经济。 | Incomes, urbanisation and the collective economy of villages.
  income_ratio        | 城镇居民与农村居民人均可支配收入之比，越低越好；全域城市化的区不适用，权重由同级指标分摊。 | Urban over rural disposable income per resident, the lower the better; not applicable where a district is built up all over, the siblings then share its weight.
  urbanisation        | 城镇常住人口占常住人口比重比上年提高的百分点。 | Percentage points by which the urban share of residents rose over the year.
  village_income      | 集体经济年经营性收入达到标准的村占比，对照分组目标；无行政村的区按平均得分计。 | Villages whose collective business income reaches the standard, against the group's target; districts without villages get the average of points.
  regional            | 区县之间的协作与重大项目。 | Cooperation between districts, and major projects.
  pairing             | 主城区与库区、山区结对任务由市级评审，满分20分。 | Tasks of paired districts, marked by the city out of 20.
  project_completion  | 市级重大项目累计完成投资与年度计划之比，按区间计分。 | Investment done in the city's major projects against the year's plan, scored by interval.
  culture             | 文化设施与文明创建。 | Cultural facilities and civility.
  culture_area        | 图书馆、文化馆、博物馆和基层文化中心面积与常住人口之比，对照分组目标。 | Floor space of libraries, cultural centres and museums per ten thousand residents, against the group's target.
  civility            | 第三方实地测评，满分100分。 | Field survey by a third party, out of 100.
  openness            | 对外开放与营商环境。 | Trade, investment and the business climate.
  trade               | 进出口与利用外资；山区组不考核。 | Foreign trade and foreign investment; not assessed in the mountain group.
  foreign_trade       | 各月进出口额之和除以年末常住人口，取对数后在组内比较。 | Sum of the months' imports and exports per resident, compared within the group by logarithm.
  fdi                 | 当年实际使用外资金额。区内外资企业少于三家的，为保守商业秘密不予公布。 | Foreign investment brought into use in the year. Suppressed where a district has fewer than three foreign firms, to keep their business confidential.
  business            | 市场主体的环境与活力。 | Climate for firms, and their vitality.
  business_env        | 市级营商环境年度评价得分，满分100分。 | Yearly appraisal of the business climate by the city, out of 100.
  private_share       | 民营经济增加值占地区生产总值的比重。 | Value added by the private sector as a share of gross domestic product.
  retail              | 各月社会消费品零售总额之和比上年的变化，目标按各区县上年基数下达。 | Change of the sum of the months' retail sales against the year before; each district has a target on its own base.
  approvals_time      | 社会投资房屋建筑项目从立项到开工的平均审批工作日，越少越好。 | Mean working days from registration to the start of building for privately financed projects, the fewer the better.
`;
