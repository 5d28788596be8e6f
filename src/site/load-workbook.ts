/** A spreadsheet file from disk, or a sentence about why it is none. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Workbook } from '../core/import/grid.ts';
import { workbookAdvice } from '../i18n/messages-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookFault } from './read-workbook.ts';
import { UserError } from './user-error.ts';

export async function loadWorkbook(file: string): Promise<Workbook> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError(
      { zh: `无法读取 ${file}（${code}）。`, en: `${file} cannot be read (${code}).` },
      { zh: '请核对路径和权限。', en: 'Check its path and permissions.' },
    );
  });
  const read = readWorkbook(basename(file, extname(file)), bytes);
  if (!('kind' in read)) return read;
  const { words, tip } = adviceOn(file, read);
  throw new UserError(words, tip);
}

function adviceOn(file: string, fault: WorkbookFault) {
  if (fault.kind === 'huge') return workbookAdvice.huge(file, fault.megabytes, fault.most);
  if (fault.kind === 'unpacks-huge') return workbookAdvice['unpacks-huge'](file, fault.most);
  return workbookAdvice[fault.kind](file);
}
