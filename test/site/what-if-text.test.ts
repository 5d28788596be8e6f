import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { placeShifts } from '../../src/charts/place-shifts.ts';
import { packKit } from '../../src/core/what-if/kit.ts';
import { openKit } from '../../src/core/what-if/open-kit.ts';
import type { Scenario } from '../../src/core/what-if/scenario.ts';
import { applierOf, unchanged, withRule, withWeight } from '../../src/core/what-if/scenario.ts';
import { shiftsBetween } from '../../src/core/what-if/shifts.ts';
import { createSite } from '../../src/site/site.ts';
import { whatIfFiles } from '../../src/site/what-if-files.ts';
import { changeLines, shiftSentence, shiftText } from '../../src/site/what-if-text.ts';
import type { Small } from '../core/score/small-package.ts';
import { scoreSmall } from '../core/score/small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

/** With weights 1 and 1: a 60, b 55, c 50, d none, for its y is late. */
const small: Small = {
  subjects: 'a b c d',
  items: { total: { rule: 'mean' }, x: { ...given, weight: 1 }, y: { ...given, weight: 1 } },
  values: { x: { a: 90, b: 60, c: 20, d: 40 }, y: { a: 30, b: 50, c: 80, d: 'late' } },
};
const { result, results } = scoreSmall(small);
const opened = openKit(packKit(result, results)!)!;
const names = {
  assessment: 'A',
  subjects: ['甲', '乙', '丙', '丁'],
  items: ['总分', 'X', 'Y'],
  groups: ['全部'],
};

function shiftsUnder(scenario: Scenario) {
  return shiftsBetween(opened.published, opened.score(applierOf(opened.rulebook)(scenario)));
}

const heavyY = withWeight(unchanged, opened.rulebook, { itemId: 'y', groupId: '*', weight: 3 });

describe('what comes of it', () => {
  test('is a sentence with those who gain and lose the most', () => {
    // a 45, b 52.5, c 65
    expect(shiftSentence(shiftsUnder(heavyY), names, 'zh')).toBe(
      '4 个单位中有 2 个的组内位次改变，升得最多的是丙（第 3 → 第 1），降得最多的是甲（第 1 → 第 3）。',
    );
    expect(shiftSentence(shiftsUnder(unchanged), names, 'en')).toBe(
      'No unit changes its place in the group.',
    );
  });

  test('tells of totals where no place changes', () => {
    // y at 1.1: a 58.57, b 54.76, c 51.43
    const slight = withWeight(unchanged, opened.rulebook, { itemId: 'y', groupId: '*', weight: 1.1 });
    expect(shiftSentence(shiftsUnder(slight), names, 'zh')).toBe(
      '没有单位的组内位次改变，3 个单位的总分有变。',
    );
  });

  test('has words for places that are gained, lost or absent on both sides', () => {
    const gained = shiftsUnder({ ...unchanged, missing: 'redistribute' });
    expect(gained.rows.map((row) => shiftText(row, 'zh'))).toEqual(['不变', '不变', '不变', '新得位次']);
    expect(shiftText(shiftsUnder(unchanged).rows[3]!, 'zh')).toBe('无');
    const none = withWeight(
      withWeight(unchanged, opened.rulebook, { itemId: 'x', groupId: '*', weight: 0 }),
      opened.rulebook,
      {
        itemId: 'y',
        groupId: '*',
        weight: 0,
      },
    );
    expect(shiftsUnder(none).rows.map((row) => shiftText(row, 'en'))).toEqual([
      'loses its place',
      'loses its place',
      'loses its place',
      'none',
    ]);
  });
});

test('every change is told', () => {
  const scenario = {
    ...withRule(heavyY, opened.rulebook, 'total', 'geomean'),
    missing: 'zero',
    notApplicable: 'full',
  };
  expect(changeLines(opened, scenario as Scenario, names, 'zh')).toEqual([
    'Y权重 1 → 3',
    '总分的合成方法 算术平均 → 几何平均',
    '缺报一律记零分',
    '不适用一律记满分',
  ]);
});

test('a data file is a script with nothing but text in it, named by what is in it', () => {
  const site = createSite(result.frame.package, results);
  const [file, ...others] = whatIfFiles(site);
  expect(others).toEqual([]);
  expect(file!.name).toMatch(/^y2025\.[0-9a-f]{10}$/);
  const store: Record<string, string> = {};
  runInNewContext(file!.text, { whatIfData: store });
  const data = JSON.parse(store['y2025']!) as { kit: { subjects: string[] } };
  expect(data.kit.subjects).toEqual(['a', 'b', 'c', 'd']);
  expect(whatIfFiles(createSite(result.frame.package, results))[0]!.name).toBe(file!.name);
});

describe('the chart of who changes place', () => {
  const row = { name: '丙', from: 3, to: 1, figure: '3 → 1' };

  test('has the first place on the left and marks up and down apart', () => {
    const drawn = placeShifts(
      [{ name: '', of: 3, rows: [row, { name: '甲', from: 1, to: 3, figure: '1 → 3' }] }],
      { width: 300, title: '谁换了位置', summary: '2 个' },
    );
    const at = (pattern: RegExp) => Number(pattern.exec(drawn)?.[1]);
    const [up, down] = [at(/cx="([\d.]+)"[^>]*class="s-up"/), at(/cx="([\d.]+)"[^>]*class="s-down"/)];
    expect(up).toBeLessThan(down);
    expect(drawn).toContain('3 → 1');
    expect(drawn).not.toContain('style=');
  });

  test('is none where nobody moves, and holds a lone place', () => {
    expect(placeShifts([{ name: 'x', of: 3, rows: [] }], { width: 300, title: 't', summary: '' })).toBe('');
    expect(
      placeShifts([{ name: 'x', of: 1, rows: [{ ...row, from: 1 }] }], {
        width: 300,
        title: 't',
        summary: '',
      }),
    ).toContain('<svg');
  });
});
