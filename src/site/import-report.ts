/** The preview of an import as a file: CSV for a spreadsheet, or a page of one table. */
import { csvFile } from './csv-file.ts';

type Rows = readonly (readonly string[])[];

/** By the extension of the path; the first row is the header. */
export function importReport(
  path: string,
  title: string,
  summary: string,
  [header = [], ...rows]: Rows,
): string {
  if (!/\.html?$/i.test(path)) return csvFile(header, rows);
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    `<tr>${row.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html>
<html lang="${/[\u4e00-\u9fff]/.test(title) ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body{font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui;margin:2rem;color:#1a1d21}table{border-collapse:collapse}h1{font-size:1.25rem;line-height:1.5}td:not(:last-child),th{white-space:nowrap}th,td{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #d5d9e0;vertical-align:top}</style></head>
<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(summary)}</p>
<table><thead>${cells(header, 'th')}</thead><tbody>
${rows.map((row) => cells(row, 'td')).join('\n')}
</tbody></table></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
