/** As in shapes.ts. */
export const DEPARTMENT_SHAPES = `
  dept_tasks          | plain | 27    | 2.2  |      |      | 0    | 12  | 36   | own   |      | 1.1
  dept_innovation     | plain | 8.1   | 0.7  |      |      | 0.1  | 3   | 10   |
  dept_outcomes       | plain | 1.2   | 2.4  |      |      | 0    |     |      | all   | -1.7 | 2.4
  dept_online         | plain | 87.5  | 4.4  |      |      | 0.5  | 40  | 100  |
  dept_data           | plain | 91    | 4.1  |      |      | 0.3  | 50  | 100  |
  dept_hotline        | plain | 96.2  | 1.4  |      |      | 0.15 | 80  | 100  | all   | -1.8 | 2.4
  dept_lawsuits       | plain | 2.2   | 1.3  |      |      | 0.1  | 0   |      |
  dept_budget         | plain | 93.4  | 2.7  |      |      | 0.1  | 60  | 100  |
  dept_proposals      | plain | 95.5  | 1.7  |      |      | 0.1  | 70  | 100  | all   | -1.8 | 2.4
`;
