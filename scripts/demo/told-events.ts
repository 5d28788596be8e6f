/** Events that belong to the stories: awards, criticism, a scandal, a major accident. */
import { readRows } from './table.ts';

export const TOLD_EVENTS = readRows(
  ['date', 'subject', 'kind', 'points', 'source', 'zh', 'en'],
  `
  2023-11-20 | hengpu         | award               | 1    | dept-development | 获国家级改革试点推广 | A reform spread by the state as a model
  2023-09-12 | cangdu         | award               | 1.5  | dept-development | 防汛抗旱工作获国家表彰 | Commended by the state for flood control
  2023-12-05 | zhize          | circular-criticism  | -1   | dept-environment | 生态环境保护督察整改不力，通报批评 | Criticised in a circular for slow work on environmental findings
  2023-10-18 | lanpu          | award               | 0.5  | dept-services    | 政务服务经验获部委推广 | Services to the public spread by a ministry as a model
  2023-10-30 | lianjin        | award               | 1    | dept-agriculture | 获评市级乡村振兴示范镇 | Named a model town of rural revival by the city
  2023-08-14 | dept-emergency | award               | 1    | dept-development | 应急演练获国家通报表扬 | Commended by the state for emergency drills
  2024-08-30 | huiwan         | award               | 2    | dept-emergency   | 抗洪抢险无人员死亡，获国家通报表扬 | No life lost in the flood; commended by the state
  2024-09-05 | huiwan         | award               | 1.5  | dept-water       | 堤防抢险集体记功 | Collective merit for saving the dykes
  2024-09-05 | diyu           | award               | 1    | dept-emergency   | 抗洪抢险集体嘉奖 | Collective commendation for fighting the flood
  2024-10-24 | jinzhu         | falsified-statistics | -4  | dept-audit       | 审计查明虚增税收收入，情节严重 | Audit found tax revenue overstated, a grave case
  2024-11-08 | jinzhu         | circular-criticism  | -2   | dept-audit       | 违规举借债务，通报批评 | Criticised in a circular for unlawful borrowing
  2024-05-17 | xiqiao         | major-accident      | -2   | dept-emergency   | 发生重大生产安全事故，一票否决 | A major accident at work: veto
  2024-12-02 | yaojiang       | award               | 1    | dept-science     | 获批国家级创新平台 | A national centre of innovation approved
  2024-11-15 | shugu          | award               | 0.5    | dept-forestry    | 获评国家森林乡村 | Named a national forest village
  2024-09-20 | dept-water     | award               | 2    | dept-development | 抗洪抢险集体记功 | Collective merit in fighting the flood
  2024-09-20 | dept-emergency | award               | 1.5  | dept-development | 抗洪抢险集体嘉奖 | Collective commendation in fighting the flood
  2024-06-11 | dept-finance   | circular-criticism  | -1.5 | dept-audit       | 对区县债务监管不力，通报批评 | Criticised in a circular for lax supervision of debt
  2025-03-28 | jinzhu         | audit-deduction     | -2   | dept-audit       | 上年审计问题逾期未整改到位 | Audit findings of the year before not put right in time
  2025-11-12 | yujin          | award               | 1.5  | dept-development | 营商环境改革获国家推广 | Reform of the business climate spread by the state as a model
  2025-10-20 | lantai         | award               | 1.5  | dept-environment | 获评国家生态文明建设示范县 | Named a national model county of ecology
  2025-09-16 | cenye          | award               | 1    | dept-culture     | 获评全域旅游示范县 | Named a model county of tourism
  2025-07-09 | hangang        | circular-criticism  | -1   | dept-environment | 港区污水直排，通报批评 | Criticised in a circular for waste water discharged at the port
  2025-10-31 | shugu          | award               | 1    | dept-agriculture | 获评国家乡村振兴示范镇 | Named a national model town of rural revival
  2025-06-30 | tangqiao       | circular-criticism  | -0.5 | dept-services    | 涉企诉求久拖不决，通报批评 | Criticised in a circular for requests of firms left unsettled
  2025-12-10 | dept-services  | award               | 2    | dept-development | 高效办成一件事改革获国家推广 | Reform of services spread by the state as a model
`,
);
