/** Which table a file of the package is. */
import type { TableSpec } from '../package/columns.ts';
import { id, maybe, number } from '../package/columns.ts';
import { tables } from '../package/tables.ts';

/** Null for a file that no table accounts for. The columns of weights are the groups that its header names. */
export function tableAt(path: string, header: readonly string[]): TableSpec | null {
  if (/^rulebooks\/[^/]+\/weights\.csv$/.test(path)) return weightsTable(header);
  return Object.values(tables).find((spec) => patternOf(spec.path).test(path)) ?? null;
}

function patternOf(path: string): RegExp {
  const literal = path.replaceAll('.', '\\.').replace(/<\w+>/, '[^/]+');
  return new RegExp(`^${literal}$`);
}

function weightsTable(header: readonly string[]): TableSpec {
  const columns = Object.fromEntries(
    header.map((name) => [name, name === 'item_id' ? id : maybe(number)] as const),
  );
  return {
    path: 'rulebooks/<rulebook_id>/weights.csv',
    key: ['item_id'],
    columns,
    sorted: false,
    unique: true,
    body: null,
  };
}
