import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePackages } from '../../../src/core/compare/compare-packages.ts';
import { failuresOf, readConditions } from '../../../src/core/compare/fail-on.ts';
import { noHistory } from '../../../src/core/compare/history.ts';
import { reportOf } from '../../../src/core/compare/report.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readFolder } from '../../read-folder.ts';
import { edited } from './versions.ts';

const cases = 'test/cases-diff';
const base = readFolder(join(cases, 'base'));

function failuresIn(after: PackageFiles, conditions: string, before: PackageFiles = base) {
  const name = { name: '', commit: null };
  const report = reportOf(comparePackages(before, after), name, name, noHistory);
  return failuresOf(report, readConditions(conditions)!);
}

function versionOf(name: string): PackageFiles {
  return new Map([...base, ...readFolder(join(cases, name, 'after'))]);
}

describe('conditions', () => {
  test.each([
    ['final-edited', [{ kind: 'final-edited' }]],
    [
      'total-moved>0.5, top-changed',
      [
        { kind: 'total-moved', points: 0.5 },
        { kind: 'top-changed', places: 10 },
      ],
    ],
    ['top-changed=3,check-errors', [{ kind: 'top-changed', places: 3 }, { kind: 'check-errors' }]],
  ])('%s', (written, conditions) => {
    expect(readConditions(written)).toEqual(conditions);
  });

  test.each([
    '',
    'total-moved',
    'total-moved>',
    'total-moved>-1',
    'top-changed=0',
    'final',
    'final-edited,x',
  ])('"%s" is none', (written) => {
    expect(readConditions(written)).toBeNull();
  });
});

describe('a total that moved', () => {
  // In `weight` a moves by 12.5 and b by 8.75.
  test.each([
    { limit: 12.5, count: 0 },
    { limit: 12.4, count: 1 },
    { limit: 8, count: 2 },
  ])('by more than $limit: $count', ({ limit, count }) => {
    const [failure] = failuresIn(versionOf('weight'), `total-moved>${limit}`);
    if (count === 0) expect(failure).toBeUndefined();
    else expect(failure).toMatchObject({ count, subjectId: 'a', moved: 12.5 });
  });

  test('away altogether has moved further than any', () => {
    expect(failuresIn(versionOf('value-missing'), 'total-moved>1000')).toMatchObject([
      { subjectId: 'b', moved: Number.NaN },
    ]);
  });
});

describe('a place among the first', () => {
  test('is one of its group', () => {
    expect(failuresIn(versionOf('group-changed'), 'top-changed=1')).toMatchObject([{ count: 2 }]);
    expect(failuresIn(versionOf('weight'), 'top-changed')).toEqual([]);
  });
});

describe('a final cycle', () => {
  test('is edited by a change in one of its files, or in what its totals are made of', () => {
    expect(failuresIn(versionOf('own-data'), 'final-edited')).toEqual([
      { kind: 'final-edited', cycles: ['2025'] },
    ]);
    expect(failuresIn(versionOf('weight'), 'final-edited')).toHaveLength(1);
  });

  test('is not edited by a name, nor by rows in another order', () => {
    expect(failuresIn(edited(base, 'units.csv', 'Town A', 'Aton'), 'final-edited')).toEqual([]);
    expect(failuresIn(versionOf('resorted'), 'final-edited')).toEqual([]);
  });

  test('that was a preview before may be', () => {
    const preview = edited(base, 'cycles.csv', 'final', 'preview');
    expect(failuresIn(versionOf('own-data'), 'final-edited', preview)).toEqual([]);
  });
});
