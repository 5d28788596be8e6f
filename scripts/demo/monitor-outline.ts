/** The smaller rule books for quarters and months: some of the year's items, against goals of the cycle. */
import { DISTRICT_2023 } from './district-outline.ts';
import { borrowed, outline } from './outline.ts';
import { readRows } from './table.ts';

export const QUARTER = [
  ...outline(`
quarter_total   |               | 区县季度平时考核得分 | Routine assessment of the quarter | 分 | | 2 | | mean
quarter_economy | quarter_total | 经济运行             | Economy                           | 分 | | 2 | | mean
quarter_people  | quarter_total | 生态与民生           | Environment and livelihood        | 分 | | 2 | | mean
`),
  ...borrowed(DISTRICT_2023, 'quarter_economy', {
    gdp_growth: { params: 'low=60;lowest=-30;highest=50' },
    industry_growth: {},
    tax_revenue: {},
    retail: {},
    project_completion: {
      zh: '重大项目投资进度',
      rule: 'ratio-to-target',
      params: 'cap=100;lowest=0;highest=150',
    },
  }),
  ...borrowed(DISTRICT_2023, 'quarter_people', { pm25: {}, water_quality: {}, hotline: {}, safety: {} }),
];

export const QUARTER_WEIGHTS = readRows(
  ['id', 'metropolitan', 'reservoir', 'mountain'],
  `
  gdp_growth         | 16 |    |
  industry_growth    | 12 |    |
  tax_revenue        | 12 | 12 | 12
  retail             | 10 | 13 | 13
  project_completion | 15 | 20 | 20
  pm25               | 10 | 13 | 13
  water_quality      | 10 | 20 | 20
  hotline            | 10 | 14 | 14
  safety             | 5  | 8  | 8
`,
);

/** Standard scores: only the months' own figures count, and 0 is the mean of all districts. */
export const MONTH = [
  ...outline(`
month_total | | 区县月度运行监测标准分 | Monthly monitor, standard score | 标准分 | | 2 | | mean
`),
  ...borrowed(DISTRICT_2023, 'month_total', {
    industry_growth: { rule: 'zscore', params: 'over=all' },
    tax_revenue: { rule: 'zscore', params: 'over=all' },
    retail: { rule: 'zscore', params: 'over=all' },
    pm25: { rule: 'zscore', params: 'over=group;lowest=0' },
    water_quality: { rule: 'zscore', params: 'over=group;lowest=0;highest=100' },
    hotline: { rule: 'zscore', params: 'over=all;lowest=0;highest=100' },
  }),
];

export const MONTH_WEIGHTS = readRows(
  ['id', 'metropolitan', 'reservoir', 'mountain'],
  `
  industry_growth | 20 |    |
  tax_revenue     | 20 | 20 | 20
  retail          | 20 | 20 | 20
  pm25            | 15 | 20 | 20
  water_quality   | 10 | 20 | 20
  hotline         | 15 | 20 | 20
`,
);
