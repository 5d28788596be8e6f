/** The overview of one assessment: standings by group, and what needs attention. */
import type { AssessmentView } from './assessment-view.ts';
import { assessmentView } from './assessment-view.ts';
import type { OpenValue, Reason } from './reasons.ts';
import { openValues, reasonOf } from './reasons.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Site } from './site.ts';
import type { StandingRow } from './standings.ts';
import { standingRows } from './standings.ts';

export interface Overview {
  readonly view: AssessmentView;
  readonly rows: readonly StandingRow[];
  /** By place within the group; groups in the order of the rule book, empty ones left out. */
  readonly groups: readonly {
    readonly groupId: string;
    readonly g: number;
    readonly rows: readonly StandingRow[];
    readonly scored: number;
  }[];
  readonly scored: number;
  readonly attention: Attention;
}

export interface Attention {
  readonly withheld: readonly Noted[];
  readonly vetoed: readonly Noted[];
  /** Scored though some of the weight rests on no observed value. */
  readonly lowCoverage: readonly StandingRow[];
  /** Late, disputed, provisional or suppressed values of those with a total. */
  readonly open: readonly { readonly row: StandingRow; readonly values: readonly OpenValue[] }[];
}

export interface Noted {
  readonly row: StandingRow;
  readonly reason: Reason;
}

export function overviewOf(site: Site, result: AssessmentResult): Overview {
  const rows = standingRows(site, result);
  const { groups } = result.frame.rulebook;
  return {
    view: assessmentView(site, result),
    rows,
    groups: groups.flatMap((groupId, g) => {
      const members = rows.filter((row) => row.groupId === groupId);
      const scored = members.filter((row) => row.groupPlace > 0).length;
      return members.length === 0 ? [] : [{ groupId, g, rows: members, scored }];
    }),
    scored: rows.filter((row) => !Number.isNaN(row.total)).length,
    attention: attentionOf(result, rows),
  };
}

function attentionOf(result: AssessmentResult, rows: readonly StandingRow[]): Attention {
  const noted = rows.flatMap((row): Noted[] => {
    const reason = reasonOf(result, row.s);
    return reason === null ? [] : [{ row, reason }];
  });
  const open = rows.flatMap((row) => {
    const values = openValues(result, row.s).filter((one) => one.state !== 'missing');
    return values.length === 0 ? [] : [{ row, values }];
  });
  return {
    withheld: noted.filter(({ reason }) => reason.kind !== 'veto'),
    vetoed: noted.filter(({ reason }) => reason.kind === 'veto'),
    lowCoverage: rows.filter((row) => !Number.isNaN(row.total) && row.coverage < 1),
    open,
  };
}
