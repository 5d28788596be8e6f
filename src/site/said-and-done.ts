/**
 * What an official said beside what was measured: every work that was reported, with the indicator that it claims to
 * serve, the level taken over, the change in post and that of the peers, and a neutral word for how the two agree.
 */
import type { Contradiction, ContradictionOf } from '../core/portrait/contradiction.ts';
import type { Claim } from '../core/portrait/movement.ts';
import type { OwnReport, WorkEntry } from '../core/portrait/own-words.ts';
import { anchorOf } from './places.ts';
import type { PortraitView } from './portraits.ts';

export type Agreement =
  | 'contradicted'
  | 'ahead'
  | 'better'
  | 'better-behind'
  | 'same'
  | 'worse-ahead'
  | 'worse'
  | 'changed'
  | 'unknown'
  | 'no-claim';

export interface SaidRow {
  readonly work: WorkEntry;
  /** At the unit of the longest time in post; null where the work claims nothing that is assessed. */
  readonly claim: Claim | null;
  readonly agreement: Agreement;
  /** The contradiction that this work is a side of. */
  readonly contradiction: ContradictionOf<'claim-against-indicator'> | null;
  /** Id of the figure on the page; null where an earlier row already carries it. */
  readonly figureAnchor: string | null;
}

export interface SaidReport {
  readonly report: OwnReport;
  readonly rows: readonly SaidRow[];
}

/** The latest first; where a report is awaited or missing there are no rows, and that is told. */
export function saidAndDone({ portrait, contradictions }: PortraitView): SaidReport[] {
  const taken = new Set<string>();
  const byWork = contradictionsByWork(contradictions);
  return portrait.reports.toReversed().map((report) => ({
    report,
    rows: report.works.map((work) => saidRow(work, byWork.get(anchorOf(work.place)) ?? null, taken)),
  }));
}

function saidRow(work: WorkEntry, contradiction: SaidRow['contradiction'], taken: Set<string>): SaidRow {
  const claim =
    work.claims.find(({ unitId }) => unitId === contradiction?.figures.unitId) ?? work.claims[0] ?? null;
  const place = (contradiction?.figures.change ?? claim?.yearOnYear)?.after.places[0];
  const anchor = place === undefined ? null : anchorOf(place);
  const figureAnchor = anchor === null || taken.has(anchor) ? null : anchor;
  if (anchor !== null) taken.add(anchor);
  return { work, claim, agreement: agreementOf(work, claim, contradiction), contradiction, figureAnchor };
}

function contradictionsByWork(all: readonly Contradiction[]) {
  const byWork = new Map<string, ContradictionOf<'claim-against-indicator'>>();
  for (const one of all) {
    if (one.rule !== 'claim-against-indicator') continue;
    for (const side of [one.said, ...one.further]) {
      if (side.what === 'work') byWork.set(anchorOf(side.place), one);
    }
  }
  return byWork;
}

function agreementOf(
  { row }: WorkEntry,
  claim: Claim | null,
  contradiction: SaidRow['contradiction'],
): Agreement {
  if (contradiction !== null) return 'contradicted';
  if (row.item_id === null) return 'no-claim';
  const change = claim?.inPost?.change ?? null;
  if (change === null) return 'unknown';
  if (change.sense === null) return 'changed';
  if (change.sense === 'same') return 'same';
  if (change.sense === 'worse') return change.againstPeers === 'better' ? 'worse-ahead' : 'worse';
  if (change.againstPeers === 'better') return 'ahead';
  return change.againstPeers === 'worse' ? 'better-behind' : 'better';
}

/** Works told of the same indicator at the same unit once, the latest; for counts and for the sheet. */
export function distinctClaims(reports: readonly SaidReport[]): SaidRow[] {
  const seen = new Set<string>();
  return reports
    .flatMap(({ rows }) => rows)
    .filter(({ claim }) => {
      if (claim === null) return false;
      const key = `${claim.unitId} ${claim.item.id}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
