/** Two versions of a small package, for comparing: one made up by chance and changed by chance, or one changed by hand. */
import fc from 'fast-check';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import type { RandomPackage, Wanted } from '../score/random-package.ts';
import { randomPackage } from '../score/random-package.ts';
import type { Cell, SmallItem } from '../score/small-package.ts';
import { filesOf } from '../score/small-package.ts';

export interface TwoVersions {
  readonly before: PackageFiles;
  readonly after: PackageFiles;
  readonly small: RandomPackage;
}

type Change = (small: RandomPackage) => RandomPackage;

/** Some values, weights, groups, targets and events are others, or none. */
export function twoVersions(wanted: Wanted = {}): fc.Arbitrary<TwoVersions> {
  return randomPackage(wanted).chain((small) =>
    fc
      .array(changeOf(small), { minLength: 1, maxLength: 5 })
      .map((changes) => changes.reduce((version, change) => change(version), small))
      .map((changed) => ({ small, before: filesOf(small), after: filesOf(changed) })),
  );
}

function changeOf(small: RandomPackage): fc.Arbitrary<Change> {
  const leaf = fc.constantFrom(...small.leaves);
  const subject = fc.constantFrom(...Object.keys(small.groupOf));
  const value = fc
    .tuple(leaf, subject, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))
    .map(([item, id, whole, kind]) => setValue(item, id, kind === 0 ? null : kind === 1 ? 'late' : whole));
  const weight = fc
    .tuple(leaf, fc.constantFrom(...Object.keys(small.subjects)), fc.integer({ min: 1, max: 60 }))
    .map(([item, group, tenths]) => setWeight(item, group, tenths / 10));
  const event = fc.tuple(subject, fc.integer({ min: -30, max: 30 })).map(([id, tenths]): Change => (one) => ({
    ...one,
    events: [...(one.events ?? []).filter((row) => !row.startsWith('e9,')), `e9,${id},,,,${tenths / 10}`],
  }));
  const move = fc
    .tuple(subject, fc.constantFrom(...Object.keys(small.subjects)))
    .map(([id, group]) => moveTo(id, group));
  return fc.oneof({ arbitrary: value, weight: 5 }, { arbitrary: weight, weight: 2 }, event, move);
}

function setValue(item: string, subject: string, cell: Cell | null): Change {
  return (small) => {
    const { [subject]: _, ...others } = small.values?.[item] ?? {};
    const column = cell === null ? others : { ...others, [subject]: cell };
    return { ...small, values: { ...small.values, [item]: column } };
  };
}

function setWeight(item: string, group: string, weight: number): Change {
  return (small) => {
    const known = small.items[item]!;
    const weights = known.weight as Readonly<Record<string, number | ''>>;
    const changed: SmallItem = { ...known, weight: { ...weights, [group]: weight } };
    return { ...small, items: { ...small.items, [item]: changed } };
  };
}

/** Nobody is the last to leave a group: the rule book would name an empty one. */
function moveTo(subject: string, group: string): Change {
  return (small) => {
    const own = small.groupOf[subject]!;
    const left = Object.entries(small.groupOf).filter(([id, one]) => one === own && id !== subject);
    if (own === group || left.length === 0) return small;
    const groupOf = { ...small.groupOf, [subject]: group };
    const subjects = Object.fromEntries(
      Object.keys(small.subjects).map((one) => [
        one,
        Object.keys(groupOf)
          .filter((id) => groupOf[id] === one)
          .join(' '),
      ]),
    );
    return { ...small, groupOf, subjects };
  };
}

/** The text of a file of a version with one line in the place of another. */
export function edited(files: PackageFiles, path: string, from: string, to: string): PackageFiles {
  const text = new TextDecoder().decode(files.get(path));
  if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  return new Map(files).set(path, new TextEncoder().encode(text.replace(from, () => to)));
}
