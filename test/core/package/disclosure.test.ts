import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';
import { withholdFewVotes } from '../../../src/core/package/disclosure.ts';
import type { Appraisal } from '../../../src/core/package/package.ts';
import { manifestShape } from '../../../src/core/package/manifest.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import type { Changes } from '../small-package.ts';
import { packageOf } from '../small-package.ts';

const manifest = (least: number) => manifestShape.parse({ package: 'p', disclosure: { min_cell: least } });

function votes(...rows: [subject: string, rater: string, option: string, count: number][]): Appraisal[] {
  return rows.map(([subject_id, rater, option, count], at) => ({
    subject_id,
    rater,
    option,
    count,
    line: at + 2,
  }));
}

describe('votes of few raters', () => {
  const rows = votes(
    ['a', 'peers', 'good', 3],
    ['a', 'peers', 'poor', 1],
    ['a', 'public', 'good', 5],
    ['b', 'peers', 'good', 5],
    ['b', 'public', 'good', 0],
  );
  const counts = (least: number) => withholdFewVotes(manifest(least), rows).map(({ count }) => count);

  test('are withheld as a whole group of one subject, whatever each option got', () => {
    expect(counts(5)).toEqual([Number.NaN, Number.NaN, 5, 5, 0]);
  });

  test('are shown from the stated number on, and where none is stated', () => {
    expect(counts(4)).toEqual([3, 1, 5, 5, 0]);
    expect(counts(1)).toEqual([3, 1, 5, 5, 0]);
  });

  test('stay withheld when asked once more', () => {
    const once = withholdFewVotes(manifest(5), rows);
    expect(withholdFewVotes(manifest(5), once)).toEqual(once);
  });
});

describe('the points of a tally', () => {
  /** Two kinds of raters of equal weight: 4 peers say poor (40), 20 of the public good (85). */
  const changes = (least: number, peers: number): Changes => ({
    'package.yaml': [
      ['synthetic: true', `synthetic: true\ndisclosure: {min_cell: ${least}}`],
      ['peer: {zh: 同级, en: Peers}, superior: {zh: 上级, en: Superiors}', 'peers: {}, public: {}'],
    ],
    'rulebooks/rb/items.csv': `item_id,parent_id,name_zh,name_en,unit,direction,missing,rule,params
total,,总分,Total,,,,mean,
vote,total,测评,Votes,,higher,redistribute,tally,options=good:85|poor:40;raters=peers:1|public:1
`,
    'rulebooks/rb/weights.csv': 'item_id,*\nvote,1\n',
    'observations/2025.csv': null,
    'targets/2025.csv': null,
    'events/2025.csv': null,
    'appraisals/2025.csv': `subject_id,rater,option,count
a,peers,poor,${peers}
a,public,good,20
`,
  });
  const total = (least: number, peers: number) => {
    const { package: pack } = readPackage(packageOf(changes(least, peers)));
    const result = scorePackage(pack).get('y2025')!;
    return result.adjusted.total[result.frame.subjectIndex.get('a')!]!;
  };

  test('count every group where none is too small', () => {
    expect(total(4, 4)).toBe((40 + 85) / 2);
  });

  test('do not give a small group back: it has no say, however it voted', () => {
    expect(total(5, 4)).toBe(85);
    expect(total(5, 1)).toBe(85);
  });

  test('are missing where every group is too small', () => {
    expect(total(21, 4)).toBeNaN();
  });
});
