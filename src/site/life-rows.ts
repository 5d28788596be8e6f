/** The rows of the time line of a portrait: posts, reports, visits by kind, tasks, praise and faults, what was asked. */
import type { LifeCount, LifeRow, LifeSign, LifeTick } from '../charts/life-line.ts';
import { lifeLine } from '../charts/life-line.ts';
import { addDays, dayNumber } from '../core/calendar.ts';
import type { Portrait } from '../core/portrait/portrait.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { OfficialWords } from './official-words.ts';
import type { Site } from './site.ts';

export function lifeChart(
  site: Site,
  portrait: Portrait,
  words: OfficialWords,
  width: number,
  locale: Locale,
): string {
  const m = messagesIn(locale).official;
  const { from, to } = portrait.timeLine;
  return lifeLine(lifeRows(site, portrait, words, locale), {
    width,
    title: m.lifeTitle(words.subject(portrait.subjectId)),
    summary: m.lifeSummary,
    from: dayNumber(from),
    to: dayNumber(to) + 1,
    ticks: ticksBetween(from, to, locale),
  });
}

/** Quarters; the first of January carries the year. */
export function ticksBetween(from: string, to: string, locale: Locale): LifeTick[] {
  const ticks: LifeTick[] = [];
  const first = Number(from.slice(0, 4));
  for (let year = first; year <= Number(to.slice(0, 4)); year++) {
    for (const month of ['01', '04', '07', '10']) {
      const day = `${year}-${month}-01`;
      const isMajor = month === '01';
      if (day < from && !(isMajor && year === first)) continue;
      if (day > to) continue;
      const name = isMajor || (day === from && year === first) ? yearName(year, locale) : '';
      ticks.push({ at: Math.max(dayNumber(day), dayNumber(from)), name, isMajor });
    }
  }
  return ticks;
}

function yearName(year: number, locale: Locale): string {
  return locale === 'zh' ? `${year}年` : String(year);
}

function lifeRows(site: Site, portrait: Portrait, words: OfficialWords, locale: Locale): LifeRow[] {
  const m = messagesIn(locale).official;
  const rows: LifeRow[] = [
    postRow(portrait, words, m.posts),
    reportRow(portrait, words, locale),
    ...portrait.visits.byKind
      .filter(({ visits }) => visits.length > 0)
      .map(({ kind, visits }) => ({
        name: words.kind('visit', kind),
        signs: visits.map(({ row }) => ({
          at: dayNumber(row.date),
          text: '',
          look: site.isReadable(row.visibility) ? ('dot' as const) : ('hidden' as const),
        })),
      })),
    { name: m.tasks, bars: taskBars(portrait, words, locale) },
    { name: m.honours, signs: honourSigns(portrait, words) },
    { name: m.findings, signs: findingSigns(portrait, words, locale) },
    { name: m.followUps, signs: followUpSigns(portrait, locale) },
  ];
  return rows
    .map((row) => within(row, dayNumber(portrait.timeLine.from)))
    .filter((row) => [row.bars, row.signs, row.counts].some((marks) => (marks?.length ?? 0) > 0));
}

/** What was over before the line begins is left out; what had begun begins with it. */
function within(row: LifeRow, start: number): LifeRow {
  return {
    name: row.name,
    bars: (row.bars ?? [])
      .filter(({ to }) => to > start)
      .map((bar) => ({ ...bar, from: Math.max(bar.from, start) })),
    signs: (row.signs ?? []).filter(({ at }) => at >= start),
    counts: (row.counts ?? []).filter(({ from }) => from >= start),
  };
}

function postRow({ timeLine }: Portrait, words: OfficialWords, name: string): LifeRow {
  const bars = timeLine.posts.map((post) => ({
    from: dayNumber(post.from),
    to: dayNumber(post.to) + 1,
    text: words.post(post.row),
    look: post.isActing ? ('passing' as const) : post.isCurrent ? ('now' as const) : ('past' as const),
  }));
  return { name, bars };
}

function reportRow({ reports }: Portrait, words: OfficialWords, locale: Locale): LifeRow {
  const m = messagesIn(locale).official;
  const looks = {
    'in-time': 'filed',
    'handed-in': 'filed',
    late: 'late',
    missing: 'missing',
    awaited: 'awaited',
  } as const;
  const counts = reports.map(({ cycle, state, works }): LifeCount => ({
    from: dayNumber(cycle.start),
    to: dayNumber(cycle.end) + 1,
    text: state === 'missing' || state === 'awaited' ? m.lifeMissing : words.number(works.length),
    look: looks[state],
  }));
  return { name: m.reports, counts };
}

function taskBars({ tasks, today }: Portrait, words: OfficialWords, locale: Locale) {
  const m = messagesIn(locale).official;
  return tasks.map(({ task, roles, state }) => {
    const from = roles.reduce((first, role) => (role.from < first ? role.from : first), roles[0]!.from);
    const to = roles.reduce<string>((last, role) => {
      const end = role.to ?? today;
      return end > last ? end : last;
    }, from);
    const name = words.task(task.row);
    return {
      from: dayNumber(from),
      to: dayNumber(addDays(to, 1)),
      text: state === 'concluded' ? name : m.lifeOpenTask(name),
      look: state === 'concluded' ? ('task' as const) : ('open' as const),
    };
  });
}

function honourSigns({ honours }: Portrait, words: OfficialWords): LifeSign[] {
  return honours.map(({ row }) => ({
    at: dayNumber(row.date),
    text: words.kind('commendation', row.kind),
    look: 'praise',
  }));
}

function findingSigns({ findings }: Portrait, words: OfficialWords, locale: Locale): LifeSign[] {
  const colon = locale === 'zh' ? '：' : ': ';
  return findings.map(({ row }) => ({
    at: dayNumber(row.date),
    text: `${words.kind('finding', row.source)}${colon}${words.cell(row, 'summary')}`,
    look: row.closed_on === null ? 'fault-open' : 'fault',
  }));
}

function followUpSigns({ followUps }: Portrait, locale: Locale): LifeSign[] {
  const m = messagesIn(locale).official;
  return followUps.map(({ row, completion }) => ({
    at: dayNumber(row.asked_on),
    text: completion.state === 'overdue' ? m.overdue : '',
    look: completion.state === 'overdue' ? 'overdue' : 'asked',
  }));
}
