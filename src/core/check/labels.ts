/** Names and titles stand in both languages, as every page does. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Bilingual } from '../package/manifest.ts';
import type { Rulebook } from '../package/rulebook.ts';
import type { TableView, PackageView } from './package-view.ts';

const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

/** Columns `<label>_zh` and `<label>_en` that name a row; notes and definitions may be in one language or none. */
const labels = ['name', 'title', 'post'];

export function* checkLabels(view: PackageView): Generator<Issue> {
  for (const table of view.tables) {
    for (const label of labels)
      if (`${label}_zh` in table.spec.columns) yield* checkTable(view, table, label);
    if ('unit_en' in table.spec.columns) yield* checkUnits(view, table);
  }
  if (view.isManifestRead) yield* checkManifest(view);
  for (const rulebook of view.pack.rulebooks.values()) {
    if (view.isMethodRead(rulebook)) yield* checkMethod(view, rulebook);
  }
}

/** A language without a column is told once for the file, a blank cell in its row. */
function* checkTable(view: PackageView, { file, spec, rows }: TableView, label: string): Generator<Issue> {
  const header = view.pack.headers.get(file);
  if (header === undefined || rows.length === 0) return;
  const [present, absent] = [true, false].map((isPresent) =>
    languages.filter((language) => header.includes(`${label}_${language}`) === isPresent),
  ) as [Language[], Language[]];
  if (absent.length > 0) {
    const columns = absent.map((language) => `${label}_${language}`);
    yield issue(
      'warning',
      'label-columns-missing',
      { file, line: 1, column: 0 },
      { columns, rows: rows.length },
    );
  }
  for (const row of rows) {
    const blank = present.filter((language) => row[`${label}_${language}`] === null);
    if (blank.length === 0) continue;
    const place = view.cell(file, row.line, `${label}_${blank[0]!}`);
    const id = String(row[spec.key[0]!] ?? '');
    yield issue('warning', 'label-missing', place, { id, label, languages: blank });
  }
}

/** A file without English units shows its own; one that has them has them all. Signs like % need no translation. */
function* checkUnits(view: PackageView, { file, rows }: TableView): Generator<Issue> {
  if (view.pack.headers.get(file)?.includes('unit_en') !== true) return;
  for (const row of rows) {
    const unit = String(row['unit_en'] ?? row['unit'] ?? '');
    if (!/\p{Script=Han}/u.test(unit)) continue;
    const place = view.cell(file, row.line, 'unit_en');
    yield issue('warning', 'label-in-chinese', place, { id: String(row['item_id']), unit });
  }
}

function* checkManifest(view: PackageView): Generator<Issue> {
  const { package: id, title, kinds } = view.pack.manifest;
  const file = 'package.yaml';
  yield* checkText(view, file, ['title'], id, title);
  for (const [list, named] of Object.entries(kinds)) {
    for (const [kind, text] of Object.entries(named)) {
      yield* checkText(view, file, ['kinds', list, kind], `kinds.${list}.${kind}`, text);
    }
  }
}

function* checkMethod(view: PackageView, { id, files, method }: Rulebook): Generator<Issue> {
  yield* checkText(view, files.method, ['title'], id, method.title);
  for (const list of ['bands', 'vetoes'] as const) {
    for (const [at, { title }] of method[list].entries()) {
      if (title === undefined) continue;
      yield* checkText(view, files.method, [list, at, 'title'], `${list} ${at + 1}`, title);
    }
  }
}

function* checkText(
  view: PackageView,
  file: string,
  path: readonly (string | number)[],
  id: string,
  text: Bilingual,
): Generator<Issue> {
  const blank = languages.filter((language) => text[language].trim() === '');
  if (blank.length === 0) return;
  const label = path.at(-1) === 'title' ? 'title' : 'name';
  yield issue('warning', 'label-missing', view.yaml(file, path), { id, label, languages: blank });
}
