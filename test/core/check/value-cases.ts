import type { Changes } from '../small-package.ts';
import type { DataCase } from './data-case.ts';
import { ITEMS, OBSERVATIONS, TARGETS, WEIGHTS } from './data-case.ts';

/** gdp of a, under another unit, transform, rule and params than its own. */
function gdp(value: string, unit: string, transform: string, ruleAndParams: string): Changes {
  return {
    [ITEMS]: ['GDP,万元,higher,,,,goalpost,', `GDP,${unit},higher,,${transform},,${ruleAndParams}`],
    [OBSERVATIONS]: ['a,gdp,50,', `a,gdp,${value},`],
  };
}
const at = `${OBSERVATIONS}:3:3`;
const years = '2024,year,,2024-01-01,2024-12-31\n2025,year';

export const valueCases: readonly DataCase[] = [
  {
    name: 'a value above the highest that can be right',
    change: gdp('143.2', '%', '', 'goalpost,lowest=0;highest=120'),
    issues: [`${at} error value-out-of-range`],
    params: { item: 'gdp', subject: 'a', value: 143.2, lowest: 0, highest: 120, rulebook: 'rb' },
    clean: gdp('120', '%', '', 'goalpost,lowest=0;highest=120'),
  },
  {
    name: 'a value below the lowest that can be right',
    change: gdp('-1', '万元', '', 'goalpost,lowest=0'),
    issues: [`${at} error value-out-of-range`],
    params: { lowest: 0, highest: null },
    clean: gdp('0', '万元', '', 'goalpost,lowest=0'),
  },
  {
    name: 'bounds of an input',
    change: { [ITEMS]: ['none,,', 'none,lowest=150,'] },
    issues: [`${OBSERVATIONS}:4:3 error value-out-of-range`],
  },
  {
    name: 'a percentage beyond 100 without declared bounds',
    change: gdp('100.1', '%', '', 'goalpost,'),
    issues: [`${at} warning value-out-of-range-of-unit`],
    params: { value: 100.1, unit: '%' },
    clean: gdp('100', '%', '', 'goalpost,'),
  },
  {
    name: 'other units have no bounds of their own',
    change: gdp('1000000', '个', '', 'goalpost,'),
    issues: [],
  },
  {
    name: 'more points than were to be given',
    change: gdp('11', '分', '', 'given,max=10'),
    issues: [`${at} error given-out-of-range`, `${OBSERVATIONS}:6:3 error given-out-of-range`],
    params: { value: 11, max: 10 },
    clean: gdp('60', '分', '', 'given,max=60'),
  },
  {
    name: 'negative points',
    change: gdp('-1', '分', '', 'given,'),
    issues: [`${at} error given-out-of-range`],
    params: { value: -1, max: 100 },
  },
  {
    name: 'the logarithm of 0',
    change: gdp('0', '万元', 'log', 'minmax,'),
    issues: [`${at} error log-of-nonpositive`],
    params: { item: 'gdp', subject: 'a', value: 0, column: 'value' },
    clean: gdp('0.1', '万元', 'log', 'minmax,'),
  },
  {
    name: 'the logarithm of a floor of 0',
    change: gdp('10', '万元', 'log', 'goalpost,'),
    issues: [`${TARGETS}:2:3 error log-of-nonpositive`],
    params: { value: 0, column: 'floor' },
    clean: { ...gdp('10', '万元', 'log', 'goalpost,'), [TARGETS]: ['0,100', '1,100'] },
  },
  {
    name: 'a logarithm matters only where the item is assessed',
    change: {
      ...gdp('0', '万元', 'log', 'minmax,'),
      [WEIGHTS]: ['gdp,1,1', 'gdp,,1'],
    },
    issues: [`${OBSERVATIONS}:3:2 warning observation-unused`],
  },
  {
    name: 'the ratio of a negative figure to the best',
    change: gdp('-1', '万元', '', 'ratio-to-best,'),
    issues: [`${at} error ratio-of-negative`],
    params: { value: -1, column: 'value', rule: 'ratio-to-best' },
    clean: gdp('0', '万元', '', 'ratio-to-best,'),
  },
  {
    name: 'a negative target of a ratio',
    change: { ...gdp('1', '万元', '', 'ratio-to-target,'), [TARGETS]: ['0,100', ',-100'] },
    issues: [`${TARGETS}:2:4 error ratio-of-negative`],
    params: { value: -100, column: 'target' },
  },
  {
    name: 'the change of a ratio may be negative',
    change: {
      ...gdp('-1', '万元', 'change', 'ratio-to-best,'),
      'cycles.csv': ['2025,year', years],
      'observations/2024.csv': 'subject_id,item_id,value\na,gdp,-3\nb,gdp,1\n',
    },
    issues: [],
  },
  {
    name: 'a count with a fraction',
    change: { [OBSERVATIONS]: ['a,gdp,50,', 'a,faults,1.5,\na,gdp,50,'] },
    issues: [`${OBSERVATIONS}:3:3 error count-not-natural`],
    params: { column: 'value', value: 1.5 },
    clean: { [OBSERVATIONS]: ['a,gdp,50,', 'a,faults,1,\na,gdp,50,'] },
  },
  {
    name: 'a negative count',
    change: { [OBSERVATIONS]: ['a,gdp,50,', 'a,faults,-1,\na,gdp,50,'] },
    issues: [`${OBSERVATIONS}:3:3 error count-not-natural`],
  },
  {
    name: 'a denominator of 0',
    change: { [OBSERVATIONS]: ['a,population,100', 'a,population,0'] },
    issues: [`${OBSERVATIONS}:4:3 error denominator-zero`],
    params: { item: 'population', subject: 'a', of: 'crime' },
    clean: { [OBSERVATIONS]: ['a,population,100,', 'a,population,,missing'] },
  },
  {
    name: 'an item that no assessment of the cycle reads',
    change: { 'observations/2025-01.csv': 'subject_id,item_id,value\na,gdp,1\nb,gdp,2\n' },
    issues: ['observations/2025-01.csv:2:2 warning observation-unused'],
    params: { item: 'gdp', why: 'item', rows: 2, cycle: '2025-01' },
  },
  {
    name: 'a subject whom no assessment knows',
    change: { [OBSERVATIONS]: ['b,population,200,\n', 'b,population,200,\nc,crime,1,\nc,gdp,1,\n'] },
    issues: [`${OBSERVATIONS}:8:2 warning observation-unused`],
    params: { subject: 'c', why: 'subject', rows: 2 },
  },
  {
    name: 'an item that is not assessed in the group',
    change: { [WEIGHTS]: ['gdp,1,1', 'gdp,1,'] },
    issues: [`${OBSERVATIONS}:6:2 warning observation-unused`],
    params: { item: 'gdp', subject: 'b', why: 'group', rows: 1 },
  },
  {
    name: 'a denominator of what is not assessed in the group',
    change: { [WEIGHTS]: ['crime,1,1', 'crime,1,'], [OBSERVATIONS]: ['b,crime,3,\n', ''] },
    issues: [`${OBSERVATIONS}:6:2 warning observation-unused`],
    params: { item: 'population', why: 'group' },
  },
  {
    name: 'the value of a composite',
    change: { [OBSERVATIONS]: ['b,population,200,\n', 'b,population,200,\nb,total,80,\n'] },
    issues: [`${OBSERVATIONS}:8:2 warning observation-unused`],
    params: { item: 'total', why: 'item' },
  },
  {
    name: 'the year before, which a change is against',
    change: {
      ...gdp('51', '万元', 'change', 'minmax,'),
      'cycles.csv': ['2025,year', years],
      'observations/2024.csv': 'subject_id,item_id,value\na,gdp,50\nb,gdp,50\n',
    },
    issues: [],
  },
  {
    name: 'an earlier year from which gaps are filled',
    change: {
      [ITEMS]: ['万元,higher,,,,goalpost', '万元,higher,,,carry,goalpost'],
      'cycles.csv': ['2025,year', years],
      'observations/2024.csv': 'subject_id,item_id,value\na,gdp,50\nb,gdp,50\n',
    },
    issues: [],
  },
];
