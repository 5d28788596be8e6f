/**
 * A process of its own that writes results.duckdb into the folder of its first argument, from the CSV files there. What
 * DuckDB leaves in the gaps of its blocks is then of a process that has seen nothing but what is published.
 */
import { join } from 'node:path';
import { writeDatabase } from './write-database.ts';

const [, , dir = '.'] = process.argv;
await writeDatabase(dir, join(dir, 'results.duckdb'), null);
