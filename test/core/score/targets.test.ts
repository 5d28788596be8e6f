import { expect, test } from 'vitest';
import type { TargetColumnName } from '../../../src/core/score/targets.ts';
import { Targets } from '../../../src/core/score/targets.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const goalpost = { rule: 'goalpost', direction: 'higher' as const, weight: { hills: 1, plain: 1 } };

test('the row of the subject goes before that of its group before that of all, cell by cell', () => {
  const scored = scoreSmall({
    subjects: { hills: 'a b', plain: 'c d' },
    items: { x: goalpost },
    targets: ['*,x,1,2,3', 'a,x,,22,', 'hills,x,11,12,', 'd,x,0,,33', 'c,y,9,9,9', 'stranger,x,8,8,8'],
  });
  const { frame } = scored.result;
  const targets = new Targets(frame);
  const x = frame.rulebook.itemsById.get('x')!;
  const row = (name: TargetColumnName): number[] => [...targets.column(x, frame.cycle, name).value];
  expect(row('floor')).toEqual([11, 11, 1, 0]);
  expect(row('target')).toEqual([22, 12, 2, 2]);
  expect(row('baseline')).toEqual([3, 3, 3, 33]);
  expect([...targets.column(x, frame.cycle, 'target').line]).toEqual([3, 4, 2, 2]);
});

test('without any row there is no target and no line', () => {
  const scored = scoreSmall({
    subjects: 'a',
    items: { x: { ...goalpost, weight: 1 } },
    values: { x: { a: 5 } },
  });
  const { floor, target } = scored.leaf('x');
  expect([...floor.value, ...floor.line, ...target.value]).toEqual([Number.NaN, 0, Number.NaN]);
  expect(scored.state('a', 'x')).toBe('missing');
});

test('the targets of another cycle do not count', () => {
  const scored = scoreSmall({
    subjects: 'a',
    items: { x: { ...goalpost, weight: 1 } },
    values: { x: { a: 5 } },
    targets: ['*,x,0,10,'],
    files: { 'targets/2024.csv': 'subject_id,item_id,floor,target\n*,x,0,20\na,x,0,50\n' },
  });
  expectAlmost(scored.points('a'), 50);
});
