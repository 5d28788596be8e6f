/** What departments do, as their leaders would put it: a matter, how it is counted, and the item that it may claim. */
import { readRows } from './table.ts';

export const TOPICS = readRows(
  ['unit', 'zh', 'measure', 'en', 'low', 'high', 'item'],
  `
  dept-development | 重大项目前期手续办结 | 个 | Preliminaries of major projects settled | 18 | 64 | dept_tasks
  dept-development | 中央预算内投资项目开工 | 个 | Projects with state funds begun | 12 | 40 | dept_budget
  dept-development | 跨区产业协作协议签订 | 项 | Agreements on industry between districts | 3 | 12 | dept_outcomes
  dept-development | 营商环境改革清单事项落地 | 项 | Reforms of the business climate carried out | 20 | 75 | dept_innovation
  dept-development | 粮食应急网点补建 | 个 | Emergency grain stores added | 5 | 22 | dept_tasks
  dept-development | 能耗双控企业现场诊断 | 家 | Energy audits at firms | 25 | 90 | dept_online
  dept-science | 科技型企业入库培育 | 家 | Technology firms taken up for support | 60 | 240 | dept_outcomes
  dept-science | 揭榜挂帅项目对接 | 项 | Open-bid research projects matched | 6 | 24 | dept_innovation
  dept-science | 大型仪器开放共享 | 台 | Large instruments opened for shared use | 40 | 160 | dept_data
  dept-science | 科研经费拨付提速项目 | 个 | Research grants paid out faster | 30 | 110 | dept_budget
  dept-science | 技术经理人培训 | 人 | Technology managers trained | 45 | 150 | dept_tasks
  dept-industry | 企业技术改造项目推进 | 个 | Upgrades of factories advanced | 35 | 120 | dept_tasks
  dept-industry | 数字化车间评定 | 个 | Digital workshops certified | 8 | 36 | dept_innovation
  dept-industry | 停产半停产企业帮扶 | 家 | Idle firms helped back to work | 6 | 28 | dept_outcomes
  dept-industry | 企业诉求限时办结 | 件 | Requests of firms settled in time | 120 | 480 | dept_hotline
  dept-industry | 绿色工厂培育 | 家 | Green factories fostered | 5 | 18 | dept_outcomes
  dept-finance | 专项债券资金直达项目 | 个 | Projects funded directly from special bonds | 20 | 70 | dept_budget
  dept-finance | 隐性债务化解方案审核 | 份 | Plans to settle hidden debts reviewed | 9 | 38 | dept_tasks
  dept-finance | 预算绩效评价 | 项 | Budget evaluations | 30 | 95 | dept_budget
  dept-finance | 惠企资金免申即享 | 笔 | Grants to firms paid without application | 300 | 1800 | dept_online
  dept-finance | 闲置资金清理收回 | 户 | Accounts with idle funds cleared | 40 | 130 | dept_innovation
  dept-commerce | 社区便民商业网点新建 | 个 | Neighbourhood shops opened | 25 | 90 | dept_tasks
  dept-commerce | 外贸企业订单对接 | 家 | Exporters matched with orders | 40 | 160 | dept_outcomes
  dept-commerce | 消费促进活动 | 场 | Events to promote trade | 10 | 45 | dept_innovation
  dept-commerce | 报废汽车回收网点整治 | 个 | Scrap-car yards put in order | 6 | 20 | dept_lawsuits
  dept-commerce | 投诉举报按期办结 | 件 | Complaints settled in time | 80 | 320 | dept_hotline
  dept-statistics | 统计数据质量核查 | 家 | Firms whose figures were verified | 60 | 220 | dept_tasks
  dept-statistics | 基层统计人员培训 | 人 | Local statisticians trained | 120 | 460 | dept_innovation
  dept-statistics | 月度运行分析报送 | 篇 | Monthly analyses delivered | 6 | 18 | dept_outcomes
  dept-statistics | 部门数据共享目录更新 | 项 | Entries of the catalogue of shared data renewed | 30 | 120 | dept_data
  dept-assets | 国企低效资产盘活 | 宗 | Idle assets of state firms put to use | 4 | 20 | dept_outcomes
  dept-assets | 管理层级压减企业 | 户 | State firms with fewer tiers | 3 | 14 | dept_innovation
  dept-assets | 重点企业债务风险排查 | 户 | State firms checked for debt risk | 8 | 26 | dept_tasks
  dept-assets | 投资项目后评价 | 个 | Investments evaluated afterwards | 5 | 19 | dept_budget
  dept-investment | 产业链招商签约 | 个 | Contracts with investors along chains of industry | 9 | 34 | dept_tasks
  dept-investment | 签约项目开工跟踪 | 个 | Signed projects followed to their start | 15 | 52 | dept_outcomes
  dept-investment | 外地企业考察接待 | 批 | Visits of firms from elsewhere | 20 | 76 | dept_innovation
  dept-investment | 招商政策兑现审核 | 件 | Promised incentives reviewed | 30 | 115 | dept_budget
  dept-education | 公办园学位新增 | 个 | Places in public kindergartens added | 600 | 2700 | dept_tasks
  dept-education | 课后服务全覆盖学校 | 所 | Schools with care after lessons | 40 | 150 | dept_innovation
  dept-education | 校园食堂现场检查 | 所 | School kitchens inspected | 90 | 320 | dept_hotline
  dept-education | 乡村教师交流轮岗 | 人 | Teachers sent to village schools in turn | 70 | 260 | dept_outcomes
  dept-education | 义务教育入学线上办理 | 件 | School enrolments settled online | 3000 | 12000 | dept_online
  dept-civil | 社区食堂建成 | 个 | Community canteens opened | 8 | 32 | dept_tasks
  dept-civil | 低收入人口动态核查 | 户 | Low-income households verified | 1500 | 7200 | dept_data
  dept-civil | 居家适老化改造 | 户 | Homes fitted for the elderly | 180 | 760 | dept_tasks
  dept-civil | 婚姻登记跨区通办 | 件 | Marriages registered across districts | 200 | 900 | dept_online
  dept-labour | 零工市场建设 | 个 | Markets for casual work set up | 3 | 12 | dept_tasks
  dept-labour | 欠薪线索按期办结 | 件 | Reports of unpaid wages settled in time | 90 | 380 | dept_hotline
  dept-labour | 高技能人才培训 | 人 | Skilled workers trained | 800 | 3600 | dept_outcomes
  dept-labour | 社保卡一卡通事项上线 | 项 | Services opened to the social-security card | 4 | 16 | dept_online
  dept-health | 县域医疗次中心建设 | 个 | County sub-centres of care set up | 3 | 11 | dept_tasks
  dept-health | 检查检验结果互认 | 万项 | Test results recognised, ten thousands | 5 | 42 | dept_data
  dept-health | 家庭医生随访 | 万人次 | Visits of family doctors, ten thousands | 6 | 30 | dept_outcomes
  dept-health | 基层中医馆改造 | 个 | Clinics of Chinese medicine renewed | 8 | 30 | dept_innovation
  dept-culture | 夜间文旅项目推出 | 个 | Night attractions opened | 5 | 21 | dept_innovation
  dept-culture | 图书馆分馆开放 | 个 | Branch libraries opened | 6 | 24 | dept_tasks
  dept-culture | 文物安全巡查 | 处 | Monuments inspected | 80 | 260 | dept_lawsuits
  dept-culture | 旅游投诉限时办结 | 件 | Complaints of visitors settled in time | 60 | 250 | dept_hotline
  dept-insurance | 异地就医直接结算 | 万人次 | Direct settlements away from home, ten thousands | 3 | 15 | dept_online
  dept-insurance | 医保基金飞行检查 | 家 | Unannounced inspections of insured care | 20 | 72 | dept_lawsuits
  dept-insurance | 集采药品落地医院 | 家 | Hospitals supplied from joint purchasing | 30 | 96 | dept_budget
  dept-insurance | 参保扩面 | 万人 | Newly insured, ten thousands | 1 | 8 | dept_tasks
  dept-agriculture | 高标准农田建设 | 万亩 | High-standard farmland, ten thousand mu | 2 | 14 | dept_tasks
  dept-agriculture | 村级集体经济项目落地 | 个 | Ventures of village collectives begun | 20 | 85 | dept_outcomes
  dept-agriculture | 农产品质量抽检 | 批次 | Samples of farm produce tested | 300 | 1300 | dept_lawsuits
  dept-agriculture | 农村厕所问题整改 | 户 | Village lavatories put right | 200 | 900 | dept_hotline
  dept-services | 一件事集成服务上线 | 项 | Joined-up services opened | 3 | 14 | dept_online
  dept-services | 热线疑难件会商办结 | 件 | Hard cases of the hotline settled jointly | 60 | 260 | dept_hotline
  dept-services | 公共数据按需共享接口开通 | 个 | Interfaces to shared data opened | 25 | 90 | dept_data
  dept-services | 帮办代办窗口增设 | 个 | Counters with assistance added | 10 | 42 | dept_tasks
  dept-planning | 批而未供土地处置 | 公顷 | Approved land brought into use, hectares | 20 | 95 | dept_tasks
  dept-planning | 不动产登记历史遗留问题化解 | 套 | Old cases of title to homes resolved | 400 | 2600 | dept_hotline
  dept-planning | 地质灾害隐患点巡查 | 处 | Sites prone to landslides inspected | 110 | 420 | dept_outcomes
  dept-planning | 规划许可告知承诺办理 | 件 | Permits granted on declaration | 40 | 150 | dept_online
  dept-environment | 重点行业企业减排核查 | 家 | Firms checked for emissions | 50 | 210 | dept_tasks
  dept-environment | 入河排污口整治 | 个 | Outfalls into rivers put in order | 20 | 96 | dept_outcomes
  dept-environment | 督察信访件办结 | 件 | Complaints from the inspection settled | 30 | 140 | dept_hotline
  dept-environment | 排污许可线上核发 | 件 | Discharge permits issued online | 45 | 170 | dept_online
  dept-environment | 行政处罚案件评查 | 件 | Penalty cases reviewed | 20 | 70 | dept_lawsuits
  dept-housing | 老旧小区改造完工 | 个 | Old estates renewed | 12 | 54 | dept_tasks
  dept-housing | 保交房项目验收 | 个 | Unfinished housing completed and accepted | 4 | 18 | dept_outcomes
  dept-housing | 工地扬尘检查 | 个 | Building sites checked for dust | 120 | 460 | dept_lawsuits
  dept-housing | 老旧管网更新 | 公里 | Old mains replaced, kilometres | 25 | 110 | dept_budget
  dept-water | 堤防除险加固 | 公里 | Dykes strengthened, kilometres | 6 | 31 | dept_tasks
  dept-water | 小型水库安全鉴定 | 座 | Small reservoirs surveyed for safety | 8 | 35 | dept_outcomes
  dept-water | 山洪预警设备更新 | 套 | Flash-flood warning devices renewed | 40 | 180 | dept_budget
  dept-water | 农村供水保障工程完工 | 处 | Village water supplies completed | 10 | 44 | dept_hotline
  dept-emergency | 重大事故隐患挂牌督办 | 项 | Grave hazards followed up publicly | 5 | 24 | dept_tasks
  dept-emergency | 基层应急演练 | 场 | Local emergency drills | 30 | 130 | dept_innovation
  dept-emergency | 有限空间作业专项检查 | 家 | Firms with confined spaces inspected | 60 | 230 | dept_lawsuits
  dept-emergency | 避难场所标准化改造 | 处 | Shelters brought up to standard | 8 | 36 | dept_outcomes
  dept-market | 食品抽检不合格处置 | 批次 | Failed food samples dealt with | 20 | 85 | dept_lawsuits
  dept-market | 企业开办一日办结 | 户 | Firms opened within a day | 900 | 4200 | dept_online
  dept-market | 特种设备隐患整改 | 台 | Hazardous devices put right | 30 | 140 | dept_outcomes
  dept-market | 消费投诉调解成功 | 件 | Complaints of customers settled by mediation | 300 | 1600 | dept_hotline
  dept-audit | 经济责任审计完成 | 个 | Audits of accountability completed | 5 | 21 | dept_tasks
  dept-audit | 审计问题整改销号 | 项 | Audit findings put right and struck off | 40 | 190 | dept_outcomes
  dept-audit | 大数据审计疑点核实 | 条 | Leads from data audits verified | 60 | 280 | dept_data
  dept-audit | 政府投资项目跟踪审计 | 个 | Public works audited as they go | 8 | 30 | dept_budget
  dept-forestry | 国土绿化 | 万亩 | Land planted, ten thousand mu | 1 | 9 | dept_tasks
  dept-forestry | 森林防火巡护 | 万人次 | Fire patrols in forests, ten thousands | 1 | 7 | dept_outcomes
  dept-forestry | 古树名木救护 | 株 | Old trees tended | 30 | 150 | dept_innovation
  dept-forestry | 林权纠纷调处 | 件 | Disputes over forest rights settled | 10 | 48 | dept_hotline
`,
);

/** How it went on: said after the figure. `{n}` is a number between the bounds, `{h}` and `{w}` the same in billions and millions. */
export const OUTCOMES = readRows(
  ['zh', 'en', 'low', 'high'],
  `
  ，较上年同期增加{n}% | , {n}% more than a year before | 4 | 46
  ，完成年度任务的{n}% | , {n}% of the year’s task | 31 | 104
  ，提前{n}天完成 | , {n} days ahead of plan | 3 | 40
  ，办理时限压减{n}% | , in {n}% less time | 10 | 55
  ，群众回访满意率{n}% | ; {n}% content when asked afterwards | 86 | 99
  ，发现并整改问题{n}个 | , with {n} faults found and put right | 4 | 68
  ，覆盖{n}个区县 | , in {n} districts and counties | 9 | 38
  ，牵头协调部门{n}个 | , led jointly with {n} departments | 3 | 11
  ，带动社会投资{n}亿元 | , drawing {h} billion yuan of private money | 2 | 37
  ，节约财政资金{n}万元 | , saving {w} million yuan | 60 | 940
  ，形成可推广做法{n}条 | , with {n} practices fit to be copied | 2 | 7
  | | 0 | 0
`,
);
