/** Why nothing was imported, as an error that a person can put right. */
import type { ImportRefusal } from '../core/import/import-workbook.ts';
import { sheetFaultText } from '../i18n/messages-import.ts';
import { UsageError, UserError } from './user-error.ts';

export function refusalOfImport(refusal: ImportRefusal, file: string): UserError {
  switch (refusal.kind) {
    case 'no-cycle':
      return new UsageError(
        { zh: '没有写明写入哪个周期。', en: 'It is not said which cycle to write to.' },
        { zh: '请加 --cycle，如 --cycle 2026q1。', en: 'Add --cycle, as in --cycle 2026q1.' },
      );
    case 'unknown-cycle':
      return new UserError(
        {
          zh: `cycles.csv 中没有周期“${refusal.given}”。`,
          en: `cycles.csv has no cycle "${refusal.given}".`,
        },
        { zh: '请先用 npm run new-cycle 新建。', en: 'Make it with npm run new-cycle first.' },
      );
    case 'unknown-mapping':
      return new UserError(
        {
          zh: `没有映射文件 imports/${refusal.given}.yaml。`,
          en: `There is no mapping imports/${refusal.given}.yaml.`,
        },
        {
          zh: `现有：${refusal.known.join('、') || '无'}。`,
          en: `There is ${refusal.known.join(', ') || 'none'}.`,
        },
      );
    case 'several':
      return new UserError(
        {
          zh: `有多个映射文件与 ${file} 相符：${refusal.names.join('、')}。`,
          en: `Several mappings fit ${file}: ${refusal.names.join(', ')}.`,
        },
        { zh: '请用 --mapping 指定。', en: 'Name one with --mapping.' },
      );
    case 'no-mapping':
      return new UserError(
        {
          zh: `数据包中还没有映射文件，${file} 也不是由 npm run template 生成的填报表。`,
          en: `The package has no mapping yet, and ${file} was not made by npm run template.`,
        },
        {
          zh: '请加 --guess --mapping 名称，先写出映射草案并核对。',
          en: 'Add --guess --mapping NAME to have one proposed, and review it.',
        },
      );
    case 'target-faulty':
      return new UserError(
        {
          zh: `${refusal.path} 中有无法读取的行，写入会丢失这些行。`,
          en: `${refusal.path} has rows that cannot be read and would be lost by writing it.`,
        },
        {
          zh: '请先用 npm run check 查看并更正（--fix 可修复编码和空行）。',
          en: 'Put them right first: npm run check tells them, --fix repairs encoding and blank rows.',
        },
      );
    case 'unfit':
      return unfit(refusal, file);
  }
}

function unfit({ faults }: Extract<ImportRefusal, { kind: 'unfit' }>, file: string): UserError {
  const told = (locale: 'zh' | 'en'): string =>
    faults
      .flatMap((one) =>
        one.faults.map((fault) => `\n  ${one.mapping ?? file}: ${sheetFaultText(fault, locale)}`),
      )
      .join('');
  return new UserError(
    { zh: `${file} 与映射不符：${told('zh')}`, en: `${file} does not fit:${told('en')}` },
    {
      zh: '发送方改了表式时请修改映射文件；新的表式可用 --guess --mapping 名称 写出草案。',
      en: 'Where the sender has changed the sheet, change the mapping; --guess --mapping NAME proposes one for a new sheet.',
    },
  );
}
