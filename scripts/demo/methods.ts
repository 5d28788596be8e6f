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
]);

export const MANIFEST = `package: demo
title: {zh: 澜川市高质量发展考核（演示数据）, en: Assessment of Lanchuan Municipality (demonstration)}
synthetic: true
home: district-2025
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
  rater:
    residents: {zh: 群众代表, en: Residents}
    deputies: {zh: 代表委员, en: Deputies}
    leaders: {zh: 市领导, en: Leaders of the city}
    peers: {zh: 市级部门互评, en: Other departments}
    districts: {zh: 区县, en: Districts}
    public: {zh: 服务对象, en: Users of services}
`;
