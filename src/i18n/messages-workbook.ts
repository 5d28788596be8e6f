/** Why a file could not be read as a spreadsheet, and what to do. */
import type { Locale } from './locale.ts';

interface Advice {
  readonly words: Readonly<Record<Locale, string>>;
  readonly tip: Readonly<Record<Locale, string>>;
}

const again = {
  zh: '请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。',
  en: 'Open it in a spreadsheet program, save it as .xlsx and try again.',
};

/** `params`: megabytes where they matter. */
export const workbookAdvice = {
  empty: (file: string): Advice => ({
    words: { zh: `${file} 是空文件。`, en: `${file} is empty.` },
    tip: { zh: '请向发送方重新索取。', en: 'Ask whoever sent it for another copy.' },
  }),
  huge: (file: string, megabytes: number, most: number): Advice => ({
    words: {
      zh: `${file} 有 ${megabytes} MB，超过 ${most} MB，未读取。`,
      en: `${file} has ${megabytes} MB, more than ${most} MB; it was not read.`,
    },
    tip: { zh: '请只保留要导入的工作表。', en: 'Keep only the sheet that is to be imported.' },
  }),
  'unpacks-huge': (file: string, most: number): Advice => ({
    words: {
      zh: `${file} 解压后超过 ${most} MB，未读取；可能是损坏或恶意的文件。`,
      en: `${file} unpacks to more than ${most} MB and was not read; it may be damaged or malicious.`,
    },
    tip: again,
  }),
  encrypted: (file: string): Advice => ({
    words: {
      zh: `${file} 有密码保护，无法读取。`,
      en: `${file} is protected by a password and cannot be read.`,
    },
    tip: { zh: '请取消密码后另存。', en: 'Save it without the password.' },
  }),
  damaged: (file: string): Advice => ({
    words: {
      zh: `${file} 已损坏或不完整，无法读取。`,
      en: `${file} is damaged or incomplete and cannot be read.`,
    },
    tip: again,
  }),
  html: (file: string): Advice => ({
    words: {
      zh: `${file} 其实是网页或 XML，不是工作簿，只是扩展名像表格。`,
      en: `${file} is a web page or XML and no workbook, whatever its name says.`,
    },
    tip: again,
  }),
  'other-zip': (file: string): Advice => ({
    words: {
      zh: `${file} 是压缩文件，但不是 Excel 工作簿。`,
      en: `${file} is a zip file, but no Excel workbook.`,
    },
    tip: { zh: '请先解压，或另存为 .xlsx。', en: 'Unpack it first, or save it as .xlsx.' },
  }),
  'not-text': (file: string): Advice => ({
    words: {
      zh: `${file} 既不是工作簿，也不是 UTF-8 或 GB18030 的 CSV。`,
      en: `${file} is neither a workbook nor CSV in UTF-8 or GB18030.`,
    },
    tip: again,
  }),
};
