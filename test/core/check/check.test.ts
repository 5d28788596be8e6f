import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../../src/core/check/check.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { dataMessages } from '../../../src/i18n/data-messages.ts';
import { loadPackage } from '../../../src/site/load-package.ts';
import { issuesOf, packageOf, placeAndKind } from '../small-package.ts';
import { calendarCases } from './calendar-cases.ts';
import type { DataCase } from './data-case.ts';
import { descriptorCases } from './descriptor-cases.ts';
import { editionCases } from './edition-cases.ts';
import { fileCases } from './file-cases.ts';
import { finalCases, historySince } from './final-cases.ts';
import { methodCases } from './method-cases.ts';
import { officialCases } from './official-cases.ts';
import { paramCases } from './param-cases.ts';
import { referenceCases } from './reference-cases.ts';
import { tableCases } from './table-cases.ts';
import { valueCases } from './value-cases.ts';
import { voteCases } from './vote-cases.ts';
import { weightCases } from './weight-cases.ts';

const areas: Record<string, readonly DataCase[]> = {
  files: fileCases,
  tables: tableCases,
  references: referenceCases,
  'the calendar': calendarCases,
  'the method': methodCases,
  parameters: paramCases,
  weights: weightCases,
  values: valueCases,
  'votes and events': voteCases,
  officials: officialCases,
  'what is final': finalCases,
  editions: editionCases,
  'the descriptor': descriptorCases,
};

test('the small package that the cases change has no issue', () => {
  expect(issuesOf(packageOf())).toEqual([]);
});

describe.each(Object.entries(areas))('a check of %s', (_, cases) => {
  test.each(cases)('$name', ({ on, change, issues, params, published }) => {
    const files = packageOf(change, on);
    const found = issuesOf(files, published ? historySince(packageOf(published, on), files) : null);
    expect(found.map(placeAndKind)).toEqual(issues);
    if (params !== undefined) expect(found[0]?.params).toMatchObject(params);
  });

  test.each(cases.filter((one) => one.clean !== undefined))(
    'is silent beside: $name',
    ({ on, clean, published }) => {
      const files = packageOf(clean, on);
      const history = published ? historySince(packageOf(published, on), files) : null;
      expect(issuesOf(files, history).map(placeAndKind)).toEqual([]);
    },
  );
});

test('every kind of issue about data is shown by a case', () => {
  const shown = Object.values(areas).flatMap((cases) => cases.flatMap(({ issues }) => issues));
  const kinds = new Set(shown.map((issue) => issue.split(' ').at(-1)));
  expect(Object.keys(dataMessages.en).filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe('a package under version control', () => {
  const cases = readdirSync('test/cases', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `test/cases/${entry.name}/package`);

  test.each(['data/hdi', 'data/demo', ...cases])('%s has no error', async (dir) => {
    const { package: pack, files, issues } = await loadPackage(dir);
    const found = [...issues, ...checkPackage(pack, files)];
    expect(found.filter((one) => one.severity === 'error')).toEqual([]);
  });
});

test('a file that is cut off anywhere never stops the check', () => {
  const whole = packageOf();
  for (const [path, bytes] of whole) {
    for (let length = 0; length < bytes.length; length += 7) {
      const files = new Map(whole).set(path, bytes.subarray(0, length));
      const { package: pack } = readPackage(files);
      expect(() => checkPackage(pack, files)).not.toThrow();
    }
    const files = new Map([...whole].filter(([other]) => other !== path));
    expect(() => checkPackage(readPackage(files).package, files)).not.toThrow();
  }
});
