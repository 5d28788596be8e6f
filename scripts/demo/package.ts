/** The demonstration package, put together: path inside the package → text. */
import { observeYears } from './annual.ts';
import { appraisalFiles } from './appraisals.ts';
import { assessmentsCsv } from './assessments.ts';
import { cyclesCsv } from './calendar.ts';
import { commendationsCsv } from './commendations.ts';
import { correctObservations, correctionsCsv } from './corrections.ts';
import { decisionsCsv } from './decisions.ts';
import { eventFiles } from './events.ts';
import { amendObservations } from './exceptions.ts';
import { findingsCsv } from './findings.ts';
import { followUpsCsv } from './follow-ups.ts';
import { targetFiles } from './goals.ts';
import { groupsCsv } from './groups.ts';
import { Ledger } from './ledger.ts';
import { MANIFEST } from './methods.ts';
import { observeMonths } from './monthly.ts';
import { objectionsCsv } from './objections.ts';
import { membershipsCsv } from './official-groups.ts';
import { officialsCsv, postingsCsv } from './officials.ts';
import { unitsCsv } from './places.ts';
import { observeQuarters } from './quarterly.ts';
import { reportBodies } from './report-bodies.ts';
import { reportFiles, reportedWorks } from './reports.ts';
import { rulebookFiles } from './rulebooks.ts';
import { taskBodies, taskRolesCsv, tasksCsv } from './special-tasks.ts';
import { conclusionsCsv, taskChecksCsv } from './task-checks.ts';
import { visitFiles } from './visits.ts';

export function demoPackage(): ReadonlyMap<string, string> {
  const ledger = new Ledger();
  observeYears(ledger);
  observeQuarters(ledger);
  observeMonths(ledger);
  const targets = targetFiles(ledger);
  amendObservations(ledger);
  const works = reportedWorks(ledger);
  correctObservations(ledger);
  const files = new Map([
    ['package.yaml', MANIFEST],
    ['units.csv', unitsCsv()],
    ['groups.csv', groupsCsv()],
    ['memberships.csv', membershipsCsv()],
    ['cycles.csv', cyclesCsv()],
    ['assessments.csv', assessmentsCsv()],
    ...rulebookFiles(),
    ...ledger.files(),
    ...targets,
    ...eventFiles(),
    ...appraisalFiles(),
    ['officials.csv', officialsCsv()],
    ['postings.csv', postingsCsv()],
    ...reportFiles(works),
    ...reportBodies(works),
    ...visitFiles(),
    ['tasks.csv', tasksCsv()],
    ...taskBodies(),
    ['task_roles.csv', taskRolesCsv()],
    ['task_checks.csv', taskChecksCsv()],
    ['conclusions.csv', conclusionsCsv()],
    ['commendations.csv', commendationsCsv()],
    ['findings.csv', findingsCsv()],
    ['objections.csv', objectionsCsv()],
    ['corrections.csv', correctionsCsv()],
  ]);
  const decisions = decisionsCsv(files, works);
  return files.set('decisions.csv', decisions).set('follow_ups.csv', followUpsCsv(decisions));
}
