/** Every subject of an assessment is in one of the groups that its rule book weighs. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Rulebook } from '../package/rulebook.ts';
import { groupsAt, subjectsOf } from '../score/frame.ts';
import { datedAssessments } from './dated-assessments.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';

export function* checkSubjectGroups(view: PackageView): Generator<Issue> {
  const { state } = knownIds(view, 'groups')!;
  const file = 'memberships.csv';
  const left = outsideAllGroups(view);
  if (left.size === 0 || state === 'unreadable') return;
  if (!view.files.has(file)) {
    yield issue('error', 'file-missing', { file, line: 0, column: 0 }, { path: file });
    return;
  }
  if (!view.pack.headers.has(file)) return;
  const places = subjectPlaces(view);
  for (const { subject, rulebook, assessments } of left.values()) {
    const params = { subject, rulebook: rulebook.id, groups: rulebook.groups, assessments };
    yield issue('error', 'subject-without-group', places.get(subject)!, params);
  }
}

interface LeftOut {
  readonly subject: string;
  readonly rulebook: Rulebook;
  readonly assessments: string[];
}

/** Those whom this has been told of; that their data are used by no assessment follows from it. */
export function subjectsWithoutGroup(view: PackageView): ReadonlySet<string> {
  return new Set([...outsideAllGroups(view).values()].map(({ subject }) => subject));
}

/** By rule book and subject, as a subject is left out year after year for the same reason. */
function outsideAllGroups(view: PackageView): Map<string, LeftOut> {
  return view.once('outside all groups', () => findOutsiders(view));
}

function findOutsiders(view: PackageView): Map<string, LeftOut> {
  const left = new Map<string, LeftOut>();
  for (const { assessment, cycle } of datedAssessments(view)) {
    const rulebook = view.pack.rulebooks.get(assessment.rulebook_id);
    if (rulebook === undefined || rulebook.groups.length === 0) continue;
    const groupsOf = groupsAt(view.pack, rulebook, cycle.end);
    for (const subject of subjectsOf(view.pack, assessment, cycle)) {
      if (groupsOf(subject).length > 0) continue;
      const key = `${rulebook.id} ${subject}`;
      const known = left.get(key) ?? { subject, rulebook, assessments: [] };
      known.assessments.push(assessment.assessment_id);
      left.set(key, known);
    }
  }
  return left;
}

/** Where a subject is entered: its line in units.csv or officials.csv, or an official's first posting. */
function subjectPlaces(view: PackageView) {
  const places = new Map(
    view.pack.postings
      .toReversed()
      .map((post) => [post.official_id, view.cell('postings.csv', post.line, 'official_id')]),
  );
  for (const { official_id: id, line } of view.pack.officials) {
    places.set(id, view.cell('officials.csv', line, 'official_id'));
  }
  for (const { unit_id: id, line } of view.pack.units)
    places.set(id, view.cell('units.csv', line, 'unit_id'));
  return places;
}
