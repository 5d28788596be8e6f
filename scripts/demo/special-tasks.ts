/** Three special assessments, each following a task through its phases: who took part, in what role. */
import { sample, drawn, pick } from './official-skill.ts';
import type { Post } from './officials.ts';
import { postsIn } from './officials.ts';
import { uniform } from './random.ts';
import { FLOOD } from './stories.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';

export const TASKS = readRows(
  ['id', 'parent', 'kind', 'zh', 'en', 'goalZh', 'goalEn', 'lead', 'start', 'end'],
  `
  air-2024      |             | special | 2024—2025年秋冬季大气污染防治 | Air-pollution control, winter of 2024–2025 | 秋冬季细颗粒物平均浓度较上年同期下降4% | Fine particles 4% below those of the winter before | dept-environment | 2024-10-01 | 2025-03-31
  air-2024-1    | air-2024    |         | 动员部署 | Preparation | 应急减排清单到企业、到工序 | Lists of cuts down to each firm and process | dept-environment | 2024-10-01 | 2024-10-31
  air-2024-2    | air-2024    |         | 攻坚管控 | Control | 重污染过程响应及时，错峰生产落实 | Prompt response to episodes; shifted production | dept-environment | 2024-11-01 | 2025-02-28
  air-2024-3    | air-2024    |         | 评估总结 | Review | 逐区评估，公开结果 | Each district reviewed, results published | dept-environment | 2025-03-01 | 2025-03-31
  debt-2025     |             | special | 2025年债务风险化解 | Debt-risk resolution, 2025 | 隐性债务余额压降，不新增违规举债 | Hidden debts reduced, none newly incurred | dept-finance | 2025-01-06 | 2026-03-31
  debt-2025-1   | debt-2025   |         | 全面摸底 | Stocktaking | 逐笔核实债务底数 | Every debt verified | dept-audit | 2025-01-06 | 2025-04-30
  debt-2025-2   | debt-2025   |         | 分类化解 | Resolution | 一债一策，按季压降 | A plan for each debt, less each quarter | dept-finance | 2025-05-01 | 2025-11-30
  debt-2025-3   | debt-2025   |         | 巩固提升 | Consolidation | 制度补缺，防止反弹 | Rules mended, so that none come back | dept-finance | 2025-12-01 | 2026-03-31
  flood-2024    |             | special | 2024年防汛抗洪 | Flood season of 2024 | 不发生群死群伤，险工险段不溃决 | No loss of life in numbers, no breach of dykes | dept-water | 2024-05-01 | 2024-12-31
  flood-2024-1  | flood-2024  |         | 备汛排查 | Readiness | 隐患清零，预案到村 | No hazard left open, a plan in each village | dept-water | 2024-05-01 | 2024-06-20
  flood-2024-2  | flood-2024  |         | 抗洪抢险 | Fighting the flood | 人员转移及时，堤防安全 | People moved in time, dykes safe | dept-emergency | 2024-06-21 | 2024-08-31
  flood-2024-3  | flood-2024  |         | 灾后恢复 | Recovery | 入冬前受灾群众住进新居 | New homes before the winter | dept-development | 2024-09-01 | 2024-12-31
`,
);

export interface Part {
  readonly task: string;
  /** A seat’s occupant, or a unit. */
  readonly subject: string;
  /** '' for teams. */
  readonly unit: string;
  readonly role: 'lead' | 'deputy-lead' | 'member' | 'support';
  readonly zh: string;
  readonly en: string;
  readonly origin: string;
  readonly from: string;
  readonly to: string;
}

const DUTIES = readRows(
  ['task', 'zh', 'en'],
  `
  flood-2024 | 转移安置组组长 | Head of evacuation and shelter
  flood-2024 | 堤防巡查组组长 | Head of dyke patrols
  flood-2024 | 物资保障组组长 | Head of supplies
  flood-2024 | 秘书组组长 | Head of the secretariat
  flood-2024 | 综合协调组副组长 | Deputy head of coordination
  flood-2024 | 卫生防疫组成员 | Member for health and hygiene
  flood-2024 | 灾情核查组成员 | Member for verifying damage
  air-2024   | 工业减排组组长 | Head of industrial cuts
  air-2024   | 扬尘管控组组长 | Head of dust control
  air-2024   | 移动源组副组长 | Deputy head for vehicles
  air-2024   | 督导帮扶组成员 | Member for supervision
  air-2024   | 预警研判组成员 | Member for forecasts
  debt-2025  | 化债专班召集人 | Convener of the debt team
  debt-2025  | 资产盘活组组长 | Head of putting assets to use
  debt-2025  | 平台转型组副组长 | Deputy head for state firms
  debt-2025  | 台账核验组成员 | Member for verifying records
  debt-2025  | 金融机构对接组成员 | Member for talks with lenders
`,
);

const DEBTORS = [
  'jinzhu',
  'weidu',
  'congxi',
  'zhaopu',
  'yuanyu',
  'qidu',
  'danzhu',
  'lugu',
  'zhize',
  'sujiang',
];
const SMOKERS = [
  'yaojiang',
  'hengpu',
  'jinzhu',
  'yingchuan',
  'hangang',
  'fengzhu',
  'xiqiao',
  'suiye',
  'tongzhu',
  'qingdu',
  'yanpu',
];

const TEAMS: Readonly<
  Record<string, { readonly units: readonly string[]; readonly departments: readonly string[] }>
> = {
  'flood-2024': {
    units: [...FLOOD.keys()],
    departments: [
      'dept-water',
      'dept-emergency',
      'dept-civil',
      'dept-health',
      'dept-housing',
      'dept-agriculture',
    ],
  },
  'air-2024': {
    units: SMOKERS,
    departments: ['dept-environment', 'dept-industry', 'dept-housing', 'dept-market'],
  },
  'debt-2025': {
    units: DEBTORS,
    departments: ['dept-finance', 'dept-audit', 'dept-assets', 'dept-development'],
  },
};

export const MAIN_TASKS = TASKS.filter(({ parent }) => parent === '');

export const PARTS: readonly Part[] = MAIN_TASKS.flatMap((task) => {
  const { units, departments } = TEAMS[task.id]!;
  const teams = [...units, ...departments].map((unit): Part => ({
    ...{ task: task.id, subject: unit, unit: '', role: unit === task.lead ? 'lead' : 'member' },
    ...{ zh: '', en: '', origin: '', from: '', to: '' },
  }));
  const persons = [
    ...departments.flatMap((unit) => personsOf(task.id, unit, 3)),
    ...units.flatMap((unit) => personsOf(task.id, unit, 2)),
  ];
  // Who changed posts while the task ran took part from where they were first.
  return [
    ...teams,
    ...persons.filter((one, at) => persons.findIndex(({ subject }) => subject === one.subject) === at),
  ];
});

function personsOf(task: string, unit: string, count: number): Part[] {
  const { start, end } = TASKS.find(({ id }) => id === task)!;
  const held = postsIn(start, end).filter(({ seat }) => seat.unit === unit);
  const posts = held.filter((post, at) => held.findIndex((one) => one.official === post.official) === at);
  return sample(posts, count, 'part', task, unit).map((post) => partOf(task, post));
}

function partOf(task: string, { official, seat, from, to }: Post): Part {
  const { start, end } = TASKS.find(({ id }) => id === task)!;
  const duty = pick(
    DUTIES.filter((one) => one.task === task),
    'duty',
    task,
    official,
  );
  const role = duty.en.startsWith('Deputy')
    ? 'deputy-lead'
    : duty.en.startsWith('Member')
      ? 'member'
      : 'lead';
  const phases = TASKS.filter(({ parent }) => parent === task);
  // Some were taken in for a phase only, mostly those whom the assessors found there.
  const isFound = uniform('origin', task, official) < 0.24;
  const phase =
    isFound || uniform('phase', task, official) < 0.2
      ? phases[drawn(1, 2, 'which', task, official)]
      : undefined;
  const span = phase ?? { id: task, start, end };
  return {
    ...{ task: span.id, subject: official, unit: seat.unit, role, zh: duty.zh, en: duty.en },
    origin: isFound ? 'found' : 'nominated',
    from: from > span.start && from <= span.end ? from : '',
    to: to !== '' && to < span.end && to >= span.start ? to : '',
  };
}

export function tasksCsv(): string {
  return sortedCsv(
    'task_id,parent_id,kind,name_zh,name_en,goal_zh,goal_en,lead_id,start,end',
    TASKS.map(({ id, parent, kind, zh, en, goalZh, goalEn, lead, start, end }) => {
      return [id, parent, kind, zh, en, goalZh, goalEn, lead, start, end];
    }),
  );
}

export function taskRolesCsv(): string {
  const rows = PARTS.map((part): Cell[] => {
    const { task, subject, role, zh, en, from, to, origin } = part;
    const source =
      part.unit === ''
        ? ''
        : origin === 'found'
          ? '现场发现 / found on the spot'
          : '单位推荐 / named by the unit';
    return [task, subject, role, zh, en, from, to, origin, source];
  });
  return sortedCsv('task_id,subject_id,role,duty_zh,duty_en,start,end,origin,source', rows, 3);
}

export function taskBodies(): [path: string, text: string][] {
  return MAIN_TASKS.flatMap((task) => {
    const phases = TASKS.filter(({ parent }) => parent === task.id);
    const zh = phases
      .map((one) => `- **${one.zh}**（${one.start} 至 ${one.end}）：${one.goalZh}。`)
      .join('\n');
    const en = phases.map((one) => `- **${one.en}** (${one.start} to ${one.end}): ${one.goalEn}.`).join('\n');
    return [
      [
        `tasks/${task.id}.md`,
        `目标：${task.goalZh}。考核跟进全过程，采取现场核查与一线访谈，对每名参与干部都要有结论。\n\n${zh}\n`,
      ],
      [
        `tasks/${task.id}.en.md`,
        `Goal: ${task.goalEn}. The assessment follows every phase with checks on site and interviews; each official who takes part gets a conclusion.\n\n${en}\n`,
      ],
    ] as [string, string][];
  });
}
