/** What decisions are held against names grades, items, roles and assessments that there are. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Rulebook } from '../package/rulebook.ts';
import { namedAssessment } from '../score/borrow.ts';
import { declaredKinds, OFFICIAL } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

type What = 'grade' | 'item' | 'assessment';
type Path = readonly (string | number)[];

export function* checkDecisionRules(view: PackageView): Generator<Issue> {
  for (const rulebook of view.pack.rulebooks.values()) {
    const rules = rulebook.method.decisions;
    if (rules === undefined) continue;
    const tell = (what: What, path: Path, value: string, allowed: ReadonlySet<string>) =>
      tellUnknown(view, rulebook, what, ['decisions', ...path], value, allowed);
    const own = new Set(rulebook.method.bands.map((band) => band.grade));
    const all = gradesOf(view);
    const named: [Path, string][] = [];
    for (const [at, { grade, shares, assessment }] of rules.team_quotas.entries()) {
      const path = ['team_quotas', at] as const;
      yield* tell('grade', [...path, 'grade'], grade, own);
      for (const team of Object.keys(shares)) yield* tell('grade', [...path, 'shares', team], team, all);
      named.push([[...path, 'assessment'], assessment]);
    }
    for (const [at, { team, highest, role, assessment }] of rules.team_limits.entries()) {
      const path = ['team_limits', at] as const;
      yield* tell('grade', [...path, 'highest'], highest, own);
      yield* tell('grade', [...path, 'team'], team, all);
      yield* checkRoles(view, rulebook, ['decisions', ...path, 'role'], role ?? []);
      named.push([[...path, 'assessment'], assessment]);
    }
    for (const [at, rule] of rules.requires.entries()) {
      const path = ['requires', at] as const;
      yield* tell('grade', [...path, 'grade'], rule.grade, own);
      if ('item' in rule) yield* tell('item', [...path, 'item'], rule.item, scoredItems(rulebook));
      else named.push([[...path, 'assessment'], rule.assessment]);
      if ('grades' in rule)
        for (const one of rule.grades) yield* tell('grade', [...path, 'grades'], one, all);
    }
    for (const [path, written] of named) {
      if (isAnywhere(view, rulebook, written)) continue;
      yield* tell(
        'assessment',
        path,
        written,
        new Set(view.pack.assessments.map((one) => one.assessment_id)),
      );
    }
  }
}

function* tellUnknown(
  view: PackageView,
  { files }: Rulebook,
  what: What,
  path: Path,
  value: string,
  allowed: ReadonlySet<string>,
): Generator<Issue> {
  if (allowed.has(value)) return;
  const params = { what, value, allowed: [...allowed], near: view.near(value, allowed) };
  yield issue('error', 'decision-rule-unknown', view.yaml(files.method, path), params);
}

function* checkRoles(
  view: PackageView,
  { files }: Rulebook,
  path: Path,
  roles: readonly string[],
): Generator<Issue> {
  const allowed = declaredKinds(view, 'role');
  for (const value of roles) {
    if (allowed.has(value)) continue;
    const near = view.near(value, allowed);
    const params = { list: 'role', column: 'role', value, allowed: [...allowed], near };
    yield issue('error', 'kind-unknown', view.yaml(files.method, path), params);
  }
}

/** Of any rule book: a team is graded by another one than its members. */
function gradesOf(view: PackageView): ReadonlySet<string> {
  return view.once('all grades', () => {
    const books = [...view.pack.rulebooks.values()];
    return new Set(books.flatMap(({ method }) => method.bands.map((band) => band.grade)));
  });
}

function scoredItems({ items }: Rulebook): ReadonlySet<string> {
  return new Set(items.filter((item) => item.role !== 'input').map((item) => item.id));
}

/** Named in some cycle that the rule book is used in: an earlier cycle may have had none yet. */
function isAnywhere(view: PackageView, rulebook: Rulebook, written: string): boolean {
  const { assessments, cycles, units } = view.pack;
  const known = new Set(assessments.map((one) => one.assessment_id));
  const uses = assessments.filter((one) => one.rulebook_id === rulebook.id);
  const kinds = [OFFICIAL, ...new Set(units.map((unit) => unit.kind))];
  return (
    uses.length === 0 ||
    uses.some(({ cycle_id: id }) => {
      const cycle = cycles.find((one) => one.cycle_id === id);
      return cycle !== undefined && kinds.some((kind) => known.has(namedAssessment(written, cycle, kind)));
    })
  );
}
