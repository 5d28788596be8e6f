/**
 * What must hold of every package, whatever its rule book: the design's "fairness, as tests". Random packages,
 * fixed seeds. Where a rule cannot promise a property, the test says which and why.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriesValue, states } from '../../../src/core/package/states.ts';
import { auditRows } from '../../../src/core/results/audit.ts';
import { resultTables } from '../../../src/core/results/columns.ts';
import { scoreRows } from '../../../src/core/results/scores-csv.ts';
import { totalRows } from '../../../src/core/results/totals-csv.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import type { CompositeScore } from '../../../src/core/score/aggregate.ts';
import { SCORED } from '../../../src/core/score/outcome.ts';
import { lossOf, partsOf } from '../../../src/core/explain/explain.ts';
import type { RandomPackage } from './random-package.ts';
import { leafRules, randomPackage } from './random-package.ts';
import type { Cell, Scored, Weight } from './small-package.ts';
import { filesOf, scoreFiles, scoreSmall } from './small-package.ts';

const runs = { seed: 20251231, numRuns: 150 };
const close = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const orZero = (x: number): number => (Number.isNaN(x) ? 0 : x);

/** Every number of a result, by subject and item; `adjusted` and places under names of their own. */
function numbersOf(scored: Scored): Map<string, number> {
  const { frame, items, adjusted, ranks, coverage } = scored.result;
  const numbers = new Map<string, number>();
  frame.subjects.forEach((subject, s) => {
    for (const one of items) {
      if (one.role === 'input') continue;
      numbers.set(`${subject} ${one.item.id}`, one.score.points[s]!);
      numbers.set(`${subject} ${one.item.id} contribution`, one.contribution[s]!);
    }
    numbers.set(`${subject} adjusted`, adjusted.total[s]!);
    numbers.set(`${subject} coverage`, coverage[s]!);
    numbers.set(`${subject} place`, ranks.group[s]!);
    numbers.set(`${subject} overall place`, ranks.overall[s]!);
  });
  return numbers;
}

function differences(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  same: (a: number, b: number) => boolean,
): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => !same(before.get(key) ?? Number.NaN, after.get(key) ?? Number.NaN))
    .map((key) => `${key}: ${before.get(key)} → ${after.get(key)}`);
}

function rewrite(files: PackageFiles, edit: (path: string, text: string) => string): PackageFiles {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return new Map(
    [...files].map(([path, bytes]) => [path, encoder.encode(edit(path, decoder.decode(bytes)))]),
  );
}

test('the order of rows in any file changes no number, to the bit', () => {
  const shuffled = (rows: readonly string[], keys: readonly number[]): string[] =>
    rows
      .map((row, at) => [keys[at % keys.length]! * (at + 7), row] as const)
      .sort(([a], [b]) => (a % 101) - (b % 101))
      .map(([, row]) => row);
  const keys = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(randomPackage(), keys, (small, order) => {
      const files = filesOf(small);
      const moved = rewrite(files, (path, text) => {
        if (!path.endsWith('.csv')) return text;
        const [header, ...rows] = text.trimEnd().split('\n');
        return [header!, ...shuffled(rows, order)].map((row) => `${row}\n`).join('');
      });
      expect(differences(numbersOf(scoreFiles(files)), numbersOf(scoreFiles(moved)), Object.is)).toEqual([]);
    }),
    runs,
  );
});

/** Under `sum` in the relative style a weight is what points are multiplied by, so there it is no property. */
test('scaling all weights changes nothing, sums aside', () => {
  const scaled = (weight: Weight | undefined, by: number): Weight => {
    if (weight === undefined) return '';
    if (typeof weight === 'number') return weight * by;
    if (typeof weight === 'string') return weight;
    return Object.fromEntries(Object.entries(weight).map(([g, w]) => [g, w === '' ? '' : w * by]));
  };
  const aggregates = ['mean', 'geomean', 'harmonic', 'min'];
  fc.assert(
    fc.property(randomPackage({ aggregates }), fc.constantFrom(0.1, 3, 7.3, 100), (small, by) => {
      const items = Object.entries(small.items).map(
        ([id, item]) => [id, { ...item, weight: scaled(item.weight, by) }] as const,
      );
      const after = scoreSmall({ ...small, items: Object.fromEntries(items) });
      expect(differences(numbersOf(scoreSmall(small)), numbersOf(after), close)).toEqual([]);
    }),
    runs,
  );
});

/**
 * Not promised: for `treat=winsorise`, where a value that rises can set off the treatment of all; for a change in
 * percent, a logarithm of nothing and a divided value, where raising also means coming to have or lose a result; for
 * `rank-points` and `bands` whose points do not rise with the place or interval; for `tally`, which has no one value;
 * for a denominator, where more is less.
 */
test("raising a higher-is-better value never lowers one's own total, nor lowering a lower-is-better one", () => {
  const rules = leafRules.filter((rule) => rule !== 'tally');
  const small = randomPackage({ rules, isPlain: true, filledPercent: 92 });
  fc.assert(
    fc.property(small, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 300 }), (pack, one, other, tenths) => {
      const subjects = Object.keys(pack.groupOf);
      const subject = subjects[one % subjects.length]!;
      const leaf = pack.leaves[other % pack.leaves.length]!;
      const item = pack.items[leaf]!;
      const value = pack.values![leaf]?.[subject];
      if (typeof value !== 'number') return;
      const isBetterHigh =
        item.rule === 'given' || (item.rule !== 'count-deduct' && item.direction === 'higher');
      const better = isBetterHigh ? value + tenths / 10 : Math.max(0, value - tenths / 10);
      const values = { ...pack.values, [leaf]: { ...pack.values![leaf], [subject]: better } };
      const [before, after] = [scoreSmall(pack), scoreSmall({ ...pack, values })];
      for (const total of ['total', 'adjusted'] as const) {
        const [was, is] = [before[total](subject), after[total](subject)];
        if (!Number.isNaN(was)) expect(is, `${total} of ${subject}`).toBeGreaterThanOrEqual(was - 1e-9);
      }
    }),
    { ...runs, numRuns: 500 },
  );
});

describe('an item not assessed in a group cannot move that group', () => {
  /** A package in which the first leaf has no weight in the first group. */
  function without(small: RandomPackage): { small: RandomPackage; leaf: string; group: string } {
    const leaf = small.leaves[0]!;
    const group = Object.values(small.groupOf)[0]!;
    const item = small.items[leaf]!;
    const weight = { ...(item.weight as Record<string, number | ''>), [group]: '' as const };
    return { small: { ...small, items: { ...small.items, [leaf]: { ...item, weight } } }, leaf, group };
  }
  const other: fc.Arbitrary<Cell> = fc.oneof(
    fc.integer({ min: 0, max: 90 }),
    fc.constantFrom<Cell>('late', 'missing', 'not-applicable', '7 disputed'),
  );
  const cells = fc.array(other, { minLength: 10, maxLength: 10 });

  function withCells(small: RandomPackage, leaf: string, found: (id: string) => Cell | null): RandomPackage {
    const entries = Object.keys(small.groupOf).flatMap((id): [string, Cell][] => {
      const cell = found(id);
      return cell === null ? [] : [[id, cell]];
    });
    return { ...small, values: { ...small.values, [leaf]: Object.fromEntries(entries) } };
  }

  test('whatever is observed of it there, no number of anyone moves', () => {
    fc.assert(
      fc.property(randomPackage(), cells, (pack, written) => {
        const { small, leaf, group } = without(pack);
        const after = withCells(small, leaf, (id) =>
          small.groupOf[id] === group
            ? written[Object.keys(small.groupOf).indexOf(id)]!
            : (small.values![leaf]?.[id] ?? null),
        );
        const [a, b] = [numbersOf(scoreSmall(small)), numbersOf(scoreSmall(after))];
        expect(differences(a, b, Object.is)).toEqual([]);
      }),
      runs,
    );
  });

  test('whatever is observed of it elsewhere, no number of the group moves but places over all', () => {
    fc.assert(
      fc.property(randomPackage(), cells, (pack, written) => {
        const { small, leaf, group } = without(pack);
        const after = withCells(small, leaf, (id) =>
          small.groupOf[id] === group
            ? (small.values![leaf]?.[id] ?? null)
            : written[Object.keys(small.groupOf).indexOf(id)]!,
        );
        const own = (numbers: ReadonlyMap<string, number>): Map<string, number> =>
          new Map(
            [...numbers].filter(([key]) => {
              const [id, what] = key.split(' ');
              return small.groupOf[id!] === group && what !== 'overall';
            }),
          );
        expect(
          differences(own(numbersOf(scoreSmall(small))), own(numbersOf(scoreSmall(after))), Object.is),
        ).toEqual([]);
      }),
      runs,
    );
  });
});

test("a subject's score under fixed goalposts does not depend on its peers", () => {
  const rules = [
    'goalpost',
    'ratio-to-target',
    'bands',
    'threshold-deduct',
    'count-deduct',
    'given',
    'tally',
  ];
  const wanted = { rules, isLonely: true } as const;
  fc.assert(
    fc.property(randomPackage(wanted), randomPackage(wanted), fc.nat(), (pack, source, at) => {
      const untreated = Object.entries(pack.items).map(
        ([id, item]) => [id, { ...item, treat: 'none' }] as const,
      );
      const small = { ...pack, items: Object.fromEntries(untreated) };
      const subjects = Object.keys(pack.groupOf);
      const subject = subjects[at % subjects.length]!;
      const peers = Object.values(source.values!).flatMap((column) => Object.values(column));
      let next = 0;
      const values = Object.fromEntries(
        Object.entries(small.values!).map(([item, column]) => [
          item,
          Object.fromEntries(
            Object.entries(column).map(([id, cell]) => [
              id,
              id === subject || peers.length === 0 ? cell : peers[next++ % peers.length]!,
            ]),
          ),
        ]),
      );
      const [before, after] = [scoreSmall(small), scoreSmall({ ...small, values })];
      const own = (numbers: Map<string, number>): Map<string, number> =>
        new Map([...numbers].filter(([key]) => key.startsWith(`${subject} `) && !key.endsWith('place')));
      expect(differences(own(numbersOf(before)), own(numbersOf(after)), Object.is)).toEqual([]);
    }),
    runs,
  );
});

test('contributions of the leaves add up to the total under means, sums and any policy of a leaf', () => {
  const aggregates = ['mean', 'sum'];
  fc.assert(
    fc.property(randomPackage({ aggregates }), (pack) => {
      const scored = scoreSmall(pack);
      const { frame, items, total } = scored.result;
      frame.subjects.forEach((subject, s) => {
        const putIn = items.some(
          (one) => one.role === 'composite' && one.score.policy.has(s) && one.contribution[s]! > 0,
        );
        if (Number.isNaN(total[s]!) || putIn) return;
        const parts = items.filter((one) => one.role === 'leaf').map((one) => one.contribution[s]!);
        const sum = parts.reduce((all, part) => all + orZero(part), 0);
        expect(close(sum, total[s]!), `${subject}: ${sum} of ${total[s]!}`).toBe(true);
      });
    }),
    { ...runs, numRuns: 300 },
  );
});

test('under every aggregate, what the leaves contribute less what uneven parts cost is the total', () => {
  fc.assert(
    fc.property(randomPackage(), (pack) => {
      const scored = scoreSmall(pack);
      const { result } = scored;
      result.frame.subjects.forEach((subject, s) => {
        const root = result.items[result.frame.rulebook.root!.index]!;
        if (root.role !== 'composite' || root.score.policy.has(s) || Number.isNaN(result.total[s]!)) return;
        const sum = explained(result, root.item.index, s, 1);
        if (sum !== null)
          expect(close(sum, result.total[s]!), `${subject}: ${sum} of ${result.total[s]!}`).toBe(true);
      });
    }),
    { ...runs, numRuns: 300 },
  );

  /** Σ lift·points over the leaves − Σ lift·loss over the composites; null where a policy put points in. */
  function explained(result: Scored['result'], index: number, s: number, lift: number): number | null {
    const one = result.items[index]!;
    if (one.role === 'input') return null;
    if (one.role === 'leaf') return one.contribution[s]!;
    if (one.score.policy.has(s)) return null;
    const composite: CompositeScore = one.score;
    const parts = partsOf(result, one.item, composite, s);
    let sum = -lift * lossOf(one.item, parts, composite.points[s]!);
    for (const part of parts.filter((each) => each.outcome === 'scored')) {
      const below = explained(result, part.item.index, s, lift * part.factor);
      if (below === null) return null;
      sum += below;
    }
    return sum;
  }
});

test('effective weights of the scored leaves sum to 1 wherever no policy put in the points of a composite', () => {
  fc.assert(
    fc.property(randomPackage(), (pack) => {
      const { frame, items, total } = scoreSmall(pack).result;
      frame.subjects.forEach((subject, s) => {
        const putIn = items.some(
          (one) => one.role === 'composite' && one.score.policy.has(s) && one.score.outcome[s] === SCORED,
        );
        if (Number.isNaN(total[s]!) || putIn) return;
        const leaves = items.filter((one) => one.role === 'leaf');
        // NaN: below a composite of weight 0 that has no score of its own.
        const scored = leaves.filter((one) => one.score.outcome[s] === SCORED);
        const sum = scored.reduce((all, one) => all + orZero(one.effectiveWeight[s]!), 0);
        expect(close(sum, 1), `${subject}: ${sum}`).toBe(true);
        for (const one of leaves) {
          const isInRange =
            Number.isNaN(one.effectiveWeight[s]!) ||
            (one.effectiveWeight[s]! >= 0 && one.effectiveWeight[s]! <= 1 + 1e-12);
          expect(isInRange, `${subject} ${one.item.id}`).toBe(true);
        }
      });
    }),
    { ...runs, numRuns: 300 },
  );
});

test('swapping the ids of two subjects swaps exactly their results', () => {
  fc.assert(
    fc.property(randomPackage(), fc.nat(), fc.nat(), (pack, one, other) => {
      const subjects = Object.keys(pack.groupOf);
      const [a, b] = [subjects[one % subjects.length]!, subjects[other % subjects.length]!];
      const swapped = (id: string): string => (id === a ? b : id === b ? a : id);
      const files = filesOf(pack);
      const renamed = rewrite(files, (path, text) =>
        path.endsWith('.csv')
          ? text.replace(/^[^,\n]+(,[^,\n]+)?/gm, (start) => start.split(',').map(swapped).join(','))
          : text,
      );
      const numbers = numbersOf(scoreFiles(renamed));
      const back = new Map(
        [...numbers].map(([key, number]) => {
          const [id, ...rest] = key.split(' ');
          return [[swapped(id!), ...rest].join(' '), number];
        }),
      );
      expect(differences(numbersOf(scoreFiles(files)), back, close)).toEqual([]);
    }),
    runs,
  );
});

test('places are those of a competition: one more than the number who did better', () => {
  fc.assert(
    fc.property(randomPackage(), (pack) => {
      const { frame, adjusted, ranks } = scoreSmall({ ...pack, method: ['rank: {ties: lowest}'] }).result;
      const check = (members: readonly number[], places: Float64Array): void => {
        for (const s of members) {
          const own = adjusted.total[s]!;
          const better = members.filter((m) => adjusted.total[m]! > own && !close(adjusted.total[m]!, own));
          expect(places[s]).toBe(Number.isNaN(own) ? 0 : better.length + 1);
        }
      };
      for (const members of frame.members) check([...members], ranks.group);
      check([...frame.everyone], ranks.overall);
    }),
    runs,
  );
});

test('every state declared reaches scores.csv, and no cell of any file says NaN or Infinity', () => {
  const words = ['scores', 'totals', 'audit'] as const;
  fc.assert(
    fc.property(randomPackage({ filledPercent: 60 }), (pack) => {
      const { result } = scoreSmall(pack);
      const text = {
        scores: [...scoreRows(result)].join(''),
        totals: [...totalRows(result)].join(''),
        audit: auditRows(result),
      };
      for (const table of words) {
        expect(text[table]).not.toMatch(/NaN|Infinity|undefined|null/);
        const width = Object.keys(resultTables[table]).length;
        for (const row of text[table].split('\n').slice(0, -1)) expect(row.split(',')).toHaveLength(width);
      }
      for (const row of text.scores.trimEnd().split('\n')) {
        const [, subject, item, value, state, , weight] = row.split(',');
        const leaf = pack.items[item!]!;
        if (!pack.leaves.includes(item!) || weight === '' || leaf.rule === 'tally') continue;
        const cell = pack.values![item!]?.[subject!];
        // No event counted is a count of 0.
        expectState(state!, value!, cell ?? (leaf.rule === 'count-deduct' ? 0 : 'missing'), leaf);
      }
    }),
    { ...runs, numRuns: 300 },
  );

  function expectState(state: string, value: string, cell: Cell, leaf: object): void {
    const [first, second] = typeof cell === 'number' ? ['present'] : cell.split(' ');
    const declared = second ?? first!;
    expect(states).toContain(state);
    const hasValue = carriesValue(states.indexOf(declared as (typeof states)[number]));
    expect(value !== '', JSON.stringify([leaf, cell, state])).toBe(hasValue);
    // A value that comes to nothing (no denominator, the logarithm of 0) is as good as missing.
    if (state !== declared) expect([state, hasValue]).toEqual(['missing', true]);
  }
});
