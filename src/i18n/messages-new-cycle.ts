/** What `new-cycle` says: what it wrote, what is to be filled in next and by whom, and why it wrote nothing. */
import type { CycleRefusal } from '../core/new-cycle/plan-cycle.ts';
import type { ExpectedItem } from '../core/new-cycle/expected-items.ts';
import type { Scaffold } from '../core/new-cycle/scaffold-cycle.ts';
import type { Package } from '../core/package/package.ts';
import type { Locale } from './locale.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

interface Advice {
  readonly words: Sentence;
  readonly tip: Sentence;
}

const refusals: {
  readonly [K in CycleRefusal['kind']]: (refusal: Extract<CycleRefusal, { kind: K }>) => Advice;
} = {
  form: (refusal) => ({
    words: {
      zh: `“${refusal.given}”不符合现有周期编号的写法。`,
      en: `"${refusal.given}" is not written like the id of any cycle there is.`,
    },
    tip: {
      zh: `现有写法：${refusal.known.join('、') || '（尚无周期）'}；或用 --kind、--start、--end 写明类别和起止日期。`,
      en: `Write it like ${refusal.known.join(', ') || '(there is none yet)'}, or state --kind, --start and --end.`,
    },
  }),
  number: (refusal) => ({
    words: {
      zh: `“${refusal.given}”不是一年中的周期：这类周期一年有 ${refusal.most} 个。`,
      en: `"${refusal.given}" is no cycle of a year: there are ${refusal.most} of them.`,
    },
    tip: { zh: `请写 1 至 ${refusal.most}。`, en: `Write a number from 1 to ${refusal.most}.` },
  }),
  'unknown-kind': (refusal) => ({
    words: {
      zh: `package.yaml 的 kinds.cycle 中没有“${refusal.given}”。`,
      en: `package.yaml declares no kind of cycle "${refusal.given}".`,
    },
    tip: { zh: `可用：${refusal.known.join('、')}。`, en: `It declares ${refusal.known.join(', ')}.` },
  }),
  'no-dates': (refusal) => ({
    words: {
      zh: `由“${refusal.given}”推不出起止日期：现有同类周期不是整月。`,
      en: `"${refusal.given}" does not tell its dates: the cycles of its kind are no whole months.`,
    },
    tip: { zh: '请用 --kind、--start、--end 写明。', en: 'State --kind, --start and --end.' },
  }),
  'unknown-parent': (refusal) => ({
    words: {
      zh: `cycles.csv 中没有周期“${refusal.given}”。`,
      en: `cycles.csv has no cycle "${refusal.given}".`,
    },
    tip: { zh: '请先新建上级周期，或不写 --parent。', en: 'Make it first, or leave --parent out.' },
  }),
  exists: (refusal) => ({
    words: {
      zh: `周期 ${refusal.cycleId} 已有内容：${refusal.what.join('、')}。未改动任何文件。`,
      en: `Cycle ${refusal.cycleId} exists already: ${refusal.what.join(', ')}. No file was changed.`,
    },
    tip: {
      zh: '已有的内容不会被覆盖；缺什么请直接补充。',
      en: 'What exists is never overwritten; add what is wanting by hand.',
    },
  }),
  overlap: (refusal) => ({
    words: {
      zh: `周期 ${refusal.cycleId} 与同类周期 ${refusal.other} 的日期重叠。`,
      en: `Cycle ${refusal.cycleId} overlaps ${refusal.other}, which is of the same kind.`,
    },
    tip: { zh: '请核对起止日期。', en: 'Check the dates.' },
  }),
};

/** What happened, and what to do. */
export function refusalWords(refusal: CycleRefusal): Advice {
  return (refusals[refusal.kind] as (of: CycleRefusal) => Advice)(refusal);
}

/** As a shell takes it: a source may be several words. */
function quotedArgument(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}

export const newCycleWords = {
  zh: {
    made: ({ cycle, previous }: Scaffold, kind: string) =>
      `已新建周期 ${cycle.cycleId}（${kind}，${cycle.start} 至 ${cycle.end}，状态 draft）${previous === null ? '' : `，参照 ${previous}`}。`,
    parent: (id: string) =>
      `上级周期 ${id} 也是新的：只加了一行，它自己的考核用 npm run new-cycle -- ${id} 新建。`,
    files: '写入：',
    headerOnly: '仅表头',
    rows: (count: number) => `${count} 行`,
    toFill: '接下来要填报的观测值：',
    nothingToFill: '没有要填报的观测值。',
    items: (count: number, cells: number) => `${count} 项指标，${cells} 个值`,
    unknownSource: '来源未写明（items.csv 的 source 为空）',
    subjects: (count: number) => `${count} 个对象`,
    toReview: '请核对：',
    targets: (from: string, columns: string) => `目标值沿用 ${from} 的 ${columns}，是否需要调整`,
    baselines: '基数取上年同期的实际值，上年数据若有修正，请一并更新',
    dropped: (ids: string) => `下列对象已不存在，其目标值未沿用：${ids}`,
    noTargets: (path: string) => `${path} 只有表头：请填写目标值，或在 package.yaml 的 carry 中声明沿用`,
    memberships: (count: number) => `续写了 ${count} 条分组关系`,
    titles: (ids: string) => `考核名称由上一周期改写而来：${ids}`,
    rulebooks: (ids: string) => `沿用的规则手册：${ids}`,
    template: (id: string, source: string) =>
      `空白填报表：npm run template -- ${id} --for ${quotedArgument(source)}；收回后：npm run import -- 文件`,
  },
  en: {
    made: ({ cycle, previous }: Scaffold, kind: string) =>
      `Made cycle ${cycle.cycleId} (${kind}, ${cycle.start} to ${cycle.end}, status draft)${previous === null ? '' : `, after ${previous}`}.`,
    parent: (id: string) =>
      `The cycle around it, ${id}, is new too: one row; its own assessments come with npm run new-cycle -- ${id}.`,
    files: 'Written:',
    headerOnly: 'header only',
    rows: (count: number) => counted(count, 'row'),
    toFill: 'Observations to fill in next:',
    nothingToFill: 'No observations to fill in.',
    items: (count: number, cells: number) => `${counted(count, 'item')}, ${counted(cells, 'value')}`,
    unknownSource: 'nobody named (source is blank in items.csv)',
    subjects: (count: number) => counted(count, 'subject'),
    toReview: 'To review:',
    targets: (from: string, columns: string) => `${columns} of the targets were taken over from ${from}`,
    baselines:
      'baselines are what was observed a year earlier; where that is corrected later, correct them too',
    dropped: (ids: string) => `these exist no more, so their targets were left out: ${ids}`,
    noTargets: (path: string) =>
      `${path} has a header only: fill in the targets, or let package.yaml take them over under carry`,
    memberships: (count: number) => `${counted(count, 'membership')} renewed`,
    titles: (ids: string) => `titles made from those of the cycle before: ${ids}`,
    rulebooks: (ids: string) => `rule books taken over: ${ids}`,
    template: (id: string, source: string) =>
      `Blank sheet for a department: npm run template -- ${id} --for ${quotedArgument(source)}; when it comes back: npm run import -- FILE`,
  },
};

/** Everything after the first line; `added` tells how many rows of each written file are new. */
export function newCycleLines(made: Scaffold, added: ReadonlyMap<string, number>, locale: Locale): string[] {
  const words = newCycleWords[locale];
  const width = Math.max(...[...made.files.keys()].map((path) => path.length));
  const files = [...made.files.keys()].map((path) => {
    const rows = made.empty.includes(path) ? words.headerOnly : `+${words.rows(added.get(path) ?? 0)}`;
    return `  ${path.padEnd(width)}  ${rows}`;
  });
  return [
    ...made.parents.map(({ cycleId }) => words.parent(cycleId)),
    ...['', words.files, ...files, ''],
    ...toFillLines(made, locale),
    ...['', words.toReview, ...reviewLines(made, locale).map((line) => `  ${line}`)],
  ];
}

function toFillLines({ expected, pack, cycle }: Scaffold, locale: Locale): string[] {
  const words = newCycleWords[locale];
  if (expected.length === 0) return [words.nothingToFill];
  const bySource = [...Map.groupBy(expected, ({ source }) => source)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = bySource.flatMap(([source, items]) => [
    `  ${sourceName(pack, source, locale)} · ${words.items(items.length, cellsOf(items))}`,
    ...items.map(({ item, subjects }) => {
      const name = item.name[locale] || item.id;
      const unit = unitOfMeasure(item, locale);
      return `    ${item.id}  ${name}${unit === '' ? '' : ` (${unit})`}  ${words.subjects(subjects.length)}`;
    }),
  ]);
  const named = bySource.map(([source]) => source).find((source) => source !== '');
  const hint = named === undefined ? [] : ['', words.template(cycle.cycleId, named)];
  return [words.toFill, ...lines, ...hint];
}

function cellsOf(items: readonly ExpectedItem[]): number {
  return items.reduce((sum, { subjects }) => sum + subjects.length, 0);
}

/** A source is often the id of a unit; otherwise it goes by what is written. */
export function sourceName(pack: Package, source: string, locale: Locale): string {
  if (source === '') return newCycleWords[locale].unknownSource;
  const unit = pack.units.find(({ unit_id }) => unit_id === source);
  const name = locale === 'zh' ? unit?.name_zh : unit?.name_en;
  return name ? `${name} (${source})` : source;
}

function reviewLines({ assessments, targets, memberships, empty }: Scaffold, locale: Locale): string[] {
  const words = newCycleWords[locale];
  const comma = locale === 'zh' ? '、' : ', ';
  const books = [...new Set(assessments.map(({ row }) => row['rulebook_id'] ?? ''))];
  const titles = assessments
    .filter((one) => one.isTitleToReview)
    .map(({ row }) => row['assessment_id'] ?? '');
  const { rule, from, rows, dropped } = targets;
  const hasBaselines = rows.some((row) => row['baseline'] !== '');
  const hasTargets = rows.some((row) => row['floor'] !== '' || row['target'] !== '');
  return [
    ...(books.length === 0 ? [] : [words.rulebooks(books.join(comma))]),
    ...(rule === null || from === null || !hasTargets ? [] : [words.targets(from, rule.columns.join(comma))]),
    ...(hasBaselines ? [words.baselines] : []),
    ...empty.filter((path) => path.startsWith('targets/')).map(words.noTargets),
    ...(dropped.length === 0 ? [] : [words.dropped(dropped.join(comma))]),
    ...(memberships.length === 0 ? [] : [words.memberships(memberships.length)]),
    ...(titles.length === 0 ? [] : [words.titles(titles.join(comma))]),
  ];
}
