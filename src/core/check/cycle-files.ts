/** A file of one cycle bears the id of a cycle. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { cycleTables, tables } from '../package/tables.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

export function* checkCycleFiles(view: PackageView): Generator<Issue> {
  const { ids, state } = knownIds(view, 'cycles')!;
  if (state === 'unreadable') return;
  for (const name of ['observations', ...cycleTables] as const) {
    for (const cycle of view.pack[name].keys()) {
      if (ids.has(cycle)) continue;
      const place = { file: fileOfCycle(tables[name], cycle), line: 0, column: 0 };
      yield issue('error', 'file-without-cycle', place, { cycle, near: view.near(cycle, ids) });
    }
  }
}
