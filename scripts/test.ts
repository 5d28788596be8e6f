/** `npm test`: everything that CI runs, one step after the other, each with its time. */
import { spawnSync } from 'node:child_process';
import { UsageError } from '../src/site/user-error.ts';
import { CHROMIUM_MISSING, findChromium } from './chromium.ts';
import { runCommand } from './cli.ts';

interface Step {
  readonly part: 'lint' | 'unit' | 'browser';
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

const VITEST = ['vitest', 'run', '--config', 'test/vitest.config.ts'] as const;

const STEPS: readonly Step[] = [
  {
    part: 'lint',
    name: 'eslint',
    command: ['eslint', '.', '--config', 'test/eslint.config.js', '--max-warnings', '0'],
  },
  { part: 'lint', name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { part: 'lint', name: 'types', command: ['tsc', '--noEmit'] },
  {
    part: 'lint',
    name: 'types in .astro',
    command: ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  },
  { part: 'lint', name: 'dead code', command: ['knip', '--no-progress'] },
  { part: 'unit', name: 'unit tests', command: [...VITEST, '--project', 'unit'] },
  { part: 'browser', name: 'browser tests', command: [...VITEST, '--project', 'browser'] },
];

await runCommand(
  {
    name: 'test',
    readsData: false,
    summary: { zh: '运行 CI 的全部检查。', en: 'Runs everything that CI runs.' },
    options: {
      only: {
        type: 'string',
        value: 'lint|unit|browser',
        summary: { zh: '只运行其中一部分', en: 'run one part only' },
      },
    },
  },
  ({ options, json, print }) => {
    const steps = stepsOf(options.only);
    if (steps.some((step) => step.part === 'browser') && findChromium() === null) {
      print(CHROMIUM_MISSING);
      return 1;
    }
    const results = steps.map((step) => runStep(step, json));
    const failed = results.filter((result) => !result.passed);
    print(json ? JSON.stringify(results) : summaryOf(results));
    if (!json) print(`${results.length - failed.length} passed, ${failed.length} failed`);
    return failed.length === 0 ? 0 : 1;
  },
);

function stepsOf(part: string | undefined): readonly Step[] {
  const steps = STEPS.filter((step) => part === undefined || step.part === part);
  if (steps.length > 0) return steps;
  throw new UsageError(
    { zh: `没有 "${part}" 这一部分。`, en: `There is no part "${part}".` },
    { zh: '请写 lint、unit 或 browser。', en: 'Write lint, unit or browser.' },
  );
}

interface StepResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Under --json the step's own output goes to standard error. */
function runStep(step: Step, json: boolean): StepResult {
  const [program, ...args] = step.command;
  process.stderr.write(`\n${step.name}\n`);
  const started = performance.now();
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', json ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { name: step.name, passed: status === 0, seconds };
}

function summaryOf(results: readonly StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(
    ({ name, passed, seconds }) =>
      `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`,
  );
  return ['', ...lines].join('\n');
}
