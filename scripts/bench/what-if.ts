/**
 * A weight moved on the what-if page, 3,000 units × 200 items: the core's own rescoring with totals, adjustments, places
 * and who moves, beside a bare loop that only adds up the same weights. The aim is one frame of a screen, 16 ms.
 */
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import type { Kit } from '../../src/core/what-if/kit.ts';
import { packKit } from '../../src/core/what-if/kit.ts';
import { openKit } from '../../src/core/what-if/open-kit.ts';
import { applierOf, unchanged, withWeight } from '../../src/core/what-if/scenario.ts';
import { shiftsBetween } from '../../src/core/what-if/shifts.ts';
import { bigPackage, itemId, seeded } from './big-package.ts';

const size = { units: 3000, items: 200, branches: 20, groups: 3 };
const changes = 100;

export function benchWhatIf(print: (text: string) => void): void {
  const { package: pack } = readPackage(bigPackage(size));
  const results = scorePackage(pack);
  const text = JSON.stringify(packKit(results.get('big-2025')!, results));
  const started = performance.now();
  const opened = openKit(JSON.parse(text) as Kit);
  const opening = performance.now() - started;
  if (opened === null) throw new Error('the kit does not lead to the published totals');
  const { rulebook, score, published } = opened;
  const apply = applierOf(rulebook);
  const random = seeded(11);
  const bare = bareAddingUp();
  const times = { moved: [] as number[], bare: [] as number[] };
  for (let at = -10; at < changes; at++) {
    const change = {
      itemId: itemId(Math.floor(random() * size.items)),
      groupId: rulebook.groups[Math.floor(random() * size.groups)]!,
      weight: Math.round(random() * 60) / 10,
    };
    const [moved, added] = [
      timed(() => shiftsBetween(published, score(apply(withWeight(unchanged, rulebook, change))))),
      timed(() => bare(change.weight)),
    ];
    if (at < 0) continue;
    times.moved.push(moved);
    times.bare.push(added);
  }
  print('what-if, 3,000 units × 200 items: one weight moved, 100 times (ms)');
  print(`  ${''.padEnd(46)}  median     95 %     most`);
  print(line('bare loop: weigh and add up', times.bare));
  print(line('rescored by the core, with places and shifts', times.moved));
  const megabytes = (text.length / 1e6).toFixed(1);
  print(
    `  data ${megabytes} MB; read, scored and checked against what is published in ${opening.toFixed(0)} ms`,
  );
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function line(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const figures = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1).padStart(8));
  return `  ${name.padEnd(46)}${figures.join(' ')}`;
}

/** Weighs as many points as there are and adds them up: what no program can leave out. */
function bareAddingUp(): (weight: number) => number {
  const points = Float64Array.from({ length: size.units * size.items }, (_, at) => at % 101);
  const totals = new Float64Array(size.units);
  return (weight) => {
    totals.fill(0);
    for (let i = 0; i < size.items; i++) {
      const w = i === 0 ? weight : 1;
      const from = i * size.units;
      for (let u = 0; u < size.units; u++) totals[u]! += w * points[from + u]!;
    }
    return totals[0]!;
  };
}
