/** An assessment has subjects. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { subjectsOf } from '../score/frame.ts';
import { datedAssessments } from './dated-assessments.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

export function* checkAssessmentSubjects(view: PackageView): Generator<Issue> {
  const declared = declaredKinds(view, 'subject');
  for (const { assessment, cycle } of datedAssessments(view)) {
    const { assessment_id: id, subject_kind: subjectKind, line } = assessment;
    if (!declared.has(subjectKind) || !areSubjectsRead(view)) continue;
    if (subjectsOf(view.pack, assessment, cycle).length > 0) continue;
    const place = view.cell('assessments.csv', line, 'subject_kind');
    yield issue('warning', 'assessment-without-subjects', place, { assessment: id, subjectKind });
  }
}

function areSubjectsRead(view: PackageView): boolean {
  return ['units.csv', 'postings.csv'].every((file) => !view.files.has(file) || view.pack.headers.has(file));
}
