/** The demonstration package, put together: path inside the package → text. */
import { observeYears } from './annual.ts';
import { appraisalFiles } from './appraisals.ts';
import { assessmentsCsv } from './assessments.ts';
import { cyclesCsv } from './calendar.ts';
import { eventFiles } from './events.ts';
import { amendObservations } from './exceptions.ts';
import { targetFiles } from './goals.ts';
import { groupsCsv } from './groups.ts';
import { Ledger } from './ledger.ts';
import { MANIFEST } from './methods.ts';
import { observeMonths } from './monthly.ts';
import { membershipsCsv, unitsCsv } from './places.ts';
import { observeQuarters } from './quarterly.ts';
import { rulebookFiles } from './rulebooks.ts';

export function demoPackage(): ReadonlyMap<string, string> {
  const ledger = new Ledger();
  observeYears(ledger);
  observeQuarters(ledger);
  observeMonths(ledger);
  const targets = targetFiles(ledger);
  amendObservations(ledger);
  return new Map([
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
  ]);
}
