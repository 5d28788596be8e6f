/** Decisions are on subjects of their assessment, in its grades, after its cycle, with merits and problems. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Decision } from '../package/package.ts';
import { decisions as decisionsTable } from '../package/tables.ts';
import type { Frame } from '../score/frame.ts';
import { framesOf } from './frames.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';

const FILE = decisionsTable.path;

export function* checkDecisions(view: PackageView): Generator<Issue> {
  const frames = new Map(framesOf(view).map((frame) => [frame.assessment.assessment_id, frame]));
  for (const decision of view.pack.decisions) {
    yield* checkSides(view, decision);
    const frame = frames.get(decision.assessment_id);
    if (frame === undefined) continue;
    yield* checkSubject(view, decision, frame);
    yield* checkGrade(view, decision, frame);
    yield* checkDay(view, decision, frame);
  }
}

/** A result states concrete merits and problems; one of them alone is half of it. */
function* checkSides(view: PackageView, decision: Decision): Generator<Issue> {
  for (const lacking of ['merits', 'problems'] as const) {
    if (decision[`${lacking}_zh`] !== null || decision[`${lacking}_en`] !== null) continue;
    const place = view.cell(FILE, decision.line, `${lacking}_zh`);
    yield issue('warning', 'decision-one-sided', place, { subject: decision.subject_id, lacking });
  }
}

function* checkSubject(view: PackageView, decision: Decision, frame: Frame): Generator<Issue> {
  const { assessment_id: assessment, subject_id: subject, line } = decision;
  if (frame.subjectIndex.has(subject) || !knownIds(view, 'subjects')!.ids.has(subject)) return;
  const place = view.cell(FILE, line, 'subject_id');
  yield issue('error', 'decision-outside-assessment', place, { assessment, subject });
}

function* checkGrade(view: PackageView, { grade, line }: Decision, { rulebook }: Frame): Generator<Issue> {
  const allowed = new Set(rulebook.method.bands.map((band) => band.grade));
  if (allowed.size === 0 || allowed.has(grade)) return;
  const params = { grade, rulebook: rulebook.id, allowed: [...allowed], near: view.near(grade, allowed) };
  yield issue('error', 'decision-grade-unknown', view.cell(FILE, line, 'grade'), params);
}

function* checkDay(
  view: PackageView,
  { decided_on: day, line }: Decision,
  { cycle }: Frame,
): Generator<Issue> {
  if (day === null || day > cycle.end) return;
  const params = { day, cycle: cycle.cycle_id, end: cycle.end };
  yield issue('warning', 'decision-early', view.cell(FILE, line, 'decided_on'), params);
}
