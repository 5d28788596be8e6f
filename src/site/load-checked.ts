/** A data package together with everything that reading and checking have to say of it. */
import { checkPackage } from '../core/check/check.ts';
import type { FinalHistory } from '../core/final/final-history.ts';
import type { Issue } from '../core/issue.ts';
import { hasErrors, sortIssues } from '../core/issue.ts';
import { loadFinalHistory } from './final-history.ts';
import type { LoadedPackage } from './load-package.ts';
import { loadPackage } from './load-package.ts';

export interface CheckedPackage extends LoadedPackage {
  /** Sorted by place. */
  readonly issues: Issue[];
  /** Nothing may be scored from it. */
  readonly hasErrors: boolean;
  /** How far it could be told whether final cycles were edited. */
  readonly history: FinalHistory;
}

export async function loadChecked(dir: string): Promise<CheckedPackage> {
  return checkLoaded(await loadPackage(dir));
}

export async function checkLoaded(loaded: LoadedPackage): Promise<CheckedPackage> {
  const history = await loadFinalHistory(loaded);
  const issues = sortIssues(loaded.issues.concat(checkPackage(loaded.package, loaded.files, history)));
  return { ...loaded, issues, hasErrors: hasErrors(issues), history };
}
