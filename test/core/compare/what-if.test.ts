import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePackages } from '../../../src/core/compare/compare-packages.ts';
import { OWN, PEERS, shareOut } from '../../../src/core/compare/shapley.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { leafRules } from '../score/random-package.ts';
import { twoVersions } from './versions.ts';

const path = 'observations/2025.csv';

/** The rows of one subject from one version, all others from the other. */
function withRowsOf(subject: string, from: PackageFiles, others: PackageFiles): PackageFiles {
  const rowsIn = (files: PackageFiles) => new TextDecoder().decode(files.get(path)).trimEnd().split('\n');
  const [header, ...rows] = rowsIn(others);
  const isOwn = (row: string) => row.startsWith(`${subject},`);
  const mixed = [header, ...rows.filter((row) => !isOwn(row)), ...rowsIn(from).filter(isOwn)];
  return new Map(others).set(path, new TextEncoder().encode(`${mixed.join('\n')}\n`));
}

function totalsOf(files: PackageFiles): (subject: string) => number {
  const result = scorePackage(readPackage(files).package).get('y2025')!;
  return (subject) => result.adjusted.total[result.frame.subjectIndex.get(subject)!]!;
}

test('one record in the other version scores as it does in files put together by hand', () => {
  let seen = 0;
  const rules = leafRules.filter((rule) => rule !== 'count-deduct');
  fc.assert(
    fc.property(twoVersions({ filledPercent: 97, rules }), ({ before, after: changed }) => {
      const after = new Map(before).set(path, changed.get(path)!);
      for (const { parts, movements } of comparePackages(before, after).assessments ?? []) {
        for (const { subjectId } of movements) {
          if (parts.ownEdits(subjectId).length === 0) continue;
          seen += 1;
          const own = totalsOf(withRowsOf(subjectId, after, before));
          const peers = totalsOf(withRowsOf(subjectId, before, after));
          expect(parts.scored(subjectId, OWN).total(subjectId)).toBe(own(subjectId));
          expect(parts.scored(subjectId, PEERS).total(subjectId)).toBe(peers(subjectId));
          const alone = parts.ownAlone(subjectId, 'before', 'before');
          for (const other of parts.before.frame.subjects) expect(alone.total(other)).toBe(own(other));
        }
      }
    }),
    { numRuns: 80, seed: 20260102 },
  );
  expect(seen).toBeGreaterThan(15);
});

describe('sharing out a movement', () => {
  test('parts that do not act on each other get what they add', () => {
    const shares = shareOut((applied) => 50 + (applied & 1) * 3 + (applied & 2) * 2 + (applied & 4));
    expect(shares).toEqual({ own: 3, rules: 4, peers: 4, together: 0 });
  });

  test('what two do only together is halved between them', () => {
    const shares = shareOut((applied) => ((applied & 3) === 3 ? 10 : 0));
    expect(shares).toEqual({ own: 5, rules: 5, peers: 0, together: 0 });
  });

  test('an order that passes through no score is left out', () => {
    // A new item (2) has no score before its data (1) is there.
    const shares = shareOut((applied) =>
      (applied & 3) === 2 ? Number.NaN : (applied & 2) * 4 + (applied & 4) / 4,
    );
    expect(shares).toEqual({ own: 0, rules: 8, peers: 1, together: 0 });
  });

  test('where every order does, the movement is not taken apart', () => {
    const shares = shareOut((applied) => (applied === 0 ? 1 : applied === 7 ? 4 : Number.NaN));
    expect(shares).toEqual({ own: 0, rules: 0, peers: 0, together: 3 });
  });
});
