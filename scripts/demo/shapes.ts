/**
 * How the figures of an item are spread: mean and standard deviation over the subjects of the metropolitan group in
 * 2024, how many standard deviations the other two groups lie beside it (in the item's own direction), and the
 * improvement per year. `low` and `high` are what can be at all.
 *
 * form: plain; skew, where a few are far ahead (`sd` is then a share of the mean). Floors and targets lie at so many
 * standard deviations from the mean of the group, or of everyone where `goals` is `all`.
 */
import type { Row } from './table.ts';
import { keyed, readRows } from './table.ts';
import { DEPARTMENT_SHAPES } from './department-shapes.ts';
import { TOWN_SHAPES } from './town-shapes.ts';

const columns = [
  'id',
  'form',
  'mean',
  'sd',
  'reservoir',
  'mountain',
  'drift',
  'low',
  'high',
  'goals',
  'floor',
  'target',
] as const;

export type Shape = Row<(typeof columns)[number]>;

const DISTRICT_SHAPES = `
  rd_intensity        | plain | 2.35  | 0.42 | -2.1 | -2.9 | 0.20 | 0.2 |      | group | -1.7 | 2.4
  hightech_firms      | skew  | 6.2   | 0.42 | -1.6 | -2.2 | 0.15 | 0   |      |
  research_staff      | plain | 86    | 21   | -1.9 | -2.4 | 0.12 | 6   |      |
  invention_patents   | skew  | 7.6   | 0.40 | -2.0 | -2.6 | 0.18 | 0   |      |
  tech_contracts      | skew  | 11.4  | 0.45 | -1.5 | -2   | 0.15 | 0   |      |
  gdp_growth          | plain | 5.6   | 0.8  | -0.6 | -0.8 | -0.1 |     |      | group | -1.7 | 2.4
  industry_growth     | plain | 6.2   | 1.5  | 0    | 0    | -0.1 |     |      | group | -1.7 | 2.4
  investment_growth   | plain | 4.1   | 3.2  | 0.1  | 0.2  | -0.2 |     |      | all   | -1.7 | 2.4
  emerging_share      | plain | 33.5  | 4.6  | -2.2 |      | 0.2  | 5   | 80   | group | -1.7 | 2.4
  tax_revenue         | plain | 5.4   | 2.8  | -0.3 | -0.3 | -0.1 |     |      |
  labour_productivity | plain | 17.8  | 2.4  | -1.8 | -2.3 | 0.25 | 5   |      |
  income_ratio        | plain | 2.24  | 0.12 | -1.6 | -2.2 | 0.25 | 1.5 |      | group | -1.7 | 2.4
  urbanisation        | plain | 74    | 9    | -2.2 | -2.9 | 0    | 20  | 100  |
  village_income      | plain | 68    | 7.5  | -1.4 | -1.8 | 0.35 | 10  | 100  | group |      | 1.6
  pairing             | plain | 17.1  | 0.9  | 0    | 0.1  | 0.05 | 8   | 20   |
  project_completion  | plain | 99.5  | 5.5  | -0.1 | -0.2 | 0    | 55  | 118  |
  culture_area        | plain | 720   | 75   | -0.6 | -0.9 | 0.2  | 300 |      | group |      | 1.6
  civility            | plain | 84.5  | 3.6  | -0.6 | -0.8 | 0.15 | 60  | 100  |
  pm25                | plain | 33.2  | 2.6  | 1.6  | 2.3  | 0.25 | 12  |      | group | -1.7 | 2.4
  water_quality       | plain | 94.2  | 3.0  | 1.0  | 1.2  | 0.1  | 50  | 100  |
  soil_safety         | plain | 94.4  | 1.5  | 0.2  | 0.3  | 0.2  | 80  | 100  | all   | -1.7 | 2.4
  env_complaints      | plain | 8     | 3.4  | 1.1  | 1.3  | 0.1  | 0   |      |
  forest              | plain | 47.5  | 3.1  | 3.2  | 5.4  | 0.12 | 15  | 85   | group | -1.7 | 2.4
  soil_erosion        | plain | 72    | 2.6  | 0    | 1.2  | 0.15 | 40  | 98   |
  energy_intensity    | plain | 2.9   | 0.55 | -0.2 | -0.2 | 0    |     |      | all   | -1.7 | 2.4
  waste_recovery      | plain | 66    | 4.6  | -1   | -1.3 | 0.3  | 30  | 95   |
  green_building      | plain | 63    | 6    |      |      | 0.3  | 20  | 100  | group |      | 0.6
  foreign_trade       | skew  | 1.55  | 0.55 | -1.7 | -2.1 | 0    | 0   |      |
  fdi                 | skew  | 6900  | 0.5  | -1.9 | -2.3 | -0.1 | 0   |      |
  business_env        | plain | 83.6  | 3.2  | -0.8 | -0.9 | 0.2  | 55  | 100  |
  private_share       | plain | 60.4  | 3.4  | -1   | -1.6 | 0.12 | 30  | 90   | group | -1.7 | 2.4
  retail              | plain | 6.1   | 1.9  | 0    | -0.1 | -0.1 |     |      |
  approvals_time      | plain | 31    | 2.6  | 0.1  | 0.2  | 0.3  | 8   |      | all   | -1.7 | 2.4
  income              | plain | 46200 | 3300 | -3.1 | -4.1 | 0.75 |     |      |
  employment          | plain | 101   | 5.2  | -0.1 | -0.1 | 0    | 70  | 125  | all   |      | 0.8
  livelihood_projects | plain | 96.6  | 2.1  | -0.2 | -0.2 | 0.05 | 80  | 100  | all   |      | 1.6
  kindergarten        | plain | 90.5  | 2.3  | -0.2 | -0.2 | 0.3  | 70  | 100  | all   | -1.8 | 2.4
  doctors             | plain | 3.25  | 0.3  | -1   | -1.5 | 0.3  | 1.2 |      | group | -1.7 | 2.4
  elderly             | plain | 60.5  | 4.2  | -0.9 | -1.2 | 0.4  | 25  | 95   | group | -1.7 | 2.4
  hotline             | plain | 95.2  | 1.9  | -0.1 | -0.2 | 0.15 | 70  | 100  |
  debt_ratio          | plain | 168   | 26   | -0.5 | -0.7 | 0.1  | 40  |      | group | -1.7 | 2.4
  food_safety         | plain | 98.1  | 0.5  | -0.1 | -0.2 | 0.05 | 93  | 100  |
  grain               | plain | 100.4 | 1.1  | 0    | -0.1 | 0    | 92  | 106  | all   |      | 0.2
  rectification       | plain | 91.5  | 4.6  | -0.1 | -0.3 | 0.1  | 50  | 100  |
`;

export const SHAPES: ReadonlyMap<string, Shape> = keyed(
  readRows(columns, DISTRICT_SHAPES + TOWN_SHAPES + DEPARTMENT_SHAPES),
  'id',
);
