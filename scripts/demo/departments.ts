/** The departments of the city: assessed themselves, and the owners of the figures by which others are. */
import { readRows } from './table.ts';

export const DEPARTMENTS = readRows(
  ['id', 'zh', 'en', 'group'],
  `
  dept-development | 市发展和改革委员会     | Development and Reform Commission            | dept-economy
  dept-science     | 市科学技术局           | Science and Technology Bureau                | dept-economy
  dept-industry    | 市经济和信息化委员会   | Economy and Information Technology Commission | dept-economy
  dept-finance     | 市财政局               | Finance Bureau                               | dept-economy
  dept-commerce    | 市商务委员会           | Commerce Commission                          | dept-economy
  dept-statistics  | 市统计局               | Statistics Bureau                            | dept-economy
  dept-assets      | 市国有资产监督管理委员会 | State Assets Commission                    | dept-economy
  dept-investment  | 市招商投资促进局       | Investment Promotion Bureau                  | dept-economy
  dept-education   | 市教育委员会           | Education Commission                         | dept-livelihood
  dept-civil       | 市民政局               | Civil Affairs Bureau                         | dept-livelihood
  dept-labour      | 市人力资源和社会保障局 | Human Resources and Social Security Bureau   | dept-livelihood
  dept-health      | 市卫生健康委员会       | Health Commission                            | dept-livelihood
  dept-culture     | 市文化和旅游发展委员会 | Culture and Tourism Commission               | dept-livelihood
  dept-insurance   | 市医疗保障局           | Medical Insurance Bureau                     | dept-livelihood
  dept-agriculture | 市农业农村委员会       | Agriculture and Rural Affairs Commission     | dept-livelihood
  dept-services    | 市政务服务管理办公室   | Government Services Office                   | dept-livelihood
  dept-planning    | 市规划和自然资源局     | Planning and Natural Resources Bureau        | dept-regulation
  dept-environment | 市生态环境局           | Ecology and Environment Bureau               | dept-regulation
  dept-housing     | 市住房和城乡建设委员会 | Housing and Construction Commission          | dept-regulation
  dept-water       | 市水利局               | Water Resources Bureau                       | dept-regulation
  dept-emergency   | 市应急管理局           | Emergency Management Bureau                  | dept-regulation
  dept-market      | 市市场监督管理局       | Market Regulation Bureau                     | dept-regulation
  dept-audit       | 市审计局               | Audit Bureau                                 | dept-regulation
  dept-forestry    | 市林业局               | Forestry Bureau                              | dept-regulation
`,
);
