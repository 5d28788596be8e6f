import { beforeAll, describe, expect, it } from 'vitest';
import { demoPackage } from '../../scripts/demo/package.ts';
import { checkPackage } from '../../src/core/check/check.ts';
import { states, stateOf } from '../../src/core/package/states.ts';
import { ruleOf, rules } from '../../src/core/rules/rules.ts';
import type { Results } from '../../src/core/score/result.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import type { LoadedPackage } from '../../src/site/load-package.ts';
import { loadPackage } from '../../src/site/load-package.ts';

let loaded: LoadedPackage;
let results: Results;

beforeAll(async () => {
  loaded = await loadPackage('data/demo');
  results = scorePackage(loaded.package);
});

function adjustedTotal(assessment: string, subject: string): number {
  const result = results.get(assessment)!;
  return result.adjusted.total[result.frame.subjectIndex.get(subject)!]!;
}

function place(assessment: string, subject: string): number {
  const result = results.get(assessment)!;
  return result.ranks.overall[result.frame.subjectIndex.get(subject)!]!;
}

describe('the demonstration package', () => {
  it('is what the generator writes, byte for byte', () => {
    const decoder = new TextDecoder();
    const committed = [...loaded.files].filter(([path]) => path !== 'README.md');
    const texts = Object.fromEntries(committed.map(([path, bytes]) => [path, decoder.decode(bytes)]));
    const generated = demoPackage();
    expect(Object.keys(texts)).toEqual([...generated.keys()].sort());
    for (const [path, text] of generated) expect(texts[path] === text, path).toBe(true);
  }, 30_000);

  it('says on its face that it is invented, and stays small', () => {
    expect(loaded.package.manifest.synthetic).toBe(true);
    const size = [...loaded.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(size).toBeLessThan(6_000_000);
  });

  it('reads and checks without an error', () => {
    const issues = [...loaded.issues, ...checkPackage(loaded.package, loaded.files)];
    expect(issues.filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('holds 38 districts in groups of 21, 11 and 6, 15 towns and 24 departments', () => {
    const kinds = Object.groupBy(loaded.package.units, (unit) => unit.kind);
    const counts = Object.entries(kinds).map(([kind, units]) => [kind, units!.length]);
    expect(Object.fromEntries(counts)).toEqual({ municipality: 1, district: 38, town: 15, department: 24 });
    const { frame } = results.get('district-2025')!;
    const sizes = frame.rulebook.groups.map((group, g) => [group, frame.members[g]!.length]);
    expect(Object.fromEntries(sizes)).toEqual({ metropolitan: 21, reservoir: 11, mountain: 6 });
  });

  it('puts every district on a tile of its own', () => {
    const tiles = loaded.package.units
      .filter((unit) => unit.kind === 'district')
      .map((unit) => `${unit.grid_col}/${unit.grid_row}`);
    expect(new Set(tiles).size).toBe(38);
  });

  it('gives out 100 points in every group of every rule book', () => {
    for (const book of loaded.package.rulebooks.values()) {
      for (const weights of book.weights) {
        expect(weights.filter((one) => !Number.isNaN(one)).reduce((sum, one) => sum + one, 0)).toBe(100);
      }
    }
  });
});

describe('in the demonstration package', () => {
  it('every rule, transform, treatment and policy is in use', () => {
    const items = [...loaded.package.rulebooks.values()].flatMap((book) => book.items);
    const leaves = items.filter((item) => item.role === 'leaf');
    expect(leaves.every((item) => ruleOf(item.rule) !== null)).toBe(true);
    expect([...new Set(leaves.map((item) => item.rule))].sort()).toEqual(Object.keys(rules).sort());
    const used = new Set(leaves.flatMap((item) => [item.transform, item.treat, item.params.text('combine')]));
    expect(used).toEqual(
      new Set(['none', 'log', 'change', 'change-percent', 'winsorise', 'last', 'sum', 'mean', null]),
    );
    expect(new Set(leaves.map((item) => item.missing))).toEqual(
      new Set(['withhold', 'redistribute', 'group-mean', 'carry', 'zero']),
    );
    expect(new Set(leaves.map((item) => item.notApplicable))).toEqual(
      new Set(['redistribute', 'average', 'full']),
    );
  });

  it('every state of a value and of a total comes up, and every policy acts', () => {
    const scores = [...results.values()].flatMap((result) =>
      result.items.flatMap((one) => (one.role === 'leaf' ? [one.score] : [])),
    );
    const met = new Set(scores.flatMap((score) => [...score.state].map(stateOf)));
    expect([...met].sort()).toEqual([...states].sort());
    const acted = new Set(scores.flatMap((score) => [...score.policy.values()]));
    expect([...acted].sort()).toEqual(
      ['average', 'carry', 'full', 'group-mean', 'redistribute', 'withhold', 'zero'].sort(),
    );
    const totals = new Set([...results.values()].flatMap((result) => result.states));
    expect([...totals].sort()).toEqual(['barred', 'low-coverage', 'scored', 'vetoed', 'withheld']);
  });

  it('one annual total is withheld in 2023 and one in 2025, none in 2024', () => {
    const withheld = [2023, 2024, 2025].map((year) => {
      const { frame, states: totals } = results.get(`district-${year}`)!;
      return frame.subjects.filter((_, s) => totals[s] === 'withheld');
    });
    expect(withheld).toEqual([['zhugu'], [], ['zhaopu']]);
  });

  it('the stories come out', () => {
    const places = (kind: string, id: string) => [2023, 2024, 2025].map((y) => place(`${kind}-${y}`, id));
    const [late2023, late2024, late2025] = places('district', 'yujin') as [number, number, number];
    expect(late2023).toBeGreaterThan(late2024);
    expect(late2024).toBeGreaterThan(late2025);
    expect([late2023 > 33, late2025 <= 6]).toEqual([true, true]);
    expect(place('town-2025', 'shugu')).toBe(3);
    expect(place('district-2023', 'jinzhu')).toBeLessThan(6);
    expect(place('district-2024', 'jinzhu')).toBeGreaterThan(19);
    const flooded = [1, 2, 3, 4].map((q) => adjustedTotal(`district-2024q${q}`, 'diyu'));
    expect(flooded.indexOf(Math.min(...flooded))).toBe(2);
  });
});
