import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePackages } from '../../../src/core/compare/compare-packages.ts';
import { failuresOf } from '../../../src/core/compare/fail-on.ts';
import { noHistory } from '../../../src/core/compare/history.ts';
import { reportJson } from '../../../src/core/compare/report-json.ts';
import { reportOf } from '../../../src/core/compare/report.ts';
import { diffMarkdown, diffSummary } from '../../../src/i18n/diff-markdown.ts';
import { twoVersions } from './versions.ts';

const name = { name: 'x', commit: null };

test('whatever changed, the summary has at most twenty lines and no number that is none', () => {
  fc.assert(
    fc.property(
      twoVersions({ filledPercent: 97 }),
      fc.constantFrom('zh' as const, 'en' as const),
      (versions, locale) => {
        const report = reportOf(comparePackages(versions.before, versions.after), name, name, noHistory);
        const failures = failuresOf(report, [{ kind: 'check-errors' }, { kind: 'top-changed', places: 1 }]);
        const options = { locale, isWorkingTree: false, link: null, command: 'x', failures };
        expect(diffSummary(report, options).length).toBeLessThanOrEqual(20);
        expect(diffMarkdown(report, options)).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(JSON.stringify(reportJson(report))).not.toMatch(/NaN|undefined|Infinity/);
      },
    ),
    { numRuns: 40, seed: 20260103 },
  );
});
