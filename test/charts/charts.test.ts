import { describe, expect, test } from 'vitest';
import { groupStrips } from '../../src/charts/group-strips.ts';
import { differenceBar, shareBar } from '../../src/charts/share-bar.ts';
import { sparkline } from '../../src/charts/sparkline.ts';
import { spine } from '../../src/charts/spine.ts';
import { standingOf } from '../../src/charts/standing.ts';
import { strip, stripBase } from '../../src/charts/strip.ts';
import { coordinate } from '../../src/charts/svg.ts';
import { fitText, textWidth } from '../../src/charts/text-width.ts';
import { trend } from '../../src/charts/trend.ts';
import { waterfall } from '../../src/charts/waterfall.ts';

const format = (x: number) => String(x);

describe('text width', () => {
  test('a Han character is an em, a figure about half of one', () => {
    expect(textWidth('水质', 10)).toBe(20);
    expect(textWidth('12', 10)).toBeCloseTo(11.2);
    expect(textWidth('，', 10)).toBe(10);
  });

  test('what does not fit ends in an ellipsis', () => {
    expect(fitText('水质达标率', 10, 50)).toBe('水质达标率');
    expect(fitText('水质达标率', 10, 40)).toBe('水质达…');
  });
});

describe('standing among peers', () => {
  test.each([
    { own: 8, expected: 'ahead' },
    { own: 7, expected: 'ahead' },
    { own: 5, expected: 'between' },
    { own: 3, expected: 'behind' },
  ])('$own between quartiles 3 and 7 is $expected', ({ own, expected }) => {
    expect(standingOf(own, 3, 7)).toBe(expected);
  });

  test('where most peers are alike only what differs stands out', () => {
    expect(standingOf(100, 100, 100)).toBe('between');
    expect(standingOf(90, 100, 100)).toBe('behind');
  });
});

describe('spine', () => {
  const spread = { worst: 0, lowerQuartile: 25, median: 50, upperQuartile: 75, best: 100 };
  const drawn = spine(
    spread,
    { value: 80, standing: 'ahead' },
    { width: 112, domain: [0, 100], title: 'Water' },
  );

  test('places range, middle half, median and own value on one scale', () => {
    expect(drawn).toContain('<rect x="6" y="5.5" width="100" height="5" class="c-range"/>');
    expect(drawn).toContain('<rect x="31" y="5.5" width="50" height="5" class="c-half"/>');
    expect(drawn).toContain('<line x1="56" y1="2" x2="56" y2="14" class="c-median"/>');
    expect(drawn).toContain('<circle cx="86" cy="8" r="4.5" class="m-ahead"/>');
  });

  test('has a name and no style', () => {
    expect(drawn).toContain('role="img" aria-label="Water"');
    expect(drawn).toContain('<title>Water</title>');
    expect(drawn).not.toMatch(/ style=|<style| id=/);
  });

  test('all peers alike lie in the middle', () => {
    const alike = { worst: 5, lowerQuartile: 5, median: 5, upperQuartile: 5, best: 5 };
    expect(spine(alike, null, { width: 112, domain: [5, 5], title: 'x' })).toContain('x1="56"');
  });
});

describe('sparkline', () => {
  test('is broken where there is no value', () => {
    const drawn = sparkline([0, 10, Number.NaN, 10, 0], { width: 47, title: 'x' });
    expect(drawn).toContain('d="M3,15L13,3M33,3L43,15"');
    expect(drawn).toContain('<circle cx="43" cy="15" r="2" class="c-end"/>');
  });

  test('one value has no course', () => {
    expect(sparkline([Number.NaN, 3], { width: 50, title: 'x' })).toBe('');
  });

  test('a level course lies in the middle', () => {
    expect(sparkline([4, 4], { width: 47, title: 'x' })).toContain('d="M3,9L43,9"');
  });
});

describe('strip', () => {
  const base = stripBase([0, 50, 50, 100], { width: 256, formatTick: format });

  test('dots on the same spot are drawn once', () => {
    expect(base.dots.match(/<circle/g)).toHaveLength(3);
    expect(base.dots).toContain('cx="28"');
    expect(base.dots).toContain('cx="128"');
  });

  test('names the own value and leaves out an end that would touch it', () => {
    const own = { name: 'Own', value: 98, figure: '98' };
    const ends = [
      { name: 'Best', value: 100, figure: '100' },
      { name: 'Last', value: 0, figure: '0' },
    ];
    const drawn = strip(base, own, ends, { title: 't', summary: 's' });
    expect(drawn).toContain('Own 98');
    expect(drawn).toContain('Last 0');
    expect(drawn).not.toContain('Best 100');
  });

  test('escapes names', () => {
    const drawn = strip(base, { name: 'A & <b>', value: 50, figure: '50' }, [], { title: 't', summary: '' });
    expect(drawn).toContain('A &amp; &lt;b&gt; 50');
  });
});

describe('strips of groups', () => {
  test('a group without values says so in words', () => {
    const rows = [
      { name: 'plain', values: [1, 3], median: 2, whenEmpty: 'no value' },
      { name: 'eco', values: [], median: Number.NaN, whenEmpty: 'not assessed' },
    ];
    const drawn = groupStrips(rows, { width: 600, title: 't', summary: 's', formatTick: format });
    expect(drawn).toContain('not assessed');
    expect(drawn.match(/c-peer/g)).toHaveLength(2);
    expect(drawn.match(/c-median/g)).toHaveLength(1);
  });

  test('no values at all give no axis and no failure', () => {
    const rows = [{ name: 'a', values: [], median: Number.NaN, whenEmpty: 'none' }];
    expect(groupStrips(rows, { width: 358, title: 't', summary: '', formatTick: format })).not.toContain(
      'NaN',
    );
  });
});

describe('waterfall', () => {
  const total = { name: 'T', value: 68, figure: '68' };
  const rows = [
    { name: 'A', value: 48, figure: '+48' },
    { name: 'B', value: 30, figure: '+30' },
    { name: 'Loss', value: -10, figure: '−10' },
  ];
  const drawn = waterfall(rows, { width: 500, title: 't', summary: '', total });
  const bars = [
    ...drawn.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*class="([\w-]+)"/g),
  ].map((one) => ({
    from: Number(one[1]),
    to: Number(one[1]) + Number(one[2]),
    kind: one[3],
  }));

  test('each part begins where the one before ended, a loss goes back', () => {
    expect(bars.map((bar) => bar.kind)).toEqual(['c-plus', 'c-plus', 'c-minus', 'c-total']);
    expect(bars[1]!.from).toBeCloseTo(bars[0]!.to, 1);
    expect(bars[2]!.to).toBeCloseTo(bars[1]!.to, 1);
    expect(bars[2]!.from).toBeCloseTo(bars[3]!.to, 1);
  });

  test('lengths are to scale', () => {
    const [first, , , whole] = bars;
    expect((first!.to - first!.from) / (whole!.to - whole!.from)).toBeCloseTo(48 / 68, 2);
  });
});

describe('trend', () => {
  const points = [1, 2, 3].map((value) => ({ name: `c${value}`, value }));
  const options = { width: 400, title: 't', summary: '', format };

  test('the first place is at the top, the highest total too', () => {
    const heights = (drawn: string) =>
      /class="chart.*d="M44,([\d.]+)L.*,([\d.]+)"/.exec(drawn)!.slice(1).map(Number);
    const [rankFirst, rankLast] = heights(
      trend(points, { ...options, isRank: true, breaks: [], breakName: '' }),
    );
    expect(rankFirst!).toBeLessThan(rankLast!);
    const [first, last] = heights(trend(points, { ...options, isRank: false, breaks: [], breakName: '' }));
    expect(first!).toBeGreaterThan(last!);
  });

  test('fewer than two values give no chart', () => {
    expect(trend(points.slice(0, 1), { ...options, isRank: false, breaks: [], breakName: '' })).toBe('');
  });
});

test('a coordinate that is no number fails rather than reaching a page', () => {
  expect(() => coordinate(Number.NaN)).toThrow(RangeError);
  expect(coordinate(1 / 3)).toBe('0.33');
  expect(coordinate(-0.001)).toBe('0');
});

describe('bars beside a figure', () => {
  test('a share is drawn on the scale of the largest', () => {
    const bar = shareBar(0.1, { width: 80, most: 0.4, isComposite: false });
    expect(bar).toContain('<rect x="0" y="1.5" width="20" height="7" class="c-plus"/>');
    expect(bar).toContain('aria-hidden="true"');
  });

  test('nothing assessed draws nothing, and fails on nothing', () => {
    expect(shareBar(0, { width: 80, most: 0, isComposite: true })).toContain('width="0"');
  });

  test.each([
    [2, '<rect x="30" y="1.5" width="14.5" height="7" class="c-more"/>'],
    [-4, '<rect x="1" y="1.5" width="29" height="7" class="c-less"/>'],
  ])('a difference of %d lies on its side of the middle', (difference, expected) => {
    expect(differenceBar(difference, { width: 60, most: 4 })).toContain(expected);
  });

  test('no difference is the line in the middle', () => {
    expect(differenceBar(0, { width: 60, most: 4 })).not.toContain('<rect');
  });
});
