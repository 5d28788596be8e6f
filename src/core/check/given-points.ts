/** Points given by assessors lie between 0 and the `max` that they are out of. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import type { Bounds } from './bounds.ts';
import { checkBounds } from './bounds.ts';
import type { PackageView } from './package-view.ts';

export function* checkGivenPoints(view: PackageView): Generator<Issue> {
  yield* checkBounds(view, givenBounds, (place, at, [, max], rulebook) =>
    issue('error', 'given-out-of-range', place, { ...at, max, rulebook }),
  );
}

function givenBounds({ rule, denominator, transform, params }: Item): Bounds | null {
  if (rule !== 'given' || denominator !== null || transform !== 'none') return null;
  return [0, params.number('max', 100)];
}
