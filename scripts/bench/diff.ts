/** A commit of 1,000 changed values among a million, read, compared, told; beside reading and scoring both sides once. */
import type { PackageFiles } from '../../src/core/package/package.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { comparePackages } from '../../src/core/compare/compare-packages.ts';
import { noHistory } from '../../src/core/compare/history.ts';
import { reportOf } from '../../src/core/compare/report.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { diffMarkdown } from '../../src/i18n/diff-markdown.ts';
import { bigPackage, seeded } from './big-package.ts';
import { formatMeasured, measure } from './measure.ts';

const [changes, observed] = [1000, 'observations/2025.csv'];

export async function benchDiff(rounds: number, print: (text: string) => void): Promise<void> {
  const before = bigPackage({ units: 5000, items: 200, branches: 20, groups: 3 });
  const after = new Map(before).set(observed, withChanges(before));
  const measured = await measure(
    [
      { name: 'read and score both sides', run: () => [before, after].map(scoreOne) },
      { name: 'diff: read, check, score, compare, tell', run: () => tell(before, after) },
    ],
    rounds,
  );
  const title = `1 million observations with ${changes} changed values; aim: under 10 s`;
  print(formatMeasured(title, measured, measured[0]!.name));
}

function scoreOne(files: PackageFiles): number {
  return scorePackage(readPackage(files).package).size;
}

function tell(before: PackageFiles, after: PackageFiles): string {
  const comparison = comparePackages(before, new Map(after));
  const [from, to] = ['before', 'after'].map((name) => ({ name, commit: null }));
  const report = reportOf(comparison, from!, to!, noHistory);
  if (report.changes.length !== changes) throw new Error(`${report.changes.length} changes were found`);
  const options = { isWorkingTree: false, link: null, command: '', failures: [] } as const;
  return diffMarkdown(report, { ...options, locale: 'zh' });
}

/** Values of rows all over the file, one changed in a thousand. */
function withChanges(files: PackageFiles): Uint8Array {
  const lines = new TextDecoder().decode(files.get(observed)).split('\n');
  const random = seeded(11);
  const step = Math.floor((lines.length - 2) / changes);
  for (let at = 0; at < changes; at++) {
    const line = 1 + at * step + Math.floor(random() * step);
    const cells = lines[line]!.split(',');
    cells[2] = (random() * 1000).toFixed(3);
    lines[line] = cells.join(',');
  }
  return new TextEncoder().encode(lines.join('\n'));
}
