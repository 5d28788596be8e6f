/** Makeups worked out by hand in the README of the case, and a property that holds for every case. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scorePackage } from '../../src/core/score/score.ts';
import { differencesBetween, makeupOf, meanMakeup } from '../../src/site/differences.ts';
import { loadPackage } from '../../src/site/load-package.ts';

async function resultsOf(name: string) {
  return [...scorePackage((await loadPackage(`test/cases/${name}/package`)).package).values()];
}

const cases = readdirSync('test/cases', { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

test.each(cases)('%s: what makes up a total adds up to it', async (name) => {
  for (const result of await resultsOf(name)) {
    for (const s of result.frame.subjects.keys()) {
      const makeup = makeupOf(result, s);
      expect(makeup === null).toBe(Number.isNaN(result.adjusted.total[s]!));
      if (makeup === null) continue;
      const sum = [...makeup.lines.values()].reduce((all, line) => all + line.exact, 0);
      expect(sum).toBeCloseTo(makeup.total, 9);
    }
  }
});

// ecology 50 (air 1, water 1), economy 30, people 20; b lacks water, c both of ecology, d economy.
test('an item without points stands at the average of its siblings', async () => {
  const [result] = await resultsOf('missing-redistribute-on-two-levels');
  const linesOf = (s: number) =>
    [...makeupOf(result!, s)!.lines.values()].map(({ item, exact, isWithout }) => [
      item!.id,
      exact,
      isWithout,
    ]);
  expect(linesOf(1)).toEqual([
    ['air', 20, false],
    ['water', 20, true],
    ['economy', 15, false],
    ['people', 20, false],
  ]);
  expect(linesOf(2)).toEqual([
    ['economy', 15, false],
    ['people', 20, false],
    ['air', 17.5, true],
    ['water', 17.5, true],
  ]);
  expect(linesOf(3).find(([id]) => id === 'economy')).toEqual(['economy', 18, true]);
});

// Means of a, b, c and d: air 19.375, water 16.875, economy 15.75, people 16.75, total 68.75.
test('from the mean of a group to one of its members', async () => {
  const [result] = await resultsOf('missing-redistribute-on-two-levels');
  const mean = meanMakeup(result!, result!.frame.subjects.keys())!;
  expect(mean.total).toBe(68.75);
  const differences = differencesBetween(mean, makeupOf(result!, 1)!, 2);
  expect(differences.lines.map((line) => [line.item!.id, line.exact])).toEqual([
    ['people', 3.25],
    ['water', 3.125],
    ['economy', -0.75],
    ['air', 0.625],
  ]);
  const shown = differences.lines.reduce((sum, line) => sum + Math.round(line.shown * 100), 0);
  expect(shown).toBe(625);
});
