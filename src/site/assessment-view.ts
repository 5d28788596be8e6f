/** What all pages about one assessment share, worked out once, so that a page looks at its own subject only. */
import type { StripBase } from '../charts/strip.ts';
import { stripBase } from '../charts/strip.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { pointDecimals, valueDecimals } from './decimals.ts';
import type { PeerTable } from './peers.ts';
import { peerTable, spreadOf } from './peers.ts';
import type { GroupWeights } from './weights.ts';
import type { Makeup } from './differences.ts';
import { meanMakeup } from './differences.ts';
import { declaredWeights, isComparableAcrossGroups } from './weights.ts';
import { methodChanges, previousOf, seriesOf } from './series.ts';
import type { Site } from './site.ts';

export interface AssessmentView {
  readonly result: AssessmentResult;
  readonly decimals: number;
  /** Per item. */
  readonly valueDecimals: readonly number[];
  readonly previous: AssessmentResult | null;
  readonly series: readonly AssessmentResult[];
  /** Positions in the series from which another rule book applies. */
  readonly methodChanges: readonly number[];
  readonly peers: PeerTable;
  /** Adjusted totals per group; null where nobody has one. */
  readonly totals: readonly (GroupTotals | null)[];
  /** What the totals of a group are made of on average; null where nobody has one. */
  readonly means: readonly (Makeup | null)[];
  readonly weights: readonly GroupWeights[];
  readonly isComparable: boolean;
  readonly strip: (group: number, width: number, locale: Locale) => StripBase;
}

export interface GroupTotals extends NonNullable<ReturnType<typeof spreadOf>> {
  /** Subjects with the lowest and the highest total. */
  readonly last: number;
  readonly first: number;
}

const views = new WeakMap<AssessmentResult, AssessmentView>();

/** The same object for the same result. */
export function assessmentView(site: Site, result: AssessmentResult): AssessmentView {
  const known = views.get(result);
  if (known !== undefined) return known;
  const { rulebook } = result.frame;
  const series = seriesOf(site, result);
  const view: AssessmentView = {
    result,
    decimals: pointDecimals(result),
    valueDecimals: rulebook.items.map((item) => valueDecimals(result, item)),
    previous: previousOf(site, result),
    series,
    methodChanges: methodChanges(series),
    peers: peerTable(result),
    totals: result.frame.members.map((members) => groupTotals(result, members)),
    means: result.frame.members.map((members) => meanMakeup(result, members)),
    weights: declaredWeights(rulebook),
    isComparable: isComparableAcrossGroups(rulebook),
    strip: stripBases(result),
  };
  views.set(result, view);
  return view;
}

function groupTotals(result: AssessmentResult, members: Int32Array): GroupTotals | null {
  const totals = result.adjusted.total;
  const spread = spreadOf(Array.from(members, (s) => totals[s]!));
  if (spread === null) return null;
  const at = (total: number) => members.find((s) => totals[s] === total)!;
  return { ...spread, last: at(spread.worst), first: at(spread.best) };
}

function stripBases(result: AssessmentResult): AssessmentView['strip'] {
  const bases = new Map<string, StripBase>();
  return (group, width, locale) => {
    const key = `${group} ${width} ${locale}`;
    let base = bases.get(key);
    if (base === undefined) {
      const totals = Array.from(result.frame.members[group]!, (s) => result.adjusted.total[s]!);
      const formatTick = (value: number) => formatPlain(value, 2, locale);
      base = stripBase(
        totals.filter((total) => !Number.isNaN(total)),
        { width, formatTick },
      );
      bases.set(key, base);
    }
    return base;
  };
}
