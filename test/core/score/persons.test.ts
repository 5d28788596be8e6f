/** Scores of officials: what is given in reports, and that persons have points and no places. */
import { describe, expect, test } from 'vitest';
import { totalRows } from '../../../src/core/results/totals-csv.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { stateOf } from '../../../src/core/package/states.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { explainLines } from '../../../src/i18n/derivation-text.ts';
import { namesIn } from '../../../src/i18n/derivation-names.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { readFolder } from '../../read-folder.ts';

const { package: pack } = readPackage(readFolder('test/cases/official-year/package'));
const results = scorePackage(pack);
const persons = results.get('official-2025')!;
const works = persons.items[persons.frame.rulebook.itemsById.get('works')!.index]!;

test('who leaves the selection is no subject, and the others have the group of the last day', () => {
  const { subjects, rulebook, group } = persons.frame;
  expect(subjects.map((id, s) => [id, rulebook.groups[group[s]!]])).toEqual([
    ['x1', 'principals'],
    ['x2', 'principals'],
    ['x5', 'deputies'],
  ]);
});

describe('points given in reports', () => {
  if (works.role !== 'leaf') throw new Error('works is a leaf');
  const { observed } = works.score;

  test('are provisional while a work is unverified or a quarter has no report', () => {
    expect([...observed.state].map(stateOf)).toEqual(['provisional', 'missing', 'present']);
  });

  test('rest on the lines of the reports, with what officials gave themselves', () => {
    const lines = observed.evidence(0).map(({ file, line, value, note }) => [file, line, value, note]);
    expect(lines).toEqual([
      ['reports/2025q1.csv', 2, 80, '1 90'],
      ['reports/2025q1.csv', 3, 90, '2 95'],
      ['reports/2025q2.csv', 2, 71, '1 90'],
      ['reports/2025q2.csv', 3, Number.NaN, '2 100'],
      ['reports/2025q4.csv', 2, 95, '1 95'],
      ['reports/2025q4.csv', 3, 85, '2 95'],
      ['reports/2025q4.csv', 4, 90, '3 95'],
    ]);
  });
});

describe('persons are not ranked', () => {
  test('neither in the result nor in totals.csv, whatever their totals', () => {
    expect([...persons.ranks.group, ...persons.ranks.overall, persons.ranks.overallSize]).toEqual(
      Array(7).fill(0),
    );
    expect([...totalRows(persons)]).toEqual([
      'official-2025,x1,principals,74.8375,76.3375,,,,,1,barred\n',
      'official-2025,x2,principals,89.2,59,,,,,0.5,vetoed\n',
      'official-2025,x5,deputies,77.75,77.75,,,,,1,scored\n',
    ]);
  });

  test('units beside them are', () => {
    const [row] = totalRows(results.get('district-2025')!);
    expect(row).toBe('district-2025,d1,units,50,50,1,1,1,1,1,scored\n');
  });
});

describe('a derivation of a person’s points', () => {
  const told = (locale: 'zh' | 'en', id: string): string => {
    const { rulebook } = persons.frame;
    const derivation = explain(persons, 0, rulebook.itemsById.get(id)!);
    const lines = explainLines(derivation, namesIn(pack, rulebook, locale), locale);
    return lines.map(({ text }) => text).join('\n');
  };

  test('tells works, means of quarters and the mean of these', () => {
    expect(told('en', 'works')).toContain('(80 + 90) ÷ 2 = 85');
    expect(told('en', 'works')).toContain('(85 + 71 + 90) ÷ 3 = 82');
    expect(told('en', 'works')).toContain('work 2: not verified yet, self-assessed at 100');
    expect(told('zh', 'works')).toContain('重要工作 1：认定 80 分，自评 90 分');
  });

  test('tells each post with its days', () => {
    expect(told('en', 'unit')).toContain('90 days in post at p1');
    expect(told('en', 'unit')).toContain('175 days in post at d1');
    expect(told('en', 'unit')).toContain('(100 × 50 + 175 × 50 + 90 × 86.5) ÷ 365');
  });

  test('says that there is no rank', () => {
    expect(told('en', 'person')).toContain('Officials have points and no rank.');
    expect(told('zh', 'person')).toContain('干部只计分，不排位。');
    expect(told('en', 'person') + told('zh', 'person')).not.toMatch(/place 0|第 0 位|of 0/);
  });
});
