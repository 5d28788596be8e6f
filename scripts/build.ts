/** `npm run build`: checks and scores a data package and writes its site. */
import { buildSite } from '../src/site/build-site.ts';
import { loadChecked } from '../src/site/load-checked.ts';
import { runCommand } from './cli.ts';
import { DEFAULT_HISTORY } from '../src/site/load-changes.ts';
import { UsageError } from '../src/site/user-error.ts';
import { refuse } from './refuse.ts';

await runCommand(
  {
    name: 'build',
    summary: {
      zh: '检查数据、计算得分并生成网站；失败时原有网站保持不变。',
      en: 'Checks and scores a data package and builds its site; a failed build leaves the previous site as it was.',
    },
    options: {
      out: {
        type: 'string',
        value: 'DIR',
        default: 'dist',
        summary: { zh: '网站文件夹（默认 dist）', en: 'folder of the site (default: dist)' },
      },
      base: {
        type: 'string',
        value: 'PATH',
        default: process.env['BASE'] || '/',
        summary: {
          zh: '网站所在路径，只有 404 页需要（默认：环境变量 BASE，否则 /）',
          en: 'path of the site, which only the 404 page needs (default: BASE, else /)',
        },
      },
      history: {
        type: 'string',
        value: 'N',
        default: String(DEFAULT_HISTORY),
        summary: {
          zh: `变更页列出数据包最近几次提交（默认 ${DEFAULT_HISTORY}；0 为不列）`,
          en: `how many commits of the package /changes/ tells of (default: ${DEFAULT_HISTORY}; 0: none)`,
        },
      },
      edition: {
        type: 'string',
        value: 'NAME',
        summary: {
          zh: '版本，见 package.yaml 的 editions；不指定则为其中的默认版本',
          en: 'edition, one of those in package.yaml; without it, the default one',
        },
      },
    },
  },
  async ({ data, options, locale, json, print, progress }) => {
    const loaded = await loadChecked(data);
    if (loaded.hasErrors) return refuse(loaded, { locale, json, print });
    const step = progress(locale === 'zh' ? '生成网站' : 'Building the site');
    const built = await buildSite(loaded, {
      out: options.out,
      base: options.base,
      edition: options.edition ?? null,
      history: numberOf(options.history),
    });
    step.finish();
    const seconds = (built.milliseconds / 1000).toFixed(1);
    const rate = Math.round(built.pages / (built.milliseconds / 1000));
    if (json) print(JSON.stringify({ out: options.out, ...built }));
    else if (locale === 'zh')
      print(`${built.pages} 页已写入 ${options.out}，用时 ${seconds} 秒（每秒 ${rate} 页）。`);
    else print(`${built.pages} pages written to ${options.out} in ${seconds} s (${rate} pages/s).`);
    return 0;
  },
);

function numberOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UsageError({
    zh: `--history 应为不小于 0 的整数，现为 "${text}"。`,
    en: `--history must be a whole number of 0 or more, not "${text}".`,
  });
}
