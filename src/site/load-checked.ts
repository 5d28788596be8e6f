/** A data package together with everything that reading and checking have to say of it. */
import { checkPackage } from '../core/check/check.ts';
import type { Issue } from '../core/issue.ts';
import { hasErrors, sortIssues } from '../core/issue.ts';
import type { LoadedPackage } from './load-package.ts';
import { loadPackage } from './load-package.ts';

export interface CheckedPackage extends LoadedPackage {
  /** Sorted by place. */
  readonly issues: Issue[];
  /** Nothing may be scored from it. */
  readonly hasErrors: boolean;
}

export async function loadChecked(dir: string): Promise<CheckedPackage> {
  const loaded = await loadPackage(dir);
  const issues = sortIssues(loaded.issues.concat(checkPackage(loaded.package, loaded.files)));
  return { ...loaded, issues, hasErrors: hasErrors(issues) };
}
