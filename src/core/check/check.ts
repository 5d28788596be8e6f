/** Every rule about the data, run over a package. */
import type { FinalHistory } from '../final/final-history.ts';
import type { Issue } from '../issue.ts';
import type { Package, PackageFiles } from '../package/package.ts';
import { checkAdjustment } from './adjustments.ts';
import { checkAppraisals } from './appraisals.ts';
import { checkAssessmentSubjects } from './assessment-subjects.ts';
import { checkBands } from './bands.ts';
import { checkBodies } from './bodies.ts';
import { checkBorrowLoops } from './borrow-loops.ts';
import { checkBorrowed } from './borrowed-assessments.ts';
import { checkCarryKinds } from './carry-kinds.ts';
import { checkClosingDays } from './closing-days.ts';
import { checkCommendations } from './commendations.ts';
import { checkPolicies } from './composite-policies.ts';
import { checkConclusions } from './conclusions.ts';
import { checkContradictionThresholds } from './contradiction-thresholds.ts';
import { checkCounts } from './counts.ts';
import { checkCycleFiles } from './cycle-files.ts';
import { checkCycleOverlaps } from './cycle-overlaps.ts';
import { checkCycleParents } from './cycle-parents.ts';
import { checkDateOrder } from './date-order.ts';
import { checkDecisionRules } from './decision-rules.ts';
import { checkDecisions } from './decisions.ts';
import { checkDeclaredBounds } from './declared-bounds.ts';
import { checkDeclaredKinds } from './declared-kinds.ts';
import { checkDescriptor } from './descriptor-current.ts';
import { checkDirections } from './directions.ts';
import { checkDivisors } from './divisors.ts';
import { checkEditions } from './editions.ts';
import { checkEmptyGroups } from './empty-groups.ts';
import { checkEventDates } from './event-dates.ts';
import { checkEventSigns } from './event-signs.ts';
import { checkFinalCycles } from './final-cycles.ts';
import { checkGivenPoints } from './given-points.ts';
import { checkGoalposts } from './goalposts.ts';
import { checkHome } from './home.ts';
import { checkIdleCells } from './idle-cells.ts';
import { checkIdleEvents } from './idle-events.ts';
import { checkIdleWeights } from './idle-weights.ts';
import { checkAmbiguousIds } from './ids-ambiguous.ts';
import { checkImportMappings } from './import-mappings.ts';
import { checkParams } from './item-params.ts';
import { checkItemRules } from './item-rules.ts';
import { checkItemsOutsideTree } from './items-outside-tree.ts';
import { checkItemsWithoutWeights } from './items-without-weights.ts';
import { checkKeyDuplicates } from './key-duplicates.ts';
import { checkLabels } from './labels.ts';
import { checkLogarithms } from './logarithms.ts';
import { checkMeansOfNegatives } from './means-of-negatives.ts';
import { checkMemberships } from './memberships.ts';
import { checkMinCoverage } from './min-coverage.ts';
import { checkMissingGoalposts } from './missing-goalposts.ts';
import { checkObjections } from './objections.ts';
import type { Check } from './package-view.ts';
import { PackageView } from './package-view.ts';
import { checkParamFigures } from './param-figures.ts';
import { checkParentLoops } from './parent-loops.ts';
import { checkPercentages } from './percentages.ts';
import { checkPersonsItems } from './persons-items.ts';
import { checkQuotas } from './quotas.ts';
import { checkRatios } from './ratios.ts';
import { checkRecordDates } from './record-dates.ts';
import { checkReferences } from './references.ts';
import { checkReportAuthors } from './report-authors.ts';
import { checkReportClaims } from './report-claims.ts';
import { checkReportPoints } from './report-points.ts';
import { checkRequirements } from './requirements.ts';
import { checkRoots } from './roots.ts';
import { checkRowOrder } from './row-order.ts';
import { checkRulebookReferences } from './rulebook-references.ts';
import { checkSubjectGroups } from './subject-groups.ts';
import { checkTaskDates } from './task-dates.ts';
import { checkSubjectSelections } from './subject-selections.ts';
import { checkUnusedObservations } from './unused-observations.ts';
import { checkVetoes } from './vetoes.ts';
import { checkWeightGroups } from './weight-groups.ts';
import { checkWeightSums } from './weight-sums.ts';
import { checkWeightsOfInputs } from './weights-of-inputs.ts';
import { checkZeroWeights } from './zero-weights.ts';

const references: readonly Check[] = [
  checkReferences,
  checkRulebookReferences,
  checkDeclaredKinds,
  checkCycleFiles,
  checkHome,
  checkBorrowed,
  checkImportMappings,
  checkBorrowLoops,
  checkParentLoops,
  checkAmbiguousIds,
];

const tables: readonly Check[] = [
  checkKeyDuplicates,
  checkRowOrder,
  checkLabels,
  checkBodies,
  checkRequirements,
  checkCarryKinds,
  checkContradictionThresholds,
  checkEditions,
  checkDescriptor,
];

const calendar: readonly Check[] = [
  checkDateOrder,
  checkCycleOverlaps,
  checkCycleParents,
  checkEventDates,
  checkRecordDates,
  checkTaskDates,
  checkClosingDays,
];

const subjects: readonly Check[] = [
  checkMemberships,
  checkAssessmentSubjects,
  checkSubjectSelections,
  checkSubjectGroups,
];

const method: readonly Check[] = [
  checkRoots,
  checkItemsOutsideTree,
  checkItemRules,
  checkDirections,
  checkParams,
  checkParamFigures,
  checkMinCoverage,
  checkPolicies,
  checkIdleCells,
  checkMeansOfNegatives,
  checkBands,
  checkQuotas,
  checkDecisionRules,
  checkVetoes,
  checkAdjustment,
];

const weights: readonly Check[] = [
  checkWeightGroups,
  checkWeightSums,
  checkWeightsOfInputs,
  checkEmptyGroups,
  checkZeroWeights,
  checkIdleWeights,
  checkItemsWithoutWeights,
];

const values: readonly Check[] = [
  checkMissingGoalposts,
  checkGoalposts,
  checkDeclaredBounds,
  checkPercentages,
  checkGivenPoints,
  checkLogarithms,
  checkRatios,
  checkDivisors,
  checkCounts,
  checkEventSigns,
  checkIdleEvents,
  checkAppraisals,
  checkUnusedObservations,
];

const officials: readonly Check[] = [
  checkPersonsItems,
  checkReportAuthors,
  checkReportClaims,
  checkReportPoints,
  checkConclusions,
  checkCommendations,
  checkObjections,
  checkDecisions,
];

const checks: readonly Check[] = [
  ...references,
  ...tables,
  ...calendar,
  ...subjects,
  ...method,
  ...weights,
  ...values,
  ...officials,
];

/**
 * Issues beyond those of reading; unsorted. Nothing is thrown, whatever reading left out. `history` tells what final
 * cycles were when they became final; without it, edits of them go unseen.
 */
export function checkPackage(
  pack: Package,
  files: PackageFiles,
  history: FinalHistory | null = null,
): Issue[] {
  const view = new PackageView(pack, files);
  return [...checks.flatMap((check) => [...check(view)]), ...checkFinalCycles(view, history)];
}
