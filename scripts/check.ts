/** `npm run check`: everything that is wrong with a data package, with the place of each fault. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinalHistory } from '../src/core/final/final-history.ts';
import type { RepairedFile } from '../src/core/canonical/canonical.ts';
import { canonicalFiles } from '../src/core/canonical/canonical.ts';
import type { Issue } from '../src/core/issue.ts';
import { DESCRIPTOR_FILE, renderDescriptor } from '../src/core/package/descriptor.ts';
import type { Package } from '../src/core/package/package.ts';
import type { RecordAudit } from '../src/core/portrait/audit.ts';
import { auditRecords } from '../src/core/portrait/audits.ts';
import { indexRecords } from '../src/core/portrait/records.ts';
import { scorePackage } from '../src/core/score/score.ts';
import { formatIssue, formatIssueList } from '../src/i18n/issue-text.ts';
import { fixWords, repairLines } from '../src/i18n/messages-canonical.ts';
import { formatRecordAudits, recordAuditSentence } from '../src/i18n/record-audit-text.ts';
import { recordNamesIn } from '../src/i18n/record-names.ts';
import { finalityText } from '../src/i18n/finality-text.ts';
import { checkLoaded } from '../src/site/load-checked.ts';
import type { LoadedPackage } from '../src/site/load-package.ts';
import { loadPackage } from '../src/site/load-package.ts';
import type { Locale } from '../src/site/user-error.ts';
import { UserError } from '../src/site/user-error.ts';
import { writeFileAside } from '../src/site/write-aside.ts';
import { writeTogether } from '../src/site/write-together.ts';
import { runCommand } from './cli.ts';

/** A text that is longer than this cannot be held at all. */
const MOST_BYTES = 2 ** 29 - 25;

await runCommand(
  {
    name: 'check',
    summary: {
      zh: '检查数据包，列出每个问题所在的文件、行、列和处理办法。',
      en: 'Checks a data package and tells every fault with its file, line and column, and what to do.',
    },
    options: {
      all: {
        type: 'boolean',
        summary: { zh: '逐一列出所有问题，不合并同类', en: 'print every issue, however many' },
      },
      audit: {
        type: 'boolean',
        summary: {
          zh: '另外核查评定、结论、报表和走访是否符合规则，只列事实',
          en: 'also tell how decisions, conclusions, reports and visits stand to the rules, as facts',
        },
      },
      fix: {
        type: 'boolean',
        summary: {
          zh: '先修复只有一种写法的内容：编码、行尾、数字写法、行的次序',
          en: 'first repair what needs no judgement: encoding, line ends, form of numbers, order of rows',
        },
      },
      'write-descriptor': {
        type: 'boolean',
        summary: {
          zh: `先按现有文件重新生成 ${DESCRIPTOR_FILE}`,
          en: `write ${DESCRIPTOR_FILE} anew from the files first`,
        },
      },
    },
  },
  async ({ data, options, locale, json, print }) => {
    await refuseHugeFiles(data);
    const repaired = options.fix ? await repair(data) : null;
    const loaded = options['write-descriptor'] ? await loadWithDescriptor(data) : await loadPackage(data);
    const { issues, hasErrors, history } = await checkLoaded(loaded);
    const extent = extentOf(loaded);
    const audits = options.audit && !hasErrors ? auditsOf(loaded.package) : null;
    const names = recordNamesIn(loaded.package, locale);
    if (json) {
      const described = audits?.map((one) => ({ ...one, message: recordAuditSentence(one, names, locale) }));
      print(
        JSON.stringify({
          data,
          ...extent,
          ...(repaired === null
            ? {}
            : { repaired: repaired.map(({ path, repairs }) => ({ path, repairs })) }),
          issues: issues.map((one) => describe(one, locale)),
          ...finalityJson(history),
          ...(described === undefined ? {} : { audit: described }),
        }),
      );
    } else {
      const limit = options.all ? issues.length : undefined;
      const prefix = `${data.replace(/\/+$/, '')}/`;
      if (repaired !== null) for (const line of repairText(repaired, prefix, locale)) print(line);
      print(formatIssueList(issues, locale, limit === undefined ? { prefix } : { prefix, limit }));
      if (issues.length === 0) print(cleanText(extent, locale));
      const unchecked = finalityText(history, locale);
      if (unchecked !== '') print(unchecked);
      if (audits !== null) print(`\n${formatRecordAudits(audits, names, locale, prefix)}`);
      else if (options.audit)
        print(locale === 'zh' ? '\n有错误，未作核查。' : '\nNot audited, because of the errors.');
    }
    return hasErrors ? 1 : 0;
  },
);

/** All files or none; the package is read from disk again by whoever checks it. */
async function repair(data: string): Promise<RepairedFile[]> {
  const { files } = await loadPackage(data);
  const repaired = canonicalFiles(files);
  await writeTogether(data, new Map(repaired.map(({ path, bytes }) => [path, bytes])));
  return repaired;
}

function repairText(repaired: readonly RepairedFile[], prefix: string, locale: Locale): string[] {
  const words = fixWords[locale];
  if (repaired.length === 0) return [words.nothing, ''];
  const files = repaired.flatMap(({ path, repairs }) => [
    prefix + path,
    ...repairs.flatMap((one) => repairLines(one, locale)).map((line) => `  ${line}`),
  ]);
  return [words.done(repaired.length), '', ...files, '', words.left, ''];
}

/** Facts about records and decisions; nothing of them makes the package unacceptable. */
function auditsOf(pack: Package): RecordAudit[] {
  return auditRecords(indexRecords(pack, scorePackage(pack)));
}

/** Stated only where it could not be told whether final cycles were edited. */
function finalityJson({ reach, unknown }: FinalHistory) {
  return reach === 'whole' ? {} : { finality: { reach, unknown } };
}

/** Named here, as reading would fail without saying which file it was. A folder that is not there is told by loading. */
async function refuseHugeFiles(data: string): Promise<void> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    if (size <= MOST_BYTES) continue;
    const megabytes = Math.round(size / 1e6);
    throw new UserError(
      {
        zh: `${path} 有 ${megabytes} MB，无法读取；单个文件不得超过 ${Math.floor(MOST_BYTES / 1e6)} MB。`,
        en: `${path} has ${megabytes} MB and cannot be read; a file may have ${Math.floor(MOST_BYTES / 1e6)} MB at most.`,
      },
      { zh: '请按周期拆分，或将其移出数据包。', en: 'Split it by cycle, or move it out of the package.' },
    );
  }
}

/** Headers are read before the descriptor is written, and the package once more with it. */
async function loadWithDescriptor(data: string): Promise<LoadedPackage> {
  const { package: pack } = await loadPackage(data);
  await writeFileAside(join(data, DESCRIPTOR_FILE), renderDescriptor(pack));
  return loadPackage(data);
}

interface Extent {
  readonly files: number;
  readonly observations: number;
  readonly subjects: number;
  readonly items: number;
  readonly assessments: number;
}

function extentOf({ files, package: pack }: LoadedPackage): Extent {
  const items = [...pack.rulebooks.values()].map((rulebook) => rulebook.items.length);
  const rows = [...pack.observations.values()].map((table) => table.length);
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return {
    files: files.size,
    observations: total(rows),
    subjects: pack.units.length + pack.officials.length,
    items: total(items),
    assessments: pack.assessments.length,
  };
}

function cleanText({ files, observations, subjects, items, assessments }: Extent, locale: Locale): string {
  if (locale === 'zh') {
    return `已检查 ${files} 个文件：${observations} 行观测值、${subjects} 个对象、${items} 个指标、${assessments} 项考核。`;
  }
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const held = [
    counted(observations, 'observation'),
    counted(subjects, 'subject'),
    counted(items, 'item'),
    counted(assessments, 'assessment'),
  ];
  return `Checked ${counted(files, 'file')}: ${held.join(', ')}.`;
}

/** With what a person would read, below the line that names the place. */
function describe(one: Issue, locale: Locale) {
  const [, ...sentences] = formatIssue(one, locale, '').split('\n');
  return { ...one, message: sentences.map((line) => line.trim()).join('\n') };
}
