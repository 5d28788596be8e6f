/**
 * How far a command has come: a bar on a terminal, plain lines elsewhere, and in both only for steps that take
 * over a second. Results go to standard output, progress to standard error.
 */
export interface ProgressOptions {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly silent: boolean;
  readonly now: () => number;
}

export interface ProgressStep {
  /** Tells that `count` more of the total are done; 1 when absent. */
  readonly advance: (count?: number) => void;
  readonly finish: () => void;
}

/** Starts a step; a `total` of null means that nobody knows how much there is to do. */
export type Progress = (label: string, total?: number | null) => ProgressStep;

const SILENT_MS = 1000;
const REDRAW_MS = 100;
const PLAIN_LINE_MS = 10_000;
const BAR_CELLS = 24;

export function createProgress(options: ProgressOptions): Progress {
  const silentStep: ProgressStep = { advance: () => undefined, finish: () => undefined };
  return (label, total = null) => (options.silent ? silentStep : startStep(options, label, total));
}

function startStep(options: ProgressOptions, label: string, total: number | null): ProgressStep {
  const started = options.now();
  const pauseMs = options.isTerminal ? REDRAW_MS : PLAIN_LINE_MS;
  let done = 0;
  let shownAt: number | null = null;
  const advance = (count = 1): void => {
    done += count;
    const now = options.now();
    if (now - started < SILENT_MS || (shownAt !== null && now - shownAt < pauseMs)) return;
    shownAt = now;
    const state = describe(done, total);
    options.write(
      options.isTerminal ? `\r\u001b[K${label} ${bar(done, total)}${state}` : `${label}: ${state}\n`,
    );
  };
  const finish = (): void => {
    const elapsedMs = options.now() - started;
    if (options.isTerminal && shownAt !== null) options.write('\r\u001b[K');
    if (elapsedMs >= SILENT_MS) options.write(`${label}: ${(elapsedMs / 1000).toFixed(1)} s\n`);
  };
  return { advance, finish };
}

function bar(done: number, total: number | null): string {
  if (total === null || total <= 0) return '';
  const filled = Math.min(BAR_CELLS, Math.floor((BAR_CELLS * done) / total));
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_CELLS - filled)}] `;
}

function describe(done: number, total: number | null): string {
  return total === null ? String(done) : `${done}/${total}`;
}
