/** `check`, `score` with full derivations, and the whole way from CSV to written results, beside their baselines. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inferSchema, initParser } from 'udsv';
import { checkPackage } from '../../src/core/check/check.ts';
import type { Package, PackageFiles } from '../../src/core/package/package.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { loadChecked } from '../../src/site/load-checked.ts';
import { writeResults } from '../../src/site/write-results.ts';
import type { BigPackage } from './big-package.ts';
import { bigPackage } from './big-package.ts';
import { formatMeasured, measure } from './measure.ts';
import { bareLoop, duckdbRival } from './rivals.ts';

export async function benchScoring(rounds: number, print: (text: string) => void): Promise<void> {
  const size: BigPackage = { units: 5000, items: 200, branches: 20, groups: 3 };
  const files = bigPackage(size);
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await writeFiles(join(dir, 'package'), files);
    await benchEngine(files, join(dir, 'package'), size, rounds, print);
    await benchWhole(dir, rounds, print);
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function benchEngine(
  files: PackageFiles,
  dir: string,
  size: BigPackage,
  rounds: number,
  print: (text: string) => void,
): Promise<void> {
  const { package: pack } = readPackage(files);
  const duckdb = await duckdbRival(join(dir, 'observations/2025.csv'), size);
  const measured = await measure(
    [
      { name: 'DuckDB SQL, data loaded', run: duckdb },
      { name: 'bare typed-array loop', run: bareLoop(byItem(pack, size), size) },
      { name: 'score with full derivations', run: () => scorePackage(pack) },
      { name: 'check', run: () => checkPackage(pack, files) },
    ],
    rounds,
  );
  print(
    formatMeasured(
      '1 million observations, 5,000 units × 200 items, three levels',
      measured,
      'DuckDB SQL, data loaded',
    ),
  );
}

/** Values of the only cycle, item by item. */
function byItem(pack: Package, { units, items }: BigPackage): Float64Array {
  const table = pack.observations.get('2025')!;
  const values = new Float64Array(units * items);
  for (let row = 0; row < table.length; row++)
    values[(row % items) * units + Math.floor(row / items)] = table.value[row]!;
  return values;
}

async function benchWhole(dir: string, rounds: number, print: (text: string) => void): Promise<void> {
  const data = join(dir, 'package');
  const out = join(dir, 'out');
  await mkdir(out);
  const measured = await measure(
    [
      {
        name: 'udsv alone: read and split the observations',
        run: () => bareParse(join(data, 'observations/2025.csv')),
      },
      { name: 'read, check', run: () => loadChecked(data) },
      { name: 'read, check, score, write CSV and DuckDB', run: () => scoreWhole(data, out) },
    ],
    rounds,
  );
  print(
    formatMeasured(
      'the whole of score, from CSV on disk to written results; aim: at most 2 ×',
      measured,
      measured[0]!.name,
    ),
  );
}

async function bareParse(path: string): Promise<number> {
  const text = await readFile(path, 'utf8');
  return initParser(inferSchema(text)).stringArrs(text).length;
}

async function scoreWhole(data: string, out: string): Promise<void> {
  const { package: pack, hasErrors } = await loadChecked(data);
  if (hasErrors) throw new Error('the benchmark package has errors');
  await writeResults(out, pack, scorePackage(pack));
}

async function writeFiles(dir: string, files: PackageFiles): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), bytes);
  }
}
