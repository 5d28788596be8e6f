import type { DataCase } from './data-case.ts';
import { EVENTS } from './data-case.ts';

export const calendarCases: readonly DataCase[] = [
  {
    name: 'a cycle that ends before it starts',
    change: { 'cycles.csv': ['2025-01-01,2025-01-31', '2025-01-31,2025-01-01'] },
    issues: ['cycles.csv:3:5 error dates-reversed'],
    params: { column: 'end', day: '2025-01-01', after: 'start', afterDay: '2025-01-31' },
    clean: { 'cycles.csv': ['2025-01-01,2025-01-31', '2025-01-01,2025-01-01'] },
  },
  {
    name: 'a posting that ends before it starts',
    change: { 'postings.csv': ['2024-01-01,', '2024-01-01,2023-12-31'] },
    issues: ['postings.csv:2:6 error dates-reversed'],
    clean: { 'postings.csv': ['2024-01-01,', '2024-01-01,2024-01-01'] },
  },
  {
    name: 'a membership that is valid to before it is valid from',
    change: {
      'memberships.csv': ['b,plain,2020-01-01,', 'b,hill,2019-01-01,2018-01-01\nb,plain,2020-01-01,'],
    },
    issues: ['memberships.csv:3:4 error dates-reversed'],
  },
  {
    name: 'two years that overlap by a day',
    change: { 'cycles.csv': ['2025,year', '2024,year,,2024-01-01,2025-01-01\n2025,year'] },
    issues: ['cycles.csv:3:4 error cycle-overlap'],
    params: { cycle: '2025', kind: 'year', other: '2024', otherLine: 2 },
    clean: { 'cycles.csv': ['2025,year', '2024,year,,2024-01-01,2024-12-31\n2025,year'] },
  },
  {
    name: 'a month that overlaps with one of another parent',
    change: {
      'cycles.csv': `cycle_id,kind,parent_id,start,end
2024,year,,2024-01-01,2024-12-31
2024-12,month,,2024-12-01,2025-01-01
2025,year,,2025-01-01,2025-12-31
2025-01,month,2025,2025-01-01,2025-01-31
`,
    },
    issues: ['cycles.csv:5:4 error cycle-overlap'],
  },
  {
    name: 'a month that runs beyond its year',
    change: { 'cycles.csv': ['2025-01-01,2025-01-31', '2025-12-01,2026-01-01'] },
    issues: ['cycles.csv:3:5 error cycle-outside-parent'],
    params: { cycle: '2025-01', parent: '2025', parentStart: '2025-01-01', parentEnd: '2025-12-31' },
  },
  {
    name: 'a month that begins before its year',
    change: { 'cycles.csv': ['2025-01-01,2025-01-31', '2024-12-31,2025-01-31'] },
    issues: ['cycles.csv:3:4 error cycle-outside-parent'],
  },
  {
    name: 'an event of another year',
    change: { [EVENTS]: ['2025-02-03', '2024-02-03'] },
    issues: [`${EVENTS}:2:4 warning event-outside-cycle`],
    params: { day: '2024-02-03', cycle: '2025' },
    clean: { [EVENTS]: ['2025-02-03', '2025-12-31'] },
  },
];
