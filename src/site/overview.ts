/** The overview of one assessment: standings by group, and what needs attention. */
import type { Attention } from './attention.ts';
import { attentionOf } from './attention.ts';
import type { AssessmentView } from './assessment-view.ts';
import { assessmentView } from './assessment-view.ts';
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
