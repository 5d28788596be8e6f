/** What every column of the result files means. A column without its words does not compile. */
import type { resultTables, ResultTable } from '../core/results/columns.ts';
import type { Words } from './derivation-telling.ts';

type Columns<T extends ResultTable> = { readonly [C in keyof (typeof resultTables)[T]]: Words };

type ResultMeanings = {
  readonly [T in ResultTable]: {
    readonly title: Words;
    readonly meaning: Words;
    readonly columns: Columns<T>;
  };
};

const assessment: Words = { zh: '考核的标识。', en: 'Id of the assessment.' };
const subject: Words = {
  zh: '考核对象（单位或人员）的标识。',
  en: 'Id of the subject: a unit or an official.',
};

export const resultMeanings: ResultMeanings = {
  scores: {
    title: { zh: '逐项得分', en: 'Scores' },
    meaning: {
      zh: '每次考核每个对象的每项指标一行，含合成指标与只作计算用的指标；没有得分的得分为空。',
      en: 'A row for every item of every subject of every assessment, composites and inputs too; points are empty where there are none.',
    },
    columns: {
      assessment_id: assessment,
      subject_id: subject,
      item_id: { zh: '指标的标识。', en: 'Id of the item.' },
      value: {
        zh: '计分前的数值，按指标的单位，未作换算；合成指标没有数值。',
        en: 'The value before any conversion, in the unit of the item; composites have none.',
      },
      state: { zh: '数值的状态，见“数值的状态”。', en: 'State of the value; see “States of a value”.' },
      points: {
        zh: '得分，通常为 0—100；标准分围绕 0。',
        en: 'Points, as a rule from 0 to 100; standard scores lie around 0.',
      },
      weight: {
        zh: '对象所在组声明的权重；空白为该组不考核此项。',
        en: 'Weight declared for the group of the subject; empty = not assessed in that group.',
      },
      effective_weight: {
        zh: '有效权重（0—1）：缺项的权重重新分配之后，占总分的比例。',
        en: 'Effective weight, 0–1: the share of the total after the weights of absent items were shared out.',
      },
      contribution: {
        zh: '对总分的贡献；算术平均之下，各末级指标的贡献相加等于总分。',
        en: 'What it adds to the total; under arithmetic means the contributions of the leaves add up to it.',
      },
    },
  },
  totals: {
    title: { zh: '总分与位次', en: 'Totals and places' },
    meaning: {
      zh: '每次考核的每个对象一行；位次按调整后的总分排定。',
      en: 'A row for every subject of every assessment; places go by the adjusted total.',
    },
    columns: {
      assessment_id: assessment,
      subject_id: subject,
      group_id: {
        zh: '考核时所属的组；不分组的为空。',
        en: 'The group in this assessment; empty where there are none.',
      },
      total: { zh: '加分、扣分之前的总分。', en: 'Total before bonus and deduction.' },
      adjusted_total: {
        zh: '加分、扣分、上下限与一票否决之后的总分。',
        en: 'Total after bonus, deduction, limits and vetoes.',
      },
      group_rank: { zh: '组内位次；空白为没有位次。', en: 'Place in the group; empty = no place.' },
      overall_rank: {
        zh: '全部对象中的位次；空白为没有位次。',
        en: 'Place among all subjects; empty = no place.',
      },
      rank_low: {
        zh: '组内位次区间的较好一端：权重（与规则所列的方法）随机变动之下，第 5 至第 95 百分位的组内位次，总含公布的位次；没有位次的、规则不要求的为空。',
        en: 'Better end of the interval of places in the group: from the 5th to the 95th percentile under weights (and methods named in the rule book) drawn at random, always with the published place; empty without a place or where the rule book wants none.',
      },
      rank_high: {
        zh: '组内位次区间的较差一端，同上。',
        en: 'Worse end of the interval of places in the group; see rank_low.',
      },
      coverage: {
        zh: '数据完整度（0—1）：有数据支撑的权重所占的比例。',
        en: 'Coverage, 0–1: the share of the weight that rests on observed values.',
      },
      state: { zh: '总分的状态，见“总分的状态”。', en: 'State of the total; see “States of a total”.' },
    },
  },
  audit: {
    title: { zh: '核查记录', en: 'Audit' },
    meaning: {
      zh: '看位次之前应当知道的事：哪些办法起了作用、哪些数值作了处理、哪些总分被扣住或封顶、哪些名额会超出。',
      en: 'What a reader of the ranking should know: policies that acted, values that were treated, totals withheld, capped or barred, quotas that points alone would break.',
    },
    columns: {
      assessment_id: assessment,
      subject_id: {
        zh: '考核对象；空白为关于整组或整次考核。',
        en: 'The subject; empty where it is about a group or the whole assessment.',
      },
      item_id: { zh: '指标；空白为不关于某项指标。', en: 'The item; empty where it is about none.' },
      finding: { zh: '情况的类别，见“核查情况”。', en: 'What was found; see “Findings of the audit”.' },
      detail: {
        zh: '具体的办法、处理、否决或等次。',
        en: 'The policy, treatment, veto or grade.',
      },
      number: { zh: '所见的数。', en: 'The number found.' },
      limit: {
        zh: '用来比较的界限，或处理之后的数。',
        en: 'What it is held against, or the number after treatment.',
      },
    },
  },
};
