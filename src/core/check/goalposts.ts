/** Floor and target of a goalpost lie apart, in the direction of the item. */
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import { assessedOn } from '../score/frame.ts';
import { goalsIn } from './goals.ts';
import type { PackageView } from './package-view.ts';

/** Once per pair of lines that a floor and a target come from. */
export function* checkGoalposts(view: PackageView): Generator<Issue> {
  const told = new Set<string>();
  for (const { frame, item, file, only, column } of goalsIn(view, ({ rule }) => rule === 'goalpost')) {
    if (only !== null && !isWrong(item, only.floor ?? Number.NaN, only.target ?? Number.NaN)) continue;
    const [floors, targets] = [column('floor'), column('target')];
    for (const s of assessedOn(frame, item)) {
      const [floor, target] = [floors.value[s]!, targets.value[s]!];
      if (!isWrong(item, floor, target)) continue;
      const lines = `${file} ${item.id} ${floors.line[s]!} ${targets.line[s]!}`;
      if (told.has(lines)) continue;
      told.add(lines);
      const place = view.cell(file, targets.line[s]!, 'target');
      yield describe(place, item, frame.subjects[s]!, floor, target);
    }
  }
}

/** NaN, where one of them is not set, is equal to nothing and above nothing. */
function isWrong({ direction }: Item, floor: number, target: number): boolean {
  return (
    floor === target || (direction === 'higher' ? floor > target : direction === 'lower' && floor < target)
  );
}

function describe(
  place: Place,
  { id: item, direction }: Item,
  subject: string,
  floor: number,
  target: number,
): Issue {
  if (floor === target) return issue('error', 'goalposts-equal', place, { item, subject, value: floor });
  const params = { item, subject, direction: direction!, floor, target };
  return issue('error', 'goalposts-against-direction', place, params);
}
