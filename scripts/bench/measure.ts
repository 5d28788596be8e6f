/** Medians of interleaved runs: what is compared runs in turn, so that a busy moment hits all alike. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
}

export async function measure(contenders: readonly Contender[], rounds: number): Promise<Measured[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, contender] of contenders.entries()) {
      const started = performance.now();
      await contender.run();
      const elapsed = performance.now() - started;
      if (round > 0) times[at]!.push(elapsed);
    }
  }
  return contenders.map(({ name }, at) => {
    const sorted = times[at]!.sort((a, b) => a - b);
    const medianMs = sorted[Math.floor(sorted.length / 2)]!;
    return { name, medianMs, fastestMs: sorted[0]!, slowestMs: sorted.at(-1)! };
  });
}

/** Rows of a table, each with its ratio to the named baseline. */
export function formatMeasured(title: string, measured: readonly Measured[], baseline: string): string {
  const base = measured.find((one) => one.name === baseline)!.medianMs;
  const rows = measured.map(({ name, medianMs, fastestMs, slowestMs }) => {
    const times = [medianMs, fastestMs, slowestMs].map((ms) => ms.toFixed(0).padStart(7)).join(' ');
    return `  ${name.padEnd(46)} ${times}   ${(medianMs / base).toFixed(2)} ×`;
  });
  const head = `  ${''.padEnd(46)} ${['median', 'min', 'max'].map((word) => word.padStart(7)).join(' ')}   to “${baseline}”`;
  return [`${title} (ms)`, head, ...rows].join('\n');
}
