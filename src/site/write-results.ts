/**
 * Results as files: scores.csv, totals.csv, audit.csv and the same three tables as results.duckdb, for pages,
 * spreadsheets and other programs. The bytes of the CSV files depend on the results
 * alone.
 */
import { execFile } from 'node:child_process';
import { appendFile, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { auditRows } from '../core/results/audit.ts';
import type { ResultTable } from '../core/results/columns.ts';
import { headerOf } from '../core/results/columns.ts';
import { scoreRows } from '../core/results/scores-csv.ts';
import { totalRows } from '../core/results/totals-csv.ts';
import type { Package } from '../core/package/package.ts';
import { auditRecords, recordAuditRows } from '../core/portrait/audits.ts';
import { indexRecords } from '../core/portrait/records.ts';
import type { AssessmentResult, Results } from '../core/score/result.ts';
import { writeDatabase } from './write-database.ts';

const apart = fileURLToPath(new URL('write-database-apart.ts', import.meta.url));

/**
 * `dir` exists. Files that stand there already are overwritten. `isPublic`: the database is written by a process that
 * knows of nothing else, since memory can come to lie in it; this takes longer.
 */
export async function writeResults(
  dir: string,
  pack: Package,
  results: Results,
  { isPublic = false }: { readonly isPublic?: boolean } = {},
): Promise<void> {
  const path = (table: ResultTable) => join(dir, `${table}.csv`);
  await writeCsv(path('totals'), 'totals', results, totalRows);
  await writeCsv(path('audit'), 'audit', results, (result) => [auditRows(result)]);
  await appendFile(path('audit'), recordAuditRows(auditRecords(indexRecords(pack, results))));
  await rm(join(dir, 'results.duckdb'), { force: true });
  if (isPublic) {
    await writeCsv(path('scores'), 'scores', results, scoreRows);
    await promisify(execFile)(process.execPath, [apart, dir]);
    return;
  }
  await allSettled([
    writeDatabase(dir, join(dir, 'results.duckdb'), results),
    writeCsv(path('scores'), 'scores', results, scoreRows),
  ]);
}

/** Both write into the same folder: neither is left behind when the other fails. */
async function allSettled(writing: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(writing)) if (one.status === 'rejected') throw one.reason;
}

const pieceLength = 1 << 20;

async function writeCsv(
  path: string,
  table: ResultTable,
  results: Results,
  write: (result: AssessmentResult) => Iterable<string>,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.write(headerOf(table));
    for (const result of results.values()) await writePieces(file, write(result));
  } finally {
    await file.close();
  }
}

async function writePieces(file: FileHandle, pieces: Iterable<string>): Promise<void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    await file.write(text, null, 'latin1');
    text = '';
  }
  await file.write(text, null, 'latin1');
}
