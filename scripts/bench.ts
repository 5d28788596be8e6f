/** `npm run bench`: how fast it is, each figure beside its baseline in the same run. */
import { benchDemo } from './bench/demo.ts';
import { benchDiff } from './bench/diff.ts';
import { benchExplore } from './bench/explore.ts';
import { benchPages } from './bench/pages.ts';
import { benchScoring } from './bench/scoring.ts';
import { benchWhatIf } from './bench/what-if.ts';
import { UsageError } from '../src/site/user-error.ts';
import { runCommand } from './cli.ts';

const parts = ['scoring', 'diff', 'what-if', 'demo', 'pages', 'explore'];

await runCommand(
  {
    name: 'bench',
    summary: {
      zh: '测速：每个数字都与同一次运行的基准并列。',
      en: 'Measures speed, each figure beside its baseline in the same run.',
    },
    readsData: false,
    options: {
      rounds: {
        type: 'string',
        value: 'N',
        default: '5',
        summary: {
          zh: '每项运行次数，取中位数；网页最多 3 次',
          en: 'runs of each; the median counts; at most 3 of pages',
        },
      },
      units: {
        type: 'string',
        value: 'N',
        default: '10000',
        summary: {
          zh: '网页测速的单位数（10000 约 20,000 页）',
          en: 'units in the benchmark of pages; 10000 make some 20,000',
        },
      },
      quick: {
        type: 'boolean',
        summary: {
          zh: '500 个单位，各运行一次：两分钟左右',
          en: '500 units and one run of each: two minutes or so',
        },
      },
    },
    positionals: [
      {
        name: 'PART',
        summary: {
          zh: 'scoring、diff、what-if、demo、pages 或 explore，默认全部',
          en: 'scoring, diff, what-if, demo, pages or explore; all when absent',
        },
      },
    ],
  },
  async ({ options, positionals, print }) => {
    const [part] = positionals;
    const [rounds, units] = options.quick ? [1, 500] : [Number(options.rounds), Number(options.units)];
    if (part !== undefined && !parts.includes(part)) throw new UsageError(`no benchmark is called "${part}"`);
    if (!(rounds >= 1) || !(units >= 1))
      throw new UsageError('--rounds and --units take whole numbers from 1');
    if (part === undefined || part === 'scoring') await benchScoring(rounds, print);
    if (part === undefined || part === 'diff') await benchDiff(Math.min(rounds, 3), print);
    if (part === undefined || part === 'what-if') benchWhatIf(print);
    if (part === undefined || part === 'demo') await benchDemo(Math.min(rounds, 3), print);
    if (part === undefined || part === 'pages') await benchPages(units, Math.min(rounds, 3), print);
    if (part === undefined || part === 'explore') await benchExplore(exploreSize(options.quick), print);
    return 0;
  },
);

/** Over seven million scores; the quick one is over one million, the least that says something. */
function exploreSize(isQuick: boolean): { units: number; items: number; months: number } {
  return { units: 3000, items: 200, months: isQuick ? 2 : 12 };
}
