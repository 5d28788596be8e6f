/**
 * Two published indices, recomputed from their inputs and held against what their publishers printed. The published
 * columns are no input of the engine; README.md tells where everything comes from.
 */
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../src/core/check/check.ts';
import { hasErrors } from '../../src/core/issue.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { roundHalf } from '../../src/core/round.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { readFolder } from '../read-folder.ts';
import { hdiPublished, hdiRanksPublished } from './hdi-published.ts';
import { imdPackage, imdPublished } from './imd-package.ts';

describe('Human Development Index 1990–2022', () => {
  const files = readFolder('data/hdi');
  const { package: pack, issues } = readPackage(files);
  const results = scorePackage(pack);

  test('the package checks without a word', () => {
    expect([...issues, ...checkPackage(pack, files)]).toEqual([]);
  });

  test('all 5,808 published values come out to the third decimal', () => {
    const published = hdiPublished();
    expect(published).toHaveLength(5808);
    const wrong = published.filter(({ iso3, year, index }) => {
      const result = results.get(`hdi-${year}`)!;
      const total = result.total[result.frame.subjectIndex.get(iso3)!]!;
      return roundHalf(total / 100, 3) !== index;
    });
    expect(wrong).toEqual([]);
    process.stdout.write(`HDI: ${published.length - wrong.length} of ${published.length} published values\n`);
  });

  test('all 193 ranks of 2022 come out', () => {
    const published = hdiRanksPublished();
    expect(published).toHaveLength(193);
    const { frame, ranks } = results.get('hdi-2022')!;
    const found = published.map(({ iso3 }) => ({ iso3, rank: ranks.overall[frame.subjectIndex.get(iso3)!] }));
    expect(found).toEqual(published);
    expect(ranks.overallSize).toBe(193);
    process.stdout.write(`HDI: ${found.length} of ${published.length} ranks of 2022\n`);
  });

  test('the bands are the development groups of the report, unrounded totals notwithstanding', () => {
    const { frame, grades, ranks } = results.get('hdi-2022')!;
    const placed = [...frame.subjects.keys()].filter((s) => ranks.overall[s]! > 0);
    const mismatches = placed.filter((s) => grades.band[s]?.grade !== frame.rulebook.groups[frame.group[s]!]);
    expect(mismatches.map((s) => frame.subjects[s])).toEqual([]);
  });
});

describe('English Indices of Deprivation 2025', () => {
  test('the scores of 33,755 areas lie within 0.001 of the published ones', () => {
    const files = imdPackage();
    const started = performance.now();
    const { package: pack, issues } = readPackage(files);
    const read = performance.now();
    expect([...issues, ...checkPackage(pack, files)].filter((one) => hasErrors([one]))).toEqual([]);
    const checked = performance.now();
    const { frame, total, ranks } = scorePackage(pack).get('imd-2025')!;
    const scored = performance.now();
    const published = imdPublished();
    expect(published).toHaveLength(33_755);
    const misses = published.map(({ id, score }) => Math.abs(total[frame.subjectIndex.get(id)!]! - score));
    expect(Math.max(...misses)).toBeLessThan(0.001);
    // Two areas share the one tied education rank, which the publisher resolved on figures not published.
    expect(misses.filter((miss) => miss > 0.000_501)).toHaveLength(2);
    const swapped = published.filter(({ id, rank }) => ranks.overall[frame.subjectIndex.get(id)!] !== rank);
    expect(swapped.map(({ id }) => id).sort()).toEqual(['E01001608', 'E01030242']);
    const ms = (from: number, to: number): string => `${(to - from).toFixed(0)} ms`;
    const times = `read ${ms(started, read)}, check ${ms(read, checked)}, score ${ms(checked, scored)}`;
    process.stdout.write(
      `33,755 areas × 7 domains: ${times}; largest miss ${Math.max(...misses).toFixed(6)}\n`,
    );
  });
});
