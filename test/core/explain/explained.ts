/** Packages for tests of explanations: the worked cases, and small ones written out in a test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Derivation } from '../../../src/core/explain/derivation.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { hasErrors } from '../../../src/core/issue.ts';
import type { Package, PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import type { AssessmentResult } from '../../../src/core/score/result.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { readFolder } from '../../read-folder.ts';

const cases = join(import.meta.dirname, '../../cases');

export const caseNames = readdirSync(cases, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map((one) => one.name);

export interface Explained {
  readonly package: Package;
  readonly results: ReadonlyMap<string, AssessmentResult>;
  /** Of the assessment `y2025` unless another is named. */
  readonly derivation: (subject: string, item: string, assessment?: string) => Derivation;
}

export function explainedCase(name: string): Explained {
  return explained(readFolder(join(cases, name, 'package')));
}

/** The files that a test names, over those of a year in which towns of one kind are assessed. */
export function explainedFiles(files: Readonly<Record<string, string>>): Explained {
  const bytes = Object.entries({ ...frameFiles, ...files }).map(
    ([path, text]) => [path, new TextEncoder().encode(`${text.trim()}\n`)] as const,
  );
  return explained(new Map(bytes));
}

const frameFiles = {
  'package.yaml': `
package: example
kinds:
  unit: {town: {zh: 镇, en: Town}}
  cycle: {year: {zh: 年度, en: Year}}
  assessment: {annual: {zh: 年度考核, en: Annual assessment}}`,
  'cycles.csv': 'cycle_id,kind,start,end\n2024,year,2024-01-01,2024-12-31\n2025,year,2025-01-01,2025-12-31',
  'assessments.csv': 'assessment_id,kind,cycle_id,rulebook_id,subject_kind\ny2025,annual,2025,rb,town',
  'rulebooks/rb/rulebook.yaml': 'rulebook: rb\nroot: total',
};

function explained(files: PackageFiles): Explained {
  const { package: pack, issues } = readPackage(files);
  if (hasErrors(issues)) throw new Error(JSON.stringify(issues));
  const results = scorePackage(pack);
  return {
    package: pack,
    results,
    derivation(subject, item, assessment = 'y2025') {
      const result = results.get(assessment)!;
      const { subjectIndex, rulebook } = result.frame;
      return explain(result, subjectIndex.get(subject)!, rulebook.itemsById.get(item)!);
    },
  };
}

/** `units.csv` for towns of these ids. */
export function towns(...ids: readonly string[]): string {
  return ['unit_id,kind', ...ids.map((id) => `${id},town`)].join('\n');
}
