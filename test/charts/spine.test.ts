import { expect, test } from 'vitest';
import { spine } from '../../src/charts/spine.ts';

const spread = { worst: 0, lowerQuartile: 25, median: 50, upperQuartile: 75, best: 100 };

/** Where the rectangle of the range begins and how wide it is, and where the own mark is. */
function placed(drawing: string): (string | undefined)[] {
  const range = /<rect x="([\d.]+)" y="5.5" width="([\d.]+)" height="5" class="c-range"/.exec(drawing);
  const own = /<circle cx="([\d.]+)"/.exec(drawing);
  return [range?.[1], range?.[2], own?.[1]];
}

test('the same spread is drawn anew for another own value, width or domain', () => {
  const own = (value: number) => ({ value, standing: 'ahead' as const });
  const at = (width: number, domain: [number, number]) => ({ width, domain, title: 'x' });
  expect(placed(spine(spread, own(80), at(112, [0, 100])))).toEqual(['6', '100', '86']);
  expect(placed(spine(spread, own(10), at(112, [0, 100])))).toEqual(['6', '100', '16']);
  expect(placed(spine(spread, null, at(112, [0, 100])))).toEqual(['6', '100', undefined]);
  expect(placed(spine(spread, own(80), at(212, [0, 100])))).toEqual(['6', '200', '166']);
  expect(placed(spine(spread, own(80), at(112, [-100, 100])))).toEqual(['56', '50', '96']);
  expect(placed(spine(spread, own(80), at(112, [0, 200])))).toEqual(['6', '50', '46']);
});
