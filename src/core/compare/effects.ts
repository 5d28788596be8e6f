/**
 * What each edit does to the totals of an assessment, whoever's they are. An edit is applied alone to the earlier version
 * and taken alone from the later one; its effect on a total is the mean of what either moves. Where edits do not act on
 * each other the effects add up to the movement; what they do only together is left over, and told as such.
 *
 * Where there are more edits than can be tried one by one, those of one subject are taken together, and beyond that the
 * last are left out; `isWhole` says so. What is tried depends on the sizes alone, never on the clock.
 */
import type { Edit } from './edits.ts';
import { largestFirst } from './largest-first.ts';
import type { AssessmentParts } from './movements.ts';
import type { Scored } from './scored.ts';
import type { WhatIf } from './what-if.ts';

export interface EditEffect {
  /** One, or all that a subject has. */
  readonly edits: readonly Edit[];
  /** Points of the total, by subject; the largest first. NaN where it gives or takes away the total itself. */
  readonly moved: ReadonlyMap<string, number>;
}

export interface Effects {
  readonly effects: readonly EditEffect[];
  /** Every edit was tried alone. */
  readonly isWhole: boolean;
}

/** In subjects scored on an item; about five seconds. */
const mostWork = 2e7;
/** Less than this is noise. */
const least = 1e-9;

export function effectsOf(whatIf: WhatIf, parts: AssessmentParts): Effects {
  const alone = parts.edits.map((edit) => [edit]);
  const owned = Map.groupBy(parts.edits, (edit) => `${edit.kind} ${edit.owner} ${edit.rulebookId}`);
  const isSmall = workOf(whatIf, parts, alone) <= mostWork;
  const effects: EditEffect[] = [];
  let work = 0;
  const groups = isSmall ? alone : [...owned.values()];
  for (const edits of groups) {
    work += workOf(whatIf, parts, [edits]);
    if (work > mostWork) break;
    effects.push({ edits, moved: movedBy(whatIf, parts, edits) });
  }
  return { effects: effects.filter((one) => one.moved.size > 0), isWhole: isSmall };
}

function workOf(
  whatIf: WhatIf,
  { before, assessmentId }: AssessmentParts,
  groups: readonly (readonly Edit[])[],
): number {
  const { subjects, rulebook } = before.frame;
  const isBorrowing = rulebook.items.some((item) => item.rule === 'borrow');
  return groups.reduce((sum, edits) => {
    if (whatIf.isPatchable(assessmentId, edits)) return sum + subjects.length * edits.length;
    return sum + subjects.length * rulebook.items.length * (isBorrowing ? 20 : 4);
  }, 0);
}

function movedBy(whatIf: WhatIf, parts: AssessmentParts, edits: readonly Edit[]): Map<string, number> {
  const { assessmentId } = parts;
  const owner = edits[0]!.owner;
  const isWholeRecord = owner !== '' && parts.ownEdits(owner).length === edits.length;
  const apply = (side: 'before' | 'after'): Scored =>
    isWholeRecord ? parts.ownAlone(owner, side, side) : whatIf.scoredWith(side, side, assessmentId, edits);
  const [first, last] = [apply('before'), apply('after')];
  const [before, after] = (['before', 'after'] as const).map((side) =>
    whatIf.scored(side, side, assessmentId),
  );
  const moved = [...new Set([...first.touched, ...last.touched])].map((id): [string, number] => {
    const steps = [
      [before!.total(id), first.total(id)],
      [last.total(id), after!.total(id)],
    ] as const;
    const whole = steps.filter((step) => step.every(Number.isFinite)).map(([from, to]) => to - from);
    const isFlip = steps.some(([from, to]) => Number.isNaN(from) !== Number.isNaN(to));
    const isEnding = Number.isNaN(before!.total(id)) !== Number.isNaN(after!.total(id));
    if (isEnding) return [id, isFlip ? Number.NaN : 0];
    return [id, whole.length === 0 ? 0 : whole.reduce((sum, step) => sum + step, 0) / whole.length];
  });
  return new Map(
    moved
      .filter(([, effect]) => !(Math.abs(effect) <= least))
      .sort(([a, x], [b, y]) => largestFirst(sizeOfEffect(x), sizeOfEffect(y), a, b)),
  );
}

/** A total that came or went is more than any number of points. */
export function sizeOfEffect(points: number): number {
  return Number.isNaN(points) ? Number.POSITIVE_INFINITY : Math.abs(points);
}
