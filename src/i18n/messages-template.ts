/** The words of the sheet that a department fills in. It goes to whoever it goes to, so both languages stand in it. */
import { statusChoices } from '../core/import/template.ts';

interface Both {
  readonly zh: string;
  readonly en: string;
}

const statusNames: Readonly<Record<string, Both>> = {
  final: { zh: '正式', en: 'final' },
  provisional: { zh: '初步', en: 'provisional' },
  disputed: { zh: '有异议', en: 'disputed' },
  missing: { zh: '缺失', en: 'missing' },
  late: { zh: '迟报', en: 'late' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  suppressed: { zh: '不公开', en: 'suppressed' },
};

/** `late 迟报`: the first word is what is read back. */
export const statusLabels = statusChoices.map((status) =>
  `${status} ${statusNames[status]?.zh ?? ''}`.trim(),
);

export const templateWords = {
  sheet: '填报 Data',
  instructionSheet: '说明 Instructions',
  title: (cycle: string, title: Both) => `${cycle} 填报表 · ${title.zh} | ${title.en} · data sheet`,
  asOf: '数据截止日 As of',
  subjectId: '编号 Id',
  subjectName: '名称 Name',
  before: (cycle: string | null) => (cycle === null ? '上期 Before' : `${cycle} 上期 Before`),
  value: '本期 Value',
  status: '状态 Status',
  notAssessed: '不考核 Not assessed',
  wantsNumber:
    '请填数字；没有数字时留空，并在右侧选状态。 A number; leave it blank without one and choose a status.',
  wantsStatus: '请从列表中选择。 Choose from the list.',
  wantsDate: '请填日期，如 2026-04-10。 A date such as 2026-04-10.',
} as const;

/** Sentence by sentence, Chinese before English. */
export function instructionLines(cycle: string): string[] {
  return [
    `${cycle} 填报说明`,
    '1. 只填白色单元格；灰色单元格已锁定，请勿增删行列。',
    '2. “本期”只填数字，单位见表头，不带单位、百分号或千位分隔符。',
    '3. 空白不等于 0：确实为 0 时请填 0；没有数字时留空，并在“状态”中选择原因。',
    '4. 状态：正式可不选；provisional 初步、disputed 有异议须有数字；missing 缺失、late 迟报、not-applicable 不适用、suppressed 不公开不填数字。',
    '5. 标明“不考核”的单元格无须填写。',
    '6. 填好后原样发回，不改文件格式。',
    '',
    `How to fill in the sheet for ${cycle}`,
    '1. Fill in white cells only; grey ones are locked. Do not add or remove rows or columns.',
    '2. Under "Value" write the number alone, in the unit of the header, without unit, percent sign or thousands separators.',
    '3. A blank is not 0: write 0 where it is 0; without a number leave the cell blank and choose the reason under "Status".',
    '4. Status: none is needed for a final figure; provisional and disputed go with a number; missing, late, not-applicable and suppressed go without.',
    '5. Cells marked "Not assessed" need nothing.',
    '6. Send the file back as it is, in the same format.',
  ];
}
