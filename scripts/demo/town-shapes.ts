/** As in shapes.ts; zones do not differ in what is measured alike everywhere. */
export const TOWN_SHAPES = `
  town_enterprise     | plain | 84.2  | 4.2  |      |      | 0.15 | 50  | 100  |
  town_permits        | plain | 4.6   | 0.45 |      |      | 0.25 | 1.5 |      |
  town_new_firms      | skew  | 78    | 0.24 |      |      | 0.05 | 0   |      |
  town_tax            | skew  | 2150  | 0.3  |      |      | 0.15 | 0   |      | group |      | 0.7
  town_streams        | plain | 91.5  | 3.6  |      |      | 0.2  | 50  | 100  | all   | -1.8 | 2.4
  town_waste          | plain | 78.6  | 6.4  |      |      | 0.35 | 20  | 100  | all   | -1.8 | 2.4
  town_forest         | plain | 93.8  | 2.6  |      |      | 0.1  | 70  | 100  |
  town_village        | skew  | 41    | 0.4  |      |      | 0.3  | 0   |      |
  town_brands         | plain | 46    | 6.5  |      |      | 0.3  | 5   | 95   | all   | -1.8 | 2.4
  town_hotline        | plain | 95.4  | 1.6  |      |      | 0.1  | 70  | 100  | all   | -1.8 | 2.4
  town_projects       | plain | 96.4  | 2.4  |      |      | 0    | 75  | 100  |
  town_mediation      | plain | 95.6  | 1.8  |      |      | 0.1  | 75  | 100  |
`;
