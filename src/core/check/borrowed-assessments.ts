/** `borrow` names an assessment that exists. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { knownIds } from './known-ids.ts';
import { loansIn } from './loans.ts';
import type { PackageView } from './package-view.ts';

export function* checkBorrowed(view: PackageView): Generator<Issue> {
  const known = knownIds(view, 'assessments')!;
  const told = new Set<string>();
  for (const { lender, item, file } of loansIn(view)) {
    const key = `${file} ${item.id} ${lender}`;
    if (lender === '' || known.ids.has(lender) || told.has(key)) continue;
    told.add(key);
    const near = view.near(lender, known.ids);
    const params = { column: 'params', value: lender, tables: known.tables, near, rows: 1 };
    yield issue('error', 'reference-unknown', view.cell(file, item.line, 'params'), params);
  }
}
