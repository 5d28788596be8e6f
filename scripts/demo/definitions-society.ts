/** What the items of districts mean: green development, sharing and risk; inputs and the smaller rule books. */
export const SOCIETY_DEFINITIONS = `
  green               | 环境质量、生态保护与低碳转型。 | Quality of the environment, protection of nature, low-carbon transition.
  environment         | 空气、水、土壤与群众环境诉求。 | Air, water, soil and what people complain of.
  pm25                | 细颗粒物月均浓度的全年平均，越低越好，目标分组下达。 | Mean over the months of the concentration of fine particles, the lower the better; each group has its targets.
  water_quality       | 国控、市控断面水质达到或优于Ⅲ类的比例，各月平均；低于97%的每低1个百分点扣4分。 | Share of monitored sections of water class III or better, mean over the months; 4 points off for each percentage point under 97 %.
  soil_safety         | 受污染耕地中得到安全利用的面积占比。 | Polluted farmland in safe use, as a share of its area.
  env_complaints      | 同一生态环境问题两次以上的信访件数，每件扣2分。 | Complaints made more than once about the same environmental problem; 2 points off for each.
  ecology             | 森林、水土与生态保护红线。 | Forest, soil, and the ecological red line.
  forest              | 森林面积占区域面积的比重，目标分组下达。 | Forest as a share of the area; each group has its targets.
  soil_erosion        | 土壤侵蚀强度在轻度以下的面积占比，库区组、山区组考核。 | Land with less than slight erosion as a share of the area; assessed in the reservoir and mountain groups.
  red_line            | 遥感监测发现并经核实的红线内违规图斑，每个扣10分。 | Breaches inside the red line found by remote sensing and verified; 10 points off for each.
  low_carbon          | 能耗、废弃物与建筑。 | Energy, waste and buildings.
  energy_intensity    | 单位地区生产总值能耗比上年下降的百分比；次年核定，此前为初步数。 | Percentage by which energy use per unit of product fell over the year; provisional until settled in the following year.
  waste_recovery      | 生活垃圾回收和资源化处理量占比，与全市最好水平之比计分。 | Household waste recycled or recovered, scored in proportion to the best of the city.
  green_building      | 新建建筑中取得星级标识的绿色建筑面积占比，主城都市区组考核。 | Floor space with a green label among new buildings; assessed in the metropolitan group.
  sharing             | 民生保障、公共服务与群众评价。 | Livelihood, public services and the judgement of the public.
  livelihood          | 收入、就业与民生实事。 | Income, jobs and livelihood projects.
  income              | 全体居民人均可支配收入，取四季度累计数，取对数后在组内比较。 | Disposable income per resident, the figure up to the fourth quarter, compared within the group by logarithm.
  employment          | 城镇新增就业人数与年度目标之比。 | New urban jobs against the year's goal.
  livelihood_projects | 年初公布的民生实事按期完成的比例。 | Livelihood projects announced at the start of the year that were completed in time.
  services            | 教育、医疗与养老。 | Education, health and care for the elderly.
  kindergarten        | 在普惠性幼儿园的幼儿占在园幼儿的比例。 | Children in public or affordable kindergartens among all in kindergarten.
  doctors             | 执业（助理）医师数与年末常住人口之比。 | Doctors and assistant doctors per thousand residents at the end of the year.
  elderly             | 养老机构床位中护理型床位的比例；缺数时沿用上年数。 | Nursing beds among all beds in homes for the elderly; a missing figure is carried over from the year before.
  satisfaction        | 群众诉求办理与民主测评。 | How requests are settled, and the appraisal.
  hotline             | 政务热线诉求在规定时限内办结的比例，各月平均；2025年起基准由97%提高到98%。 | Requests to the government hotline settled within the time allowed, mean over the months; from 2025 measured against 98 % instead of 97 %.
  appraisal           | 群众代表、代表委员、市领导三类主体测评的加权平均；优秀100分，良好85分，一般65分，较差40分。 | Weighted mean of the votes of residents, deputies and leaders of the city: excellent 100, good 85, fair 65, poor 40.
  risk                | 安全、债务、食品、粮食与审计整改。 | Safety, debt, food, grain, and audit findings put right.
  safety              | 经认定的生产安全事故，每起扣10分。 | Accidents at work as established; 10 points off for each.
  debt_ratio          | 政府债务余额与综合财力之比，越低越好。无此项数据的，不计总分。 | Government debt against fiscal capacity, the lower the better. Without this figure there is no total.
  food_safety         | 评价性抽检合格批次占比，低于98.5%的每低0.5个百分点扣6分。 | Food samples that passed; 6 points off for each half percentage point under 98.5 %.
  grain               | 粮食实际播种面积与下达任务之比；无任务的区按满分计。 | Sown grain area against the goal; districts without a goal get full points.
  rectification       | 审计查出问题在期限内整改到位的比例；逾期不报的计零分。 | Audit findings put right in time; who does not report gets no points.
  routine             | 四个季度平时考核得分的平均。 | Mean of the totals of the four quarters' routine assessments.
  population          | 年末常住人口，只作分母。 | Residents at the end of the year; a denominator only.
  quarter_total       | 经济运行与生态、民生两个方面的加权平均，对照当季目标。 | Weighted mean of the economy and of environment and livelihood, against the goals of the quarter.
  quarter_economy     | 当季累计的增长、税收、消费与项目。 | Growth, tax, retail sales and projects of the quarter.
  quarter_people      | 当季的空气、水、热线与安全。 | Air, water, hotline and safety of the quarter.
  month_total         | 各指标标准分的加权平均：0为全市（空气、水为同组）平均水平，1为高出一个标准差；不是百分制得分，不分等次。 | Weighted mean of standard scores: 0 is the mean of the city (of the group for air and water), 1 is one standard deviation better. Not on a scale of 100, and not graded.
`;
