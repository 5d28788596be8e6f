/**
 * Two versions of a package compared: what changed in the files, what `check` says anew, which scores moved and what
 * moved them, and which lines were crossed. Pure: the same two versions give the same comparison.
 */
import { checkPackage } from '../check/check.ts';
import type { Issue } from '../issue.ts';
import { hasErrors, sortIssues } from '../issue.ts';
import type { Package, PackageFiles } from '../package/package.ts';
import { readPackage } from '../package/package.ts';
import type { AssessmentResult, Results } from '../score/result.ts';
import { scorePackage } from '../score/score.ts';
import type { ComparedFiles } from './cells.ts';
import { compareFiles } from './cells.ts';
import type { Edit } from './edits.ts';
import { editsOf } from './edits.ts';
import type { EditEffect } from './effects.ts';
import { effectsOf } from './effects.ts';
import type { IssueChanges } from './issue-changes.ts';
import { compareIssues } from './issue-changes.ts';
import type { Movement } from './movements.ts';
import { AssessmentParts, movementsOf } from './movements.ts';
import type { Crossing, PlaceChange, Swap } from './thresholds.ts';
import { crossingsOf, placeChanges, swapsOf } from './thresholds.ts';
import { WhatIf } from './what-if.ts';

export interface ComparedVersion {
  readonly files: PackageFiles;
  readonly package: Package;
  /** Of reading and checking, by place. */
  readonly issues: readonly Issue[];
  /** Null where an issue is an error: nothing is scored then. */
  readonly results: Results | null;
}

export interface AssessmentComparison {
  readonly assessmentId: string;
  readonly parts: AssessmentParts;
  /** Totals that moved, the largest movement first. */
  readonly movements: readonly Movement[];
  /** What each edit did, alone, to totals of the assessment. */
  readonly effects: readonly EditEffect[];
  /** Every edit was tried alone; else those of one subject together, and some perhaps not at all. */
  readonly isWhole: boolean;
  readonly places: readonly PlaceChange[];
  readonly swaps: readonly Swap[];
  readonly crossings: readonly Crossing[];
}

export interface Comparison {
  /** The earlier version, with the ids of the later one where some were renamed. */
  readonly before: ComparedVersion;
  readonly after: ComparedVersion;
  readonly changes: ComparedFiles;
  readonly edits: readonly Edit[];
  readonly issues: IssueChanges;
  /** Assessments of both versions in which anything moved; null where one version has errors. */
  readonly assessments: readonly AssessmentComparison[] | null;
  /** Of one version only. */
  readonly assessmentsAdded: readonly string[];
  readonly assessmentsRemoved: readonly string[];
}

/** Reads, checks and scores both versions. `onStep` is told how far it has come. */
export function comparePackages(
  earlier: PackageFiles,
  later: PackageFiles,
  onStep: (step: 'read' | 'score' | 'compare') => void = () => {},
): Comparison {
  const changes = compareFiles(earlier, later);
  onStep('read');
  const after = readVersion(later);
  const before = readVersion(changes.before, { files: later, package: after.package });
  const given = changes.renames.some((one) => one.what !== 'column') ? issuesOf(earlier) : before.issues;
  onStep('score');
  const isSound = !hasErrors(before.issues) && !hasErrors(after.issues);
  const scored = [before, after].map((one): ComparedVersion => ({
    ...one,
    results: isSound ? scorePackage(one.package) : null,
  })) as [ComparedVersion, ComparedVersion];
  onStep('compare');
  const edits = editsOf(changes.files, before.package, after.package);
  return {
    before: scored[0],
    after: scored[1],
    changes,
    edits,
    issues: compareIssues(given, after.issues),
    assessments: isSound ? compareScores(...scored, edits) : null,
    assessmentsAdded: idsOf(after.package).filter((id) => !idsOf(before.package).includes(id)),
    assessmentsRemoved: idsOf(before.package).filter((id) => !idsOf(after.package).includes(id)),
  };
}

function idsOf(pack: Package): string[] {
  return pack.assessments.map((one) => one.assessment_id);
}

function issuesOf(files: PackageFiles): Issue[] {
  return readVersion(files).issues;
}

function readVersion(files: PackageFiles, read?: { files: PackageFiles; package: Package }) {
  const { package: pack, issues } = readPackage(files, read ?? null);
  return { files, package: pack, issues: sortIssues(issues.concat(checkPackage(pack, files))) };
}

function compareScores(
  before: ComparedVersion,
  after: ComparedVersion,
  edits: readonly Edit[],
): AssessmentComparison[] {
  if (edits.length === 0) return [];
  const whatIf = new WhatIf(
    { ...before, results: before.results! },
    { ...after, results: after.results! },
    edits,
  );
  return [...after.results!].flatMap(([id, later]): AssessmentComparison[] => {
    const earlier = before.results!.get(id);
    const compared = earlier === undefined ? null : compareAssessment(whatIf, earlier, later);
    return compared === null ? [] : [compared];
  });
}

/** Null where nothing moved. */
function compareAssessment(
  whatIf: WhatIf,
  before: AssessmentResult,
  after: AssessmentResult,
): AssessmentComparison | null {
  const parts = new AssessmentParts(whatIf, before, after);
  const movements = movementsOf(parts);
  const lines = {
    places: placeChanges(before, after),
    swaps: swapsOf(before, after),
    crossings: crossingsOf(before, after),
  };
  if (movements.length + Object.values(lines).reduce((sum, one) => sum + one.length, 0) === 0) return null;
  const { effects, isWhole } = effectsOf(whatIf, parts);
  return { assessmentId: parts.assessmentId, parts, movements, effects, isWhole, ...lines };
}
