/** The words, counts and chart of a special task. */
import type { LifeRow } from '../charts/life-line.ts';
import { lifeLine } from '../charts/life-line.ts';
import { dayNumber } from '../core/calendar.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { ticksBetween } from './life-rows.ts';
import type { CountFigure } from './official-text.ts';
import type { OfficialWords } from './official-words.ts';
import type { Site } from './site.ts';
import type { TaskView } from './task-view.ts';

interface Counts {
  readonly people: number;
  readonly teams: number;
  readonly concluded: number;
  readonly open: number;
}

export function countsOf({ takers }: TaskView): Counts {
  const people = takers.filter(({ isOfficial }) => isOfficial).length;
  const concluded = takers.filter(({ isConcluded }) => isConcluded).length;
  return { people, teams: takers.length - people, concluded, open: takers.length - concluded };
}

export function taskLead(view: TaskView, words: OfficialWords, locale: Locale): string {
  const { official: o, task: m } = messagesIn(locale);
  const { people, teams, concluded, open } = countsOf(view);
  const n = words.number;
  const clauses = [
    m.lead(n(view.phases.length), n(people), n(teams)),
    m.leadChecks(n(view.checks.length)),
    m.leadConcluded(n(concluded), n(view.takers.length)),
    ...(open > 0 ? [m.leadOpen(n(open))] : []),
  ];
  return `${clauses.join(o.join)}${o.stop}`;
}

export function taskFigures(view: TaskView, words: OfficialWords, locale: Locale): CountFigure[] {
  const m = messagesIn(locale).task;
  const { people, teams, concluded, open } = countsOf(view);
  const n = words.number;
  const individual = view.honours.filter(({ row }) =>
    view.takers.some((one) => one.isOfficial && one.subjectId === row.subject_id),
  ).length;
  const covered = view.takers.filter(({ checks }) => checks > 0).length;
  return [
    {
      name: m.figureTakers,
      value: n(view.takers.length),
      suffix: '',
      note: m.figureTakersNote(n(people), n(teams)),
    },
    {
      name: m.figureChecks,
      value: n(view.checks.length),
      suffix: '',
      note: m.figureChecksNote(n(covered), n(view.takers.length)),
    },
    { name: m.figureOpen, value: n(open), suffix: '', note: m.figureOpenNote(n(concluded)) },
    {
      name: m.figureHonours,
      value: n(view.honours.length),
      suffix: '',
      note: m.figureHonoursNote(n(individual), n(view.honours.length - individual)),
    },
  ];
}

export function taskChart(
  site: Site,
  view: TaskView,
  words: OfficialWords,
  width: number,
  locale: Locale,
): string {
  const m = messagesIn(locale).task;
  const { row } = view.task;
  const days = [
    ...view.honours.map((one) => one.row.date),
    ...view.checks.map((one) => one.row.date),
    row.end ?? view.today,
  ].sort();
  const to = days.at(-1)!;
  return lifeLine(taskRows(site, view, words, to, locale), {
    width,
    title: m.lifeTitle(words.task(row)),
    summary: m.lifeSummary,
    from: dayNumber(row.start),
    to: dayNumber(to) + 1,
    ticks: ticksBetween(row.start, to, locale),
  });
}

function taskRows(site: Site, view: TaskView, words: OfficialWords, to: string, locale: Locale): LifeRow[] {
  const m = messagesIn(locale).task;
  const phases = view.phases.length === 0 ? [view.task] : view.phases;
  const bars = phases.map(({ row }) => ({
    from: dayNumber(row.start),
    to: dayNumber(row.end ?? to) + 1,
    text: words.task(row),
    look: row.end === null ? ('open' as const) : ('task' as const),
  }));
  const kinds = Map.groupBy(view.checks, ({ row }) => row.kind);
  return [
    { name: m.phases, bars },
    ...[...kinds].map(([kind, checks]) => ({
      name: words.kind('check', kind),
      signs: checks.map(({ row }) => ({
        at: dayNumber(row.date),
        text: '',
        look: site.isReadable(row.visibility) ? ('dot' as const) : ('hidden' as const),
      })),
    })),
    {
      name: m.honoursHead,
      signs: view.honours.map(({ row }) => ({
        at: dayNumber(row.date),
        text: '',
        look: 'praise' as const,
      })),
    },
  ].filter((row) => ('bars' in row ? row.bars : row.signs).length > 0);
}
