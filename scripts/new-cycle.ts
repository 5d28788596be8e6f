/** `npm run new-cycle -- CYCLE`: the files of a new cycle, and what is to be filled in next. */
import { readDate } from '../src/core/package/cells.ts';
import { scaffoldCycle } from '../src/core/new-cycle/scaffold-cycle.ts';
import type { Scaffold } from '../src/core/new-cycle/scaffold-cycle.ts';
import { newCycleLines, newCycleWords, refusalWords } from '../src/i18n/messages-new-cycle.ts';
import { loadChecked } from '../src/site/load-checked.ts';
import { UsageError, UserError } from '../src/site/user-error.ts';
import { writeTogether } from '../src/site/write-together.ts';
import { runCommand } from './cli.ts';
import { refuse } from './refuse.ts';

await runCommand(
  {
    name: 'new-cycle',
    summary: {
      zh: '新建一个周期的文件：沿用上一周期的考核和规则手册，列出接下来由谁填报什么。不覆盖已有内容。',
      en: 'Makes the files of a new cycle after the one before it and tells what to fill in next, and by whom. Overwrites nothing.',
    },
    positionals: [
      {
        name: 'CYCLE',
        required: true,
        summary: {
          zh: '新周期的编号，写法与现有同类周期一致，如 2026q1',
          en: 'its id, written like those of its kind: 2026q1',
        },
      },
    ],
    options: {
      kind: {
        type: 'string',
        summary: { zh: '类别（默认由编号的写法推断）', en: 'its kind (default: by the form of the id)' },
      },
      start: { type: 'string', value: 'DATE', summary: { zh: '第一天', en: 'its first day' } },
      end: { type: 'string', value: 'DATE', summary: { zh: '最后一天', en: 'its last day' } },
      parent: { type: 'string', value: 'CYCLE', summary: { zh: '上级周期', en: 'the cycle around it' } },
    },
  },
  async ({ data, positionals, options, locale, json, print }) => {
    const loaded = await loadChecked(data);
    if (loaded.hasErrors) return refuse(loaded, { locale, json, print });
    const { kind = null, parent = null } = options;
    const [start, end] = [dateOf(options.start), dateOf(options.end)];
    const asked = { cycleId: positionals[0]!, kind, parent, start, end };
    const made = scaffoldCycle(loaded.package, loaded.files, asked);
    if (!('files' in made)) {
      const { words, tip } = refusalWords(made);
      throw new UserError(words, tip);
    }
    await writeTogether(data, made.files);
    const added = addedRows(made, loaded.files);
    if (json) print(JSON.stringify(jsonOf(made)));
    else {
      const kindName = loaded.package.manifest.kinds.cycle[made.cycle.kind]?.[locale] || made.cycle.kind;
      print(newCycleWords[locale].made(made, kindName));
      for (const line of newCycleLines(made, added, locale)) print(line);
    }
    return 0;
  },
);

function dateOf(given: string | undefined): string | null {
  if (given === undefined || typeof readDate(given) === 'string') return given ?? null;
  throw new UsageError(
    { zh: `"${given}" 不是日期。`, en: `"${given}" is no date.` },
    { zh: '请写成 2026-01-01。', en: 'Write it as 2026-01-01.' },
  );
}

function addedRows(
  { files: written }: Scaffold,
  files: ReadonlyMap<string, Uint8Array>,
): Map<string, number> {
  const lines = (text: string): number => text.trimEnd().split('\n').length;
  return new Map(
    [...written].map(([path, text]) => {
      const before = files.get(path);
      return [path, lines(text) - (before === undefined ? 1 : lines(new TextDecoder().decode(before)))];
    }),
  );
}

function jsonOf({ cycle, parents, previous, assessments, targets, files, expected }: Scaffold) {
  return {
    cycle,
    parents,
    previous,
    assessments: assessments.map(({ row, copiedFrom }) => ({ ...row, copied_from: copiedFrom })),
    targets: { rows: targets.rows.length, from: targets.from, dropped: targets.dropped },
    files: [...files.keys()],
    expected: expected.map(({ item, source, subjects }) => ({ item_id: item.id, source, subjects })),
  };
}
