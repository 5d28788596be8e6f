/**
 * Values in `%` lie between 0 and 100, unless the item declares other bounds: a growth rate may leave them, so this
 * is a warning.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import type { Bounds } from './bounds.ts';
import { checkBounds } from './bounds.ts';
import { declaredBounds } from './declared-bounds.ts';
import type { PackageView } from './package-view.ts';

const PERCENT = '%';

export function* checkPercentages(view: PackageView): Generator<Issue> {
  yield* checkBounds(view, percentBounds, (place, at, _, rulebook) =>
    issue('warning', 'value-out-of-range-of-unit', place, { ...at, unit: PERCENT, rulebook }),
  );
}

/** A value that is divided first is not in the unit that the item states. */
function percentBounds(item: Item): Bounds | null {
  if (item.unit !== PERCENT || item.denominator !== null || item.rule === 'given') return null;
  return declaredBounds(item) === null ? [0, 100] : null;
}
