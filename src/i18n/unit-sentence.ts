/** The one sentence that opens a unit's page, from facts that are already names and figures. */
import { spaceHan } from './han-spacing.ts';
import type { Locale } from './locale.ts';
import { messagesIn } from './messages.ts';

export interface UnitFacts {
  readonly group: string | null;
  readonly place: string;
  readonly of: string;
  /** Null where it would repeat the place in the group. */
  readonly overall: { readonly place: string; readonly of: string } | null;
  /** Places gained since then; null where there is nothing to compare. */
  readonly moved: { readonly cycle: string; readonly places: number; readonly text: string } | null;
  readonly gain: { readonly item: string; readonly points: string } | null;
  readonly lag: { readonly item: string; readonly points: string } | null;
  readonly hasPeers: boolean;
}

export function unitSentence(facts: UnitFacts, locale: Locale): string {
  const m = messagesIn(locale).unit;
  const placed =
    facts.group === null
      ? m.sentencePlacedAll(facts.place, facts.of)
      : m.sentencePlaced(facts.group, facts.place, facts.of);
  const overall = facts.overall === null ? '' : m.sentenceOverall(facts.overall.place, facts.overall.of);
  const sentence = placed + overall + movement(facts, locale) + differences(facts, locale);
  return locale === 'zh' ? spaceHan(sentence) : sentence;
}

function movement({ moved }: UnitFacts, locale: Locale): string {
  const m = messagesIn(locale).unit;
  if (moved === null) return '';
  if (moved.places === 0) return m.sentenceSame(moved.cycle);
  return moved.places > 0 ? m.sentenceUp(moved.cycle, moved.text) : m.sentenceDown(moved.cycle, moved.text);
}

function differences({ gain, lag, hasPeers }: UnitFacts, locale: Locale): string {
  const { unit: m, standings } = messagesIn(locale);
  if (!hasPeers) return standings.stop;
  if (gain !== null && lag !== null) return m.sentenceBoth(gain.item, gain.points, lag.item, lag.points);
  if (gain !== null) return m.sentenceBest(gain.item, gain.points);
  return lag !== null ? m.sentenceWorst(lag.item, lag.points) : m.sentenceEven;
}
