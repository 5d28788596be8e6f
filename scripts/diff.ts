/** `npm run diff -- BASE [HEAD]`: what changed between two versions of a package, and what it moved. */
import { comparePackages } from '../src/core/compare/compare-packages.ts';
import { failuresOf, readConditions } from '../src/core/compare/fail-on.ts';
import { reportJson } from '../src/core/compare/report-json.ts';
import { reportOf } from '../src/core/compare/report.ts';
import { diffMarkdown } from '../src/i18n/diff-markdown.ts';
import { readHistory } from '../src/site/changed-by.ts';
import { readVersions } from '../src/site/git-package.ts';
import { UsageError } from '../src/site/user-error.ts';
import { writeFileAside } from '../src/site/write-aside.ts';
import { runCommand } from './cli.ts';

const formats = ['md', 'json', 'html'];

await runCommand(
  {
    name: 'diff',
    summary: {
      zh: '比较数据包的两个版本：改了什么，哪些得分、名次因此变动。',
      en: 'Compares two versions of a data package: what changed, and which scores and places moved because of it.',
    },
    options: {
      format: {
        type: 'string',
        value: 'md|json|html',
        default: 'md',
        summary: { zh: '输出格式（默认 md）', en: 'form of the report (default: md)' },
      },
      out: {
        type: 'string',
        value: 'FILE',
        summary: { zh: '写入文件，不写到标准输出', en: 'write to a file instead of standard output' },
      },
      link: {
        type: 'string',
        value: 'URL',
        summary: { zh: '完整报告的网址，写进 Markdown', en: 'address of the whole report, for the Markdown' },
      },
      'fail-on': {
        type: 'string',
        value: 'LIST',
        summary: {
          zh: '符合条件时退出码为 1：final-edited、"total-moved>0.5"、top-changed[=10]、check-errors，以逗号分隔',
          en: 'exit 1 on any of: final-edited, "total-moved>0.5", top-changed[=10], check-errors; with commas',
        },
      },
    },
    positionals: [
      {
        name: 'BASE',
        required: true,
        summary: {
          zh: '较早的版本：提交、分支、数据包文件夹，或 A...B（B 自 A 分出之处）',
          en: 'the earlier version: a commit, a branch, a folder, or A...B (where B left A)',
        },
      },
      {
        name: 'HEAD',
        summary: { zh: '较晚的版本（默认：工作区）', en: 'the later one (default: the working tree)' },
      },
    ],
  },
  async ({ data, options, positionals, locale, json, print, progress }) => {
    const format = json ? 'json' : options.format;
    if (!formats.includes(format)) {
      throw new UsageError(
        { zh: `--format 不能是 "${format}"。`, en: `--format cannot be "${format}".` },
        { zh: '请写 md、json 或 html。', en: 'Write md, json or html.' },
      );
    }
    const conditions = options['fail-on'] === undefined ? [] : readConditions(options['fail-on']);
    if (conditions === null) {
      throw new UsageError(
        {
          zh: `--fail-on 看不懂 "${options['fail-on']!}"。`,
          en: `--fail-on does not know "${options['fail-on']!}".`,
        },
        {
          zh: '可写 final-edited、"total-moved>0.5"、top-changed=10、check-errors，以逗号分隔。',
          en: 'It takes final-edited, "total-moved>0.5", top-changed=10 and check-errors, with commas.',
        },
      );
    }
    const [base = '', head = null] = positionals;
    const step = progress(locale === 'zh' ? '比较两个版本' : 'Comparing', 4);
    const versions = await readVersions(data, base, head);
    const comparison = comparePackages(versions.before.files, versions.after.files, () => step.advance());
    const history = await readHistory(versions, comparison.changes.files);
    const report = reportOf(comparison, versions.before, versions.after, history);
    step.finish();
    const failures = failuresOf(report, conditions);
    const { isWorkingTree } = versions.after;
    const command = `npm run diff -- ${positionals.join(' ')} --format ${format === 'html' ? 'json' : 'html'} --out diff.${format === 'html' ? 'json' : 'html'}`;
    const link = options.link ?? null;
    // What draws charts takes longer to load than most comparisons take.
    const { diffPage } = format === 'html' ? await import('../src/site/diff-page.ts') : { diffPage: null };
    const text =
      format === 'json'
        ? JSON.stringify(reportJson(report, failures), null, 2)
        : diffPage !== null
          ? diffPage(report, { locale, isWorkingTree, failures, command })
          : diffMarkdown(report, { locale, isWorkingTree, failures, link, command });
    if (options.out === undefined) print(text.trimEnd());
    else await writeFileAside(options.out, `${text.trimEnd()}\n`);
    return failures.length > 0 ? 1 : 0;
  },
);
