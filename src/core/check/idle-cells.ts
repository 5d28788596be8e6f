/** Stages that work on values pass composites by, and of an input only the value is used. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import type { PackageView } from './package-view.ts';

export function* checkIdleCells(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const item of items) {
      const { role, id, line } = item;
      if (role === 'leaf') continue;
      for (const column of idleColumns(item)) {
        yield issue('warning', 'cell-without-effect', view.cell(files.items, line, column), {
          item: id,
          column,
          role,
        });
      }
    }
  }
}

function idleColumns({ denominator, transform, treat }: Item): string[] {
  const columns: string[] = [];
  if (denominator !== null) columns.push('denominator');
  if (transform !== 'none') columns.push('transform');
  if (treat !== 'none') columns.push('treat');
  return columns;
}
