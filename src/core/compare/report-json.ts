/**
 * A report on changes for machines. The shape is stable: `schema` rises when a name changes or goes; names may be added.
 *
 *   schema 1
 *   before, after      { name, commit | null }
 *   scored             false where a version has errors: then `assessments` is null
 *   counts             how many cells changed, by what they are about
 *   renames            [{ what: id | column | file, file, domain, before, after }]
 *   changes            [{ about, kind, file, key, lineBefore, lineAfter, cells: [{ column, before, after }],
 *                         by: { commit, author, date, subject } | "uncommitted" | null, moved: [{ assessmentId, subjectId, points }],
 *                         personsMoved }], the most consequential first
 *   issuesCame, -Went  as `check --json` tells them
 *   assessments        [{ assessmentId, isOfPersons, isWhole, movements, places, swaps, crossings }]
 *   movements          [{ subjectId, before, after, movement, own, rules, peers, together, causes: [{ part, changes, points }], items }]
 *                      `changes` are positions in the list of changes; points have six decimals, and there
 *                      own + rules + peers + together = movement = after − before exactly
 *   items              [{ itemId, before, after, movement, own, rules, peers, together }] of the movement's subject; null where left
 *                      out, after the first 500 movements
 *   failures           what --fail-on found
 *
 * A number that is none is null.
 */
import type { Failure } from './fail-on.ts';
import type { ItemMovement, Movement } from './movements.ts';
import { itemMovementsOf, roundMovement } from './movements.ts';
import type { Change, Report, ToldAssessment } from './report.ts';

const decimals = 6;
const mostWithItems = 500;

export function reportJson(report: Report, failures: readonly Failure[] = []): unknown {
  const position = new Map(report.changes.map((change, at) => [change, at]));
  let withItems = 0;
  const assessmentOf = (told: ToldAssessment) => {
    const { parts } = report.comparison.assessments!.find((one) => one.assessmentId === told.assessmentId)!;
    return {
      ...told,
      movements: told.movements.map((movement) => ({
        ...movementOf(movement),
        subjectId: movement.subjectId,
        stateBefore: movement.stateBefore,
        stateAfter: movement.stateAfter,
        causes: movement.causes.map((cause) => ({
          ...cause,
          changes: cause.changes.map((change) => position.get(change)!),
        })),
        items:
          withItems++ < mostWithItems
            ? itemMovementsOf(parts, movement.subjectId).map((one) => ({
                itemId: one.itemId,
                ...movementOf(one),
              }))
            : null,
      })),
    };
  };
  return {
    schema: 1,
    before: report.before,
    after: report.after,
    scored: report.assessments !== null,
    counts: report.counts,
    commits: report.commits,
    renames: report.renames,
    changes: report.changes.map((change): Change => change),
    issuesCame: report.issuesCame,
    issuesWent: report.issuesWent,
    assessmentsAdded: report.comparison.assessmentsAdded,
    assessmentsRemoved: report.comparison.assessmentsRemoved,
    assessments: report.assessments?.map(assessmentOf) ?? null,
    failures,
  };
}

function movementOf(one: Movement | ItemMovement) {
  return roundMovement(one, decimals);
}
