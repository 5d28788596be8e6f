/** What of a commit is told to readers: cells of units and of the method, and nothing that may be withheld. */
import { describe, expect, test } from 'vitest';
import type { Told } from '../../../src/core/compare/commit-summary.ts';
import { summariseCommit } from '../../../src/core/compare/commit-summary.ts';
import { comparePackages } from '../../../src/core/compare/compare-packages.ts';
import { officialBase } from '../official-package.ts';
import type { Changes } from '../small-package.ts';
import { packageOf } from '../small-package.ts';

const everyone: Told = { holds: () => true, assessments: new Set(['y2025', 'p2025']) };
const CORRECTIONS =
  'correction_id,cycle_id,file,key,column,old,new,decided_on,decided_by,reason_zh,reason_en\n';

function summary(change: Changes, readers: Told = everyone, before: Changes = {}) {
  const [earlier, later] = [
    packageOf(before, officialBase),
    packageOf({ ...before, ...change }, officialBase),
  ];
  return summariseCommit(comparePackages(earlier, later), readers);
}

/** `file key column old new`, the cells that are told. */
function told(change: Changes, readers?: Told, before?: Changes): string[] {
  return summary(change, readers, before).cells.map((one) =>
    [one.file, one.key, one.column, one.before ?? '', one.after ?? ''].join(' '),
  );
}

describe('cells are told', () => {
  test('of values, targets, weights and texts, each counted as what it is', () => {
    const { counts } = summary({
      'observations/2025.csv': ['a,gdp,50', 'a,gdp,55'],
      'targets/2025.csv': ['0,100', '0,120'],
      'rulebooks/rb/weights.csv': ['gdp,1,1', 'gdp,2,1'],
      'units.csv': ['Town A', 'Old Town'],
    });
    expect([...counts].sort()).toEqual([
      ['targets', 1],
      ['texts', 1],
      ['values', 1],
      ['weights', 1],
    ]);
  });

  test('with what each moves alone, largest first', () => {
    const [cell] = summary({ 'observations/2025.csv': ['a,gdp,50', 'a,gdp,55'] }).cells;
    // A quarter of the weight: 5 points more of a goalpost from 0 to 100.
    expect(cell!.moved).toEqual([{ assessmentId: 'y2025', subjectId: 'a', points: 1.25 }]);
  });
});

describe('of what is about persons, or for some readers only, rows are counted and nothing else', () => {
  const cases: readonly { name: string; change: Changes; before?: Changes; file: string }[] = [
    {
      name: 'a visit',
      change: { 'visits/2025.csv': ['Ill prepared', 'Well prepared'] },
      file: 'visits/2025.csv',
    },
    {
      name: 'points of a report',
      change: { 'reports/2025.csv': ['95,90', '95,80'] },
      file: 'reports/2025.csv',
    },
    {
      name: 'an event of an official, of which the row itself no longer says whose it is',
      before: { 'events/2025.csv': ['e1,a', 'e0,o1,,2025-02-01,bonus,,1\ne1,a'] },
      change: { 'events/2025.csv': ['e1,a', 'e0,o1,,2025-02-01,bonus,,2\ne1,a'] },
      file: 'events/2025.csv',
    },
    {
      name: 'an assessment of officials',
      change: { 'assessments.csv': ['Officials of the year', 'Officials'] },
      file: 'assessments.csv',
    },
    {
      name: 'a value of an official',
      before: { 'observations/2025.csv': ['a,crime,2,\n', 'a,crime,2,\no1,works,3,\n'] },
      change: { 'observations/2025.csv': ['a,crime,2,\n', 'a,crime,2,\no1,works,4,\n'] },
      file: 'observations/2025.csv',
    },
    {
      name: 'a correction of a visit',
      change: {
        'corrections.csv': `${CORRECTIONS}k1,2025,visits/2025.csv,v2,summary_zh,旧,新,2026-03-01,考评办,误,Slip\n`,
      },
      file: 'corrections.csv',
    },
    {
      name: 'a part of a correction, which does not say of what',
      before: {
        'corrections.csv': `${CORRECTIONS}k1,2025,observations/2025.csv,a gdp,value,5,50,2026-03-01,考评办,误,Slip\n`,
      },
      change: {
        'corrections.csv': `${CORRECTIONS}k1,2025,observations/2025.csv,a gdp,value,6,50,2026-03-01,考评办,误,Slip\n`,
      },
      file: 'corrections.csv',
    },
  ];
  test.each(cases)('$name', ({ change, before, file }) => {
    expect(told(change, everyone, before)).toEqual([]);
    expect([...summary(change, everyone, before).untold]).toEqual([[file, 1]]);
  });

  test('a file that readers do not know wholly, and an assessment that is not theirs', () => {
    const change: Changes = { 'observations/2025.csv': ['a,gdp,50', 'a,gdp,55'] };
    expect(told(change, { ...everyone, holds: (file) => !file.startsWith('observations/') })).toEqual([]);
    const withheld = summary(change, { ...everyone, assessments: new Set() });
    expect([withheld.assessments, withheld.cells[0]!.moved]).toEqual([[], []]);
  });

  test('totals of officials, though the value of their unit moved them', () => {
    const { assessments, cells } = summary({ 'observations/2025.csv': ['a,gdp,50', 'a,gdp,55'] });
    expect(assessments!.map((one) => one.assessmentId)).toEqual(['y2025']);
    expect(cells[0]!.movedCount).toBe(1);
  });
});
