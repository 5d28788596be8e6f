/**
 * Which files are final: those of a cycle whose status is final, and the rule books by which such a cycle is assessed.
 * The texts beside a table and the tables of the whole package (units, memberships, postings) are not: they go on.
 */
import type { Package } from '../package/package.ts';
import { cycleTables, tables } from '../package/tables.ts';

/** File → cycles that it was final with; a rule book may have several. Files that are absent are among them. */
export function finalFiles(
  pack: Pick<Package, 'cycles' | 'assessments' | 'rulebooks'>,
): Map<string, readonly string[]> {
  const files = new Map<string, string[]>();
  const add = (file: string, cycle: string): void => {
    files.set(file, [...(files.get(file) ?? []), cycle]);
  };
  for (const { cycle_id: cycle, status } of pack.cycles) {
    if (status !== 'final') continue;
    for (const { path } of [tables.observations, ...cycleTables.map((name) => tables[name])]) {
      add(path.replace('<cycle_id>', cycle), cycle);
    }
    const used = pack.assessments.filter((one) => one.cycle_id === cycle).map((one) => one.rulebook_id);
    for (const id of new Set(used)) {
      for (const file of Object.values(pack.rulebooks.get(id)?.files ?? {})) add(file, cycle);
    }
  }
  return files;
}
