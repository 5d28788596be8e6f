/** What every column of the database of `/explore` means. A column without its words does not compile. */
import type { baseTables, scoreTables } from '../query/tables.ts';
import type { Words } from '../i18n/derivation-telling.ts';
import { resultMeanings } from '../i18n/dictionary-results.ts';

type Tables = typeof baseTables & typeof scoreTables;
type ExploreMeanings = {
  readonly [T in keyof Tables]: {
    readonly meaning: Words;
    readonly columns: { readonly [C in keyof Tables[T]]: Words };
  };
};

const nameZh: Words = { zh: '中文名称。', en: 'Name in Chinese.' };
const nameEn: Words = { zh: '英文名称。', en: 'Name in English.' };
const position: Words = { zh: '次序，从 0 起。', en: 'Place in the order, from 0.' };
const group: Words = {
  zh: '这次考核中所属的组；不分组的为 *。',
  en: 'The group in this assessment; * where there are none.',
};
const { scores, totals } = resultMeanings;

export const exploreMeanings: ExploreMeanings = {
  units: {
    meaning: { zh: '单位，每个一行。', en: 'A row for every unit.' },
    columns: {
      subject_id: { zh: '单位的标识。', en: 'Id of the unit.' },
      kind: { zh: '单位的类别，名称见 codes。', en: 'Kind of unit; codes has its name.' },
      parent_id: { zh: '上级单位。', en: 'The unit above.' },
      name_zh: nameZh,
      name_en: nameEn,
      sort_key: { zh: '排序用的键。', en: 'Key to sort by.' },
      position: {
        zh: '按排序键的次序，从 0 起；中文名称按它排序。',
        en: 'Place by sort_key, from 0; Chinese names are put in order by it.',
      },
      grid_col: { zh: '方格图中的列。', en: 'Column on the tile map.' },
      grid_row: { zh: '方格图中的行。', en: 'Row on the tile map.' },
    },
  },
  groups: {
    meaning: { zh: '考核分组。', en: 'Groups of units that are assessed alike.' },
    columns: {
      group_id: { zh: '组的标识；* 为全体。', en: 'Id of the group; * is everyone.' },
      name_zh: nameZh,
      name_en: nameEn,
      position,
    },
  },
  cycles: {
    meaning: { zh: '周期：月、季、年。', en: 'Cycles: months, quarters, years.' },
    columns: {
      cycle_id: { zh: '周期的标识。', en: 'Id of the cycle.' },
      kind: { zh: '周期的类别。', en: 'Kind of cycle.' },
      parent_id: { zh: '上一级周期。', en: 'The cycle around it.' },
      name_zh: nameZh,
      name_en: nameEn,
      start_date: { zh: '第一天，文本。', en: 'First day, as text.' },
      end_date: { zh: '最后一天，文本。', en: 'Last day, as text.' },
      status: { zh: '状态：draft、preview、final。', en: 'draft, preview or final.' },
      position: { zh: '按最后一天的次序，从 0 起。', en: 'Place by the last day, from 0.' },
    },
  },
  assessments: {
    meaning: { zh: '对单位的考核，每次一行。', en: 'A row for every assessment of units.' },
    columns: {
      assessment_id: { zh: '考核的标识。', en: 'Id of the assessment.' },
      kind: { zh: '考核的类别。', en: 'Kind of assessment.' },
      cycle_id: { zh: '周期。', en: 'Its cycle.' },
      rulebook_id: { zh: '规则。', en: 'Its rule book.' },
      subject_kind: { zh: '考核哪一类单位。', en: 'The kind of unit that it assesses.' },
      title_zh: nameZh,
      title_en: nameEn,
      root_item_id: { zh: '代表总分的指标。', en: 'The item that is the total.' },
      subjects: { zh: '考核对象的数目。', en: 'How many units it assesses.' },
      part: { zh: '得分所在的数据文件。', en: 'The file of data that holds its scores.' },
      is_home: { zh: '首页所用的考核。', en: 'Whether the overview opens with it.' },
      position: { zh: '次序，0 为最近一次。', en: 'Place in the order; 0 is the latest.' },
    },
  },
  items: {
    meaning: { zh: '各规则的指标。', en: 'The items of each rule book.' },
    columns: {
      rulebook_id: { zh: '规则。', en: 'The rule book.' },
      item_id: { zh: '指标的标识。', en: 'Id of the item.' },
      parent_id: { zh: '上级指标。', en: 'The item above.' },
      name_zh: nameZh,
      name_en: nameEn,
      unit: { zh: '计量单位。', en: 'Unit of the value.' },
      unit_en: { zh: '计量单位的英文；没有时同 unit。', en: 'The unit in English; else the same as `unit`.' },
      direction: { zh: 'higher 越高越好，lower 越低越好。', en: 'higher or lower is better.' },
      rule: { zh: '计分规则。', en: 'Rule that gives the points.' },
      role: {
        zh: 'root 总分，composite 合成，leaf 末级，input 只作计算用。',
        en: 'root, composite, leaf, or input: used in reckoning only.',
      },
      depth: { zh: '层级，0 为总分。', en: 'Level; 0 is the total.' },
      decimals: { zh: '显示的小数位数。', en: 'Decimals that are shown.' },
      position,
    },
  },
  weights: {
    meaning: {
      zh: '每次考核每组每项指标的权重；空为该组不考核此项。',
      en: 'Weight of every item for every group of every assessment; none = not assessed in that group.',
    },
    columns: {
      assessment_id: { zh: '考核。', en: 'The assessment.' },
      group_id: { zh: '组。', en: 'The group.' },
      item_id: { zh: '指标。', en: 'The item.' },
      weight: { zh: '声明的权重。', en: 'Weight as declared.' },
      effective_weight: {
        zh: '数据齐全时占总分的比例（0—1）。',
        en: 'Share of the total where all data is there, 0–1.',
      },
    },
  },
  codes: {
    meaning: { zh: '代码的名称。', en: 'What codes are called.' },
    columns: {
      kind_of: {
        zh: '哪一类代码：unit、cycle、assessment、state、total-state、status。',
        en: 'Of what: unit, cycle, assessment, state, total-state, status.',
      },
      code: { zh: '代码。', en: 'The code.' },
      name_zh: nameZh,
      name_en: nameEn,
      position,
    },
  },
  totals: {
    meaning: totals.meaning,
    columns: {
      ...totals.columns,
      subject_id: { zh: '单位的标识。', en: 'Id of the unit.' },
      group_id: group,
    },
  },
  scores: {
    meaning: {
      zh: '每次考核每个单位的每项指标一行；只有已选的数据才在其中。',
      en: 'A row for every item of every unit of every assessment, of the data that is chosen.',
    },
    columns: {
      ...scores.columns,
      subject_id: { zh: '单位的标识。', en: 'Id of the unit.' },
      group_id: group,
      state: {
        zh: '数值的状态；该组不考核的另记为 not-assessed。',
        en: 'State of the value; what its group is not assessed on is told apart as not-assessed.',
      },
    },
  },
};
