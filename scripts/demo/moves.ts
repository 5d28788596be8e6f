/**
 * Changes of post that are told; everybody else stays where they were. A person goes by the seat in which they sat
 * first, or by `new-…`. A row without a first day ends the time in that first seat.
 */
import { readRows } from './table.ts';

export const MOVES = readRows(
  ['person', 'seat', 'from', 'to', 'role'],
  `
  yujin/head          | yujin/head          |            | 2024-03-31 |
  dept-services/d1    | dept-services/d1    |            | 2024-03-31 |
  dept-services/d1    | yujin/head          | 2024-04-01 |            |
  new-services        | dept-services/d1    | 2024-05-13 |            |
  jinzhu/secretary    | jinzhu/secretary    |            | 2024-11-15 |
  jinzhu/head         | jinzhu/secretary    | 2024-11-16 | 2025-02-28 | acting
  dept-development/head | dept-development/head |        | 2025-02-28 |
  dept-development/head | jinzhu/secretary  | 2025-03-01 |            |
  dept-development/d1 | dept-development/head | 2025-03-01 | 2025-05-31 | acting
  new-development     | dept-development/head | 2025-06-01 |          |
  huiwan/head         | huiwan/head         |            | 2025-02-09 |
  huiwan/head         | dept-emergency/head | 2025-02-10 |            |
  dept-emergency/head | dept-emergency/head |            | 2025-02-09 |
  dept-water/d1       | dept-water/d1       |            | 2025-02-28 |
  dept-water/d1       | huiwan/head         | 2025-03-01 |            |
  new-water           | dept-water/d1       | 2025-04-07 |            |
  xiqiao/deputy       | xiqiao/deputy       |            | 2024-06-30 |
  new-xiqiao          | xiqiao/deputy       | 2024-10-15 |            |
  xiqiao/deputy       | dept-planning/d3    | 2025-07-01 |            |
  dept-planning/d3    | dept-planning/d3    |            | 2025-06-30 |
  dept-statistics/d2  | dept-audit/d3       | 2025-01-10 |            |
  dept-audit/d3       | dept-audit/d3       |            | 2024-12-31 |
  qingdu/deputy       | yingqiao/secretary  | 2024-09-02 |            |
  yingqiao/secretary  | yingqiao/secretary  |            | 2024-09-01 |
  yingqiao/secretary  | dept-commerce/d3    | 2024-09-02 |            |
  dept-commerce/d3    | dept-commerce/d3    |            | 2024-09-01 |
  cenye/secretary     | cenye/secretary     |            | 2025-06-30 |
  new-cenye           | cenye/secretary     | 2025-10-20 |            |
  hangang/deputy      | hangang/deputy      |            | 2025-07-31 |
  lantai/deputy       | lantai/deputy       |            | 2025-07-31 |
  hangang/deputy      | lantai/deputy       | 2025-08-01 |            |
  lantai/deputy       | hangang/deputy      | 2025-08-01 |            |
  tangqiao/secretary  | tangqiao/secretary  |            | 2025-07-14 |
  new-tangqiao        | tangqiao/secretary  | 2025-07-15 |            |
  diyu/head           | diyu/head           |            | 2024-12-20 |
  diyu/head           | diyu/secretary      | 2024-12-21 |            |
  diyu/secretary      | diyu/secretary      |            | 2024-12-20 |
  weidu/deputy        | weidu/deputy        |            | 2024-12-20 |
  weidu/deputy        | diyu/head           | 2024-12-21 |            |
  new-weidu           | weidu/deputy        | 2025-01-13 |            |
  zhize/head          | zhize/head          |            | 2024-05-31 |
  dept-environment/d2 | dept-environment/d2 |            | 2024-05-31 |
  dept-environment/d2 | zhize/head          | 2024-06-01 |            |
  new-environment     | dept-environment/d2 | 2024-07-08 |            |
  danzhu/secretary    | danzhu/secretary    |            | 2024-08-31 |
  danzhu/head         | danzhu/head         |            | 2024-08-31 |
  danzhu/head         | danzhu/secretary    | 2024-09-01 |            |
  dept-science/d1     | dept-science/d1     |            | 2024-08-31 |
  dept-science/d1     | danzhu/head         | 2024-09-01 |            |
  new-science         | dept-science/d1     | 2024-11-04 |            |
  dept-finance/head   | dept-finance/head   |            | 2024-07-15 |
  dept-finance/d1     | dept-finance/head   | 2024-07-16 | 2024-12-31 | acting
  new-finance         | dept-finance/head   | 2025-01-01 |            |
  dept-assets/d2      | dept-assets/d2      |            | 2025-04-30 |
  dept-assets/d2      | zhaopu/deputy       | 2025-05-01 |            |
  zhaopu/deputy       | zhaopu/deputy       |            | 2025-04-30 |
  zhaopu/deputy       | dept-assets/d2      | 2025-05-01 |            |
`,
);
