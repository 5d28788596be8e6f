import { expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';
import { selectedOfficials } from '../../../src/core/score/selected-officials.ts';
import { officialBase } from '../official-package.ts';
import { packageOf } from '../small-package.ts';

/** o1 heads town a and from July town b; o2 is deputy in b; the others are told by name. */
const rows = [
  'deputised,a,,,principal,2024-01-01,2025-03-31',
  'deputised,c,,,deputy,2025-04-01,',
  'gone,a,,,principal,2020-01-01,2025-06-30',
  'late,a,,,principal,2025-10-01,',
  'twice,a,,,deputy,2024-01-01,',
  'twice,c,,,principal,2024-01-01,',
  'unnamed,a,,,,2024-01-01,',
  '',
].join('\n');

const header = 'official_id,unit_id,post_zh,post_en,role,start,end\n';
const pack = readPackage(packageOf({ 'postings.csv': header + rows }, officialBase)).package;
const cycle = pack.cycles.find((one) => one.cycle_id === '2025')!;

test.each([
  {
    name: 'without a selection all who held a post',
    selection: undefined,
    who: 'deputised gone late twice unnamed',
  },
  {
    name: 'by the kind of the unit held last',
    selection: { unit: ['town'] },
    who: 'gone late twice unnamed',
  },
  { name: 'by one of two units held at once', selection: { unit: ['city'] }, who: 'deputised twice' },
  { name: 'by the role held last', selection: { role: ['principal'] }, who: 'gone late twice' },
  {
    name: 'unit and role of the same post',
    selection: { unit: ['town'], role: ['principal'] },
    who: 'gone late',
  },
  { name: 'by days in any post', selection: { min_days: 181 }, who: 'deputised gone twice unnamed' },
  { name: 'a day more than one of them has', selection: { min_days: 182 }, who: 'deputised twice unnamed' },
  { name: 'nobody', selection: { unit: [] }, who: '' },
])('$name', ({ selection, who }) => {
  const found = selectedOfficials(
    pack,
    cycle,
    selection === undefined ? undefined : { min_days: 1, ...selection },
  );
  expect(found.sort().join(' ')).toBe(who);
});
