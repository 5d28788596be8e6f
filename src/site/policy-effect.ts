/** What another not-applicable policy would do to an assessment: whom it concerns, and where they would stand. */
import type { Alternative, EffectOf, NotApplicableEffect } from '../core/compare/not-applicable.ts';
import { notApplicableEffects } from '../core/compare/not-applicable.ts';
import type { Item } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Site } from './site.ts';

export interface PolicyEffectView extends NotApplicableEffect {
  /** By place as declared. */
  readonly rows: readonly PolicyRow[];
}

export interface PolicyRow extends Standing {
  readonly s: number;
  readonly subjectId: string;
  readonly groupId: string;
  readonly isNotApplicable: boolean;
  /** Parallel to the alternatives. */
  readonly under: readonly Standing[];
}

export interface Standing {
  /** NaN where there is none. */
  readonly total: number;
  /** 0 where there is none. */
  readonly groupPlace: number;
  readonly overallPlace: number;
}

const effects = new WeakMap<AssessmentResult, EffectOf>();

/** `item` is the root for all items at once. Null where nobody is not applicable on it. */
export function policyEffect(site: Site, result: AssessmentResult, item: Item): PolicyEffectView | null {
  const effectOf = effects.get(result) ?? notApplicableEffects(result, site.results);
  effects.set(result, effectOf);
  const effect = effectOf(item);
  return effect === null ? null : { ...effect, rows: policyRows(effect) };
}

function policyRows({ declared, subjects, alternatives }: NotApplicableEffect): PolicyRow[] {
  const shown = new Set([...subjects, ...alternatives.flatMap((one) => one.moved)]);
  const { frame } = declared;
  const rows = [...shown].map((s) => ({
    s,
    subjectId: frame.subjects[s]!,
    groupId: frame.rulebook.groups[frame.group[s]!]!,
    isNotApplicable: subjects.includes(s),
    ...standingOf(declared, s),
    under: alternatives.map((one: Alternative) => standingOf(one.result, s)),
  }));
  const order = (row: PolicyRow) => row.overallPlace || Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => (order(a) === order(b) ? a.s - b.s : order(a) - order(b)));
}

function standingOf({ adjusted, ranks }: AssessmentResult, s: number): Standing {
  return { total: adjusted.total[s]!, groupPlace: ranks.group[s]!, overallPlace: ranks.overall[s]! };
}
