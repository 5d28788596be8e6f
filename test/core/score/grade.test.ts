import { describe, expect, test } from 'vitest';
import type { Small, Weight } from './small-package.ts';
import { scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };
const bands = 'bands: [{grade: poor, from: 0}, {grade: top, from: 90}, {grade: good, from: 80}]';

function grades(
  column: Readonly<Record<string, number>>,
  method: readonly string[],
  events: readonly string[] = [],
  more: Partial<Small> = {},
): (string | null)[] {
  const subjects = Object.keys(column);
  const scored = scoreSmall({
    subjects: subjects.join(' '),
    items: { x: given },
    values: { x: column },
    method,
    events,
    ...more,
  });
  return subjects.map((subject) => scored.grade(subject));
}

describe('bands', () => {
  test('contain their lower edge; below all there is none; their order in the rule book is no matter', () => {
    expect(grades({ a: 90, b: 89.99, c: 80, d: 0, e: -1 }, [bands])).toEqual([
      'top',
      'good',
      'good',
      'poor',
      null,
    ]);
  });

  test('look at rounded totals where ranks do', () => {
    expect(grades({ a: 89.95, b: 89.94, c: 89.94999999999999 }, [bands, 'rank: {decimals: 1}'])).toEqual([
      'top',
      'good',
      'top',
    ]);
  });

  test('are met by 90 on every item, whatever the weights', () => {
    const weights = [0.1, 0.2, 0.35, 0.05, 0.15, 0.6, 0.45, 0.7];
    for (const first of weights) {
      for (const second of weights) {
        const items = Object.fromEntries(
          [first, second, 0.3].map((weight, at): [string, { weight: Weight }] => [
            `i${at}`,
            { ...given, weight },
          ]),
        );
        const values = Object.fromEntries(Object.keys(items).map((id) => [id, { a: 90 }]));
        const scored = scoreSmall({ subjects: 'a', items, values, method: [bands] });
        expect(scored.grade('a'), `${first}, ${second}`).toBe('top');
      }
    }
  });

  test('look at the adjusted total', () => {
    expect(grades({ a: 88, b: 92 }, [bands], ['e1,a,,,,2', 'e2,b,,,,-3'])).toEqual(['top', 'good']);
  });
});

describe('a bar to the top grade', () => {
  const bar = (when: string) => `vetoes: [{when: ${when}, effect: bar}]`;

  test('by an event leaves total and place, and gives the next band at best', () => {
    const scored = scoreSmall({
      subjects: 'a b c',
      items: { x: given },
      values: { x: { a: 95, b: 85, c: 92 } },
      method: [bands, bar('{event: scandal}')],
      events: ['e1,a,,scandal,,', 'e2,b,,scandal,,'],
    });
    expect(['a', 'b', 'c'].map((subject) => scored.grade(subject))).toEqual(['good', 'good', 'top']);
    expect(['a', 'b', 'c'].map((subject) => scored.totalState(subject))).toEqual([
      'barred',
      'barred',
      'scored',
    ]);
    expect([scored.adjusted('a'), scored.place('a')]).toEqual([95, 1]);
  });

  test('by the points of an item', () => {
    expect(grades({ a: 95, b: 93 }, [bands, bar('{item: x, below: 94}')])).toEqual(['top', 'good']);
  });

  test('with no lower band leaves none', () => {
    expect(
      grades({ a: 95 }, ['bands: [{grade: top, from: 90}]', bar('{event: scandal}')], ['e1,a,,scandal,,']),
    ).toEqual([null]);
  });

  const barredLast = (ties: string, values: Readonly<Record<string, number | string>>): string => {
    const scored = scoreSmall({
      subjects: Object.keys(values).join(' '),
      items: { x: given },
      values: { x: values },
      method: [bar('{last: 2}'), `rank: {ties: ${ties}}`],
    });
    return Object.keys(values)
      .filter((subject) => scored.totalState(subject) === 'barred')
      .join('');
  };

  test.each(['lowest', 'highest', 'average', 'dense'])('by the last two places, ties %s', (ties) => {
    expect(barredLast(ties, { a: 90, b: 80, c: 70, d: 60 })).toBe('cd');
    // Many ties before them: the dense place of the last is 3 of 6.
    expect(barredLast(ties, { a: 90, b: 90, c: 90, d: 80, e: 70, f: 60 })).toBe('ef');
    // A tie across the line bars nobody in it.
    expect(barredLast(ties, { a: 90, b: 80, c: 80, d: 60 })).toBe('d');
    expect(barredLast(ties, { a: 90, b: 70, c: 70 })).toBe('bc');
    expect(barredLast(ties, { a: 90, b: 80, c: 70, d: 'late' })).toBe('bc');
  });

  test('by the last of each group', () => {
    const scored = scoreSmall({
      subjects: { hills: 'a b', plain: 'c d e' },
      items: { x: { ...given, weight: { hills: 1, plain: 1 } } },
      values: { x: { a: 10, b: 20, c: 30, d: 40, e: 50 } },
      method: [bar('{last: 1}')],
    });
    expect(['a', 'b', 'c', 'd', 'e'].filter((subject) => scored.totalState(subject) === 'barred')).toEqual([
      'a',
      'c',
    ]);
  });
});
