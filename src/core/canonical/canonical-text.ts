/** Text in UTF-8 with LF line ends, no byte order mark and one line end at its end. */
import { decodeText } from '../package/encoding.ts';
import type { RepairKind, RepairLog } from './repair.ts';

const repairsByIssue: Readonly<Record<string, RepairKind>> = {
  'text-gb18030': 'gb18030',
  'text-utf16': 'utf16',
  'text-bom': 'bom',
  'text-crlf': 'line-ends',
  'text-mac-line-ends': 'line-ends',
  'text-lone-cr': 'line-ends',
};

/** Null where characters are lost or none can be made out: such a file is left as it is. */
export function canonicalText(file: string, bytes: Uint8Array, log: RepairLog): string | null {
  const { text, issues } = decodeText(file, bytes);
  if (text === null || text.includes('�')) return null;
  if (issues.some((one) => repairsByIssue[one.kind] === undefined)) return null;
  for (const { kind, params } of issues) {
    log.add(repairsByIssue[kind]!, null, 'count' in params ? params.count : 1);
  }
  if (text.endsWith('\n')) return text;
  log.add('last-line', null);
  return `${text}\n`;
}
