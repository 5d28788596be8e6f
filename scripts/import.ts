/** `npm run import -- FILE`: a spreadsheet as a department sends it, cell by cell, into the observations of a cycle. */
import { basename, extname, join } from 'node:path';
import { checkPackage } from '../src/core/check/check.ts';
import type { CellFate } from '../src/core/import/fate.ts';
import { guessMapping } from '../src/core/import/guess-mapping.ts';
import type { Workbook } from '../src/core/import/grid.ts';
import type { ImportedSheet } from '../src/core/import/import-workbook.ts';
import { importWorkbook } from '../src/core/import/import-workbook.ts';
import { knownItems } from '../src/core/import/known-items.ts';
import { mappingPath } from '../src/core/import/mapping.ts';
import { mappingText } from '../src/core/import/mapping-text.ts';
import { subjectFinder } from '../src/core/import/subject-names.ts';
import type { Issue } from '../src/core/issue.ts';
import { readPackage } from '../src/core/package/package.ts';
import { formatIssueList } from '../src/i18n/issue-text.ts';

import { fateReason, importWords, shortText, tableLines } from '../src/i18n/messages-import.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { importReport } from '../src/site/import-report.ts';
import type { LoadedPackage } from '../src/site/load-package.ts';
import { loadPackage } from '../src/site/load-package.ts';
import { refusalOfImport } from '../src/site/import-refusal.ts';
import { loadWorkbook } from '../src/site/load-workbook.ts';
import { UserError } from '../src/site/user-error.ts';
import { writeFileAside } from '../src/site/write-aside.ts';
import { writeTogether } from '../src/site/write-together.ts';
import { runCommand } from './cli.ts';

const SHOWN = 60;

await runCommand(
  {
    name: 'import',
    summary: {
      zh: '读取部门报来的电子表格（.xlsx、.xls、.csv），逐个单元格说明去向；加 --write 才写入观测值。',
      en: 'Reads a spreadsheet of a department (.xlsx, .xls, .csv) and tells the fate of every cell; writes observations only with --write.',
    },
    positionals: [{ name: 'FILE', required: true, summary: { zh: '电子表格', en: 'the spreadsheet' } }],
    options: {
      cycle: {
        type: 'string',
        value: 'CYCLE',
        summary: { zh: '写入哪个周期（填报表自带）', en: 'the cycle to write to (a template knows its own)' },
      },
      mapping: {
        type: 'string',
        value: 'NAME',
        summary: {
          zh: '用 imports/NAME.yaml（默认：唯一相符的一个）',
          en: 'read by imports/NAME.yaml (default: the only one that fits)',
        },
      },
      guess: {
        type: 'boolean',
        summary: {
          zh: '还没有映射文件时：按完全相同的名称写出草案，供人核对',
          en: 'without a mapping yet: propose one by names that are exactly the same, to be reviewed',
        },
      },
      write: { type: 'boolean', summary: { zh: '写入', en: 'write' } },
      all: { type: 'boolean', summary: { zh: '列出每个单元格', en: 'print every cell' } },
      report: {
        type: 'string',
        value: 'FILE',
        summary: {
          zh: '把逐格说明写入 .csv 或 .html',
          en: 'write the fate of every cell to a .csv or .html file',
        },
      },
    },
  },
  async ({ data, positionals, options, locale, json, print }) => {
    const file = positionals[0]!;
    const loaded = await loadPackage(data);
    const broken = loaded.issues.filter((one) => one.file.startsWith('imports/'));
    if (broken.length > 0) {
      print(formatIssueList(broken, locale, { prefix: `${data}/` }));
      return 1;
    }
    const workbook = await loadWorkbook(file);
    if (options.guess) return propose(loaded, workbook, file, options, locale, print);
    const request = { mapping: options.mapping ?? null, cycleId: options.cycle ?? null };
    const done = importWorkbook(loaded.package, loaded.files, workbook, request);
    if ('kind' in done) throw refusalOfImport(done, file);
    const outcome = { ...done, isWritten: options.write && done.merged.hasChanged };
    const errors = errorsAfter(loaded, done);
    if (json) print(JSON.stringify(jsonOf(outcome, errors, locale)));
    else printFates(done, file, options.all, locale, print);
    if (options.report !== undefined)
      await writeReport(options.report, done, file, locale, json ? () => undefined : print);
    if (errors.length > 0) {
      if (!json)
        print(
          `\n${importWords[locale].refused}\n\n${formatIssueList(errors, locale, { prefix: `${data}/` })}`,
        );
      return 1;
    }
    if (outcome.isWritten) await writeTogether(data, new Map([[done.path, done.merged.text]]));
    if (!json) printEnd(done, options.write, data, locale, print);
    return done.fates.some(({ fate }) => fate === 'unclear') ? 1 : 0;
  },
);

type Print = (line: string) => void;

async function propose(
  { package: pack, dir, files }: LoadedPackage,
  workbook: Workbook,
  file: string,
  { cycle: cycleId, mapping }: { readonly cycle: string | undefined; readonly mapping: string | undefined },
  locale: Locale,
  print: Print,
): Promise<number> {
  const cycle = pack.cycles.find(({ cycle_id }) => cycle_id === cycleId);
  if (cycle === undefined) {
    throw refusalOfImport(
      cycleId === undefined ? { kind: 'no-cycle' } : { kind: 'unknown-cycle', given: cycleId },
      file,
    );
  }
  const name = newMappingName(mapping ?? basename(file, extname(file)), files);
  const items = knownItems(pack, cycle);
  const finder = (by: 'name' | 'id') => {
    const find = subjectFinder(pack, items.subjects, { by, aliases: {} });
    return (text: string): boolean => find(text).kind === 'found';
  };
  const proposal = guessMapping(workbook, items, { name: finder('name'), id: finder('id') });
  if (proposal === null) {
    throw new UserError(
      {
        zh: `${file} 中没有一列带表头、内容是数据包中对象的名称或编号，推断不出映射。`,
        en: `${file} has no column with a header and the names or ids of subjects: nothing to propose.`,
      },
      {
        zh: '请照 README 手写 imports/<名称>.yaml。',
        en: 'Write imports/<name>.yaml by hand; the README shows one.',
      },
    );
  }
  const words = importWords[locale];
  await writeTogether(
    dir,
    new Map([
      [mappingPath(name), mappingText(proposal.mapping, words.draftHead(basename(file)), proposal.unmatched)],
    ]),
  );
  print(words.proposed(join(dir, mappingPath(name))));
  if (proposal.unmatched.length > 0) print(words.unmatched(proposal.unmatched));
  if (proposal.strangers.length > 0) print(words.strangers(proposal.strangers));
  if (proposal.openWords.length > 0) print(words.openWords(proposal.openWords));
  return 0;
}

/** A name that a mapping can have and none has yet. */
function newMappingName(name: string, files: LoadedPackage['files']): string {
  if (!/^[\w.-]+$/.test(name)) {
    throw new UserError(
      { zh: `“${name}”不能作映射文件名。`, en: `"${name}" cannot be the name of a mapping.` },
      {
        zh: '请用 --mapping 指定由字母、数字组成的名称。',
        en: 'Give one of letters and digits with --mapping.',
      },
    );
  }
  if (files.has(mappingPath(name))) {
    throw new UserError(
      {
        zh: `${mappingPath(name)} 已存在，未作改动。`,
        en: `${mappingPath(name)} exists; it was not changed.`,
      },
      {
        zh: '请直接修改它，或用 --mapping 另取名称。',
        en: 'Edit it, or choose another name with --mapping.',
      },
    );
  }
  return name;
}

/** Errors that the package would have with the new rows and does not have without. */
function errorsAfter(loaded: LoadedPackage, { path, merged }: ImportedSheet): Issue[] {
  if (!merged.hasChanged) return [];
  const after = new Map([...loaded.files, [path, new TextEncoder().encode(merged.text)]]);
  const read = readPackage(after);
  const keyOf = (one: Issue): string => JSON.stringify([one.kind, one.file, one.params]);
  const errors = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error');
  const before = new Set(
    errors([...loaded.issues, ...checkPackage(loaded.package, loaded.files)]).map(keyOf),
  );
  return errors([...read.issues, ...checkPackage(read.package, after)]).filter(
    (one) => !before.has(keyOf(one)),
  );
}

interface FateRow {
  readonly label: string;
  readonly isBlank: boolean;
  readonly cells: string[];
}

/** Unclear cells first, then what replaces a value, then the rest in the order of the sheet. */
function fateRows({ fates, merged }: ImportedSheet, locale: Locale): FateRow[] {
  const words = importWords[locale];
  const byRef = new Map(merged.cells.map((one) => [one.row.ref, one]));
  const order = [
    words.fates.unclear,
    words.fates.replaces,
    words.fates.new,
    words.fates.same,
    words.fates.skipped,
  ];
  const rows = fates.map((fate) => {
    const cell = byRef.get(fate.ref);
    const label = fate.fate === 'taken' ? words.fates[cell?.effect ?? 'same'] : words.fates[fate.fate];
    const change =
      cell === undefined
        ? ''
        : cell.effect === 'replaces'
          ? `${cell.before || '∅'} → ${cell.after}`
          : cell.after;
    const who = [...new Set([fate.subjectId ?? '', fate.subjectText.trim()])]
      .filter((text) => text !== '')
      .join(' ');
    const result = change === '' ? label : `${label} ${change}`;
    return {
      label,
      isBlank: fate.fate === 'skipped' && fate.reason === 'blank',
      cells: [fate.ref, who, fate.itemId ?? fate.header, fate.shown, result, fateReason(fate, locale)],
    };
  });
  return rows.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}

function countsOf({ fates, merged }: ImportedSheet) {
  const effects = (wanted: string): number => merged.cells.filter(({ effect }) => effect === wanted).length;
  const of = (wanted: CellFate['fate']): number => fates.filter(({ fate }) => fate === wanted).length;
  return {
    added: effects('new'),
    replaced: effects('replaces'),
    same: effects('same'),
    skipped: of('skipped'),
    unclear: of('unclear'),
  };
}

function headline(done: ImportedSheet, file: string, locale: Locale): string {
  const words = importWords[locale];
  return words.read(
    file,
    done.mapping === null ? words.byTemplate : words.byMapping(done.mapping),
    done.path,
  );
}

function printFates(done: ImportedSheet, file: string, all: boolean, locale: Locale, print: Print): void {
  const words = importWords[locale];
  print(headline(done, file, locale));
  print('');
  const rows = fateRows(done, locale);
  const told = all ? rows : rows.filter(({ isBlank }) => !isBlank).slice(0, SHOWN);
  const shown = told.map(({ cells }) => cells.map((text, at) => (at < 4 ? shortText(text) : text)));
  for (const line of tableLines([words.columns, ...shown])) print(line);
  if (shown.length < rows.length) print(words.more(rows.length - shown.length));
  print('');
  print(words.counts(countsOf(done)));
}

async function writeReport(
  path: string,
  done: ImportedSheet,
  file: string,
  locale: Locale,
  print: Print,
): Promise<void> {
  const words = importWords[locale];
  const rows = [words.columns, ...fateRows(done, locale).map(({ cells }) => cells)];
  const title = `${words.reportTitle} · ${headline(done, file, locale)}`;
  await writeFileAside(path, importReport(path, title, words.counts(countsOf(done)), rows));
  print(words.report(path));
}

function printEnd(done: ImportedSheet, isAsked: boolean, data: string, locale: Locale, print: Print): void {
  const words = importWords[locale];
  if (done.merged.hasChanged && done.cycle.status === 'final') print(words.final(done.cycle.cycle_id));
  if (done.fates.some(({ fate }) => fate === 'unclear')) print(words.unclear);
  if (!done.merged.hasChanged) print(words.nothing);
  else print(isAsked ? words.written(join(data, done.path)) : words.preview);
}

function jsonOf(
  done: ImportedSheet & { readonly isWritten: boolean },
  errors: readonly Issue[],
  locale: Locale,
) {
  const byRef = new Map(done.merged.cells.map((one) => [one.row.ref, one]));
  return {
    mapping: done.mapping,
    cycle: done.cycle.cycle_id,
    path: done.path,
    written: done.isWritten && errors.length === 0,
    counts: countsOf(done),
    errors,
    cells: done.fates.map((fate) => {
      const { effect, before, after } = byRef.get(fate.ref) ?? { effect: null, before: null, after: null };
      return { ...fate, reason: fateReason(fate, locale), effect, before, after };
    }),
  };
}
