/** Bands tell grades apart. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

export function* checkBands(view: PackageView): Generator<Issue> {
  for (const { method, files } of view.pack.rulebooks.values()) {
    const grades = new Set<string>();
    const gradeFrom = new Map<number, string>();
    for (const [at, { grade, from }] of method.bands.entries()) {
      const other = gradeFrom.get(from);
      if (grades.has(grade)) {
        yield issue('error', 'grade-duplicate', view.yaml(files.method, ['bands', at, 'grade']), { grade });
      } else if (other !== undefined) {
        const params = { from, grades: [other, grade] };
        yield issue('error', 'band-duplicate', view.yaml(files.method, ['bands', at, 'from']), params);
      }
      grades.add(grade);
      gradeFrom.set(from, grade);
    }
  }
}
