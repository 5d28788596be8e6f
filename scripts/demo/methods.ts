/** rulebook.yaml of each rule book, and package.yaml. */
const GRADES = `bands:
  - {grade: excellent, from: 87, title: {zh: 优秀, en: Excellent}}
  - {grade: good, from: 78, title: {zh: 良好, en: Good}}
  - {grade: fair, from: 70, title: {zh: 一般, en: Fair}}
  - {grade: poor, from: 0, title: {zh: 较差, en: Poor}}
`;

const ANNUAL_VETOES = `vetoes:
  - when: {event: major-accident}
    effect: veto
    total: 60
    title: {zh: 发生重大生产安全事故，总分不高于60分, en: "A major accident: the total is 60 at most"}
  - when: {event: falsified-statistics}
    effect: bar
    title: {zh: 统计或财政数据造假，不得评为优秀, en: "Falsified figures: not excellent"}
  - when: {item: safety, below: 70}
    effect: bar
    title: {zh: 安全生产得分低于70分，不得评为优秀, en: "Under 70 points for safety: not excellent"}
  - when: {last: 1}
    effect: bar
    title: {zh: 组内末位，不得评为优秀, en: "Last of the group: not excellent"}
`;

function district(id: string, zh: string, en: string, more: string): string {
  return `rulebook: ${id}
title: {zh: ${zh}, en: ${en}}
root: total
weights: {style: points, sum: 100}
rank: {decimals: 2, ties: lowest}
adjust: {bonus_cap: 3, deduction_cap: 5, floor: 0, ceiling: 100}
${ANNUAL_VETOES}${GRADES}quotas:
  - {grade: excellent, share: 0.3, by: group}
${more}`;
}

const QUARTER = `rulebook: district-quarter
title: {zh: 区县季度平时考核办法, en: Routine assessment of districts by quarter}
root: quarter_total
weights: {style: points, sum: 100}
rank: {decimals: 2, ties: lowest}
`;

const MONTH = `rulebook: district-month
title: {zh: 区县月度运行监测办法（标准分）, en: Monthly monitor of districts by standard scores}
root: month_total
weights: {style: points, sum: 100}
rank: {decimals: 3, ties: lowest}
`;

const TOWN = `rulebook: town
title: {zh: 镇街综合考核办法, en: Assessment of towns}
root: town_total
weights: {style: points, sum: 100}
rank: {decimals: 2, ties: lowest}
adjust: {bonus_cap: 2, deduction_cap: 4, floor: 0, ceiling: 100}
vetoes:
  - when: {item: town_safety, below: 70}
    effect: bar
    title: {zh: 安全生产得分低于70分，不得评为优秀, en: "Under 70 points for safety: not excellent"}
${GRADES}quotas:
  - {grade: excellent, share: 0.3, by: all}
`;

const DEPARTMENT = `rulebook: department
title: {zh: 市级部门综合考核办法, en: Assessment of city departments}
root: department_total
weights: {style: points, sum: 100}
rank: {decimals: 2, ties: lowest}
adjust: {bonus_cap: 2, deduction_cap: 4, floor: 0, ceiling: 100}
vetoes:
  - when: {event: circular-criticism}
    effect: bar
    title: {zh: 受到通报批评，不得评为优秀, en: "Criticised in a circular: not excellent"}
${GRADES}quotas:
  - {grade: excellent, share: 0.3, by: group}
`;

function official(kind: 'district' | 'department', zh: string, en: string): string {
  return `rulebook: official-${kind}
title: {zh: ${zh}, en: ${en}}
root: official_total
subjects: {unit: [${kind}], role: [principal, deputy, acting], min_days: 183}
weights: {style: points, sum: 100}
adjust: {bonus_cap: 2, deduction_cap: 5, floor: 0, ceiling: 100}
vetoes:
  - when: {event: discipline-case}
    effect: veto
    total: 59
    title: {zh: 受到处分，总分不高于59分, en: "Disciplined: the total is 59 at most"}
  - when: {event: circular-criticism}
    effect: bar
    title: {zh: 受到通报批评，不得评为优秀, en: "Criticised in a circular: not excellent"}
  - when: {item: conduct, below: 70}
    effect: bar
    title: {zh: 履职纪律得分低于70分，不得评为优秀, en: "Under 70 points for conduct: not excellent"}
bands:
  - {grade: excellent, from: 87, title: {zh: 优秀, en: Excellent}}
  - {grade: competent, from: 72, title: {zh: 称职, en: Competent}}
  - {grade: basic, from: 60, title: {zh: 基本称职, en: Basically competent}}
  - {grade: incompetent, from: 0, title: {zh: 不称职, en: Not competent}}
quotas:
  - {grade: excellent, share: 0.25, by: group}
decisions:
  team_quotas:
    - assessment: '{kind}-{cycle}'
      grade: excellent
      shares: {excellent: 0.3, good: 0.25, fair: 0.2, poor: 0.15}
      pool: grade
      title: {zh: 班子优秀、良好、一般、较差的，成员优秀比例分别不超过30%、25%、20%、15%, en: "Excellent members by the grade of the teams: 30, 25, 20 and 15 % at most"}
  team_limits:
    - {assessment: '{kind}-{cycle}', team: fair, highest: competent, role: [principal, acting]}
    - {assessment: '{kind}-{cycle}', team: poor, highest: basic, role: [principal, acting]}
  requires:
    - {grade: excellent, item: key_works, least: 80, title: {zh: 平时报告的重要工作认定得分不低于80分，方可评为优秀, en: "Excellent only with 80 points or more for the works of the year"}}
`;
}

export const METHODS: ReadonlyMap<string, string> = new Map([
  [
    'district-2023',
    district('district-2023', '区县高质量发展考核办法（2023年）', 'Assessment of districts (2023)', ''),
  ],
  [
    'district-2025',
    district(
      'district-2025',
      '区县高质量发展考核办法（2025年修订）',
      'Assessment of districts (revised 2025)',
      'supersedes: district-2023\n',
    ),
  ],
  ['district-quarter', QUARTER],
  ['district-month', MONTH],
  ['town', TOWN],
  ['department', DEPARTMENT],
  [
    'official-district',
    official('district', '区县领导干部年度考核办法', 'Assessment of leaders of districts'),
  ],
  [
    'official-department',
    official('department', '市级部门领导干部年度考核办法', 'Assessment of leaders of departments'),
  ],
]);

export const MANIFEST = `package: demo
title: {zh: 澜川市高质量发展考核（演示数据）, en: Assessment of Lanchuan Municipality (demonstration)}
synthetic: true
home: district-2025
finality: {revision: 4, reason: {zh: 人员各表和英文计量单位分批生成，以全部生成之时为准, en: "Tables of officials and English units were generated later; final is what stood when all were there"}}
carry:
  month: {targets: {from: year-earlier, columns: [floor, target]}, baselines: observed}
  quarter: {targets: {from: year-earlier, columns: [floor, target]}, baselines: observed}
  year: {targets: {from: previous, columns: [floor, target]}, baselines: observed}
requirements:
  reports:
    - title: {zh: 季报, en: Quarterly report}
      every: quarter
      unit: [department]
      min_days: 45
      works: {least: 3, most: 4}
      due_days: 15
      from: '2024-01-01'
    - title: {zh: 月报, en: Monthly report}
      every: month
      unit: [district]
      min_days: 15
      works: {least: 1, most: 2}
      due_days: 10
      from: '2024-01-01'
  visits:
    - title: {zh: 定期了解访, en: "Visit to understand, twice a year"}
      kind: [understanding]
      every: year
      unit: [department]
      min_days: 183
      least: 2
      from: '2024-01-01'
    - title: {zh: 谈心谈话访, en: "Talk, once a year"}
      kind: [talk]
      every: year
      unit: [department]
      min_days: 183
      from: '2024-01-01'
    - title: {zh: 专项考核访, en: "Special visit, once a year"}
      kind: [special]
      every: year
      unit: [department]
      min_days: 183
      from: '2024-01-01'
    - title: {zh: 听取意见访, en: "Visit to hear opinions, once a year"}
      kind: [listening]
      every: year
      unit: [department]
      min_days: 183
      from: '2024-01-01'
    - title: {zh: 列席会议访, en: "Meeting sat in on, once a year"}
      kind: [meeting]
      every: year
      unit: [department]
      min_days: 183
      from: '2024-01-01'
    - title: {zh: 季访, en: Quarterly visit}
      every: quarter
      unit: [district]
      min_days: 45
      from: '2024-01-01'
disclosure: {min_cell: 5, min_cohort: 5}
editions:
  leadership: {title: {zh: 领导版, en: Leadership}, default: true, messages: true, tables: all, shows: [internal, leadership]}
  internal:
    title: {zh: 内部版（不含个人）, en: "Internal, without persons"}
    shows: [internal]
    tables:
      units: all
      groups: all
      memberships: all
      cycles: all
      assessments: all
      observations: all
      targets: all
      events: all
      appraisals: all
      visits: [visit_id, subject_id, date, kind, rating, summary_zh, summary_en, visibility, text]
      tasks: all
      task_roles: all
      task_checks: [check_id, task_id, subject_id, unit_id, date, kind, rating, summary_zh, summary_en, visibility, text]
      conclusions: [task_id, subject_id, kind, concluded_on, summary_zh, summary_en, consequence, due]
      commendations: all
      findings: all
      follow_ups: [follow_up_id, subject_id, record_id, asked_on, request_zh, request_en, due, status, closed_on, outcome_zh, outcome_en]
      objections: [objection_id, subject_id, cycle_id, item_id, record_id, filed_on, reply_zh, reply_en, status, decided_on, outcome_zh, outcome_en]
      corrections: all
      decisions: [assessment_id, subject_id, grade, decided_on, merits_zh, merits_en, problems_zh, problems_en, consequence, due]
contradictions:
  claim-against-indicator:
    title: {zh: 自报成绩，指标下降, en: A work is claimed while its indicator got worse}
    least_fall_percent: 5
    least_lag_percent: 20
    least_times: 3
  points-against-visits:
    title: {zh: 得分上升，走访评价较差, en: Points rose while visits heard worse}
    least_rise: 1
    least_visits: 3
    most_rating: -0.3
  praise-against-year:
    title: {zh: 专项突出，年度平平, en: Praised in a special task in a poor year}
    least_conclusion: 2
    most_total: 82
  self-above-verified:
    title: {zh: 自评明显高于认定, en: Own points well above those verified}
    least_gap: 8
  finding-overdue:
    title: {zh: 问题逾期未整改到位, en: A finding open past its date}
    least_severity: 1
    days: 0
kinds:
  unit:
    municipality: {zh: 市, en: Municipality}
    district: {zh: 区县, en: District or county}
    town: {zh: 镇街, en: Town}
    department: {zh: 市级部门, en: City department}
  cycle:
    year: {zh: 年度, en: Year}
    quarter: {zh: 季度, en: Quarter}
    month: {zh: 月度, en: Month}
  assessment:
    annual: {zh: 年度考核, en: Annual assessment}
    quarterly: {zh: 季度平时考核, en: Routine assessment by quarter}
    monthly: {zh: 月度运行监测, en: Monthly monitor}
    special: {zh: 专项考核, en: Special assessment}
  visit:
    understanding: {zh: 定期了解访, en: Visit to understand}
    talk: {zh: 谈心谈话访, en: Talk}
    special: {zh: 专项考核访, en: Special visit}
    listening: {zh: 听取意见访, en: Visit to hear opinions}
    meeting: {zh: 列席会议访, en: Meeting sat in on}
  finding:
    inspection: {zh: 巡视巡察, en: Inspection}
    audit: {zh: 审计, en: Audit}
    statistics: {zh: 统计, en: Statistics}
    discipline: {zh: 纪检监察, en: Discipline}
  commendation:
    circular: {zh: 通报表扬, en: Praised in a circular}
    commendation: {zh: 嘉奖, en: Commendation}
    merit: {zh: 记功, en: Merit}
  role:
    principal: {zh: 正职, en: Principal, leads: true}
    deputy: {zh: 副职, en: Deputy}
    acting: {zh: 临时主持, en: Acting, leads: true, acting: true}
  task_role:
    lead: {zh: 牵头, en: Lead}
    deputy-lead: {zh: 副牵头, en: Deputy lead}
    member: {zh: 成员, en: Member}
    support: {zh: 保障, en: Support}
  check:
    site: {zh: 现场核查, en: Check on site}
    interview: {zh: 一线访谈, en: Interview in the front line}
  origin:
    nominated: {zh: 单位推荐, en: Nominated by the unit}
    found: {zh: 现场发现, en: Found on the spot}
  consequence:
    commended: {zh: 表扬奖励, en: Commended}
    promoted: {zh: 提拔使用, en: Promoted}
    talked: {zh: 谈话提醒, en: Talked with}
    mend: {zh: 限期整改, en: To mend by a date}
    removed: {zh: 组织调整, en: Removed from the post}
  visibility:
    internal: {zh: 内部, en: Internal}
    leadership: {zh: 仅领导, en: Leadership only}
  rating:
    good: {zh: 较好, en: Good, value: 1}
    fair: {zh: 一般, en: Fair, value: 0}
    poor: {zh: 较差, en: Poor, value: -1}
  conclusion:
    outstanding: {zh: 表现突出, en: Outstanding, value: 2}
    sound: {zh: 表现较好, en: Sound, value: 1}
    ordinary: {zh: 表现一般, en: Ordinary, value: 0}
    criticised: {zh: 履职不力, en: Criticised, value: -1}
  severity:
    slight: {zh: 轻微, en: Slight, value: 1}
    serious: {zh: 较重, en: Serious, value: 2}
    grave: {zh: 严重, en: Grave, value: 3}
  rater:
    residents: {zh: 群众代表, en: Residents}
    deputies: {zh: 代表委员, en: Deputies}
    leaders: {zh: 市领导, en: Leaders of the city}
    peers: {zh: 市级部门互评, en: Other departments}
    districts: {zh: 区县, en: Districts}
    public: {zh: 服务对象, en: Users of services}
    superiors: {zh: 上级领导, en: Superiors}
    colleagues: {zh: 班子成员, en: Colleagues in the team}
    subordinates: {zh: 干部职工, en: Subordinates}
`;
