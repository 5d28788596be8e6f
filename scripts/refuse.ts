/** How every command that needs sound data turns down a package with errors. */
import type { Locale } from '../src/i18n/locale.ts';
import { formatIssueList } from '../src/i18n/issue-text.ts';
import type { CheckedPackage } from '../src/site/load-checked.ts';

interface Output {
  readonly locale: Locale;
  readonly json: boolean;
  readonly print: (line: string) => void;
}

/** Prints the issues and returns the exit code. */
export function refuse(loaded: CheckedPackage, { locale, json, print }: Output): number {
  const errors = loaded.issues.filter((one) => one.severity === 'error');
  if (json) {
    print(JSON.stringify({ refused: true, errors: errors.length, issues: errors.slice(0, 100) }));
    return 1;
  }
  print(formatIssueList(errors, locale, { prefix: `${loaded.dir.replace(/\/$/, '')}/` }));
  print(
    locale === 'zh'
      ? '数据有错误，未作任何计算，原有结果保持不变。`npm run check` 列出全部问题。'
      : 'The data has errors: nothing was computed, and earlier results stay as they were. `npm run check` lists all.',
  );
  return 1;
}
