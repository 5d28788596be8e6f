/** Totals of the home assessment as columns: small data that a page filters while there is no database. */
import { EVERYONE } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { HomeTotals } from '../query/manifest.ts';
import { unitOrder } from './explore-order.ts';
import { namesFor } from './names.ts';
import type { Site } from './site.ts';

export function homeTotals(site: Site, result: AssessmentResult): HomeTotals {
  const { frame, total, adjusted, ranks, coverage, states } = result;
  const units = unitOrder(site).filter(({ unit_id }) => frame.subjectIndex.has(unit_id));
  const at = units.map(({ unit_id }) => frame.subjectIndex.get(unit_id)!);
  const [zh, en] = [namesFor(site, null, 'zh'), namesFor(site, null, 'en')];
  const groups = frame.rulebook.groups;
  return {
    assessment: frame.assessment.assessment_id,
    subject: units.map(({ unit_id }) => unit_id),
    kind: units.map(({ kind }) => kind),
    name_zh: units.map(({ unit_id }) => zh.subject(unit_id)),
    name_en: units.map(({ unit_id }) => en.subject(unit_id)),
    group: at.map((s) => groups[frame.group[s]!] ?? EVERYONE),
    state: at.map((s) => states[s]!),
    total: at.map((s) => numberOrNull(total[s]!)),
    adjusted_total: at.map((s) => numberOrNull(adjusted.total[s]!)),
    group_rank: at.map((s) => rankOrNull(ranks.group[s]!)),
    overall_rank: at.map((s) => rankOrNull(ranks.overall[s]!)),
    coverage: at.map((s) => numberOrNull(coverage[s]!)),
  };
}

function numberOrNull(x: number): number | null {
  return Number.isNaN(x) ? null : x;
}

function rankOrNull(rank: number): number | null {
  return rank > 0 ? rank : null;
}
