import { describe, expect, test } from 'vitest';
import { escapeText, label, line, svg, tag } from '../../src/charts/svg.ts';

describe('SVG as text', () => {
  test('what would end a text or an attribute is escaped, ampersands first', () => {
    expect(escapeText('R&D < "GDP" > &lt;')).toBe('R&amp;D &lt; &quot;GDP&quot; &gt; &amp;lt;');
    expect(escapeText('水质 5%')).toBe('水质 5%');
  });

  test('numbers are coordinates with two decimals, in the order given', () => {
    expect(tag('circle', { cx: 1 / 3, cy: -0.001, class: 'a' })).toBe('<circle cx="0.33" cy="0" class="a"/>');
    expect(line(0.005, 1, 2.999, 4, 'c')).toBe('<line x1="0.01" y1="1" x2="3" y2="4" class="c"/>');
    expect(label(1, 2, 'a<b', 'c')).toBe('<text x="1" y="2" class="c">a&lt;b</text>');
    expect(() => line(0, Number.NaN, 0, 0, 'c')).toThrow('no number');
  });

  test('a drawing is named by its title and told by its summary', () => {
    const frame = { width: 10, height: 4.5, class: 'x', title: 'A & B', summary: 'Up "2"' };
    expect(svg(frame, ['<g/>', '<g/>'])).toBe(
      '<svg class="chart x" viewBox="0 0 10 4.5" width="10" height="4.5" role="img" ' +
        'aria-label="A &amp; B Up &quot;2&quot;"><title>A &amp; B</title><desc>Up &quot;2&quot;</desc><g/><g/></svg>',
    );
    expect(svg({ ...frame, summary: '' }, [])).toContain(
      'aria-label="A &amp; B"><title>A &amp; B</title></svg>',
    );
  });
});
