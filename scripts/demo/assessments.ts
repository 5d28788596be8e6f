/** What is assessed when: districts by month (from 2025), quarter and year, towns, departments and officials by year. */
import { MONTHS, QUARTERS, YEARS, monthId, quarterId } from './calendar.ts';
import { REPORT_YEARS } from './reports.ts';
import { districtBook } from './roster.ts';
import type { Cell } from './table.ts';
import { sortedCsv } from './table.ts';

export function assessmentsCsv(): string {
  return sortedCsv('assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en', [
    ...YEARS.flatMap(ofYear),
    ...YEARS.flatMap((year) => QUARTERS.map((quarter) => ofQuarter(year, quarter))),
    ...MONTHS.map(ofMonth),
    ...REPORT_YEARS.flatMap(ofOfficials),
  ]);
}

function ofYear(year: number): Cell[][] {
  const row = (kind: string, book: string, zh: string, en: string) => {
    return [`${kind}-${year}`, 'annual', year, book, kind, `${year}年度${zh}`, `${en} ${year}`];
  };
  return [
    row('department', 'department', '市级部门综合考核', 'Assessment of city departments'),
    row('district', districtBook(year), '区县高质量发展考核', 'Annual assessment of districts'),
    row('town', 'town', '青渡区镇街综合考核', 'Assessment of the towns of Qingdu'),
  ];
}

function ofOfficials(year: number): Cell[][] {
  const row = (kind: string, zh: string, en: string) => {
    const book = `official-${kind}`;
    return [`${book}-${year}`, 'annual', year, book, 'official', `${year}年度${zh}`, `${en} ${year}`];
  };
  return [
    row('department', '市级部门领导干部考核', 'Assessment of leaders of departments'),
    row('district', '区县领导干部考核', 'Assessment of leaders of districts'),
  ];
}

function ofQuarter(year: number, quarter: number): Cell[] {
  const cycle = quarterId(year, quarter);
  const zh = `${year}年${'一二三四'[quarter - 1]!}季度区县平时考核`;
  const en = `Routine assessment of districts, quarter ${quarter} of ${year}`;
  return [`district-${cycle}`, 'quarterly', cycle, 'district-quarter', 'district', zh, en];
}

function ofMonth(month: number): Cell[] {
  const cycle = monthId(2025, month);
  const zh = `2025年${month}月区县运行监测`;
  return [
    `district-${cycle}`,
    'monthly',
    cycle,
    'district-month',
    'district',
    zh,
    `Monthly monitor of districts, ${cycle}`,
  ];
}
