/** The longer text of some reports, in Markdown: of heads of departments each quarter, of party secretaries twice a year. */
import { pick } from './official-skill.ts';
import type { Work } from './reports.ts';
import { readRows } from './table.ts';

const DETAILS = readRows(
  ['zh', 'en'],
  `
  由本人牵头，按周调度，逐项销号 | led in person, reviewed each week and struck off one by one
  先在两个区试点，再在全市铺开 | tried in two districts first, then spread to all
  与相关部门建立联合工作组，压实责任 | a joint team with other departments, each with its duty
  带队到现场解决了用地和用电两个难点 | two obstacles, land and power, removed on the spot
  邀请企业和群众代表参与验收 | firms and residents took part in the acceptance
  资金按进度拨付，没有新增欠款 | money paid as work went on, without new arrears
  进度慢于计划，主要受连续降雨影响 | behind plan, mainly because of long rains
  对照上季度反馈逐条整改 | put right point by point after the remarks of last quarter
  台账已公开，可随时核对 | the records are open and can be checked at any time
  与去年同期口径一致，可以比较 | counted as a year ago, so that the two can be compared
  数据取自业务系统，未作调整 | figures straight from the system, not adjusted
  两家单位仍未完成，已约谈 | two units are still behind and have been talked to
`,
);

const PROBLEMS = readRows(
  ['zh', 'en'],
  `
  基层人手紧，资料报送不够及时 | few hands at the grass roots, and papers that come late
  个别项目论证不充分，存在返工 | some projects were not thought through and had to be redone
  数据共享仍有堵点，两套系统未打通 | data are still not shared between two systems
  群众对施工扰民反映较多 | residents complain of building noise
  对新业态研究不深，办法不多 | new trades are not yet understood, and ideas are few
  前期手续耗时长，影响开工 | preliminaries take long and delay the start
  宣传解释不到位，政策知晓率不高 | too little was explained, and few know the policy
  跨部门协调多头，责任边界不清 | many departments, and no clear line between their duties
`,
);

const NEXT_STEPS = readRows(
  ['zh', 'en'],
  `
  下季度起每半月复盘一次 | from next quarter on a review every fortnight
  集中力量解决剩余难点 | all hands to the obstacles that are left
  选派骨干驻点帮助落后单位 | able people are sent to those behind
  把成熟做法固化为制度 | what works is made a rule
  提请市里统筹协调资金 | the city is asked to find the money
  开展一次回头看，防止反弹 | another look, so that nothing slips back
`,
);

type Language = 'zh' | 'en';

export function reportBodies(works: readonly Work[]): [path: string, text: string][] {
  const reports = Map.groupBy(works.filter(hasBody), (work) => `${work.cycle}/${work.official}`);
  return [...reports].flatMap(([name, own]): [string, string][] => [
    [`reports/${name}.md`, bodyOf(name, own, 'zh')],
    [`reports/${name}.en.md`, bodyOf(name, own, 'en')],
  ]);
}

function hasBody({ cycle, unit, role }: Work): boolean {
  if (!cycle.startsWith('2025') || role === 'deputy') return false;
  return unit.startsWith('dept-') || cycle === '2025-06' || cycle === '2025-11';
}

function bodyOf(name: string, works: readonly Work[], language: Language): string {
  const problem = pick(PROBLEMS, 'problem', name)[language];
  const next = pick(NEXT_STEPS, 'next', name)[language];
  const end =
    language === 'zh'
      ? `**存在问题**：${problem}。\n\n**下一步**：${next}。\n`
      : `**Problem**: ${problem}.\n\n**Next**: ${next}.\n`;
  return `${pick(SHAPES, 'shape', name)(name, works, language)}\n${end}`;
}

type Shape = (name: string, works: readonly Work[], language: Language) => string;

function detail(name: string, work: Work, language: Language): string {
  return pick(DETAILS, 'detail', name, work.no)[language];
}

const asList: Shape = (name, works, language) => {
  const stop = language === 'zh' ? '。' : '.';
  const colon = language === 'zh' ? '：' : ': ';
  return works
    .map((work) => `- **${work[language]}**${colon}${detail(name, work, language)}${stop}\n`)
    .join('');
};

const asTable: Shape = (name, works, language) => {
  const head = language === 'zh' ? '| 重要工作 | 进展说明 |' : '| Work | How it went |';
  const rows = works.map((work) => `| ${work[language]} | ${detail(name, work, language)} |\n`);
  return `${head}\n| --- | --- |\n${rows.join('')}`;
};

const asProse: Shape = (name, works, language) => {
  const stop = language === 'zh' ? '。' : '.';
  const first = { zh: '一是', en: 'First' };
  const order = language === 'zh' ? ['一是', '二是', '三是', '四是'] : ['First', 'Second', 'Third', 'Fourth'];
  return works
    .map((work, at) => {
      const start = order[at] ?? first[language];
      const link = language === 'zh' ? '' : ', ';
      const between = language === 'zh' ? '，' : ': ';
      return `${start}${link}${work[language]}${between}${detail(name, work, language)}${stop}\n`;
    })
    .join('\n');
};

const SHAPES: readonly Shape[] = [asList, asTable, asProse, asList];
