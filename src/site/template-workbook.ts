/**
 * A template as an .xlsx file, written as the few parts of SpreadsheetML that it needs: locked cells, drop-downs and a
 * hidden sheet. (Of the libraries that write these, the maintained ones cannot do drop-downs, and the one that can has
 * had no release since 2023.)
 */
import { columnName, cellName } from '../core/import/grid.ts';
import type { Template } from '../core/import/template.ts';
import { META_SHEET, templateRows } from '../core/import/template.ts';
import type { Package } from '../core/package/package.ts';
import { instructionLines, statusLabels, templateWords } from '../i18n/messages-template.ts';
import { zipTexts } from './zip-file.ts';

export function templateWorkbook(template: Template, pack: Package): Uint8Array {
  const names = [templateWords.sheet, templateWords.instructionSheet, META_SHEET];
  const sheets = [
    dataSheet(template, pack),
    textSheet(
      instructionLines(template.cycle.cycle_id).map((line) => [line]),
      110,
    ),
    textSheet(template.meta, 24),
  ];
  return zipTexts(
    new Map([
      ['[Content_Types].xml', contentTypes(sheets.length)],
      ['_rels/.rels', RELS],
      ['xl/workbook.xml', workbookXml(names)],
      ['xl/_rels/workbook.xml.rels', workbookRels(sheets.length)],
      ['xl/styles.xml', STYLES],
      ...sheets.map((xml, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, xml]),
    ]),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the formats in `cellXfs` of the styles below. */
const style = { plain: 0, title: 1, head: 2, locked: 3, open: 4, openDate: 5, absent: 6, before: 7 } as const;
type Style = (typeof style)[keyof typeof style];

const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="4"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="14"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font><font><i/><sz val="10"/><color rgb="FF6B6B6B"/><name val="Microsoft YaHei"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFB8BEC8"/></left><right style="thin"><color rgb="FFB8BEC8"/></right><top style="thin"><color rgb="FFB8BEC8"/></top><bottom style="thin"><color rgb="FFB8BEC8"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  xf(0, 0, 0, 0, true, 'vertical="top" wrapText="1"'),
  xf(0, 1, 0, 0, true, ''),
  xf(0, 2, 2, 1, true, 'horizontal="center" vertical="center" wrapText="1"'),
  xf(0, 0, 2, 1, true, ''),
  xf(0, 0, 0, 1, false, ''),
  xf(164, 0, 0, 1, false, ''),
  xf(0, 3, 2, 1, true, 'horizontal="center"'),
  xf(0, 3, 2, 1, true, 'horizontal="right"'),
].join('')}</cellXfs></styleSheet>`;

function xf(
  format: number,
  font: number,
  fill: number,
  border: number,
  isLocked: boolean,
  alignment: string,
): string {
  const aligned = alignment === '' ? '' : `<alignment ${alignment}/>`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${aligned}<protection locked="${isLocked ? 1 : 0}"/></xf>`;
}

const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypes(sheets: number): string {
  const listed = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEETML}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/>${listed.join('')}</Types>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => {
    const state = name === META_SHEET ? ' state="veryHidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRels(sheets: number): string {
  const rels = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rels.join('')}${styles}</Relationships>`;
}

/** Cells by row, written in the order of their columns. */
class CellWriter {
  readonly #rows = new Map<number, string[]>();

  text(row: number, column: number, text: string, of: Style): void {
    const inner = text === '' ? '' : `<is><t xml:space="preserve">${escapeXml(text)}</t></is>`;
    const type = text === '' ? '' : ' t="inlineStr"';
    this.#add(row, `<c r="${cellName(row, column)}" s="${of}"${type}>${inner}</c>`);
  }

  number(row: number, column: number, text: string, of: Style): void {
    this.#add(row, `<c r="${cellName(row, column)}" s="${of}"><v>${text}</v></c>`);
  }

  get xml(): string {
    const rows = [...this.#rows].sort(([a], [b]) => a - b);
    return `<sheetData>${rows.map(([row, cells]) => `<row r="${row + 1}">${cells.join('')}</row>`).join('')}</sheetData>`;
  }

  #add(row: number, cell: string): void {
    const cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, [cell]);
    else cells.push(cell);
  }
}

const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

function textSheet(rows: readonly (readonly string[])[], width: number): string {
  const cells = new CellWriter();
  rows.forEach((row, at) => row.forEach((text, column) => cells.text(at, column, text, style.plain)));
  return `${HEAD}<worksheet ${MAIN}><cols><col min="1" max="1" width="${width}" customWidth="1"/></cols>${cells.xml}${PROTECTION}</worksheet>`;
}

function dataSheet(template: Template, pack: Package): string {
  const cells = new CellWriter();
  const merges: string[] = [];
  writeHead(template, pack, cells, merges);
  template.subjects.forEach((subject, at) =>
    writeSubject(template, pack, subject, templateRows.first + at, cells),
  );
  const last = templateRows.first + template.subjects.length - 1;
  const view = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="${templateRows.first}" topLeftCell="${cellName(templateRows.first, 2)}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;
  const widths = template.items.length * 3;
  const cols = `<cols><col min="1" max="2" width="20" customWidth="1"/><col min="3" max="${2 + widths}" width="17" customWidth="1"/></cols>`;
  const merged = `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  return `${HEAD}<worksheet ${MAIN}>${view}${cols}${cells.xml}${PROTECTION}${merged}${validations(template, last)}</worksheet>`;
}

function writeHead(
  { cycle, previous, items }: Template,
  pack: Package,
  cells: CellWriter,
  merges: string[],
): void {
  const words = templateWords;
  cells.text(templateRows.title, 0, words.title(cycle.cycle_id, pack.manifest.title), style.title);
  cells.text(templateRows.asOf, 0, words.asOf, style.locked);
  cells.text(templateRows.asOf, 1, '', style.openDate);
  for (const row of [templateRows.names, templateRows.ids]) {
    cells.text(row, 0, '', style.head);
    cells.text(row, 1, '', style.head);
  }
  cells.text(templateRows.columns, 0, words.subjectId, style.head);
  cells.text(templateRows.columns, 1, words.subjectName, style.head);
  for (const { item, column } of items) {
    const name = [...new Set([item.name.zh, item.name.en])].filter((text) => text !== '').join(' ');
    const texts = [name || item.id, item.unit === '' ? item.id : `${item.id} (${item.unit})`];
    [templateRows.names, templateRows.ids].forEach((row, at) => {
      cells.text(row, column, texts[at]!, style.head);
      cells.text(row, column + 1, '', style.head);
      cells.text(row, column + 2, '', style.head);
      merges.push(`${cellName(row, column)}:${cellName(row, column + 2)}`);
    });
    cells.text(templateRows.columns, column, words.before(previous?.cycle_id ?? null), style.head);
    cells.text(templateRows.columns, column + 1, words.value, style.head);
    cells.text(templateRows.columns, column + 2, words.status, style.head);
  }
}

function writeSubject(
  { items, before }: Template,
  pack: Package,
  subject: string,
  row: number,
  cells: CellWriter,
): void {
  cells.text(row, 0, subject, style.locked);
  cells.text(row, 1, subjectName(pack, subject), style.locked);
  for (const { item, column, subjects } of items) {
    const last = before(subject, item.id);
    if (last === '') cells.text(row, column, '', style.before);
    else cells.number(row, column, last, style.before);
    const isAsked = subjects.includes(subject);
    cells.text(
      row,
      column + 1,
      isAsked ? '' : templateWords.notAssessed,
      isAsked ? style.open : style.absent,
    );
    cells.text(row, column + 2, '', isAsked ? style.open : style.absent);
  }
}

function subjectName(pack: Package, id: string): string {
  const unit = pack.units.find((one) => one.unit_id === id);
  const one = unit ?? pack.officials.find((official) => official.official_id === id);
  return [one?.name_zh, one?.name_en].filter((name) => name).join(' ');
}

function validations({ items }: Template, last: number): string {
  const range = (column: number): string =>
    `${columnName(column)}${templateRows.first + 1}:${columnName(column)}${last + 1}`;
  const words = templateWords;
  const listed = [
    validation(
      'type="date" operator="greaterThan"',
      cellName(templateRows.asOf, 1),
      '<formula1>36526</formula1>',
      words.wantsDate,
    ),
    ...items.flatMap(({ column }) => [
      validation(
        'type="decimal" operator="between"',
        range(column + 1),
        '<formula1>-1E+15</formula1><formula2>1E+15</formula2>',
        words.wantsNumber,
      ),
      validation(
        'type="list"',
        range(column + 2),
        `<formula1>"${escapeXml(statusLabels.join(','))}"</formula1>`,
        words.wantsStatus,
      ),
    ]),
  ];
  return `<dataValidations count="${listed.length}">${listed.join('')}</dataValidations>`;
}

function validation(kind: string, range: string, formulas: string, message: string): string {
  return `<dataValidation ${kind} allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}" sqref="${range}">${formulas}</dataValidation>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');
}
