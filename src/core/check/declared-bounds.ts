/** Values lie between `lowest` and `highest`, where the item declares them. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import type { Bounds } from './bounds.ts';
import { checkBounds } from './bounds.ts';
import type { PackageView } from './package-view.ts';

export function* checkDeclaredBounds(view: PackageView): Generator<Issue> {
  yield* checkBounds(view, declaredBounds, (place, at, [low, high], rulebook) => {
    const lowest = Number.isFinite(low) ? low : null;
    const highest = Number.isFinite(high) ? high : null;
    return issue('error', 'value-out-of-range', place, { ...at, lowest, highest, rulebook });
  });
}

export function declaredBounds({ params }: Item): Bounds | null {
  if (!params.has('lowest') && !params.has('highest')) return null;
  return [
    params.number('lowest', Number.NEGATIVE_INFINITY),
    params.number('highest', Number.POSITIVE_INFINITY),
  ];
}
