/** The figures of a rule's parameters make sense: what divides is above 0, what is lower stands below what is upper. */
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import { ruleOf } from '../rules/rules.ts';
import type { PackageView } from './package-view.ts';

export function* checkParamFigures(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const item of items) {
      const place = view.cell(files.items, item.line, 'params');
      yield* checkLeast(item, place);
      yield* checkOrder(item, place);
      if (item.rule === 'bands') yield* checkBands(item, place);
    }
  }
}

/** [rule or '' for any, parameter, the least it may be, whether that itself is too low]. */
const least: readonly (readonly [string, string, number, boolean])[] = [
  ['', 'scale', 0, true],
  ['given', 'max', 0, true],
  ['ratio-to-best', 'cap', 0, true],
  ['ratio-to-target', 'cap', 0, true],
  ['threshold-deduct', 'per', 0, true],
  ['threshold-deduct', 'points', 0, false],
  ['count-deduct', 'points', 0, false],
  ['count-deduct', 'zero_at', 0, true],
  ['borrow', 'min_days', 0, false],
];

function* checkLeast(item: Item, place: Place): Generator<Issue> {
  const { id, params } = item;
  for (const [rule, param, limit, isExclusive] of least) {
    if (rule !== '' && rule !== item.rule) continue;
    const given = params.number(param);
    if (given !== null && (given < limit || (isExclusive && given === limit))) {
      yield issue('error', 'param-too-low', place, { item: id, param, given, least: limit, isExclusive });
    }
  }
  if (item.rule !== 'tally') return;
  for (const [rater, given] of params.pairs('raters')) {
    if (given >= 0 || Number.isNaN(given)) continue;
    const param = `raters ${rater}`;
    yield issue('error', 'param-too-low', place, { item: id, param, given, least: 0, isExclusive: false });
  }
}

function* checkOrder({ id, params, rule }: Item, place: Place): Generator<Issue> {
  const pairs: [string, number | null, string, number | null][] = [
    ['lowest', params.number('lowest'), 'highest', params.number('highest')],
  ];
  if (ruleOf(rule)?.params.some((spec) => spec.name === 'high') === true) {
    pairs.push(['low', params.number('low', 0), 'high', params.number('high', 100)]);
  }
  for (const [lower, lowerValue, upper, upperValue] of pairs) {
    if (lowerValue === null || upperValue === null) continue;
    const isReversed = lower === 'low' ? lowerValue >= upperValue : lowerValue > upperValue;
    if (isReversed)
      yield issue('error', 'param-order', place, { item: id, lower, lowerValue, upper, upperValue });
  }
}

function* checkBands({ id, params }: Item, place: Place): Generator<Issue> {
  const edges = params.list('edges');
  const points = params.list('points');
  if (!params.has('edges') || !params.has('points') || [...edges, ...points].some(Number.isNaN)) return;
  if (points.length !== edges.length + 1) {
    yield issue('error', 'bands-lengths', place, { item: id, edges: edges.length, points: points.length });
  }
  const at = edges.findIndex((edge, index) => index > 0 && !(edge > edges[index - 1]!));
  if (at > 0) {
    yield issue('error', 'bands-order', place, { item: id, edge: edges[at - 1]!, next: edges[at]! });
  }
}
