/** What every table and column of a data package means. A column without its words does not compile. */
import type { Words } from './derivation-telling.ts';
import { officialTableMeanings } from './dictionary-officials.ts';
import type { TableMeanings } from './dictionary-meaning.ts';

const nameZh: Words = { zh: '中文名称。', en: 'Name in Chinese.' };
const nameEn: Words = { zh: '英文名称。', en: 'Name in English.' };
const sortKey: Words = {
  zh: '中文列表的排序依据，如拼音；空白时按名称排序。',
  en: 'What lists in Chinese are sorted by, such as pinyin; the name where blank.',
};
const cell: Words = {
  zh: '标识，只用 ASCII 字符，一经使用不再改变。',
  en: 'Id, in ASCII; never changed once in use.',
};
const reasonZh: Words = { zh: '中文事由。', en: 'Reason in Chinese.' };
const reasonEn: Words = { zh: '英文事由。', en: 'Reason in English.' };

export const tableMeanings: TableMeanings = {
  ...officialTableMeanings,
  corrections: {
    title: { zh: '定稿后更正', en: 'Corrections' },
    meaning: {
      zh: '周期定稿后改动了哪些单元格：原来是什么、改为什么、谁在何时决定、理由是什么。没有记录的改动是错误，多余或过时的记录也是错误。',
      en: 'Which cells were changed after their cycle was final: what stood there, what it became, who decided it when, and why. A change without an entry is an error, and so is an entry that is stale or unused.',
    },
    columns: {
      correction_id: cell,
      cycle_id: { zh: '已定稿的周期。', en: 'The final cycle.' },
      file: {
        zh: '数据包内的文件路径：该周期的表，或其考核所用规则的文件。',
        en: 'Path of the file in the package: a table of the cycle, or a file of a rule book that it is assessed by.',
      },
      key: {
        zh: '行的主键，各列之间空一格；YAML 文件中为条目的路径，如 adjust.bonus_cap。',
        en: 'Key of the row, a blank between its columns; in a YAML file the path of the entry, such as adjust.bonus_cap.',
      },
      column: {
        zh: '列名；整行新增或删除时为 *；YAML 文件中为 value。',
        en: 'The column; * where a whole row was added or removed; value in a YAML file.',
      },
      old: { zh: '更正前的内容；空白为原来没有。', en: 'What stood there before; blank = nothing.' },
      new: { zh: '更正后的内容；空白为已删除。', en: 'What stands there now; blank = nothing any more.' },
      decided_on: { zh: '决定日期。', en: 'Day of the decision.' },
      decided_by: { zh: '由谁决定。', en: 'By whom.' },
      reason_zh: reasonZh,
      reason_en: reasonEn,
    },
  },
  units: {
    title: { zh: '单位', en: 'Units' },
    meaning: {
      zh: '被考核或负责指标的单位：区县、镇街、部门等，可分任意层级。',
      en: 'Units that are assessed or answer for items: districts, towns, departments; of any depth.',
    },
    columns: {
      unit_id: cell,
      parent_id: { zh: '上级单位；空白为最上级。', en: 'The unit above; blank at the top.' },
      kind: {
        zh: '单位类别，须列在 package.yaml 的 kinds.unit 中。',
        en: 'Kind of unit, one of kinds.unit in package.yaml.',
      },
      name_zh: nameZh,
      name_en: nameEn,
      sort_key: sortKey,
      grid_col: { zh: '方格地图上的列。', en: 'Column on the tile map.' },
      grid_row: { zh: '方格地图上的行。', en: 'Row on the tile map.' },
      valid_from: {
        zh: '自这一天起存在；空白为一直存在。',
        en: 'Exists from this day on; blank = always did.',
      },
      valid_to: {
        zh: '到这一天为止（含当天）；空白为至今存在。',
        en: 'Exists up to and including this day; blank = still does.',
      },
    },
  },
  groups: {
    title: { zh: '组别', en: 'Groups' },
    meaning: {
      zh: '差异化考核的分组，各组有自己的权重，也在组内排位。',
      en: 'Groups of subjects with weights of their own, within which places are given.',
    },
    columns: {
      group_id: cell,
      name_zh: nameZh,
      name_en: nameEn,
      note_zh: { zh: '中文说明。', en: 'Note in Chinese.' },
      note_en: { zh: '英文说明。', en: 'Note in English.' },
    },
  },
  memberships: {
    title: { zh: '组别归属', en: 'Memberships' },
    meaning: {
      zh: '考核对象何时属于哪个组；周期最后一天须恰好属于规则所列的一个组。',
      en: 'Which group a subject belongs to, and when: on the last day of a cycle to exactly one of those that the rule book weighs.',
    },
    columns: {
      subject_id: { zh: '单位或人员。', en: 'The unit or official.' },
      group_id: { zh: '所属组别。', en: 'The group.' },
      valid_from: { zh: '自这一天起；空白为自始。', en: 'From this day on; blank = from the beginning.' },
      valid_to: {
        zh: '到这一天为止（含当天）；空白为至今。',
        en: 'Up to and including this day; blank = until now.',
      },
    },
  },
  cycles: {
    title: { zh: '周期', en: 'Cycles' },
    meaning: {
      zh: '考核与报送的时段：月、季、年，短的归入长的。',
      en: 'Periods of assessment and reporting: months within quarters within years.',
    },
    columns: {
      cycle_id: {
        zh: '标识，也是各周期数据文件的文件名。',
        en: 'Id, which is also the name of the files of the cycle.',
      },
      kind: {
        zh: '周期类别，须列在 package.yaml 的 kinds.cycle 中。',
        en: 'Kind of cycle, one of kinds.cycle in package.yaml.',
      },
      parent_id: { zh: '所在的较长周期。', en: 'The longer cycle that it is part of.' },
      start: { zh: '第一天。', en: 'First day.' },
      end: { zh: '最后一天。', en: 'Last day.' },
      status: {
        zh: '稿次：草稿、预览（征求意见）或终稿。',
        en: 'Draft, preview (out for comment) or final.',
      },
    },
  },
  assessments: {
    title: { zh: '考核', en: 'Assessments' },
    meaning: {
      zh: '一次考核：在哪个周期，按哪本规则，考核哪类对象。',
      en: 'One assessment: which cycle, by which rule book, of which subjects.',
    },
    columns: {
      assessment_id: cell,
      kind: {
        zh: '考核类别，须列在 package.yaml 的 kinds.assessment 中。',
        en: 'Kind of assessment, one of kinds.assessment in package.yaml.',
      },
      cycle_id: { zh: '考核的周期。', en: 'The cycle that is assessed.' },
      rulebook_id: {
        zh: '所用规则，即 rulebooks 下的文件夹名。',
        en: 'The rule book: a folder in rulebooks.',
      },
      subject_kind: {
        zh: '考核对象的类别：一类单位，或 official（人员）。',
        en: 'Kind of its subjects: a kind of unit, or official.',
      },
      title_zh: {
        zh: '中文标题；空白时由类别与周期组成。',
        en: 'Title in Chinese; made of kind and cycle where blank.',
      },
      title_en: {
        zh: '英文标题；空白时由类别与周期组成。',
        en: 'Title in English; made of kind and cycle where blank.',
      },
    },
  },
  targets: {
    title: { zh: '目标', en: 'Targets' },
    meaning: {
      zh: '每个周期的底线值、目标值与基准值；对象自己的先于其组的，组的先于全体的。',
      en: 'Floors, targets and baselines of a cycle; those of the subject before those of its group before those of all.',
    },
    columns: {
      subject_id: { zh: '对象、组别，或代表全体的 *。', en: 'A subject, a group, or * for all.' },
      item_id: { zh: '指标。', en: 'The item.' },
      floor: { zh: '底线值，与指标同单位。', en: 'Floor, in the unit of the item.' },
      target: { zh: '目标值，与指标同单位。', en: 'Target, in the unit of the item.' },
      baseline: { zh: '计算增减所用的基准值。', en: 'What a change is measured from.' },
    },
  },
  events: {
    title: { zh: '事件', en: 'Events' },
    meaning: {
      zh: '表扬、通报、事故等：写明指标的按次计入该指标，没有写明的加减总分。',
      en: 'Awards, criticisms, accidents: counted by the item that is named, or else added to the total.',
    },
    columns: {
      event_id: cell,
      subject_id: { zh: '单位或人员。', en: 'The unit or official.' },
      item_id: {
        zh: '按次计入的指标；空白为直接加减总分。',
        en: 'The item that counts it; blank = it adjusts the total.',
      },
      date: { zh: '发生日期，应在周期之内。', en: 'The day, which should lie within the cycle.' },
      kind: { zh: '事件类别，一票否决按它判断。', en: 'Kind of event, by which vetoes go.' },
      count: { zh: '次数；空白为 1。', en: 'How often; blank = once.' },
      points: {
        zh: '对总分的加分（正）或扣分（负）。',
        en: 'Points added to the total, below 0 for a deduction.',
      },
      source: { zh: '依据的文件或通报机关。', en: 'The document or body that it rests on.' },
      reason_zh: reasonZh,
      reason_en: reasonEn,
    },
  },
  officials: {
    title: { zh: '人员', en: 'Officials' },
    meaning: {
      zh: '被考核的人员。除姓名外不记录个人情况：没有出生年月、性别与任职年限。',
      en: 'Persons who are assessed. Nothing else about them is kept: no birth date, sex or seniority.',
    },
    columns: { official_id: cell, name_zh: nameZh, name_en: nameEn, sort_key: sortKey },
  },
  postings: {
    title: { zh: '任职', en: 'Postings' },
    meaning: {
      zh: '谁在何时在哪个单位任何职；同一人同一单位可有多段。',
      en: 'Who held which post in which unit, and when; several rows for one person and unit are possible.',
    },
    columns: {
      official_id: { zh: '人员。', en: 'The official.' },
      unit_id: { zh: '任职单位。', en: 'The unit.' },
      post_zh: { zh: '中文职务。', en: 'Post in Chinese.' },
      post_en: { zh: '英文职务。', en: 'Post in English.' },
      role: { zh: '班子中的角色，如正职、副职。', en: 'Role in the team, such as head or deputy.' },
      portfolio: { zh: '分管工作。', en: 'What the post is in charge of.' },
      start: { zh: '任职第一天。', en: 'First day in post.' },
      end: { zh: '任职最后一天；空白为仍在任。', en: 'Last day in post; blank = still in post.' },
      source: { zh: '任免文件。', en: 'The document of appointment.' },
    },
  },
  appraisals: {
    title: { zh: '测评票数', en: 'Appraisals' },
    meaning: {
      zh: '民主测评各类主体投给各选项的票数；只有合计，没有单张选票。',
      en: 'How many raters of a kind chose each option; tallies only, never a single ballot.',
    },
    columns: {
      subject_id: { zh: '被测评的单位或人员。', en: 'The unit or official.' },
      rater: {
        zh: '评价主体的类别，须列在 package.yaml 的 kinds.rater 中。',
        en: 'Kind of rater, one of kinds.rater in package.yaml.',
      },
      option: { zh: '选项。', en: 'The option.' },
      count: { zh: '票数。', en: 'How many votes.' },
    },
  },
  items: {
    title: { zh: '规则：指标', en: 'Rule book: items' },
    meaning: {
      zh: '一本规则的指标树与每项的计分方法，按规则自己的次序排列。',
      en: 'The tree of a rule book’s items and how each is scored, in the order of the rule book.',
    },
    columns: {
      item_id: cell,
      parent_id: {
        zh: '上级指标；空白为总分或只作计算用的指标。',
        en: 'The item above; blank for the total and for inputs.',
      },
      name_zh: nameZh,
      name_en: nameEn,
      unit: { zh: '计量单位。', en: 'Unit of its values.' },
      unit_en: {
        zh: '计量单位的英文；空白时英文页面显示 unit。',
        en: 'The unit in English; blank where pages in English show `unit`.',
      },
      direction: { zh: '数值越高越好还是越低越好。', en: 'Whether higher or lower values are better.' },
      denominator: {
        zh: '先除以的指标，如人口。',
        en: 'The item that values are divided by first, such as population.',
      },
      transform: {
        zh: '计分前的换算；空白为不换算。',
        en: 'What is done to values before scoring; blank = nothing.',
      },
      missing: { zh: '缺报时的办法；空白为不得分。', en: 'Policy for missing values; blank = withhold.' },
      treat: { zh: '对离群值的处理；空白为不处理。', en: 'Treatment of outliers; blank = none.' },
      rule: { zh: '计分规则；none 为只作计算用。', en: 'The scoring rule; none = input only.' },
      params: {
        zh: '规则的参数，写作 name=value;name=value。',
        en: 'Parameters of the rule, as name=value;name=value.',
      },
      not_applicable: {
        zh: '不适用时的办法；空白为权重分给同级其余各项。',
        en: 'Policy where it does not apply; blank = the weight goes to its siblings.',
      },
      min_coverage: {
        zh: '有数据支撑的权重至少应占的比例（0—1），低于此不得分。',
        en: 'Least share, 0–1, of the weight that must rest on data; under it there are no points.',
      },
      decimals: { zh: '显示的小数位数，不影响计分。', en: 'Decimals shown; scoring does not use them.' },
      source: {
        zh: '数据的负责单位（标识）或来源名称。',
        en: 'Who answers for the data: the id of a unit, or a name.',
      },
      definition_zh: { zh: '中文定义与口径。', en: 'Definition in Chinese.' },
      definition_en: { zh: '英文定义与口径。', en: 'Definition in English.' },
    },
  },
  observations: {
    title: { zh: '数值', en: 'Observations' },
    meaning: {
      zh: '每个周期报送的数值及其状态；没有这一行就是缺报。',
      en: 'Values reported in a cycle with their states; where there is no row the value is missing.',
    },
    columns: {
      subject_id: { zh: '单位或人员。', en: 'The unit or official.' },
      item_id: { zh: '指标。', en: 'The item.' },
      value: {
        zh: '数值，按指标的单位；空白不是 0。',
        en: 'The value, in the unit of the item; blank is not 0.',
      },
      status: {
        zh: '数值的状态；空白即终稿（有数值时）。',
        en: 'State of the value; blank = final where there is a value.',
      },
      source: { zh: '这个数值的出处。', en: 'Where this value comes from.' },
      as_of: { zh: '数值截至的日期。', en: 'The day as of which the value holds.' },
      note: { zh: '备注。', en: 'Note.' },
    },
  },
};

/** weights.csv has a column for every group, so its columns are known from the rule book alone. */
export const weightsMeaning = {
  title: { zh: '规则：权重', en: 'Rule book: weights' },
  meaning: {
    zh: '每项指标在各组的权重，一组一列；空白为该组不考核此项。',
    en: 'The weight of each item in every group, a column each; blank = not assessed in that group.',
  },
  item: { zh: '指标。', en: 'The item.' },
  group: {
    zh: '该组的权重：同级各项之间的相对数，或按分值写。',
    en: 'Weight in this group: relative among siblings, or written as points.',
  },
} as const satisfies Record<string, Words>;
