/**
 * A package in canonical form: what a machine can put right without judging anything. The same data in the same
 * notation is the same bytes, so that a difference between two versions is a difference of the data.
 */
import { bodyAt } from '../package/bodies.ts';
import type { PackageFiles } from '../package/package.ts';
import { tables } from '../package/tables.ts';
import { canonicalTable } from './canonical-table.ts';
import { canonicalText } from './canonical-text.ts';
import type { Repair } from './repair.ts';
import { RepairLog } from './repair.ts';
import { tableAt } from './table-at.ts';

export interface RepairedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** At least one. */
  readonly repairs: readonly Repair[];
}

/** The files that change, by path; done again on the result it changes none. */
export function canonicalFiles(files: PackageFiles): RepairedFile[] {
  return [...files].flatMap(([path, bytes]) => canonicalFile(path, bytes) ?? []);
}

function canonicalFile(path: string, bytes: Uint8Array): RepairedFile | null {
  const isTable = tableAt(path, []) !== null;
  if (!isTable && !isText(path)) return null;
  const log = new RepairLog();
  const text = canonicalText(path, bytes, log);
  if (text === null) return null;
  const written = new TextEncoder().encode(isTable ? canonicalTable(path, text, log) : text);
  return log.repairs.length === 0 ? null : { path, bytes: written, repairs: log.repairs };
}

/** YAML and the longer texts: nothing is changed but how their characters are stored. */
function isText(path: string): boolean {
  return path.endsWith('.yaml') || bodyAt(path, Object.values(tables)) !== null;
}
