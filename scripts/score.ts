/** `npm run score -- --out DIR`: scores a data package and writes the results as files. */
import { scorePackage } from '../src/core/score/score.ts';
import { loadChecked } from '../src/site/load-checked.ts';
import { fewerDraws, withFewerDraws } from '../src/site/fewer-draws.ts';
import { writeAside } from '../src/site/write-aside.ts';
import { writeResults } from '../src/site/write-results.ts';
import { runCommand } from './cli.ts';
import { refuse } from './refuse.ts';

await runCommand(
  {
    name: 'score',
    summary: {
      en: 'Scores a data package: scores.csv, totals.csv, audit.csv, results.duckdb.',
      zh: '计算数据包的得分，写出 scores.csv、totals.csv、audit.csv、results.duckdb。',
    },
    options: {
      out: {
        type: 'string',
        value: 'DIR',
        default: 'out',
        summary: { en: 'folder for the results', zh: '结果文件夹' },
      },
    },
  },
  async ({ data, options, locale, json, print, progress }) => {
    const loaded = await loadChecked(data);
    if (loaded.hasErrors) return refuse(loaded, { locale, json, print });
    const step = progress(locale === 'zh' ? '计算得分' : 'Scoring', loaded.package.assessments.length);
    const results = scorePackage(loaded.package, () => step.advance());
    step.finish();
    await writeAside(options.out, (dir) => writeResults(dir, loaded.package, results));
    const subjects = [...results.values()].reduce((sum, one) => sum + one.frame.subjects.length, 0);
    if (json)
      print(
        JSON.stringify({
          out: options.out,
          assessments: results.size,
          totals: subjects,
          fewerDraws: withFewerDraws(results),
        }),
      );
    else if (locale === 'zh') print(`${results.size} 项考核、${subjects} 个总分已写入 ${options.out}。`);
    else print(`${results.size} assessments with ${subjects} totals written to ${options.out}.`);
    const notice = fewerDraws(results, locale);
    if (notice !== null && !json) print(notice);
    return 0;
  },
);
