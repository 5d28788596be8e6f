import { describe, expect, test } from 'vitest';
import { packageIn, readableIn } from '../../../src/core/package/editions.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { officialBase } from '../official-package.ts';
import type { Changes } from '../small-package.ts';
import { issuesOf, packageOf } from '../small-package.ts';

const declared: Changes = {
  'package.yaml': [
    ['kinds:\n', 'editions:\n  wide: {shows: [all, few]}\n  narrow: {shows: [all]}\nkinds:\n'],
    ['all: {zh: 全体, en: All}', 'all: {zh: 全体, en: All}, open: {zh: 公开, en: Open, public: true}'],
  ],
  'visits/2025/v1.md': '台账齐全。\n',
  'visits/2025/v2.md': '只给少数人看。\n',
};

function packageWith(changes: Changes) {
  return readPackage(packageOf({ ...declared, ...changes }, officialBase)).package;
}

const visitIn = (edition: string | null, at: number) =>
  packageIn(packageWith({}), edition).visits.get('2025')![at]!;

describe('who may read what is of a visibility', () => {
  test.each([
    // edition, all, few, open (public), blank, a kind that nobody declared
    [null, false, false, true, false, false],
    ['narrow', true, false, true, false, false],
    ['wide', true, true, true, true, false],
    ['unheard', false, false, true, false, false],
  ] as const)('in edition %s', (edition, all, few, open, blank, other) => {
    const isReadable = readableIn(packageWith({}).manifest, edition);
    const found = ['all', 'few', 'open', null, 'other'].map((one) => isReadable(one));
    expect(found).toEqual([all, few, open, blank, other]);
  });

  test('without an edition nothing is shown where nothing is public, whatever is left blank', () => {
    const { manifest } = readPackage(packageOf({}, officialBase)).package;
    expect([null, 'all', 'few'].map(readableIn(manifest, null))).toEqual([false, false, false]);
  });
});

describe('the package as readers of an edition know it', () => {
  test('keeps that a visit was made, and nothing of what was said in it', () => {
    const { subject_id: subject, date, kind, line } = visitIn(null, 0);
    expect({ subject, date, kind, line }).toEqual({
      subject: 'o1',
      date: '2025-03-02',
      kind: 'talk',
      line: 2,
    });
    const { participants, rating, summary_zh: zh, summary_en: en } = visitIn(null, 0);
    expect([participants, rating, zh, en]).toEqual([null, null, null, null]);
  });

  test('shows a visit for all, and withholds the one left blank, in the narrow edition', () => {
    expect(visitIn('narrow', 0).summary_zh).toBe('思路清楚');
    expect(visitIn('narrow', 1).summary_zh).toBeNull();
    expect(visitIn('wide', 1).summary_zh).toBe('准备不足');
  });

  test('withholds checks likewise', () => {
    const checks = (edition: string | null) =>
      packageIn(packageWith({}), edition).taskChecks.map(({ by, summary_en: en }) => [by, en]);
    expect(checks(null)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(checks('narrow')[0]).toEqual(['督查组', 'Supplies complete']);
  });

  test('leaves out longer texts with their rows, and no others', () => {
    const paths = (edition: string | null) => [...packageIn(packageWith({}), edition).bodies.keys()];
    expect(paths(null)).toEqual(['reports/2025/o1.en.md', 'reports/2025/o1.md']);
    expect(paths('narrow')).toContain('visits/2025/v1.md');
    expect(paths('narrow')).not.toContain('visits/2025/v2.md');
    expect(paths('wide')).toContain('visits/2025/v2.md');
  });
});

test('an edition that shows an undeclared kind is an error, with the near miss', () => {
  const files = packageOf(
    { 'package.yaml': ['kinds:\n', 'editions:\n  wide: {shows: [all, fews]}\nkinds:\n'] },
    officialBase,
  );
  const found = issuesOf(files).filter(({ file }) => file === 'package.yaml');
  expect(found.map(({ kind, severity }) => [severity, kind])).toEqual([['error', 'kind-unknown']]);
  expect(found[0]!.params).toMatchObject({ list: 'visibility', column: 'shows', value: 'fews', near: 'few' });
});
