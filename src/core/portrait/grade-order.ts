/** The grades of a rule book from the highest to the lowest, as its bands have them. */
import type { Rulebook } from '../package/rulebook.ts';

export interface GradeOrder {
  /** Undefined without bands. */
  readonly top: string | undefined;
  readonly lowest: string | undefined;
  /** False where either grade is none of the rule book's. */
  isHigher(grade: string, than: string): boolean;
}

export function gradeOrder({ method }: Rulebook): GradeOrder {
  const grades = [...method.bands].sort((a, b) => b.from - a.from).map(({ grade }) => grade);
  return {
    top: grades[0],
    lowest: grades.at(-1),
    isHigher: (grade, than) =>
      grades.includes(grade) && grades.includes(than) && grades.indexOf(grade) < grades.indexOf(than),
  };
}
