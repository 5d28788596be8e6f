/** What the items of towns and departments mean. */
export const OTHER_DEFINITIONS = `
  town_total       | 五个方面按片区权重加权平均，再计加分、扣分。 | Weighted mean of five dimensions by the weights of the zone, then bonus and deduction.
  town_business    | 营商环境与民营经济，中片权重最大。 | Business climate and private economy; weighs most in the central zone.
  town_climate     | 企业的评价与办事效率。 | What enterprises say, and how fast their requests are settled.
  town_enterprise  | 区营商办组织辖区企业评价，满分100分。 | Judgement of the enterprises of the town, out of 100.
  town_permits     | 镇街受理的涉企事项从受理到办结的平均工作日，与最快者之比计分。 | Mean working days from receipt to settlement, scored in proportion to the fastest.
  town_private     | 民营企业的新设与贡献。 | New private firms and what they contribute.
  town_new_firms   | 当年新登记民营企业数除以年末常住人口，全区比较，计分前处理离群值。 | Private firms registered in the year per ten thousand residents, compared within the district after outliers are treated.
  town_tax         | 民营经济当年入库税收，对照片区目标。 | Tax paid by the private economy in the year, against the target of the zone.
  town_ecology     | 水、垃圾、秸秆与森林，北、南、西三片权重最大。 | Streams, waste, straw and forest; weighs most in the northern, southern and western zones.
  town_streams     | 镇级河流断面水质达标次数占监测次数比例。 | Samples of town streams up to standard.
  town_waste       | 垃圾分类考核达标的村（社区）占比。 | Villages and communities up to standard in sorting waste.
  town_straw       | 卫星遥感发现并核实的露天焚烧火点，每个扣5分；中片不考核。 | Fires found by satellite and verified; 5 points off for each; not assessed in the central zone.
  town_forest      | 天然林、公益林管护抽查达标率，低于97%的每低1个百分点扣3分。 | Forest plots up to standard on inspection; 3 points off for each percentage point under 97 %.
  town_rural       | 村集体经济与农业品质。 | Collective economy of villages and quality of farming.
  town_village     | 村集体经营性收入的村平均数，按全区位次计分；无行政村的街道按平均得分计。 | Mean collective business income per village, scored by place in the district; subdistricts without villages get the average of points.
  town_brands      | 绿色食品、有机农产品和地理标志产品基地面积占耕地比例。 | Farmland under green, organic or geographical labels.
  town_people      | 诉求办理、民生实事与群众评价。 | Requests, livelihood projects and the judgement of residents.
  town_hotline     | 转办到镇街的热线诉求按时办结比例。 | Hotline requests passed to the town that were settled in time.
  town_projects    | 镇街年度民生实事按期完成比例，按区间计分。 | Livelihood projects of the town completed in time, scored by interval.
  town_appraisal   | 居民与代表委员测评的加权平均。 | Weighted mean of the votes of residents and deputies.
  town_order       | 安全生产与矛盾化解。 | Safety at work and the settlement of disputes.
  town_safety      | 经认定的生产安全事故，每起扣10分。 | Accidents at work as established; 10 points off for each.
  town_mediation   | 矛盾纠纷在镇街以下化解的比例，按全区百分位计分。 | Disputes settled in the town or below, scored by percentile in the district.
  department_total | 履职绩效、服务效能、依法履职、多方评价四个方面得分之和，再计加分、扣分。 | Sum of duties, service, lawful conduct and the judgement of others, then bonus and deduction.
  dept_duties      | 重点任务、改革创新与主管指标。 | Main tasks, reform, and the indicators in the department's charge.
  dept_tasks       | 市委、市政府下达的年度重点任务完成项数，对照本部门任务数。 | Main tasks set by the city that were completed, against the number set for the department.
  dept_innovation  | 改革创新案例由评审组打分，满分10分。 | Cases of reform, marked by reviewers out of 10.
  dept_outcomes    | 主管指标全国排名比上年前移（正）或后移（负）的平均位次。 | Mean number of places gained (or lost) nationally by the indicators in the department's charge.
  dept_service     | 网上办理、数据共享与热线办理。 | Online services, shared data and the hotline.
  dept_online      | 依申请事项中全程网办的比例，低于90%的每低1个百分点扣2分；不直接受理事项的部门按平均得分计。 | Services on request settled wholly online; 2 points off for each percentage point under 90 %; departments without such services get the average of points.
  dept_data        | 其他单位提出的数据共享需求得到满足的比例，按位次计分。 | Requests of others for data that were met, scored by place.
  dept_hotline     | 转办热线事项按时办结比例；全年无转办事项的按满分计。 | Hotline requests passed on that were settled in time; full points where none was passed on.
  dept_law         | 诉讼、预算与建议提案办理。 | Lawsuits, budget and the replies to deputies.
  dept_lawsuits    | 生效判决中败诉件数，每件扣8分；无执法职能的按满分计。 | Lawsuits lost for good; 8 points off for each; full points for departments without powers of enforcement.
  dept_budget      | 部门预算支出执行率，按区间计分。 | Share of the department's budget carried out, scored by interval.
  dept_proposals   | 人大代表建议、政协提案办理的满意率；无承办件的按平均得分计。 | Deputies content with the replies to their proposals; the average of points where there was none to reply to.
  dept_judgement   | 领导、同级、区县与服务对象的评价。 | Judgement of leaders, peers, districts and the public.
  dept_appraisal   | 四类主体测评的加权平均；优秀100分，良好85分，一般65分，较差40分。 | Weighted mean of the votes of four kinds of raters: excellent 100, good 85, fair 65, poor 40.
`;
