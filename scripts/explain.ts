/** `npm run explain -- ASSESSMENT SUBJECT [ITEM]`: how one score came about, down to file and line. */
import type { Derivation } from '../src/core/explain/derivation.ts';
import { explain } from '../src/core/explain/explain.ts';
import { correctedRows } from '../src/core/final/corrected-rows.ts';
import { nearest } from '../src/core/nearest.ts';
import type { Package } from '../src/core/package/package.ts';
import type { Item } from '../src/core/package/rulebook.ts';
import type { AssessmentResult } from '../src/core/score/result.ts';
import { scorerOf } from '../src/core/score/score.ts';
import { commitText, correctionSentence, shortHash } from '../src/i18n/correction-text.ts';
import { derivationJson } from '../src/i18n/derivation-json.ts';
import { namesIn } from '../src/i18n/derivation-names.ts';
import type { Line, Names } from '../src/i18n/derivation-text.ts';
import { explainLines } from '../src/i18n/derivation-text.ts';
import { itemsFromRoot, treeLines } from '../src/i18n/derivation-tree.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { historyMessages } from '../src/i18n/messages-history.ts';
import type { CheckedPackage } from '../src/site/load-checked.ts';
import { loadChecked } from '../src/site/load-checked.ts';
import type { Provenance } from '../src/site/provenance.ts';
import { loadProvenance } from '../src/site/provenance.ts';
import { UserError, type Words } from '../src/site/user-error.ts';
import { runCommand } from './cli.ts';
import { refuse } from './refuse.ts';

await runCommand(
  {
    name: 'explain',
    summary: {
      zh: '说明一个得分是怎样算出的，每一步都落到文件和行。',
      en: 'Tells how one score came about, down to file and line.',
    },
    positionals: [
      { name: 'ASSESSMENT', required: true, summary: { zh: '考核的编号', en: 'id of the assessment' } },
      {
        name: 'SUBJECT',
        required: true,
        summary: { zh: '被考核对象的编号', en: 'id of the unit or official' },
      },
      {
        name: 'ITEM',
        summary: { zh: '指标的编号（不写则说明总分）', en: 'id of an item (default: the total)' },
      },
    ],
  },
  async ({ data, positionals, locale, json, print }) => {
    const loaded = await loadChecked(data);
    if (loaded.hasErrors) return refuse(loaded, { locale, json, print });
    const asked = ask(loaded.package, positionals);
    const { result, subject, item } = asked;
    const derivation = explain(result, subject, item ?? result.frame.rulebook.root!);
    const names = namesIn(loaded.package, result.frame.rulebook, locale);
    const lines = explainLines(derivation, names, locale);
    const files = new Set(lines.flatMap(({ place }) => place?.file ?? []));
    const provenance = await loadProvenance(data, files);
    if (json) {
      const told = jsonOf(data, asked, derivation) as object;
      print(JSON.stringify({ ...told, lines: linesJson(lines, provenance) }));
      return 0;
    }
    print(titleOf(derivation, names));
    if (item === null) for (const row of ['', ...treeLines(result, subject, names, locale), '']) print(row);
    lines.forEach((line, at) => print(numbered(line, at + 1, data, provenance, locale)));
    for (const told of historyLines(loaded, lines, provenance, locale)) print(told);
    return 0;
  },
);

interface Asked {
  readonly result: AssessmentResult;
  readonly subject: number;
  /** Null for the total. */
  readonly item: Item | null;
}

function ask(pack: Package, [assessmentId = '', subjectId = '', itemId]: readonly string[]): Asked {
  const assessment = pack.assessments.find((one) => one.assessment_id === assessmentId);
  if (assessment === undefined) {
    const known = pack.assessments.map((one): Known => [one.assessment_id, one.title_zh, one.title_en]);
    throw unknown({ zh: '考核', en: 'assessment' }, assessmentId, known);
  }
  const result = scorerOf(pack)(assessment);
  const { rulebook, subjectIndex } = result.frame;
  const subject = subjectIndex.get(subjectId);
  if (subject === undefined) throw strangerTo(pack, result, subjectId);
  const item = itemId === undefined ? null : rulebook.itemsById.get(itemId);
  if (item === undefined) {
    const known = rulebook.items.map((one): Known => [one.id, one.name.zh, one.name.en]);
    throw unknown({ zh: '指标', en: 'item' }, itemId ?? '', known);
  }
  return { result, subject, item };
}

/** An id and the names that a person may have given instead. */
type Known = readonly [id: string, ...names: (string | null)[]];

function unknown(what: Words & object, given: string, known: readonly Known[]): UserError {
  const byName = known.find((one) => one.includes(given))?.[0] ?? null;
  const near =
    byName ??
    nearest(
      given,
      known.map(([id]) => id),
    );
  const sentence = { zh: `没有编号为 "${given}" 的${what.zh}`, en: `There is no ${what.en} "${given}"` };
  if (near === null) return new UserError({ zh: `${sentence.zh}。`, en: `${sentence.en}.` });
  return new UserError({
    zh: `${sentence.zh}，是否应为 "${near}"？`,
    en: `${sentence.en}; did you mean "${near}"?`,
  });
}

function strangerTo(pack: Package, { frame }: AssessmentResult, given: string): UserError {
  const units = pack.units.map((one): Known => [one.unit_id, one.name_zh, one.name_en]);
  const officials = pack.officials.map((one): Known => [one.official_id, one.name_zh, one.name_en]);
  const all = [...units, ...officials];
  if (!all.some(([id]) => id === given)) {
    const subjects = all.filter(([id]) => frame.subjectIndex.has(id));
    return unknown({ zh: '被考核对象', en: 'subject' }, given, subjects);
  }
  const id = frame.assessment.assessment_id;
  return new UserError({
    zh: `"${given}" 不是考核 "${id}" 的对象。`,
    en: `"${given}" is not a subject of the assessment "${id}".`,
  });
}

function jsonOf(data: string, { result, subject, item }: Asked, derivation: Derivation): unknown {
  const told = { data, ...(derivationJson(derivation) as object) };
  if (item !== null) return told;
  const parts = itemsFromRoot(result).map((one) => derivationJson(explain(result, subject, one)) as object);
  return { ...told, items: parts.map((part) => ({ ...part, steps: undefined })) };
}

function titleOf({ assessmentId, subjectId, item }: Derivation, names: Names): string {
  return [names.subject(subjectId), names.assessment(assessmentId), names.item(item.id)].join(' · ');
}

function numbered(
  { text, place }: Line,
  number: number,
  data: string,
  { commitOf }: Provenance,
  locale: Locale,
): string {
  const commit = place === null ? undefined : commitOf(place);
  const told = commit === null ? `  ${historyMessages[locale].notCommitted}` : '';
  const hash = commit ? `  ${shortHash(commit.hash)}` : '';
  const source = place === null ? '' : `  ${data.replace(/\/+$/, '')}/${place.file}:${place.line}`;
  return `${String(number).padStart(2)}. ${text}${source}${hash}${told}`;
}

/** A commit is null where the line is not committed, and absent where nothing is known of it. */
function linesJson(lines: readonly Line[], { commitOf }: Provenance) {
  return lines.flatMap(({ place }) => (place === null ? [] : [{ ...place, commit: commitOf(place) }]));
}

/** What was corrected of the lines above, and which commits they come from. */
function historyLines(
  { package: pack, files }: CheckedPackage,
  lines: readonly Line[],
  { reach, commitOf }: Provenance,
  locale: Locale,
): string[] {
  const m = historyMessages[locale];
  const places = lines.flatMap(({ place }) => place ?? []);
  const corrected = correctedRows(pack.corrections, files).filter(({ correction, line }) =>
    places.some((place) => place.file === correction.file && place.line === line && line > 0),
  );
  const commits = new Map(places.flatMap((place) => commitOf(place) ?? []).map((one) => [one.hash, one]));
  const told = [...commits.values()].map((commit) => `  ${commitText(commit, true, locale)}`);
  return [
    ...corrected.map(({ correction }) => correctionSentence(correction, locale)),
    ...(told.length === 0 ? [] : [`${m.lineCommits}${locale === 'zh' ? '：' : ':'}`, ...told]),
    ...(reach === 'whole' ? [] : [reach === 'none' ? m.noHistory : m.shallowHistory]),
  ];
}
