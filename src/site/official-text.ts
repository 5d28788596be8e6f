/** Who an official is, in one plain sentence and at most four counts: facts of both sides, and no score. */
import type { FindingEntry } from '../core/portrait/found-faults.ts';
import type { Level } from '../core/portrait/changes.ts';
import type { Claim } from '../core/portrait/movement.ts';
import { formatList, formatNumber, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { unitOfMeasure } from '../i18n/unit-of-measure.ts';
import { figureDecimals } from './decimals.ts';
import { withUnit } from './item-text.ts';
import type { OfficialWords } from './official-words.ts';
import type { PortraitView } from './portraits.ts';
import { pick } from './names.ts';
import type { SaidReport, SaidRow } from './said-and-done.ts';
import { distinctClaims } from './said-and-done.ts';

export interface CountFigure {
  readonly name: string;
  readonly value: string;
  readonly suffix: string;
  readonly note: string;
}

export function isOpen({ rectification: { state } }: FindingEntry): boolean {
  return state === 'open' || state === 'due' || state === 'overdue';
}

export function officialLead(
  view: PortraitView,
  reports: readonly SaidReport[],
  words: OfficialWords,
  locale: Locale,
): string {
  const m = messagesIn(locale).official;
  const sentences = [
    saidClauses(reports, words, locale),
    taskClauses(view, words, locale),
    openClauses(view, reports, words, locale),
  ].filter((clauses) => clauses.length > 0);
  if (sentences.length === 0) return m.leadNothing;
  return sentences
    .map((clauses) => `${capital(clauses.join(m.join))}${m.stop}`)
    .join(locale === 'zh' ? '' : ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function saidClauses(reports: readonly SaidReport[], words: OfficialWords, locale: Locale): string[] {
  const m = messagesIn(locale).official;
  const handedIn = reports.filter(({ rows }) => rows.length > 0);
  if (handedIn.length === 0) return reports.length === 0 ? [] : [m.leadNoReports];
  const works = handedIn.reduce((sum, { rows }) => sum + rows.length, 0);
  const claims = distinctClaims(reports);
  const moved = (sense: 'better' | 'worse') =>
    claims.filter(({ claim }) => claim!.inPost?.change?.sense === sense).length;
  const clauses = [m.leadReports(words.number(handedIn.length), words.number(works))];
  if (claims.length > 0) {
    clauses.push(
      m.leadClaims(words.number(claims.length), words.number(moved('better')), words.number(moved('worse'))),
    );
  }
  const ahead = farthestAhead(claims);
  if (ahead !== null) clauses.push(movedAhead(ahead, locale));
  const against = claims.find(({ contradiction }) => contradiction !== null);
  if (against !== undefined) clauses.push(m.leadAgainst(itemName(against.claim!, locale)));
  return clauses;
}

/** By the difference from the peers' median, in percent of the level taken over. */
function farthestAhead(claims: readonly SaidRow[]): Claim | null {
  const ahead = claims.filter(({ agreement }) => agreement === 'ahead').map(({ claim }) => claim!);
  const lead = ({ inPost }: Claim): number => {
    const change = inPost!.change!;
    const by = Math.abs(change.changePercent - change.peers!.changePercent);
    return Number.isFinite(by) ? by : -1;
  };
  return ahead.sort((a, b) => lead(b) - lead(a))[0] ?? null;
}

function movedAhead(claim: Claim, locale: Locale): string {
  const m = messagesIn(locale).official;
  const { before, after } = claim.inPost!.change!;
  return m.leadAhead(
    itemName(claim, locale),
    levelText(claim, before, locale),
    levelText(claim, after, locale),
  );
}

function taskClauses({ portrait }: PortraitView, words: OfficialWords, locale: Locale): string[] {
  const m = messagesIn(locale).official;
  const task = portrait.tasks.at(-1);
  const clauses: string[] = [];
  if (task !== undefined) {
    const role = task.roles.at(-1)!.row;
    const duty = pick(
      { zh: role.duty_zh ?? '', en: role.duty_en ?? '' },
      locale,
      words.kind('task_role', role.role),
    );
    clauses.push(m.leadTask(words.task(task.task.row), duty));
  }
  const own = portrait.honours.filter(({ whose }) => whose.kind === 'self');
  const kinds = [...Map.groupBy(own, ({ row }) => row.kind)];
  if (kinds.length > 0) {
    const list = kinds.map(([kind, all]) =>
      m.times(words.kind('commendation', kind), words.number(all.length)),
    );
    clauses.push(m.leadHonours(formatList(list, locale)));
  }
  return clauses;
}

function openClauses(
  { portrait, contradictions }: PortraitView,
  reports: readonly SaidReport[],
  words: OfficialWords,
  locale: Locale,
): string[] {
  const m = messagesIn(locale).official;
  const clauses: string[] = [];
  const waiting = portrait.tasks.filter(({ state }) => state === 'not-concluded');
  if (waiting.length > 0) {
    clauses.push(
      m.leadOpenTasks(
        formatList(
          waiting.map(({ task }) => words.task(task.row)),
          locale,
        ),
      ),
    );
  }
  const open = portrait.findings.filter(isOpen);
  const overdue = open.filter(({ rectification }) => rectification.state === 'overdue').length;
  if (open.length > 0) clauses.push(m.leadFindings(words.number(open.length), words.number(overdue)));
  const told = distinctClaims(reports).some(({ contradiction }) => contradiction !== null) ? 1 : 0;
  const more = contradictions.length - told;
  if (more > 0) {
    clauses.push(
      told > 0 ? m.leadContradictions(words.number(more)) : m.leadContradictionsOnly(words.number(more)),
    );
  }
  return clauses;
}

/** Four counts, none of them a score. */
export function officialFigures(view: PortraitView, words: OfficialWords, locale: Locale): CountFigure[] {
  const m = messagesIn(locale).official;
  const { reports, visits, findings } = view.portrait;
  const due = reports.filter(({ requirement, state }) => requirement !== null && state !== 'awaited');
  const states = (state: string) => words.number(due.filter((one) => one.state === state).length);
  const past = visits.coverage.filter(({ state }) => state !== 'open');
  const least = past.reduce((sum, { requirement }) => sum + requirement.least, 0);
  const counted = past.reduce((sum, { requirement, found }) => sum + Math.min(found, requirement.least), 0);
  const made = visits.byKind.reduce((sum, { visits: all }) => sum + all.length, 0);
  const open = findings.filter(isOpen);
  const own = open.filter(({ whose }) => whose.kind === 'self').length;
  const overdue = open.filter(({ rectification }) => rectification.state === 'overdue').length;
  return [
    {
      name: m.figureReports,
      value: words.number(due.filter(({ works }) => works.length > 0).length),
      suffix: due.length === 0 ? m.figureNotDue : m.figureReportsSuffix(words.number(due.length)),
      note: due.length === 0 ? '' : m.figureReportsNote(states('late'), states('missing')),
    },
    {
      name: m.figureVisits,
      value: words.number(counted),
      suffix: least === 0 ? m.figureNotDue : m.figureVisitsSuffix(words.number(least)),
      note: m.figureVisitsNote(words.number(made)),
    },
    {
      name: m.figureFindings,
      value: words.number(open.length),
      suffix: '',
      note: m.figureFindingsNote(words.number(own), words.number(open.length - own), words.number(overdue)),
    },
    {
      name: m.figureContradictions,
      value: words.number(view.contradictions.length),
      suffix: '',
      note: m.figureContradictionsNote,
    },
  ];
}

export function itemName({ item }: Claim, locale: Locale): string {
  return pick(item.name, locale, item.id);
}

/** Figures after the point that all levels of an indicator are shown with. */
function decimalsOf({ item, course, inPost }: Claim): number {
  const levels = [inPost?.inherited?.value, inPost?.latest.value, ...course.map(({ value }) => value)];
  return item.decimals ?? figureDecimals(levels.map((value) => value ?? Number.NaN));
}

export function levelText(claim: Claim, { value }: Level, locale: Locale): string {
  return withUnit(formatNumber(value, decimalsOf(claim), locale), unitOf(claim, locale));
}

export function changeText(claim: Claim, change: number, locale: Locale): string {
  const unit = unitOf(claim, locale);
  const points = unit === '%' ? messagesIn(locale).item.percentagePoints : unit;
  return withUnit(formatSigned(change, decimalsOf(claim), locale), points);
}

/** A unit that has no English name is left out; English readers find it on the indicator's page. */
function unitOf({ item }: Claim, locale: Locale): string {
  const unit = unitOfMeasure(item, locale);
  return locale === 'en' && /\p{Script=Han}/u.test(unit) ? '' : unit;
}

/** In post on the day as of which all is told, in order of start. */
export function currentPosts({ portrait }: PortraitView) {
  return portrait.timeLine.posts.filter(({ isCurrent }) => isCurrent);
}
