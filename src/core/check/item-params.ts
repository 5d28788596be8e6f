/** Parameters of a rule: their names, what they must hold, and how they fit together. */
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import { isAggregate } from '../package/read-rulebook.ts';
import type { Item } from '../package/rulebook.ts';
import type { ParamSpec } from '../rules/rule.ts';
import { commonParams, ruleOf } from '../rules/rules.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

export function* checkParams(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const item of items) {
      const specs = specsOf(item);
      if (specs === null) continue;
      const place = view.cell(files.items, item.line, 'params');
      yield* checkNames(view, item, specs, place);
      for (const spec of specs.values()) yield* checkValue(view, item, spec, place);
      yield* checkKinds(view, item, place);
      if (item.params.has('combine') && !item.params.has('observed')) {
        yield issue('error', 'combine-without-observed', place, { item: item.id });
      }
    }
  }
}

/** By name; null where the rule is unknown, which has been told. */
function specsOf({ rule, role }: Item): Map<string, ParamSpec> | null {
  const known = ruleOf(rule);
  if (known === null && role === 'leaf') return null;
  if (role === 'composite' && !isAggregate(rule)) return null;
  return new Map([...commonParams, ...(known?.params ?? [])].map((spec) => [spec.name, spec]));
}

function* checkNames(
  view: PackageView,
  { id, params, rule }: Item,
  specs: ReadonlyMap<string, ParamSpec>,
  place: Place,
): Generator<Issue> {
  const allowed = new Set(specs.keys());
  for (const param of params.names()) {
    if (allowed.has(param)) continue;
    const near = view.near(param, allowed);
    yield issue('error', 'param-unknown', place, { item: id, param, allowed: [...allowed], near });
  }
  for (const { name, required } of specs.values()) {
    if (required !== true || params.has(name)) continue;
    yield issue('error', 'param-missing', place, { item: id, rule, params: [name] });
  }
  if (rule === 'rank-points' && !params.has('points') && !params.has('first')) {
    yield issue('error', 'param-missing', place, { item: id, rule, params: ['points', 'first'] });
  }
}

function* checkValue(
  view: PackageView,
  { id, params }: Item,
  spec: ParamSpec,
  place: Place,
): Generator<Issue> {
  const { name: param, kind } = spec;
  const given = params.text(param);
  if (given === null) return;
  if (kind === 'number') {
    if (Number.isNaN(params.number(param, 0))) {
      yield issue('error', 'param-not-number', place, { item: id, param, given });
    }
  } else if (kind === 'choice') {
    const allowed = spec.choices ?? [];
    if (allowed.includes(given)) return;
    const near = view.near(given, new Set(allowed));
    yield issue('error', 'param-choice', place, { item: id, param, given, allowed, near });
  } else if (kind === 'list' || kind === 'pairs') {
    const numbers = kind === 'list' ? params.list(param) : [...params.pairs(param).values()];
    if (numbers.length > 0 && !numbers.some(Number.isNaN)) return;
    yield issue('error', 'param-list', place, { item: id, param, given, form: kind });
  }
}

/** Parameters that name kinds of package.yaml. */
function* checkKinds(view: PackageView, { params, rule }: Item, place: Place): Generator<Issue> {
  if (!view.isManifestRead) return;
  const named: [list: string, column: string, value: string][] = [];
  const observed = params.text('observed');
  if (observed !== null) named.push(['cycle', 'observed', observed]);
  if (rule === 'tally')
    for (const rater of params.pairs('raters').keys()) named.push(['rater', 'raters', rater]);
  for (const [list, column, value] of named) {
    const allowed = declaredKinds(view, list);
    if (allowed.has(value)) continue;
    const near = view.near(value, allowed);
    yield issue('error', 'kind-unknown', place, { list, column, value, allowed: [...allowed], near });
  }
}
