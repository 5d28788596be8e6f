/**
 * A report on changes as Markdown, for the talk about a merge request: at most twenty lines that say what moved and
 * why, then three short tables, and where the rest is.
 */
import { roundMovement } from '../core/compare/movements.ts';
import type { Change, Report, ToldAssessment, ToldMovement } from '../core/compare/report.ts';
import { subjectsOfChange } from '../core/compare/report.ts';
import type { Failure } from '../core/compare/fail-on.ts';
import type { Issue } from '../core/issue.ts';
import { messageOf } from './issue-text.ts';
import type { IssueKind, IssueOf } from '../core/issue.ts';
import { DiffTeller, totalDecimals } from './diff-words.ts';
import type { Locale } from './locale.ts';

export interface MarkdownOptions {
  readonly locale: Locale;
  readonly isWorkingTree: boolean;
  /** Where the whole report is: an address, or null for the command that writes it. */
  readonly link: string | null;
  readonly command: string;
  readonly failures: readonly Failure[];
  /** Of each table; ten unless told. */
  readonly rows?: number;
}

const summaryLines = 20;
const tableRows = 10;

/** Summary and tables. */
export function diffMarkdown(report: Report, options: MarkdownOptions): string {
  const teller = new DiffTeller(report, options.locale);
  const { rows = tableRows } = options;
  const tables = [
    ...movementTable(report, teller, rows),
    ...cellTable(report, teller, rows),
    ...issueList(report, teller, rows),
    ...commitList(report, teller, rows),
    ...notes(report, teller),
  ];
  return [...diffSummary(report, options, teller), ...tables, ''].join('\n');
}

/** At most twenty lines; blank lines count. */
export function diffSummary(
  report: Report,
  options: MarkdownOptions,
  teller: DiffTeller = new DiffTeller(report, options.locale),
): string[] {
  const { words } = teller;
  const from = teller.version(report.before, false);
  const to = teller.version(report.after, options.isWorkingTree);
  const head = [`## ${words.title}${words.colon}${words.fromTo(from, to)}`, ''];
  const tail = [
    ...lineList(words.crossings, crossingsIn(report, teller), 6, teller),
    ...lineList(words.swaps, swapsIn(report, teller), 3, teller),
    ...issueLine(report, teller),
    ...options.failures.map((one) => bullet(words.failed, teller.failure(one), teller)),
    `- **${words.rest}**${words.colon}${options.link === null ? words.restCommand(options.command) : words.restLink(options.link)}`,
  ];
  const first = [
    ...changeLine(report, teller),
    ...renameLine(report, teller),
    ...presenceLines(report, teller),
  ];
  const left = summaryLines - head.length - first.length - tail.length;
  return [...head, ...first, ...scoreLines(report, teller, left), ...tail];
}

function notes({ assessments }: Report, { words, isWhole }: DiffTeller): string[] {
  if (assessments === null || assessments.length === 0) return [];
  return ['', words.splitNote, '', words.causeNote, ...(isWhole ? [] : ['', words.partial])];
}

function bullet(what: string, text: string, { words }: DiffTeller): string {
  return `- **${what}**${words.colon}${text}`;
}

function changeLine(report: Report, teller: DiffTeller): string[] {
  const { words } = teller;
  const counted = subjectsOfChange.filter((one) => report.counts[one] > 0);
  const counts = counted.map((one) => words[one](teller.count(report.counts[one])));
  if (counts.length === 0) {
    const isNothing = report.comparison.changes.files.length === 0;
    return [isNothing ? words.nothing : words.nothingThatCounts];
  }
  const authors = [...new Set(report.commits.map((one) => one.author))];
  const by =
    authors.length === 0
      ? ''
      : `${words.separator}${words.commits(teller.count(report.commits.length), teller.list(authors))}`;
  return [bullet(words.changed, teller.list(counts) + by, teller)];
}

function renameLine({ renames }: Report, teller: DiffTeller): string[] {
  const { words } = teller;
  const told = renames.map(({ what, before, after, file }) =>
    what === 'file'
      ? words.renameFile(before, after)
      : (what === 'id' ? words.renameId : words.renameColumn)(code(before), code(after), file),
  );
  return lineList(words.renamed, told, 3, teller);
}

function presenceLines({ comparison }: Report, teller: DiffTeller): string[] {
  const { words } = teller;
  const tell = (ids: readonly string[], say: (names: string) => string) =>
    ids.length === 0 ? [] : [`- ${say(teller.list(ids.slice(0, 5).map((id) => teller.assessment(id))))}`];
  return [
    ...tell(comparison.assessmentsAdded, words.assessmentAdded),
    ...tell(comparison.assessmentsRemoved, words.assessmentRemoved),
  ];
}

/** The assessments with the largest movements, each with as many totals as there is room for. */
function scoreLines(report: Report, teller: DiffTeller, room: number): string[] {
  const { words } = teller;
  if (report.assessments === null) return [`- ${words.notScored}`];
  const units = unitsOf(report);
  const persons = report.assessments.filter((one) => one.isOfPersons);
  const personTotals = persons.reduce((sum, one) => sum + one.movements.length, 0);
  const last = personTotals > 0 ? [`- ${words.personTotals(teller.count(personTotals))}`] : [];
  if (units.length === 0 && last.length === 0) {
    return report.changes.length === 0 ? [] : [`- ${words.scoresStay}`];
  }
  const presence = presenceOfTotals(units, teller).slice(0, 3);
  const moved = units.map(withWholeMovements).filter((one) => one.movements.length > 0);
  const left = room - last.length - presence.length;
  const shown = moved.slice(0, left >= 11 ? 2 : 1);
  const rest = otherLine(moved.slice(shown.length), teller);
  const lines = shown.flatMap((one, at) =>
    assessmentLines(one, teller, at === 0 ? Math.min(7, left - rest.length - (shown.length - 1) * 4) : 4),
  );
  const first =
    moved.length > 0 || presence.length > 0 ? [] : units.slice(0, 3).map((one) => placesLine(one, teller));
  return [...first, ...lines, ...presence, ...rest, ...last];
}

function placesLine({ assessmentId }: ToldAssessment, teller: DiffTeller): string {
  return `- ${teller.words.placesOnly(teller.assessment(assessmentId))}`;
}

function otherLine(others: readonly ToldAssessment[], teller: DiffTeller): string[] {
  if (others.length === 0) return [];
  const totals = others.reduce((sum, one) => sum + one.movements.length, 0);
  return [`- ${teller.words.otherAssessments(teller.count(others.length), teller.count(totals))}`];
}

/** Only totals that are there in both versions. */
function withWholeMovements(one: ToldAssessment): ToldAssessment {
  const movements = one.movements.filter(
    ({ before, after }) => Number.isFinite(before) && Number.isFinite(after) && before !== after,
  );
  return { ...one, movements };
}

/** Who has a total now and had none, or the other way round: once, however many assessments it is in. */
function presenceOfTotals(units: readonly ToldAssessment[], teller: DiffTeller): string[] {
  const { words } = teller;
  const flips = units.flatMap(({ movements }) =>
    movements.filter(({ before, after }) => Number.isNaN(before) !== Number.isNaN(after)),
  );
  const groups = Map.groupBy(flips, ({ subjectId, before }) => `${subjectId} ${Number.isNaN(before)}`);
  return [...groups.values()].map((own) => {
    const { subjectId, before, after } = own[0]!;
    const name = teller.subject(subjectId);
    const isGained = Number.isNaN(before);
    const told =
      own.length > 1
        ? (isGained ? words.gainedIn : words.lostIn)(name, teller.count(own.length))
        : isGained
          ? words.gained(name, teller.total(after))
          : words.lost(name, teller.total(before));
    const cause = teller.causes(own[0]!, 1);
    return `- ${told}${cause === '' ? '' : words.separator + words.because(cause)}`;
  });
}

function assessmentLines(one: ToldAssessment, teller: DiffTeller, room: number): string[] {
  const { words } = teller;
  const name = teller.assessment(one.assessmentId);
  const isCut = one.movements.length > room - 1;
  const shown = one.movements.slice(0, isCut ? room - 2 : room - 1);
  const rest = one.movements.length - shown.length;
  const [n, of] = [teller.count(one.movements.length), sizeOf(one, teller)];
  const common = commonCause(one, teller);
  const isAlone = one.movements.length === 1;
  const head =
    common === null || isAlone ? words.totalsMoved(name, n, of) : words.totalsMovedBy(name, n, of, common);
  return [
    `- **${head}**`,
    ...shown.map((movement) => `  - ${movementSentence(one, movement, teller, common === null || isAlone)}`),
    ...(rest > 0 ? [`  - ${words.moreMoved(teller.count(rest))}`] : []),
  ];
}

/** What moved all of them, where it is the same for all: told once. */
function commonCause({ movements }: ToldAssessment, teller: DiffTeller): string | null {
  const told = new Set(
    movements.map(({ causes }) =>
      causes
        .map((one) => teller.changes(one.changes))
        .sort()
        .join(teller.words.separator),
    ),
  );
  const causes = movements[0]?.causes ?? [];
  if (told.size !== 1 || causes.length === 0 || causes.length > 2) return null;
  return [...told][0]!;
}

function sizeOf({ assessmentId }: ToldAssessment, teller: DiffTeller): string {
  return teller.count(teller.sizeOf(assessmentId));
}

/** Total, places, parts, and whose edit did it. */
export function movementSentence(
  one: ToldAssessment,
  movement: ToldMovement,
  teller: DiffTeller,
  hasCause: boolean,
): string {
  const { words } = teller;
  const name = teller.subject(movement.subjectId);
  const sentence = endsSentence(name, movement, teller);
  const place = one.places.find((change) => change.subjectId === movement.subjectId);
  const isMoved =
    place !== undefined &&
    (place.before !== place.after || place.groupBefore !== place.groupId) &&
    place.before > 0 &&
    place.after > 0;
  const told = [
    sentence,
    ...(isMoved ? [teller.placeChange(place)] : []),
    ...(hasCause && movement.causes.length > 0 ? [words.because(teller.causes(movement, 1))] : []),
  ];
  return told.join(words.separator);
}

function endsSentence(name: string, movement: ToldMovement, teller: DiffTeller): string {
  const { words } = teller;
  const { before, after } = movement;
  if (Number.isNaN(before) && Number.isNaN(after)) return words.stateOnly(name);
  if (Number.isNaN(before)) return words.gained(name, teller.total(after));
  if (Number.isNaN(after)) return words.lost(name, teller.total(before));
  const rounded = roundMovement(movement, totalDecimals);
  return words.movement(
    name,
    teller.total(rounded.before),
    teller.total(rounded.after),
    teller.split(movement),
  );
}

function lineList(what: string, told: readonly string[], most: number, teller: DiffTeller): string[] {
  if (told.length === 0) return [];
  const { words } = teller;
  const rest = told.length - most;
  const parts = [...told.slice(0, most), ...(rest > 0 ? [words.more(teller.count(rest))] : [])];
  return [bullet(what, parts.join(words.separator), teller)];
}

function unitsOf({ assessments }: Report): ToldAssessment[] {
  return (assessments ?? []).filter((one) => !one.isOfPersons);
}

/** What is the same in several assessments is told once. Coverage of the total is told by the total's own state. */
function crossingsIn(report: Report, teller: DiffTeller): string[] {
  const told = unitsOf(report).flatMap(({ crossings, assessmentId }) =>
    crossings
      .filter((one) => one.kind !== 'coverage' || !teller.isRoot(assessmentId, one.itemId))
      .map((one) => teller.crossing(one)),
  );
  return [...Map.groupBy(told, (one) => one)].map(([one, all]) =>
    all.length === 1 ? one : teller.words.inAssessments(one, teller.count(all.length)),
  );
}

function swapsIn(report: Report, teller: DiffTeller): string[] {
  const tell = teller.words.swap;
  return unitsOf(report).flatMap(({ swaps }) =>
    swaps.map(({ ahead, behind, aheadPlaces, behindPlaces }) =>
      tell(
        teller.subject(ahead),
        teller.subject(behind),
        teller.place(aheadPlaces[1]),
        teller.place(behindPlaces[1]),
      ),
    ),
  );
}

function issueLine({ issuesCame, issuesWent }: Report, teller: DiffTeller): string[] {
  const { words } = teller;
  const tell = (issues: readonly Issue[], say: (n: string) => string) => {
    if (issues.length === 0) return [];
    const kinds = [...Map.groupBy(issues, (one) => one.kind)].map(([kind, own]) => `${kind} × ${own.length}`);
    return [say(teller.count(issues.length)) + words.issueKinds(teller.list(kinds.slice(0, 4)))];
  };
  const told = [...tell(issuesCame, words.issuesCame), ...tell(issuesWent, words.issuesWent)];
  return [bullet(words.issues, told.length === 0 ? words.issuesSame : told.join(words.separator), teller)];
}

function table(
  head: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  rest: readonly string[],
): string[] {
  if (rows.length === 0) return [];
  const cells = (row: readonly string[]) => `| ${row.map(inCell).join(' | ')} |`;
  return [
    '',
    `### ${head}`,
    '',
    cells(columns),
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows.map(cells),
    ...rest,
  ];
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function code(text: string): string {
  return `\`${text}\``;
}

function movementTable(report: Report, teller: DiffTeller, most: number): string[] {
  const { words } = teller;
  const all = unitsOf(report).flatMap((one) =>
    withWholeMovements(one).movements.map((movement) => ({ one, movement })),
  );
  const shown = all.slice(0, most);
  if (shown.length === 0) return [];
  const hasTogether = shown.some(({ movement }) => movement.together !== 0);
  const rows = shown.map(({ one, movement }) => {
    const rounded = roundMovement(movement, totalDecimals);
    const isWhole = !Number.isNaN(movement.before) && !Number.isNaN(movement.after);
    const told = (points: number) => (isWhole ? teller.signed(points) : words.noTotal);
    return [
      `${teller.subject(movement.subjectId)} · ${teller.assessment(one.assessmentId)}`,
      `${teller.total(movement.before)}\u00A0→\u00A0${teller.total(movement.after)}`,
      ...[rounded.movement, rounded.own, rounded.rules, rounded.peers].map(told),
      ...(hasTogether ? [told(rounded.together)] : []),
      teller.causes(movement, most > tableRows ? 5 : 2),
    ];
  });
  const columns = [
    words.subject,
    words.beforeAfter,
    words.movementColumn,
    words.ownColumn,
    words.rulesColumn,
    words.peersColumn,
    ...(hasTogether ? [words.togetherColumn] : []),
    words.causes,
  ];
  return table(words.movementsHead, columns, rows, restLines(all.length - shown.length, teller));
}

function restLines(rest: number, teller: DiffTeller): string[] {
  return rest > 0 ? ['', teller.words.more(teller.count(rest))] : [];
}

function cellTable(report: Report, teller: DiffTeller, most: number): string[] {
  const { words } = teller;
  const shown = report.changes.slice(0, most);
  const rows = shown.map((change) => [
    teller.change(change),
    code(teller.placeOf(change)),
    teller.by(change.by),
    effectText(change, teller, most > tableRows ? 8 : 2),
  ]);
  const columns = [words.change, words.place_, words.author, words.effect];
  return table(words.cellsHead, columns, rows, restLines(report.changes.length - shown.length, teller));
}

/** Each unit once, by the assessment in which it moved most. */
export function effectText(
  { moved: all, personsMoved, about }: Change,
  teller: DiffTeller,
  most: number,
): string {
  const { words } = teller;
  const moved = [...Map.groupBy(all, (one) => one.subjectId).values()].map((own) => own[0]!);
  if (moved.length === 0 && personsMoved === 0) {
    return teller.isWhole || about === 'texts' || about === 'records' ? words.noEffect : words.notAlone;
  }
  const told = moved.slice(0, most).map(({ subjectId, points }) => {
    const name = teller.subject(subjectId);
    return Number.isNaN(points) ? words.flips(name) : `${name} ${teller.signed(points)}`;
  });
  const rest = moved.length - told.length;
  const persons = personsMoved > 0 ? [words.andPersons(teller.count(personsMoved))] : [];
  return teller.list([...told, ...(rest > 0 ? [words.andMore(teller.count(rest))] : []), ...persons]);
}

function issueList({ issuesCame, issuesWent }: Report, teller: DiffTeller, most: number): string[] {
  const { words } = teller;
  const told = [
    ...issuesCame.map((one) => `- **${words.cameIssue}** ${issueText(one, teller)}`),
    ...issuesWent.map((one) => `- **${words.wentIssue}** ${issueText(one, teller)}`),
  ];
  if (told.length === 0) return [];
  const rest = told.length - most;
  return [
    '',
    `### ${words.issuesHead}`,
    '',
    ...told.slice(0, most),
    ...(rest > 0 ? [`- ${words.more(teller.count(rest))}`] : []),
  ];
}

/** Place, kind and what is wrong, on one line. */
function issueText(one: Issue, teller: DiffTeller): string {
  const place = one.line > 0 ? `${one.file}:${one.line}` : one.file;
  const { text } = messageOf(one as IssueOf<IssueKind>, teller.locale);
  return `${code(place)} ${one.kind} · ${teller.safe(text)}`;
}

function commitList({ commits }: Report, teller: DiffTeller, most: number): string[] {
  if (commits.length === 0) return [];
  const shown = commits.slice(0, most);
  const told = shown.map(
    ({ commit, author, date, subject }) =>
      `- ${code(commit.slice(0, 8))} ${date} ${teller.safe(author)} · ${teller.safe(subject)}`,
  );
  const rest = commits.length - shown.length;
  return [
    '',
    `### ${teller.words.commitsHead}`,
    '',
    ...told,
    ...(rest > 0 ? [`- ${teller.words.more(teller.count(rest))}`] : []),
  ];
}
