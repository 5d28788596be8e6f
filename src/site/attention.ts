/** What a reader should know before trusting the standings: who and what is not as it should be, summed up. */
import type { Item } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Reason } from './reasons.ts';
import { openValues, reasonOf } from './reasons.ts';
import type { StandingRow } from './standings.ts';

export interface Attention {
  readonly withheld: readonly Noted[];
  readonly vetoed: readonly Noted[];
  readonly disputed: readonly { readonly row: StandingRow; readonly items: readonly Item[] }[];
  /** Values that should be there and are not, by item, the most first. */
  readonly gaps: readonly Gap[];
  readonly counts: OpenCounts;
  /** How many subjects have a value that is provisional. */
  readonly provisionalSubjects: number;
}

export interface Noted {
  readonly row: StandingRow;
  readonly reason: Reason;
}

export interface Gap {
  readonly item: Item;
  readonly late: number;
  readonly missing: number;
}

export type OpenCounts = Readonly<
  Record<'missing' | 'late' | 'disputed' | 'provisional' | 'suppressed', number>
>;

/** `rows` are of all subjects of the assessment. */
export function attentionOf(result: AssessmentResult, rows: readonly StandingRow[]): Attention {
  const noted = rows.flatMap((row): Noted[] => {
    const reason = reasonOf(result, row.s);
    return reason === null ? [] : [{ row, reason }];
  });
  const open = rows.flatMap((row) => openValues(result, row.s).map((one) => ({ ...one, row })));
  const of = (state: string) => open.filter((one) => one.state === state);
  const disputed = Map.groupBy(of('disputed'), (one) => one.row);
  return {
    withheld: noted.filter(({ reason }) => reason.kind !== 'veto'),
    vetoed: noted.filter(({ reason }) => reason.kind === 'veto'),
    disputed: [...disputed].map(([row, values]) => ({ row, items: values.map((one) => one.item) })),
    gaps: gapsOf([...of('late'), ...of('missing')]),
    counts: {
      missing: of('missing').length,
      late: of('late').length,
      disputed: of('disputed').length,
      provisional: of('provisional').length,
      suppressed: of('suppressed').length,
    },
    provisionalSubjects: new Set(of('provisional').map((one) => one.row)).size,
  };
}

function gapsOf(open: readonly { readonly item: Item; readonly state: string }[]): Gap[] {
  return [...Map.groupBy(open, (one) => one.item)]
    .map(([item, values]) => {
      const late = values.filter((one) => one.state === 'late').length;
      return { item, late, missing: values.length - late };
    })
    .sort((a, b) => b.late + b.missing - a.late - a.missing || a.item.index - b.item.index);
}
