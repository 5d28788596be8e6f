import { describe, expect, test } from 'vitest';
import type { NotApplicableEffect } from '../../../src/core/compare/not-applicable.ts';
import { notApplicableEffects } from '../../../src/core/compare/not-applicable.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { readFolder } from '../../read-folder.ts';
import type { Small } from '../score/small-package.ts';
import { filesOf } from '../score/small-package.ts';

function effectOf(files: ReturnType<typeof filesOf>, itemId: string): NotApplicableEffect | null {
  const results = scorePackage(readPackage(files).package);
  const result = results.get('y2025')!;
  return notApplicableEffects(result, results)(result.frame.rulebook.itemsById.get(itemId)!);
}

/** Totals and overall places under each policy that differs from the declared one. */
function told(effect: NotApplicableEffect) {
  return effect.alternatives.map(({ policy, result, moved, most }) => ({
    policy,
    totals: [...result.adjusted.total],
    places: [...result.ranks.overall],
    moved: moved.map((s) => effect.declared.frame.subjects[s]),
    most,
  }));
}

describe('the case in which what does not apply is given the average', () => {
  // Declared: a 60, b 70, c (70 + 50)/2 = 60, d 55; places 2, 1, 2, 4.
  const files = readFolder('test/cases/not-applicable-average/package');

  test('without it, c rests on people alone and falls; with full points c leads', () => {
    const effect = effectOf(files, 'port')!;
    expect(effect.policy).toBe('average');
    expect(effect.subjects.map((s) => effect.declared.frame.subjects[s])).toEqual(['c']);
    expect(told(effect)).toEqual([
      // c = 50: b 70, a 60, d 55, c 50.
      {
        policy: 'redistribute',
        totals: [60, 70, 50, 55],
        places: [2, 1, 4, 3],
        moved: ['c', 'd'],
        most: 2,
      },
      // c = (100 + 50)/2 = 75: c, b, a, d.
      { policy: 'full', totals: [60, 70, 75, 55], places: [3, 2, 1, 4], moved: ['a', 'b', 'c'], most: 1 },
    ]);
  });

  test('only the total of the subject that it does not apply to changes', () => {
    const effect = effectOf(files, 'port')!;
    expect(effect.alternatives.map((one) => one.changed)).toEqual([[2], [2]]);
  });

  test('an item that applies to everyone has no effect to tell', () => {
    expect(effectOf(files, 'people')).toBeNull();
  });

  test('for the root all its leaves are changed, of which here one matters', () => {
    const [whole, one] = [effectOf(files, 'total')!, effectOf(files, 'port')!];
    expect(whole.leaves.map((leaf) => leaf.id)).toEqual(['port']);
    expect(told(whole)).toEqual(told(one));
  });
});

describe('the case in which two items do not apply, under two policies', () => {
  // Declared: a 50, b (100 + 40 + 2·70)/4 = 70, c (80 + 2·50)/3 = 60.
  const files = readFolder('test/cases/not-applicable-full/package');

  test('all at once: every policy is an alternative, for none is the one of both', () => {
    const effect = effectOf(files, 'total')!;
    expect(effect.policy).toBeNull();
    expect(effect.leaves.map((leaf) => leaf.id)).toEqual(['port', 'mine']);
    expect(told(effect).map(({ policy, totals }) => [policy, totals])).toEqual([
      // b without port: (40 + 2·70)/3 = 60; c without mine as declared.
      ['redistribute', [50, 60, 60]],
      // port: (90 + 80)/2 = 85 for b: (85 + 40 + 140)/4 = 66.25; mine: (50 + 40)/2 = 45 for c: (80 + 45 + 100)/4 = 56.25.
      ['average', [50, 66.25, 56.25]],
      // c: (80 + 100 + 100)/4 = 70.
      ['full', [50, 70, 70]],
    ]);
  });

  test('for one of them the other keeps its policy', () => {
    const effect = effectOf(files, 'mine')!;
    expect(told(effect).map(({ policy, totals, places }) => [policy, totals, places])).toEqual([
      ['average', [50, 70, 56.25], [3, 1, 2]],
      ['full', [50, 70, 70], [3, 1, 1]],
    ]);
  });
});

describe('beside what the cases show', () => {
  const small: Small = {
    subjects: { near: 'a b', far: 'c d' },
    items: {
      port: { rule: 'given', direction: 'higher', weight: { near: 1, far: '' } },
      people: { rule: 'given', direction: 'higher', weight: 1 },
    },
    values: {
      port: { a: 80, b: 'not-applicable', c: 'not-applicable', d: 10 },
      people: { a: 40, b: 70, c: 60, d: 50 },
    },
  };

  test('a group that is not assessed is not among those that an item does not apply to', () => {
    const effect = effectOf(filesOf(small), 'port')!;
    expect(effect.subjects).toEqual([1]);
    // b: 70 → (80 + 70)/2 = 75 → (100 + 70)/2 = 85; first either way.
    expect(told(effect).map(({ policy, totals, moved }) => [policy, totals, moved])).toEqual([
      ['average', [60, 75, 60, 50], []],
      ['full', [60, 85, 60, 50], []],
    ]);
  });

  test('a total that appears or vanishes is a move without a distance', () => {
    // Alone on the item, b finds no average and has no total.
    const alone: Small = {
      ...small,
      values: { ...small.values, port: { a: 'missing', b: 'not-applicable' } },
    };
    const [average] = told(effectOf(filesOf(alone), 'port')!);
    expect(average).toEqual({
      policy: 'average',
      totals: [Number.NaN, Number.NaN, 60, 50],
      places: [0, 0, 1, 2],
      moved: ['b', 'c', 'd'],
      most: 1,
    });
  });

  test('standard scores know no full points', () => {
    const scores: Small = {
      ...small,
      items: { ...small.items, port: { rule: 'zscore', direction: 'higher', weight: { near: 1, far: '' } } },
    };
    expect(effectOf(filesOf(scores), 'port')!.alternatives.map((one) => one.policy)).toEqual(['average']);
  });

  test('borrowed totals stay as they were, though the lender shares the rule book', () => {
    const lent: Small = {
      subjects: 'a b c',
      items: {
        port: { rule: 'given', direction: 'higher' },
        people: { rule: 'given', direction: 'higher' },
        before: { rule: 'borrow', params: 'assessment=b-{cycle}', missing: 'redistribute', weight: 2 },
      },
      values: {
        port: { a: 80, b: 'not-applicable', c: 60 },
        people: { a: 40, b: 70, c: 60 },
      },
      earlier: {
        2024: { port: { a: 20, b: 'not-applicable', c: 20 }, people: { a: 50, b: 50, c: 50 } },
      },
      files: {
        'assessments.csv':
          'assessment_id,kind,cycle_id,rulebook_id,subject_kind\nb-2025,annual,2024,rb,town\ny2025,annual,2025,rb,town\n',
      },
    };
    const effect = effectOf(filesOf(lent), 'port')!;
    // The lender gives b 50, as declared: (100 + 70 + 2·50)/4 = 67.5; were it scored anew it would be 75 and give 80.
    expect(told(effect).at(-1)!.totals[1]).toBe(67.5);
  });
});
