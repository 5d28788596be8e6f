/**
 * Who has no plain value on an item, in three kinds that are not to be mixed up: groups that are not assessed on it,
 * subjects that it is declared not to apply to, and values that should be there and are missing, late, disputed,
 * provisional or suppressed.
 */
import type { Derivation, Evidence } from '../core/explain/derivation.ts';
import { explain } from '../core/explain/explain.ts';
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { PRESENT, stateOf } from '../core/package/states.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { FilePlace } from '../core/explain/derivation.ts';

export interface ItemAbsence {
  readonly groups: readonly GroupOutside[];
  readonly notApplicable: readonly AbsentValue[];
  readonly open: readonly AbsentValue[];
  /** Where the values stand, or would. */
  readonly file: string;
}

export interface GroupOutside {
  readonly groupId: string;
  readonly units: number;
  /** Those that have a value all the same. */
  readonly withValue: number;
  /** The line of the weights with the blank; null where the item has no line there. */
  readonly place: FilePlace | null;
}

export interface AbsentValue {
  readonly s: number;
  readonly state: State;
  /** The lines that say so, at most a few; none where the file has no line about it. */
  readonly evidence: readonly Evidence[];
  /** Lines beyond those. */
  readonly others: number;
  /** The derivation with no more than what was done about the absence. */
  readonly done: Derivation;
  /** NaN where there are none. */
  readonly points: number;
}

const mostLines = 3;

export function itemAbsence(result: AssessmentResult, item: Item): ItemAbsence {
  const values = absentValues(result, item);
  return {
    groups: groupsOutside(result, item),
    notApplicable: values.filter((one) => one.state === 'not-applicable'),
    open: values.filter((one) => one.state !== 'not-applicable'),
    file: `observations/${result.frame.cycle.cycle_id}.csv`,
  };
}

function groupsOutside({ frame, items }: AssessmentResult, item: Item): GroupOutside[] {
  const one = items[item.index]!;
  if (one.role === 'input') return [];
  const line = frame.rulebook.weightLines[item.index]!;
  const place = line === 0 ? null : { file: frame.rulebook.files.weights, line };
  return frame.rulebook.groups.flatMap((groupId, g): GroupOutside[] => {
    if (!Number.isNaN(frame.weights[g]![item.index]!)) return [];
    const members = frame.members[g]!;
    const hasValue = (s: number) => one.role === 'leaf' && !Number.isNaN(one.score.observed.value[s]!);
    return [{ groupId, units: members.length, withValue: members.filter(hasValue).length, place }];
  });
}

/** A composite has no value of its own: what its parts lack stands on their pages. */
function absentValues(result: AssessmentResult, item: Item): AbsentValue[] {
  const one = result.items[item.index]!;
  if (one.role === 'composite') return [];
  return [...result.frame.subjects.keys()].flatMap((s): AbsentValue[] => {
    if (one.role === 'leaf' && one.score.outcome[s] === OUTSIDE) return [];
    const state = stateOf(one.role === 'leaf' ? one.score.state[s]! : one.observed.state[s]!);
    return state === 'present' ? [] : [absentValue(result, item, s, state)];
  });
}

function absentValue(result: AssessmentResult, item: Item, s: number, state: State): AbsentValue {
  const derivation = explain(result, s, item);
  const all = derivation.steps.flatMap((step) => (step.stage === 'observe' ? step.evidence : []));
  const telling = all.filter((one) => Number.isNaN(one.value) || !isPresent(result, one));
  const evidence = telling.length > 0 ? telling : all;
  return {
    s,
    state,
    evidence: evidence.slice(0, mostLines),
    others: Math.max(0, evidence.length - mostLines),
    done: {
      ...derivation,
      steps: derivation.steps.filter((step) => step.stage === 'impute' || step.stage === 'policy'),
    },
    points: derivation.points,
  };
}

/** Whether the line is one of observations that are plainly present; of other files nothing else is known. */
function isPresent({ frame }: AssessmentResult, { file, line, cycleId }: Evidence): boolean {
  const table = frame.package.observations.get(cycleId);
  const row = table?.file === file ? table.line.indexOf(line) : -1;
  return row < 0 || table!.state[row] === PRESENT;
}
