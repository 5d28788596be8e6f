/** Groups in which like is compared with like. */
import { readRows, sortedCsv } from './table.ts';

const GROUPS = readRows(
  ['id', 'zh', 'en', 'noteZh', 'noteEn'],
  `
  metropolitan    | 主城都市区   | Metropolitan area | 21个区，考核全部经济指标。 | 21 districts, assessed on all economic items.
  reservoir       | 库区城镇群   | Reservoir area    | 11个区县，生态优先，不考核地区生产总值与工业。 | 11 districts and counties; nature comes first, so gross domestic product and industry are not assessed.
  mountain        | 山区城镇群   | Mountain area     | 6个区县，生态优先，不考核地区生产总值与工业，也不考核外贸外资。 | 6 districts and counties; nature comes first, so gross domestic product, industry, foreign trade and investment are not assessed.
  zone-central    | 中片         | Central zone      | 4个街道，侧重营商环境与民营经济。 | 4 subdistricts, assessed above all on business climate and private economy.
  zone-north      | 北片         | Northern zone     | 4个镇，侧重生态文明。 | 4 towns, assessed above all on ecology.
  zone-south      | 南片         | Southern zone     | 4个镇，侧重生态文明。 | 4 towns, assessed above all on ecology.
  zone-west       | 西片         | Western zone      | 3个边远镇，侧重生态文明。 | 3 remote towns, assessed above all on ecology.
  dept-economy    | 综合经济部门 | Economic departments   | 8个部门。 | 8 departments.
  dept-livelihood | 社会民生部门 | Departments of public services | 8个部门。 | 8 departments.
  district-principals | 区县正职 | Principals of districts | 区县委书记、区县长。 | Party secretaries and heads of districts and counties.
  district-deputies   | 区县副职 | Deputies of districts | 副区县长。 | Deputy heads of districts and counties.
  department-principals | 部门正职 | Principals of departments | 市级部门主要负责人。 | Heads of city departments.
  department-deputies | 部门副职 | Deputies of departments | 市级部门班子副职。 | Deputy heads of city departments.
  dept-regulation | 监督管理部门 | Regulatory departments | 8个部门。 | 8 departments.
`,
);

export function groupsCsv(): string {
  return sortedCsv(
    'group_id,name_zh,name_en,note_zh,note_en',
    GROUPS.map((one) => [one.id, one.zh, one.en, one.noteZh, one.noteEn]),
  );
}
