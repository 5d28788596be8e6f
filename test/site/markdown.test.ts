import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/site/markdown.ts';

const render = (text: string, options: Partial<Parameters<typeof renderMarkdown>[1]> = {}): string =>
  renderMarkdown(text, { locale: 'zh', topLevel: 1, prefix: 'r1-', ...options });

describe('Markdown reads as it is meant', () => {
  test.each([
    ['a paragraph', '堤防加固 **12 公里**。', '<p>堤防加固 <strong>12 公里</strong>。</p>'],
    ['emphasis that ends at Chinese quotes', '**“重点指标”**说明', '<p><strong>“重点指标”</strong>说明</p>'],
    ['a list', '- 一\n- 二', '<ul>\n<li>一</li>\n<li>二</li>\n</ul>'],
    ['a list that starts at 3', '3. 三', '<ol start="3">\n<li>三</li>\n</ol>'],
    ['a link', '[通报](https://example.org/a?b=1)', '<p><a href="https://example.org/a?b=1">通报</a></p>'],
    ['struck words', '~~旧~~', '<p><del>旧</del></p>'],
    ['nothing', '', ''],
  ])('%s', (_, text, html) => expect(render(text)).toBe(html));

  test('a table without inline alignment', () => {
    expect(render('| 项 | 数 |\n| --- | ---: |\n| 水 | 3 |')).toBe(
      '<table>\n<thead>\n<tr>\n<th>项</th>\n<th>数</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>水</td>\n<td>3</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  test('headings take their place under those of the page, at most the sixth', () => {
    expect(render('# 一\n\n##### 五', { topLevel: 3 })).toBe('<h3>一</h3>\n<h6>五</h6>');
  });

  test('a footnote leads there and back, under the prefix of its text, in the words of the page', () => {
    const zh = render('经核实[^1]。\n\n[^1]: 见台账。');
    expect(zh).toContain('href="#r1-fn-1"');
    expect(zh).toContain('id="r1-fn-1"');
    expect(zh).toContain('href="#r1-fnref-1"');
    expect(zh).toContain('id="r1-fnref-1"');
    expect(zh).toContain('<p>注释</p>');
    expect(zh).toContain('aria-label="回到注释 1 的引用处"');
    expect(render('a[^1]\n\n[^1]: b', { locale: 'en' })).toContain(
      'aria-label="Back to where note 1 stands"',
    );
  });

  test('a list of what is done shows its ticks and lets nobody set them', () => {
    const html = render('- [x] 完成\n- [ ] 未完成');
    expect(html.match(/<input type="checkbox" checked disabled>/g)).toHaveLength(1);
    expect(html.match(/<input type="checkbox" disabled>/g)).toHaveLength(1);
  });
});

describe('what could act or fetch never reaches a page', () => {
  test.each([
    ['a script', 'a <script>alert(1)</script> b'],
    ['a block of HTML', '<div onclick="alert(1)">x</div>\n\nb'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a style', '<style>p{background:url(https://example.org/x)}</style>\n\nx'],
    ['a script link', '[x](javascript:alert(1))'],
    ['a script link in disguise', '[x](JaVaScRiPt&colon;alert(1))'],
    ['a script link by reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['a script link between angles', '<javascript:alert(1)>'],
    ['data as a link', '[x](data:text/html,<script>alert(1)</script>)'],
    ['a remote image', '![x](https://example.org/x.png)'],
    ['an image by reference', '![x][y]\n\n[y]: https://example.org/x.png'],
    ['a link relative to the protocol', '[x](//example.org/)'],
    ['a path in the package', '[x](../officials.csv)'],
    ['a comment', '<!-- <script>alert(1)</script> --> x'],
  ])('%s', (_, text) => {
    const html = render(text);
    expect(html).not.toMatch(/<(?:script|img|iframe|style|div|form|svg|object|embed)/i);
    expect(html).not.toMatch(/(?:href|src|on\w+|style)=/i);
  });

  test('an image leaves its words', () => {
    expect(render('看![溃口](https://example.org/x.png)处')).toBe('<p>看溃口处</p>');
  });
});
