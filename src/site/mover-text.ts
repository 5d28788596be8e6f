/** A mover in words. */
import { formatNumber, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { Mover } from './movers.ts';
import type { SiteNames } from './names.ts';
import { changeText } from './standing-text.ts';
import { differenceName } from './unit-charts.ts';

export interface MoverTexts {
  /** `升 15 位`. */
  readonly moved: string;
  readonly from: string;
  readonly totals: string;
  readonly reasons: readonly string[];
  /** '' unless the total went the other way than the place. */
  readonly note: string;
}

export function moverTexts(
  { row, gained, differences, reasons }: Mover,
  view: AssessmentView,
  names: SiteNames,
  locale: Locale,
): MoverTexts {
  const { overview: m, standings } = messagesIn(locale);
  const before = row.before!;
  const place = (x: number) => formatPlain(x, 1, locale);
  const figure = (x: number) => formatNumber(x, view.decimals, locale);
  const isGrouped = view.result.frame.rulebook.groups.length > 1;
  const [was, is] = [place(before.groupPlace), place(row.groupPlace)];
  const total = { from: differences.from, to: differences.to };
  return {
    moved: (gained > 0 ? standings.up : standings.down)(place(Math.abs(gained))),
    from: isGrouped ? m.moved(names.group(row.groupId), was, is) : m.movedPlain(was, is),
    totals: m.totals(
      figure(total.from),
      figure(total.to),
      changeText(total.to, total.from, view.decimals, locale),
    ),
    reasons: reasons.map((line) =>
      m.reason(differenceName(line, view, names, locale), formatSigned(line.shown, view.decimals, locale)),
    ),
    note: Math.sign(total.to - total.from) === -Math.sign(gained) ? m.againstTotal : '',
  };
}
