/** What is closed says when; what is open does not. That something is open past its date is no error. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { findings, followUps, objections } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

const tables = [
  { spec: findings, column: 'closed_on', open: ['open', 'rectifying'] },
  { spec: followUps, column: 'closed_on', open: ['open'] },
  { spec: objections, column: 'decided_on', open: ['open'] },
] as const;

export function* checkClosingDays(view: PackageView): Generator<Issue> {
  for (const { spec, column, open } of tables) {
    const table = view.tables.find((one) => one.spec === spec)!;
    for (const row of table.rows) {
      const { status } = row;
      if (typeof status !== 'string') continue;
      const isOpen = (open as readonly string[]).includes(status);
      if (isOpen === (row[column] === null)) continue;
      const place = view.cell(table.file, row.line, column);
      const kind = isOpen ? 'closing-day-despite-status' : 'closing-day-missing';
      yield issue('error', kind, place, { status, column });
    }
  }
}
