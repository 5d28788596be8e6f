/** Points out of 100 per group: metropolitan area, reservoir area, mountain area. Blank = not assessed there. */
import { keyed, readRows } from './table.ts';

const columns = ['id', 'metropolitan', 'reservoir', 'mountain'] as const;

/** The two ecological groups are not assessed on gross domestic product nor on industry. */
export const WEIGHTS_2023 = readRows(
  columns,
  `
  rd_intensity        | 3 | 2 | 2
  hightech_firms      | 3 | 2 | 1
  research_staff      | 2 | 1 | 1
  invention_patents   | 3 | 1 | 1
  tech_contracts      | 2 | 1 |
  gdp_growth          | 6 |   |
  industry_growth     | 4 |   |
  investment_growth   | 3 | 2 | 2
  tax_revenue         | 3 | 2 | 2
  labour_productivity | 3 | 2 | 2
  income_ratio        | 2 | 3 | 3
  urbanisation        | 1 | 2 | 2
  village_income      | 1 | 3 | 4
  pairing             | 2 | 2 | 3
  project_completion  | 3 | 3 | 3
  culture_area        | 1 | 2 | 2
  civility            | 2 | 2 | 2
  pm25                | 3 | 3 | 2
  water_quality       | 3 | 5 | 4
  soil_safety         | 1 | 2 | 2
  env_complaints      | 1 | 2 | 1
  forest              | 1 | 4 | 6
  soil_erosion        |   | 4 | 5
  red_line            | 1 | 3 | 3
  energy_intensity    | 2 | 2 | 2
  waste_recovery      | 2 | 2 | 2
  green_building      | 1 |   |
  foreign_trade       | 2 | 1 |
  fdi                 | 2 | 1 |
  business_env        | 3 | 2 | 2
  private_share       | 2 | 2 | 1
  retail              | 2 | 2 | 2
  approvals_time      | 1 | 1 | 1
  income              | 2 | 3 | 3
  employment          | 2 | 2 | 3
  livelihood_projects | 2 | 3 | 3
  kindergarten        | 1 | 2 | 2
  doctors             | 1 | 2 | 3
  elderly             | 1 | 1 | 2
  hotline             | 2 | 2 | 2
  appraisal           | 4 | 4 | 4
  safety              | 3 | 3 | 3
  debt_ratio          | 3 | 3 | 3
  food_safety         | 1 | 1 | 1
  grain               | 1 | 2 | 2
  rectification       | 1 | 1 | 1
  routine             | 5 | 5 | 5
`,
);

/** The year 2025 gives the product less, new industries, clean air and clean water more. */
const CHANGED_2025 = keyed(
  readRows(
    columns,
    `
  gdp_growth          | 5 |   |
  emerging_share      | 3 | 1 |
  pm25                | 4 | 3 | 2
  water_quality       | 3 | 6 | 4
  forest              | 1 | 4 | 7
  income              | 2 | 3 | 4
`,
  ),
  'id',
);

export const WEIGHTS_2025 = WEIGHTS_2023.map((row) => {
  const id = row.id === 'investment_growth' ? 'emerging_share' : row.id;
  return CHANGED_2025.get(id) ?? row;
});
