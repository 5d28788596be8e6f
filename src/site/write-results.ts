/**
 * Results as files: scores.csv, totals.csv, audit.csv and the same three tables as results.duckdb, for pages,
 * spreadsheets and other programs. The bytes of the CSV files depend on the results
 * alone.
 */
import { appendFile, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
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

const writers = {
  scores: scoreRows,
  totals: totalRows,
  audit: (result) => [auditRows(result)],
} satisfies Record<ResultTable, (result: AssessmentResult) => Iterable<string>>;

/** `dir` exists. Files that stand there already are overwritten. */
export async function writeResults(dir: string, pack: Package, results: Results): Promise<void> {
  for (const [table, write] of Object.entries(writers) as [ResultTable, (typeof writers)[ResultTable]][]) {
    await writeCsv(join(dir, `${table}.csv`), table, results, write);
  }
  const audits = auditRecords(indexRecords(pack, results));
  await appendFile(join(dir, 'audit.csv'), recordAuditRows(audits));
  await rm(join(dir, 'results.duckdb'), { force: true });
  await writeDatabase(dir, join(dir, 'results.duckdb'));
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
