/** Votes of a cycle as rows of a chart, with what the options are called. */
import type { VoteRow } from '../charts/vote-bars.ts';
import type { CycleVotes } from '../core/portrait/votes.ts';
import { formatPercent } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { pick } from './names.ts';
import type { OfficialWords } from './official-words.ts';
import type { Site } from './site.ts';

/** Options that anybody chose or could choose, the best first. */
export function voteOptions({ raters }: CycleVotes): string[] {
  const longest = [...raters].sort((a, b) => b.options.length - a.options.length);
  return [...new Set(longest.flatMap(({ options }) => options.map(({ row }) => row.option)))];
}

export function voteRows(cycle: CycleVotes, words: OfficialWords, locale: Locale): VoteRow[] {
  const m = messagesIn(locale).official;
  const order = voteOptions(cycle);
  return cycle.raters.map(({ rater, total, options }) => ({
    name: words.kind('rater', rater),
    size: Number.isNaN(total) ? m.votesWithheld : m.votesOf(words.number(total)),
    parts:
      total === 0 || Number.isNaN(total)
        ? []
        : options.map(({ row, share }) => ({
            share,
            figure: formatPercent(share, 0, locale),
            option: order.indexOf(row.option),
          })),
  }));
}

/** As the bands of a rule book call it, one of the cycle before others: options of a vote are grades. Else the option itself. */
export function optionName(site: Site, { cycle }: CycleVotes, option: string, locale: Locale): string {
  const results = [...site.results.values()];
  const inCycle = results.filter(({ frame }) => frame.cycle.cycle_id === cycle.cycle_id);
  const band = [...inCycle, ...results]
    .flatMap(({ frame }) => frame.rulebook.method.bands)
    .find(({ grade }) => grade === option);
  return pick(band?.title, locale, option);
}
