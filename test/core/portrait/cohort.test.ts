/** Officials of like post, in the package of portrait-package.ts and in the demonstration. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';
import { cohortsOf } from '../../../src/core/portrait/cohort.ts';
import type { Records } from '../../../src/core/portrait/records.ts';
import { indexRecords } from '../../../src/core/portrait/records.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { cohortSentence } from '../../../src/i18n/cohort-text.ts';
import { recordNamesIn } from '../../../src/i18n/record-names.ts';
import { readFolder } from '../../read-folder.ts';
import { portraitRecords } from './portrait-package.ts';

const records = portraitRecords();

describe('officials of like post', () => {
  // 2025, principals of towns of group g: o1 79.3, o2 62.9 (t4), o5 55 by a veto, o6 57.5 (t2);
  // not o4, whose town is of group h, nor o3, a deputy.
  test('are those of one role in one kind of unit, of one group: four', () => {
    const year = cohortsOf(records, 'o1', 4).at(-1)!;
    expect(year).toMatchObject({
      cycle: { cycle_id: '2025' },
      state: 'shown',
      kind: { unitKind: 'town', role: 'principal', groupId: '', unitGroupId: 'g' },
      size: 4,
      own: 79.3,
    });
    // of 55, 57.5, 62.9, 79.3: 55 + 0.75·2.5; the mean of the middle; 62.9 + 0.25·16.4
    expect(year.quartiles!.lower).toBeCloseTo(56.875, 10);
    expect(year.quartiles!.median).toBeCloseTo(60.2, 10);
    expect(year.quartiles!.upper).toBeCloseTo(67, 10);
  });

  test('are not told where there are fewer than five, or as many as the package says', () => {
    expect(cohortsOf(records, 'o1').at(-1)).toMatchObject({
      state: 'too-few',
      size: 4,
      least: 5,
      quartiles: null,
    });
    const asked = portraitRecords({
      'package.yaml': ['synthetic: true', 'synthetic: true\ndisclosure: {min_cohort: 4}'],
    });
    expect(cohortsOf(asked, 'o1').at(-1)).toMatchObject({ state: 'shown', least: 4 });
  });

  test('are followed over several years, with those in which the official was not assessed', () => {
    const later = portraitRecords({ 'postings.csv': ['2024-05-01,2025-10-31', '2025-01-01,2025-10-31'] });
    expect(cohortsOf(later, 'o6', 1).map(({ cycle, state }) => [cycle.cycle_id, state])).toEqual([
      ['2024', 'outside'],
      ['2025', 'shown'],
    ]);
  });

  test('are shown beside an official without a total', () => {
    const without = portraitRecords({
      'rulebooks/pb/items.csv': [
        'unit,person,单位实绩,Result of the unit,分,higher,redistribute',
        'unit,person,单位实绩,Result of the unit,分,higher,withhold',
      ],
      'rulebooks/tb2/items.csv': [
        'mark,total,评分,Mark,分,higher,redistribute',
        'mark,total,评分,Mark,分,higher,withhold',
      ],
      'observations/2025.csv': ['t4,mark,65\n', ''],
    });
    expect(cohortsOf(without, 'o2', 3).at(-1)).toMatchObject({ state: 'no-total', size: 3, own: Number.NaN });
  });
});

describe('in words', () => {
  const say = (id: string, locale: 'zh' | 'en', least?: number) =>
    cohortSentence(cohortsOf(records, id, least).at(-1)!, recordNamesIn(records.package, locale), locale);

  test('the spread and the own value, or why there is none', () => {
    expect(say('o1', 'zh', 4)).toBe(
      '2025年平原镇正职 4 人，居中一半在 56.88 至 67 之间，中位数 60.2；本人 79.3。',
    );
    expect(say('o1', 'en', 4)).toBe(
      '2025, Plain, Town, Principal: 4 officials, the middle half from 56.88 to 67, the median 60.2; the official has 79.3.',
    );
    expect(say('o1', 'zh')).toBe('2025年平原镇正职有总分的只有 4 人，不足 5 人，不作比较。');
  });
});

describe('in the demonstration', () => {
  let demo: Records;
  beforeAll(() => {
    const { package: pack } = readPackage(readFolder('data/demo'));
    demo = indexRecords(pack, scorePackage(pack));
  });

  test('most officials can be compared over two years, and nobody has a place', () => {
    const years = demo.package.officials.flatMap(({ official_id: id }) => cohortsOf(demo, id));
    const shown = years.filter(({ state }) => state === 'shown');
    expect(shown.length).toBeGreaterThan(0.7 * years.length);
    for (const { size, quartiles } of shown) {
      expect(size).toBeGreaterThanOrEqual(5);
      expect(quartiles!.lower).toBeLessThanOrEqual(quartiles!.median);
      expect(quartiles!.median).toBeLessThanOrEqual(quartiles!.upper);
    }
    const keys = new Set(years.flatMap((year) => Object.keys(year)));
    expect([...keys].sort()).toEqual([
      ...['cycle', 'kind', 'least', 'own', 'quartiles', 'result', 'size', 'state'],
    ]);
  });
});
