/** Contradictions within a portrait, by the rules that package.yaml gives thresholds for. Shown, never scored. */
import type { Contradiction, ContradictionRule, FindContradictions } from './contradiction.ts';
import { findClaimsAgainstIndicators } from './claim-against-indicator.ts';
import { findOverdueFindings } from './finding-overdue.ts';
import { findPointsAgainstVisits } from './points-against-visits.ts';
import type { Portrait } from './portrait.ts';
import { findPraiseAgainstYear } from './praise-against-year.ts';
import type { Records } from './records.ts';
import { findSelfAboveVerified } from './self-above-verified.ts';

type Find = (records: Records, portrait: Portrait) => readonly Contradiction[];

const rules: Readonly<Record<ContradictionRule, Find>> = {
  'claim-against-indicator': underThresholds('claim-against-indicator', findClaimsAgainstIndicators),
  'points-against-visits': underThresholds('points-against-visits', findPointsAgainstVisits),
  'praise-against-year': underThresholds('praise-against-year', findPraiseAgainstYear),
  'self-above-verified': underThresholds('self-above-verified', findSelfAboveVerified),
  'finding-overdue': underThresholds('finding-overdue', findOverdueFindings),
};

/** Names of the rules, in the order in which they are told. */
export const contradictionRules = Object.keys(rules) as readonly ContradictionRule[];

/** In the order of the rules; nothing for a rule that package.yaml does not name. */
export function contradictionsIn(records: Records, portrait: Portrait): Contradiction[] {
  return contradictionRules.flatMap((rule) => rules[rule](records, portrait));
}

function underThresholds<R extends ContradictionRule>(rule: R, find: FindContradictions<R>): Find {
  return (records, portrait) => {
    const thresholds = records.package.manifest.contradictions[rule];
    return thresholds === undefined ? [] : find(records, portrait, thresholds);
  };
}
