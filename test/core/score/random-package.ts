/**
 * Random small packages for properties of scoring: every rule, policy, aggregate and state of a value; groups with
 * weights of their own, blank and zero ones among them; nested composites; targets for one, a group and all; events,
 * votes, an earlier cycle. Seeds are fixed where the properties run, so that a failure repeats.
 */
import fc from 'fast-check';
import type { Cell, Small, SmallItem, Values, Weight } from './small-package.ts';

export interface Wanted {
  /** Rules that leaves may have; all but `borrow` unless stated. */
  readonly rules?: readonly string[];
  readonly aggregates?: readonly string[];
  /** May an item be treated, transformed or divided by another. */
  readonly isPlain?: boolean;
  /** May policies put values or points in that come from other subjects. */
  readonly isLonely?: boolean;
  readonly over?: 'all' | 'group';
  /** Share of cells that have a value, in percent; 80 unless stated. */
  readonly filledPercent?: number;
}

export interface RandomPackage extends Small {
  readonly groupOf: Readonly<Record<string, string>>;
  readonly leaves: readonly string[];
}

export const leafRules = [
  'goalpost',
  'minmax',
  'zscore',
  'percentile',
  'rank-points',
  'ratio-to-best',
  'ratio-to-target',
  'bands',
  'threshold-deduct',
  'count-deduct',
  'given',
  'tally',
];

const subjectPool = ['ash', 'birch', 'cedar', 'elm', 'fir', 'larch', 'maple', 'oak', 'pine', 'yew'];
const groupPool = ['hills', 'plain', 'shore'];
/** Ids whose order is not that of the file. */
const leafPool = ['u', 'q', 't', 'p', 's', 'r'];

export function randomPackage(wanted: Wanted = {}): fc.Arbitrary<RandomPackage> {
  return fc
    .record({
      subjects: fc.shuffledSubarray(subjectPool, { minLength: 3, maxLength: 8 }),
      groups: fc.shuffledSubarray(groupPool, { minLength: 1, maxLength: 3 }),
      leaves: fc.shuffledSubarray(leafPool, { minLength: 2, maxLength: 6 }),
      shape: fc.constantFrom<Shape>('flat', 'one', 'two', 'nested'),
    })
    .chain((frame) => fillFrame(frame, wanted));
}

type Shape = 'flat' | 'one' | 'two' | 'nested';

interface FrameOf {
  readonly subjects: readonly string[];
  readonly groups: readonly string[];
  readonly leaves: readonly string[];
  readonly shape: Shape;
}

function fillFrame(
  { subjects, groups, leaves, shape }: FrameOf,
  wanted: Wanted,
): fc.Arbitrary<RandomPackage> {
  const groupOf = Object.fromEntries(subjects.map((id, at) => [id, groups[at % groups.length]!]));
  const byGroup = Object.fromEntries(
    groups.map((group) => [group, subjects.filter((id) => groupOf[id] === group).join(' ')]),
  );
  return fc
    .record({
      composites: compositesOf(shape, groups, wanted),
      leafItems: fc.tuple(...leaves.map((_, at) => leafItem(parentFor(shape, at), groups, wanted))),
      values: valuesOf([...leaves, 'people'], subjects, wanted),
      earlier: valuesOf([...leaves, 'people'], subjects, wanted),
      targets: targetRows(leaves, [...subjects, ...groups]),
      events: eventRows(leaves, subjects),
      appraisals: appraisalRows(subjects),
      method: methodLines,
    })
    .map(({ composites, leafItems, values, earlier, ...rest }) => ({
      subjects: byGroup,
      groupOf,
      leaves,
      items: {
        people: { rule: 'none' },
        ...composites,
        ...Object.fromEntries(leaves.map((id, at) => [id, leafItems[at]!])),
      },
      values,
      earlier: { 2024: earlier },
      ...rest,
    }));
}

function parentFor(shape: Shape, at: number): string {
  const parents = { flat: ['total'], one: ['c1', 'total'], two: ['c1', 'c2'], nested: ['c2', 'c1', 'total'] }[
    shape
  ];
  return parents[at % parents.length]!;
}

function compositesOf(shape: Shape, groups: readonly string[], wanted: Wanted) {
  const parents: Record<Shape, Record<string, string>> = {
    flat: {},
    one: { c1: 'total' },
    two: { c1: 'total', c2: 'total' },
    nested: { c1: 'total', c2: 'c1' },
  };
  const below = Object.entries(parents[shape]).map(([id, parent]) =>
    composite(parent, weightOf(groups, 60), wanted).map((item) => [id, item] as const),
  );
  const root = composite('', fc.constant<Weight>(''), wanted).map((item) => ['total', item] as const);
  return fc.tuple(root, ...below).map((pairs) => Object.fromEntries(pairs));
}

function composite(parent: string, weight: fc.Arbitrary<Weight>, wanted: Wanted): fc.Arbitrary<SmallItem> {
  return fc.record({
    parent: fc.constant(parent),
    rule: fc.constantFrom(...(wanted.aggregates ?? ['mean', 'mean', 'geomean', 'harmonic', 'sum', 'min'])),
    missing: fc.constantFrom('', '', '', 'withhold', 'redistribute', 'zero'),
    not_applicable: fc.constantFrom('', '', 'redistribute', 'full'),
    weight,
  });
}

/** `blankPercent` of the cells are blank; some are 0. */
function weightOf(groups: readonly string[], blankPercent: number): fc.Arbitrary<Weight> {
  const cell = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 40 }))
    .map(([roll, tenths]): number | '' => (roll < blankPercent ? '' : roll > 95 ? 0 : (tenths + 1) / 10));
  return fc
    .tuple(...groups.map(() => cell))
    .map((cells) => Object.fromEntries(cells.map((one, g) => [groups[g]!, one])));
}

function leafItem(parent: string, groups: readonly string[], wanted: Wanted): fc.Arbitrary<SmallItem> {
  const { isPlain = false, isLonely = false } = wanted;
  const rule = fc.constantFrom(...(wanted.rules ?? leafRules));
  const borrowed = isLonely ? [] : ['group-mean'];
  return fc
    .record({
      rule,
      direction: fc.constantFrom('higher' as const, 'lower' as const),
      over: wanted.over === undefined ? fc.constantFrom('all', 'group') : fc.constant(wanted.over),
      cap: fc.constantFrom('', ';cap=120'),
      missing: fc.constantFrom('', 'withhold', 'redistribute', 'redistribute', 'carry', 'zero', ...borrowed),
      not_applicable: fc.constantFrom('', 'redistribute', 'full', ...(isLonely ? [] : ['average'])),
      treat: fc.constantFrom(...(isPlain ? ['none'] : ['none', 'none', 'winsorise'])),
      transform: fc.constantFrom(
        ...(isPlain ? ['none'] : ['none', 'none', 'log', 'change', 'change-percent']),
      ),
      denominator: fc.constantFrom(...(isPlain ? [''] : ['', '', '', 'people'])),
      weight: weightOf(groups, 15),
    })
    .map(({ over, cap, ...item }) => {
      const direction = item.rule === 'goalpost' ? 'higher' : item.direction;
      return { parent, ...item, direction, params: paramsOf(item.rule, direction, over, cap) };
    });
}

function paramsOf(rule: string, direction: 'higher' | 'lower', over: string, cap: string): string {
  const isHigher = direction === 'higher';
  const own: Record<string, string> = {
    goalpost: 'low=40',
    minmax: `over=${over}`,
    zscore: `over=${over}`,
    percentile: `over=${over}`,
    'rank-points': over === 'all' ? 'over=all;points=100|80|70' : 'over=group;first=100;step=30',
    'ratio-to-best': `over=${over}${cap}`,
    'ratio-to-target': `over=all${cap}`,
    bands: `edges=10|20|30;points=${isHigher ? '0|40|80|100' : '100|80|40|0'}`,
    'threshold-deduct': 'threshold=20;per=1;points=3;floor=10',
    'count-deduct': 'points=7;zero_at=12',
    given: 'max=40',
    tally: 'options=good:100|fair:60.1|poor:0;raters=peers:0.7|public:0.3',
  };
  return own[rule]!;
}

const states = ['missing', 'late', 'not-applicable', 'suppressed'];

/** Few distinct figures, so that ties are common. */
function cellOf(filledPercent: number): fc.Arbitrary<Cell | null> {
  return fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))
    .map(([roll, whole, kind]) => {
      const value = kind < 5 ? whole : whole / 10;
      if (roll >= filledPercent) return [null, ...states][roll % 5]!;
      if (kind === 9) return `${value} disputed`;
      return kind === 8 ? `${value} provisional` : value;
    });
}

function valuesOf(
  items: readonly string[],
  subjects: readonly string[],
  wanted: Wanted,
): fc.Arbitrary<Values> {
  const cell = cellOf(wanted.filledPercent ?? 80);
  const column = fc
    .tuple(...subjects.map(() => cell))
    .map((cells) =>
      Object.fromEntries(
        cells.flatMap((one, at): [string, Cell][] => (one === null ? [] : [[subjects[at]!, one]])),
      ),
    );
  return fc
    .tuple(...items.map(() => column))
    .map((columns) => Object.fromEntries(columns.map((one, at) => [items[at]!, one])));
}

/** Everyone has a floor and a target on everything; some subjects and groups have their own. */
function targetRows(leaves: readonly string[], holders: readonly string[]): fc.Arbitrary<string[]> {
  const own = fc
    .tuple(fc.constantFrom(...holders), fc.constantFrom(...leaves), fc.integer({ min: 12, max: 40 }))
    .map(([holder, leaf, target]) => [`${holder},${leaf}`, `,${target},`] as const);
  return fc
    .array(own, { maxLength: 5 })
    .map((pairs) => [
      ...leaves.map((leaf) => `*,${leaf},2,30.5,`),
      ...[...new Map(pairs)].map(([key, rest]) => `${key},${rest}`),
    ]);
}

function eventRows(leaves: readonly string[], subjects: readonly string[]): fc.Arbitrary<string[]> {
  const event = fc.tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom('', '', ...leaves),
    fc.constantFrom('', 'praise', 'accident'),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: -50, max: 50 }),
  );
  return fc
    .array(event, { maxLength: 12 })
    .map((events) =>
      events.map(
        ([subject, item, kind, count, tenths], at) =>
          `e${at},${subject},${item},${kind},${count},${tenths / 10}`,
      ),
    );
}

function appraisalRows(subjects: readonly string[]): fc.Arbitrary<string[]> {
  const keys = subjects.flatMap((subject) =>
    ['peers', 'public'].flatMap((rater) =>
      ['good', 'fair', 'poor'].map((option) => `${subject},${rater},${option}`),
    ),
  );
  return fc
    .tuple(...keys.map(() => fc.integer({ min: 0, max: 9 })))
    .map((counts) => keys.map((key, at) => `${key},${counts[at]!}`).filter((row) => !row.endsWith(',0')));
}

const methodLines: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.constantFrom('rank: {ties: lowest}', 'rank: {ties: lowest, decimals: 1}'),
    fc.constantFrom('adjust: {}', 'adjust: {bonus_cap: 3, deduction_cap: 4, floor: 0, ceiling: 100}'),
    fc.constantFrom('vetoes: []', 'vetoes: [{when: {event: accident}, effect: veto}]'),
    fc.constantFrom('bands: []', 'bands: [{grade: top, from: 80}, {grade: mid, from: 50}]'),
  )
  .map((lines) => [...lines]);
