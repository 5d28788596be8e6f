/** What a browser is given leads to the published totals, bit for bit, and holds no more than it must. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';
import type { AssessmentResult, Results } from '../../../src/core/score/result.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import type { Kit } from '../../../src/core/what-if/kit.ts';
import { packKit } from '../../../src/core/what-if/kit.ts';
import { openKit } from '../../../src/core/what-if/open-kit.ts';
import { readFolder } from '../../read-folder.ts';
import { randomPackage } from '../score/random-package.ts';
import { scoreSmall } from '../score/small-package.ts';

const root = join(import.meta.dirname, '../../..');
const load = (dir: string) => scorePackage(readPackage(readFolder(join(root, dir))).package);

/** As it travels: through text. */
function sent(result: AssessmentResult, results: Results): Kit | null {
  return JSON.parse(JSON.stringify(packKit(result, results))) as Kit | null;
}

function expectSame(result: AssessmentResult, results: Results): void {
  const opened = openKit(sent(result, results)!);
  const what = result.frame.assessment.assessment_id;
  expect(opened, what).not.toBeNull();
  const { published } = opened!;
  const bits = (values: Float64Array) => [...new BigUint64Array(Float64Array.from(values).buffer)];
  expect(bits(published.total), what).toEqual(bits(result.total));
  expect(bits(published.adjusted.total), what).toEqual(bits(result.adjusted.total));
  expect([...published.ranks.group], what).toEqual([...result.ranks.group]);
  expect([...published.ranks.overall], what).toEqual([...result.ranks.overall]);
  expect([...published.coverage], what).toEqual([...result.coverage]);
  expect(published.states, what).toEqual(result.states);
}

describe('unchanged weights give the published totals, bit for bit', () => {
  test.each(['data/demo', 'data/hdi'])('for every assessment of units in %s', (dir) => {
    const results = load(dir);
    const units = [...results.values()].filter(({ frame }) => frame.assessment.subject_kind !== 'official');
    expect(units).toHaveLength(33);
    for (const result of units) expectSame(result, results);
  });

  test.each(
    readdirSync(join(root, 'test/cases'), { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? [one.name] : [],
    ),
  )('in the case %s', (name) => {
    const results = load(`test/cases/${name}/package`);
    for (const result of results.values()) {
      if (result.frame.assessment.subject_kind === 'official') expect(packKit(result, results)).toBeNull();
      else expectSame(result, results);
    }
  });

  test('for random packages', () => {
    fc.assert(
      fc.property(randomPackage(), (small) => {
        const { result, results } = scoreSmall(small);
        expectSame(result, results);
      }),
      { seed: 20251231, numRuns: 200 },
    );
  });
});

test('a leaf that nothing changed is not scored again, and one that changed is', () => {
  const { result, results } = scoreSmall({
    subjects: 'a b',
    items: { x: { rule: 'given' }, y: { rule: 'given' } },
    values: { x: { a: 10, b: 20 }, y: { a: 30, b: 'late' } },
  });
  const { rulebook, score } = openKit(sent(result, results)!)!;
  expect([...score(rulebook).total]).toEqual([20, Number.NaN]);
  const items = rulebook.items.map((item) =>
    item.id === 'y' ? { ...item, missing: 'zero' as const } : item,
  );
  const changed = { ...rulebook, items, root: items.find((item) => item.id === 'total')! };
  expect([...score(changed).total]).toEqual([20, 10]);
  expect([...score(rulebook).total]).toEqual([20, Number.NaN]);
});

test('of officials nothing is handed out', () => {
  const results = load('data/demo');
  const officials = [...results.values()].filter(({ frame }) => frame.assessment.subject_kind === 'official');
  expect(officials).toHaveLength(4);
  for (const result of officials) expect(packKit(result, results)).toBeNull();
});

test('reasons, sources and notes stay behind', () => {
  const results = load('data/demo');
  const text = JSON.stringify(packKit(results.get('district-2025')!, results));
  expect(text).not.toMatch(/reason|source|note|title|name_|definition/);
});

test('a kit that does not lead to what was published is refused', () => {
  const { result, results } = scoreSmall({
    subjects: 'a b',
    items: { x: { rule: 'given' } },
    values: { x: { a: 10, b: 20 } },
  });
  const kit = sent(result, results)!;
  expect(openKit(kit)).not.toBeNull();
  expect(openKit({ ...kit, published: [10, 20.000000000000004] })).toBeNull();
});
