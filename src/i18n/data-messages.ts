/** The sentences about what tables hold and mean, in both languages; see `core/check/data-issues.ts`. */
import type { DataIssues } from '../core/check/data-issues.ts';
import type { Locale } from './locale.ts';
import type { MessagesFor } from './message.ts';

const meantEn = (near: string | null, otherwise: string) =>
  near === null ? otherwise : `did you mean "${near}"?`;
const meantZh = (near: string | null, otherwise: string) =>
  near === null ? otherwise : `是否应为“${near}”？`;

export const dataMessages = {
  en: {
    'file-missing': ({ path }) => ({
      text: `${path} does not exist; the package needs it.`,
      tip: 'add the file, or correct the name by which it is asked for.',
    }),
    'file-unknown': ({ path }) => ({
      text: `${path} is not a file of a data package; it is not read.`,
      tip: 'correct its name or folder, or move it out of the package.',
    }),
    'yaml-syntax': ({ problem }) => ({ text: `Not valid YAML: ${problem}`, tip: 'correct this line.' }),
    'yaml-unknown-key': ({ key, under }) => ({
      text: `The key "${key}" is not known${under === '' ? '' : ` under "${under}"`}.`,
      tip: 'correct its spelling or its indentation, or delete it.',
    }),
    'yaml-shape': ({ path, given, problem, allowed, near }) => ({
      text: `${path} is ${given ?? 'not there'}: ${problem}.${allowed.length === 0 ? '' : ` Allowed: ${allowed.join(', ')}.`}`,
      tip: meantEn(near, 'correct the value.'),
    }),
    'rulebook-name': ({ named, folder }) => ({
      text: `The rule book calls itself "${named}" but lies in the folder "${folder}"; expected the same name.`,
      tip: 'rename one of the two.',
    }),
    'column-unknown': ({ column, allowed, near }) => ({
      text: `The column "${column}" is not known here; allowed are ${allowed.join(', ')}.`,
      tip: meantEn(near, 'rename or delete the column.'),
    }),
    'column-missing': ({ column, needed }) => ({
      text: `The column "${column}" is missing; the columns are ${needed.join(', ')}.`,
      tip: 'add the column to the header and to every row.',
    }),
    'cell-empty': ({ column }) => ({
      text: `${column} is blank; expected a value in every row.`,
      tip: 'fill it in from its source; a blank is never read as 0.',
    }),
    'word-unknown': ({ column, given, allowed, near }) => ({
      text: `${column} is "${given}"; allowed are ${allowed.join(', ')}.`,
      tip: meantEn(near, 'choose one of the allowed words.'),
    }),
    'value-blank': ({ status }) => ({
      text: `The value is blank, but its status is "${status}", which goes with a value.`,
      tip: 'fill in the value, or set the status to missing, late, not-applicable or suppressed.',
    }),
    'value-despite-status': ({ status }) => ({
      text: `There is a value, but its status is "${status}", which goes with a blank.`,
      tip: 'delete the value or correct the status.',
    }),
    'params-malformed': ({ item, params }) => ({
      text: `The params "${params}" of ${item} cannot be read; expected name=value;name=value.`,
      tip: 'separate by semicolons, with one equals sign in each part.',
    }),
    'key-duplicate': ({ key, firstLine }) => ({
      text: `The key ${key} already stands on line ${firstLine}; expected every key once.`,
      tip: 'delete or correct one of the two rows.',
    }),
    'weight-without-item': ({ item }) => ({
      text: `There is a weight for "${item}", which is not in the rule book's items.csv.`,
      tip: 'correct the id, or add the item.',
    }),
    'weight-negative': ({ weight }) => ({
      text: `The weight is ${weight}; expected 0 or more.`,
      tip: 'correct it; an item for which less is better has `direction` lower.',
    }),
  },
  zh: {
    'file-missing': ({ path }) => ({
      text: `${path} 不存在；数据包需要此文件。`,
      tip: '请补上文件，或更正引用它的名称。',
    }),
    'file-unknown': ({ path }) => ({
      text: `${path} 不属于数据包，未读取。`,
      tip: '请更正文件名或所在文件夹，或将其移出数据包。',
    }),
    'yaml-syntax': ({ problem }) => ({ text: `YAML 语法有误：${problem}`, tip: '请更正此行。' }),
    'yaml-unknown-key': ({ key, under }) => ({
      text: `${under === '' ? '' : `“${under}”下的`}键“${key}”无法识别。`,
      tip: '请更正拼写或缩进，或删除该键。',
    }),
    'yaml-shape': ({ path, given, problem, allowed, near }) => ({
      text: `${path} ${given === null ? '未填写' : `的值为 ${given}`}：${problem}。${allowed.length === 0 ? '' : `可用的值：${allowed.join('、')}。`}`,
      tip: meantZh(near, '请更正该值。'),
    }),
    'rulebook-name': ({ named, folder }) => ({
      text: `办法自称“${named}”，却放在文件夹“${folder}”中；两者应一致。`,
      tip: '请更改其中一个名称。',
    }),
    'column-unknown': ({ column, allowed, near }) => ({
      text: `列“${column}”无法识别；可用的列为 ${allowed.join('、')}。`,
      tip: meantZh(near, '请更名或删除该列。'),
    }),
    'column-missing': ({ column, needed }) => ({
      text: `缺少列“${column}”；应有的列为 ${needed.join('、')}。`,
      tip: '请在表头和每一行中补上该列。',
    }),
    'cell-empty': ({ column }) => ({
      text: `${column} 为空；每一行都应填写。`,
      tip: '请按数据来源填写；空单元格不会当作 0。',
    }),
    'word-unknown': ({ column, given, allowed, near }) => ({
      text: `${column} 的值为“${given}”；可用的值为 ${allowed.join('、')}。`,
      tip: meantZh(near, '请从可用的值中选择。'),
    }),
    'value-blank': ({ status }) => ({
      text: `数值为空，状态却为“${status}”；该状态应有数值。`,
      tip: '请填写数值，或将状态改为 missing、late、not-applicable、suppressed 之一。',
    }),
    'value-despite-status': ({ status }) => ({
      text: `填有数值，状态却为“${status}”；该状态下数值应为空。`,
      tip: '请删除数值，或更正状态。',
    }),
    'params-malformed': ({ item, params }) => ({
      text: `${item} 的参数“${params}”无法读取；应为 name=value;name=value。`,
      tip: '各参数以半角分号分隔，每个参数含一个等号。',
    }),
    'key-duplicate': ({ key, firstLine }) => ({
      text: `主键 ${key} 已见于第 ${firstLine} 行；每个主键只应出现一次。`,
      tip: '请删除或更正其中一行。',
    }),
    'weight-without-item': ({ item }) => ({
      text: `为“${item}”设了权重，但 items.csv 中没有该指标。`,
      tip: '请更正编号，或补上该指标。',
    }),
    'weight-negative': ({ weight }) => ({
      text: `权重为 ${weight}；应为 0 或正数。`,
      tip: '请更正；越低越好的指标，`direction` 填 lower。',
    }),
  },
} satisfies Record<Locale, MessagesFor<DataIssues>>;
