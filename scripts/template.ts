/** `npm run template -- CYCLE --for ITEMS`: the blank sheet that a department fills in and `import` reads back. */
import { join } from 'node:path';
import { expectedItems } from '../src/core/new-cycle/expected-items.ts';
import { makeTemplate } from '../src/core/import/template.ts';
import { nearest } from '../src/core/nearest.ts';
import { previousCycle } from '../src/core/score/transform.ts';
import { loadPackage } from '../src/site/load-package.ts';
import { templateWorkbook } from '../src/site/template-workbook.ts';
import { UsageError, UserError } from '../src/site/user-error.ts';
import { writeFileAside } from '../src/site/write-aside.ts';
import { runCommand } from './cli.ts';

await runCommand(
  {
    name: 'template',
    summary: {
      zh: '生成部门填报用的空白 Excel 表：状态下拉、锁定表头、附上期数值；填好后用 import 读回，无须映射文件。',
      en: 'Writes the blank Excel sheet that a department fills in: drop-downs, locked headers, values before; import reads it back without a mapping.',
    },
    positionals: [{ name: 'CYCLE', required: true, summary: { zh: '周期', en: 'the cycle' } }],
    options: {
      for: {
        type: 'string',
        value: 'ITEMS',
        summary: {
          zh: '指标编号（逗号分隔），或数据来源（如 dept-statistics），或 all',
          en: 'ids of items, separated by commas; or a source such as dept-statistics; or all',
        },
      },
      out: {
        type: 'string',
        value: 'FILE',
        summary: {
          zh: '写入的文件（默认 out/<周期>-<对象>.xlsx）',
          en: 'file to write (default: out/<cycle>-<for>.xlsx)',
        },
      },
    },
  },
  async ({ data, positionals, options, locale, json, print }) => {
    const { package: pack } = await loadPackage(data);
    const cycle = pack.cycles.find(
      ({ cycle_id }) => cycle_id.toLowerCase() === positionals[0]!.toLowerCase(),
    );
    if (cycle === undefined) {
      throw new UserError(
        {
          zh: `cycles.csv 中没有周期“${positionals[0]!}”。`,
          en: `cycles.csv has no cycle "${positionals[0]!}".`,
        },
        { zh: '请先用 npm run new-cycle 新建。', en: 'Make it with npm run new-cycle first.' },
      );
    }
    if (options.for === undefined) {
      throw new UsageError(
        { zh: '没有写明给谁填报。', en: 'It is not said what the sheet is for.' },
        { zh: '请加 --for，写指标编号、数据来源或 all。', en: 'Add --for with items, a source or all.' },
      );
    }
    const expected = expectedItems(pack, cycle, previousCycle(pack, cycle));
    const known = new Set(['all', ...expected.flatMap(({ item, source }) => [item.id, source])]);
    known.delete('');
    // A source may hold commas of its own.
    const whole = options.for.trim();
    const asked = known.has(whole) ? [whole] : whole.split(/[,，]/).map((one) => one.trim());
    for (const one of asked) if (!known.has(one)) throw unknown(one, known, cycle.cycle_id);
    const template = makeTemplate(
      pack,
      cycle,
      ({ item, source }) => asked.includes('all') || asked.includes(item.id) || asked.includes(source),
    );
    const out =
      options.out ??
      join('out', `${cycle.cycle_id}-${asked.join('-').replace(/[^\p{L}\p{N}._-]+/gu, '-')}.xlsx`);
    await writeFileAside(out, templateWorkbook(template, pack));
    const [items, subjects] = [template.items.length, template.subjects.length];
    if (json) print(JSON.stringify({ out, items: template.items.map(({ item }) => item.id), subjects }));
    else if (locale === 'zh') print(`已写入 ${out}：${items} 项指标，${subjects} 个对象。`);
    else
      print(
        `${out} written: ${items} ${items === 1 ? 'item' : 'items'}, ${subjects} ${subjects === 1 ? 'subject' : 'subjects'}.`,
      );
    return 0;
  },
);

function unknown(given: string, known: ReadonlySet<string>, cycleId: string): UserError {
  const near = nearest(given, known);
  const all = [...known].sort();
  return new UserError(
    {
      zh: `周期 ${cycleId} 没有要填报的指标或来源“${given}”。`,
      en: `Nothing is expected in ${cycleId} of an item or source "${given}".`,
    },
    near === null
      ? { zh: `可用：${all.join('、')}。`, en: `There is ${all.join(', ')}.` }
      : { zh: `是否应为“${near}”？`, en: `Did you mean "${near}"?` },
  );
}
