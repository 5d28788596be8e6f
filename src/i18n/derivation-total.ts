/** From the points of the root to the adjusted total and its places. */
import type { Event, Step } from '../core/explain/derivation.ts';
import type { Band } from '../core/package/rulebook.ts';
import type { FiredVeto } from '../core/score/adjust.ts';
import type { Line, Telling } from './derivation-telling.ts';
import { aside, groupName, isClose, line, operand } from './derivation-telling.ts';
import { bandTitle, vetoTitle } from './derivation-method.ts';
import { stateSentence, stateWord } from './state-text.ts';

type AdjustStep = Extract<Step, { stage: 'adjust' }>;
type RankStep = Extract<Step, { stage: 'rank' }>;

/** Nothing is told of a total that nothing changed. */
export function adjustLines(t: Telling, step: AdjustStep): Line[] {
  const { adjustment } = step;
  const events = adjustment?.events.map((one) => eventLine(t, one, step)) ?? [];
  const vetoes = adjustment?.vetoes.map((one) => vetoLine(t, one, step)) ?? [];
  if (Number.isNaN(step.total)) return [...events, ...vetoes];
  const caps = [capText(t, step, 'bonus'), capText(t, step, 'deduction')].filter((one) => one !== null);
  return [...events, ...caps.map((one) => line(one)), ...sumLines(t, step), ...vetoes, ...fallLines(t, step)];
}

function eventLine(t: Telling, event: Event, { eventsFile }: AdjustStep): Line {
  const points = event.points ?? 0;
  const size = t.exact(Math.abs(points));
  const kind =
    points > 0
      ? { zh: `加分 ${size}`, en: `Bonus ${size}` }
      : { zh: `扣分 ${size}`, en: `Deduction ${size}` };
  const about = aside(t.locale, [
    eventId(t, event),
    event.date ?? '',
    reasonOf(t, event),
    event.source ?? '',
  ]);
  return line(t.say(kind) + about, { file: eventsFile, line: event.line });
}

function eventId(t: Telling, event: Event): string {
  return t.say({ zh: `事件 ${event.event_id}`, en: `event ${event.event_id}` });
}

function reasonOf(t: Telling, event: Event): string {
  const [own, other] =
    t.locale === 'zh' ? [event.reason_zh, event.reason_en] : [event.reason_en, event.reason_zh];
  return own ?? other ?? '';
}

/** Null where the cap cut nothing off. */
function capText(t: Telling, { adjustment }: AdjustStep, side: 'bonus' | 'deduction'): string | null {
  if (adjustment === null) return null;
  const { written, applied } = adjustment[side];
  if (written === applied) return null;
  const [all, most] = [t.exact(written), t.exact(applied)];
  return side === 'bonus'
    ? t.say({
        zh: `加分合计 ${all}，最多加 ${most}`,
        en: `Bonuses of ${all} together, at most ${most} of which count`,
      })
    : t.say({
        zh: `扣分合计 ${all}，最多扣 ${most}`,
        en: `Deductions of ${all} together, at most ${most} of which count`,
      });
}

function sumLines(t: Telling, { total, adjustment, limits }: AdjustStep): Line[] {
  const bonus = adjustment?.bonus.applied ?? 0;
  const deduction = adjustment?.deduction.applied ?? 0;
  const moved = total + bonus - deduction;
  const isMoved = adjustment !== null && adjustment.events.length > 0;
  const cut = cutText(t, moved, limits);
  if (!isMoved && cut === '') return [];
  const plus = bonus === 0 ? '' : ` + ${t.exact(bonus)}`;
  const minus = deduction === 0 ? '' : ` − ${t.exact(deduction)}`;
  const sum =
    plus + minus === ''
      ? t.points(total)
      : t.formula(`${t.exact(total)}${plus}${minus} = ${t.points(moved)}`);
  return [line(t.say({ zh: `加减分后：${sum}${cut}`, en: `After adjustment: ${sum}${cut}` }))];
}

function cutText(t: Telling, moved: number, { floor, ceiling }: AdjustStep['limits']): string {
  if (ceiling !== undefined && moved > ceiling && !isClose(moved, ceiling)) {
    return t.say({
      zh: `，最高计 ${t.points(ceiling)}`,
      en: `, but at most ${t.points(ceiling)}`,
    });
  }
  if (floor !== undefined && moved < floor && !isClose(moved, floor)) {
    return t.say({ zh: `，最低计 ${t.points(floor)}`, en: `, but at least ${t.points(floor)}` });
  }
  return '';
}

function vetoLine(t: Telling, { veto, event }: FiredVeto, step: AdjustStep): Line {
  const word = stateWord(veto.effect === 'veto' ? 'vetoed' : 'barred', t.locale);
  const title = vetoTitle(veto, t.locale);
  const start = t.say({ zh: `${word}：`, en: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ` });
  if (event !== null) {
    const about = aside(t.locale, [
      eventId(t, event),
      event.date ?? '',
      reasonOf(t, event),
      event.source ?? '',
    ]);
    return line(`${start}${title ?? event.kind ?? ''}${about}`, { file: step.eventsFile, line: event.line });
  }
  if (!('item' in veto.when)) return line(start + (title ?? ''));
  const points = t.exact(step.vetoPoints[veto.when.item] ?? Number.NaN);
  const [name, below] = [t.names.item(veto.when.item), t.exact(veto.when.below)];
  const remark = title === null ? '' : aside(t.locale, [title]);
  return line(
    start +
      t.say({ zh: `“${name}”得 ${points}，低于 ${below}`, en: `${name} has ${points}, below ${below}` }) +
      remark,
  );
}

function fallLines(t: Telling, { adjustment, adjusted }: AdjustStep): Line[] {
  const fatal = adjustment?.vetoes.some(({ veto }) => veto.effect === 'veto') === true;
  return fatal ? [line(stateSentence('vetoed', t.locale, { total: adjusted }))] : [];
}

export function rankLines(t: Telling, step: RankStep): Line[] {
  if (Number.isNaN(step.compared)) return noPlaceLines(t, step);
  const lines =
    step.overall.of === 0
      ? [line(t.say({ zh: '干部只计分，不排位。', en: 'Officials have points and no rank.' }))]
      : [line(comparedText(t, step)), line(placeText(t, step))];
  if (step.state === 'barred' || step.barredAsLast !== null) lines.push(line(barredText(t, step)));
  if (step.band !== null) lines.push(line(bandText(t, step.band)));
  return lines;
}

/** Why is told by the stage that took the total away; here, once more, what follows. */
function noPlaceLines(t: Telling, { state }: RankStep): Line[] {
  if (state === 'vetoed') return [line(t.say({ zh: '没有位次。', en: 'There is no place.' }))];
  const word = stateWord(state, t.locale);
  const aggregate = t.derivation.steps.find((one) => one.stage === 'aggregate');
  const least = aggregate?.minCoverage ?? null;
  const about = aggregate === undefined || least === null ? {} : { coverage: aggregate.coverage, least };
  const start = t.say({ zh: `${word}：`, en: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ` });
  return [line(start + stateSentence(state, t.locale, about))];
}

function comparedText(t: Telling, { decimals, compared }: RankStep): string {
  const total = t.exact(compared);
  if (decimals === null) {
    return t.say({
      zh: `排位按未取整的总分比较：${total}`,
      en: `Ranks compare the unrounded total: ${total}`,
    });
  }
  const places = decimals === 1 ? 'decimal' : 'decimals';
  return t.say({
    zh: `排位先把总分取到 ${decimals} 位小数再比较：${total}`,
    en: `Ranks compare the total rounded to ${decimals} ${places}: ${total}`,
  });
}

function placeText(t: Telling, { group, overall }: RankStep): string {
  const name = groupName(t.names, group.id);
  const all = t.say({
    zh: `全体第 ${t.exact(overall.place)} 位（共 ${overall.of} 个）`,
    en: `place ${t.exact(overall.place)} of ${overall.of} over all`,
  });
  if (name === null || group.of === overall.of) return t.say({ zh: `位次：${all}`, en: `Rank: ${all}` });
  const own = t.say({
    zh: `${name}第 ${t.exact(group.place)} 位（共 ${group.of} 个）`,
    en: `place ${t.exact(group.place)} of ${group.of} in ${name}`,
  });
  return t.say({ zh: `位次：${own}，${all}`, en: `Rank: ${own}, ${all}` });
}

function barredText(t: Telling, { barredAsLast }: RankStep): string {
  const sentence = stateSentence('barred', t.locale);
  const word = stateWord('barred', t.locale);
  if (barredAsLast === null || !('last' in barredAsLast.when)) return sentence;
  const last = barredAsLast.when.last;
  return t.say({
    zh: `${word}：位列组内最后 ${last} 位之中。${sentence}`,
    en: `Barred from the top grade: among the last ${last} of the group. ${sentence}`,
  });
}

function bandText(t: Telling, band: Band): string {
  const title = bandTitle(band, t.locale);
  const from = operand(t.exact(band.from));
  return t.say({
    zh: `按总分所在档次：${title}（${from} 分起）`,
    en: `Band by points: ${title} (from ${from})`,
  });
}
