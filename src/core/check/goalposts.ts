/** Floors and targets: there where a rule needs them, apart from each other, and in the direction of the item. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { targets as targetsTable } from '../package/tables.ts';
import type { Item } from '../package/rulebook.ts';
import { ruleOf } from '../rules/rules.ts';
import type { Frame } from '../score/frame.ts';
import { assessedOn } from '../score/frame.ts';
import type { TargetColumn } from '../score/targets.ts';
import { Targets } from '../score/targets.ts';
import { framesOf, treeOf } from './frames.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

const SUBJECTS_TOLD = 5;

export function* checkGoalposts(view: PackageView): Generator<Issue> {
  const told = new Set<string>();
  for (const frame of framesOf(view)) {
    const targets = new Targets(frame);
    for (const item of treeOf(frame.rulebook)) {
      const needs = item.role === 'leaf' ? needsOf(item) : [];
      if (needs.length === 0 || !areTargetsRead(view, frame)) continue;
      const goal = {
        floor: targets.column(item, frame.cycle, 'floor'),
        target: targets.column(item, frame.cycle, 'target'),
      };
      yield* checkMissing(view, frame, item, needs, goal);
      if (item.rule === 'goalpost') yield* checkPairs(view, frame, item, goal, told);
    }
  }
}

type Goal = Readonly<Record<'floor' | 'target', TargetColumn>>;

function needsOf(item: Item): readonly ('floor' | 'target')[] {
  if (item.rule === 'threshold-deduct') return item.params.has('threshold') ? [] : ['target'];
  return ruleOf(item.rule)?.needs.filter((need) => need !== 'direction') ?? [];
}

function areTargetsRead(view: PackageView, { cycle }: Frame): boolean {
  const file = fileOfCycle(targetsTable, cycle.cycle_id);
  return !view.files.has(file) || view.pack.headers.has(file);
}

/** Once per item and assessment, however many subjects lack them. */
function* checkMissing(
  view: PackageView,
  frame: Frame,
  item: Item,
  needs: readonly ('floor' | 'target')[],
  goal: Goal,
): Generator<Issue> {
  const assessed = assessedOn(frame, item);
  const lacking = assessed.filter((s) => needs.some((need) => Number.isNaN(goal[need].value[s]!)));
  if (lacking.length === 0) return;
  const columns = needs.filter((need) => lacking.some((s) => Number.isNaN(goal[need].value[s]!)));
  yield issue('error', 'goalpost-missing', view.cell(frame.rulebook.files.items, item.line, 'item_id'), {
    item: item.id,
    cycle: frame.cycle.cycle_id,
    columns,
    subjects: lacking.length,
    first: [...lacking.subarray(0, SUBJECTS_TOLD)].map((s) => frame.subjects[s]!),
  });
}

/** Once per pair of lines that a floor and a target come from. */
function* checkPairs(
  view: PackageView,
  frame: Frame,
  item: Item,
  { floor, target }: Goal,
  told: Set<string>,
): Generator<Issue> {
  const file = fileOfCycle(targetsTable, frame.cycle.cycle_id);
  let last = '';
  for (const s of assessedOn(frame, item)) {
    const [low, high] = [floor.value[s]!, target.value[s]!];
    if (Number.isNaN(low) || Number.isNaN(high) || !isWrong(item, low, high)) continue;
    const key = `${file} ${item.id} ${floor.line[s]!} ${target.line[s]!}`;
    if (key === last || told.has(key)) continue;
    last = key;
    told.add(key);
    const place = view.cell(file, target.line[s]!, 'target');
    const about = { item: item.id, subject: frame.subjects[s]! };
    if (low === high) yield issue('error', 'goalposts-equal', place, { ...about, value: low });
    else {
      const direction = item.direction!;
      yield issue('error', 'goalposts-against-direction', place, {
        ...about,
        direction,
        floor: low,
        target: high,
      });
    }
  }
}

function isWrong({ direction }: Item, floor: number, target: number): boolean {
  if (floor === target) return true;
  return direction !== null && (direction === 'higher') !== floor < target;
}
