/**
 * Fairness towards persons: what can reach a score, and what cannot, in the demonstration. Points of officials come from
 * the tables that their rule books name and from nothing else; nobody's name or id matters; nobody is ranked.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { isPersonAttribute } from '../../../src/core/check/person-attributes.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { tables } from '../../../src/core/package/tables.ts';
import { auditRecords, recordAuditRows } from '../../../src/core/portrait/audits.ts';
import { cohortsOf } from '../../../src/core/portrait/cohort.ts';
import { portraitOf } from '../../../src/core/portrait/portrait.ts';
import { indexRecords } from '../../../src/core/portrait/records.ts';
import { auditRows } from '../../../src/core/results/audit.ts';
import { resultTables } from '../../../src/core/results/columns.ts';
import { scoreRows } from '../../../src/core/results/scores-csv.ts';
import { totalRows } from '../../../src/core/results/totals-csv.ts';
import { isOfPersons } from '../../../src/core/score/frame.ts';
import type { Results } from '../../../src/core/score/result.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { createSite } from '../../../src/site/site.ts';
import { readFolder } from '../../read-folder.ts';
import { officialBase } from '../official-package.ts';
import { issuesOf, packageOf } from '../small-package.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let files: PackageFiles;
let results: Results;

beforeAll(() => {
  files = readFolder('data/demo');
  results = scorePackage(readPackage(files).package);
});

/** All files that scoring writes, as text. */
function written(all: Results): string {
  return [...all.values()].flatMap((one) => [...scoreRows(one), ...totalRows(one), auditRows(one)]).join('');
}

/** With the cells of a column replaced, in the file of every path that the pattern meets. */
function overwrite(from: PackageFiles, path: RegExp, columns: readonly string[], text: string): PackageFiles {
  return new Map(
    [...from].map(([name, bytes]) => {
      if (!path.test(name)) return [name, bytes];
      const { header, rows } = cellsOf(decoder.decode(bytes));
      const at = new Set(columns.map((column) => header.indexOf(column)));
      const changed = rows.map((row) => row.map((cell, index) => (at.has(index) ? text : cell)));
      return [name, encoder.encode(textOf([header, ...changed]))];
    }),
  );
}

function cellsOf(text: string): { header: string[]; rows: string[][] } {
  const lines = text.trimEnd().split('\n').map(splitLine);
  return { header: lines[0]!, rows: lines.slice(1) };
}

/** No cell of the demonstration holds a line end. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1]!);
}

function textOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(',')}\n`).join('');
}

describe('what cannot reach a score', () => {
  test('files and words that are evidence alone: without them all results are the same, to the bit', () => {
    const evidence =
      /^(visits|reports|tasks|findings)\/.*\.md$|^visits\/|^tasks\.csv|^task_|^conclusions|^commendations|^findings|^follow_ups|^objections|^decisions/;
    const kept = new Map([...files].filter(([path]) => !evidence.test(path)));
    expect(kept.size).toBeLessThan(files.size - 20);
    expect(written(scorePackage(readPackage(kept).package))).toBe(written(results));
  });

  test('names, titles of posts, portfolios, own words, and the points that officials give themselves', () => {
    let changed = overwrite(files, /^officials\.csv$/, ['name_zh', 'name_en', 'sort_key'], '某');
    changed = overwrite(changed, /^postings\.csv$/, ['post_zh', 'post_en', 'portfolio', 'source'], '某');
    changed = overwrite(changed, /^reports\/.*\.csv$/, ['title_zh', 'title_en', 'verified_by'], '某');
    changed = overwrite(changed, /^reports\/.*\.csv$/, ['self_points'], '1');
    const after = scorePackage(readPackage(changed).package);
    for (const [id, before] of results) {
      expect(after.get(id)!.total, id).toEqual(before.total);
      expect(after.get(id)!.adjusted.total, id).toEqual(before.adjusted.total);
      expect(after.get(id)!.states, id).toEqual(before.states);
    }
  });

  test('a file that no table accounts for', () => {
    const strange = new Map([...files, ['personnel.csv', encoder.encode('official_id,age\no122,50\n')]]);
    const read = readPackage(strange);
    expect(read.issues.map(({ kind, file }) => `${file} ${kind}`)).toContain('personnel.csv file-unknown');
    expect(written(scorePackage(read.package))).toBe(written(results));
  });
});

describe('what a person is has no place in a package', () => {
  test('no table has such a column', () => {
    const columns = Object.values(tables).flatMap((table) => Object.keys(table.columns));
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter(isPersonAttribute)).toEqual([]);
    const results = Object.values(resultTables).flatMap((table) => Object.keys(table));
    expect(results.filter(isPersonAttribute)).toEqual([]);
  });

  const paths = Object.keys(officialBase).filter(
    (path) => path.endsWith('.csv') && !path.endsWith('weights.csv') && !path.startsWith('observations'),
  );

  test.each(paths)('check refuses one in %s', (path) => {
    for (const column of ['age', 'sex', 'seniority', '性别', '任职年限']) {
      const [header, ...rows] = officialBase[path]!.trimEnd().split('\n');
      const text = [`${header!},${column}`, ...rows.map((row) => `${row},1`), ''].join('\n');
      const errors = issuesOf(packageOf({ [path]: text }, officialBase)).filter(
        (one) => one.severity === 'error',
      );
      expect(errors.map(({ kind, file, line }) => `${file}:${line} ${kind}`)).toContain(
        `${path}:1 person-attribute`,
      );
    }
  });

  test('nor in the observations', () => {
    const text = 'subject_id,item_id,value,status,seniority\na,gdp,50,,3\n';
    const kinds = issuesOf(packageOf({ 'observations/2025.csv': text }, officialBase)).map((one) => one.kind);
    expect(kinds).toContain('person-attribute');
  });
});

describe('two officials who change names and ids', () => {
  /** Every cell that is the one becomes the other, texts beside tables too; rows are sorted again by the reader’s leave. */
  function swapped(from: PackageFiles, a: string, b: string): PackageFiles {
    const other = (cell: string): string => (cell === a ? b : cell === b ? a : cell);
    return new Map(
      [...from].map(([path, bytes]) => {
        const [, start = '', id = '', rest = ''] = /^(.*\/)?([^/.]+)(\..*)$/.exec(path) ?? [];
        const name = id === a || id === b ? `${start}${other(id)}${rest}` : path;
        if (!path.endsWith('.csv') || path === 'officials.csv') return [name, bytes];
        const { header, rows } = cellsOf(decoder.decode(bytes));
        return [name, encoder.encode(textOf([header, ...rows.map((row) => row.map(other))]))];
      }),
    );
  }

  /** Of another group, unit kind, and with a change of post. */
  test.each([
    ['o122', 'o239'],
    ['o101', 'o102'],
    ['o276', 'o314'],
  ])('%s and %s change exactly their results', (a, b) => {
    const after = scorePackage(readPackage(swapped(files, a, b)).package);
    const name = (id: string): string => (id === a ? b : id === b ? a : id);
    let moved = 0;
    for (const [assessment, before] of results) {
      const now = after.get(assessment)!;
      expect([...now.frame.subjects].sort()).toEqual(before.frame.subjects.map(name).sort());
      before.frame.subjects.forEach((id, s) => {
        const t = now.frame.subjectIndex.get(name(id))!;
        const what = `${assessment} ${id}`;
        expect(now.adjusted.total[t], what).toBe(before.adjusted.total[s]);
        expect(now.states[t], what).toBe(before.states[s]);
        expect(now.ranks.group[t], what).toBe(before.ranks.group[s]);
        before.items.forEach((one, i) => {
          const then = one.role === 'input' ? one.observed.value : one.score.points;
          const mirrored = now.items[i]!;
          const points = mirrored.role === 'input' ? mirrored.observed.value : mirrored.score.points;
          expect(points[t], `${what} ${one.item.id}`).toBe(then[s]);
        });
        if (id === a || id === b) moved += 1;
      });
    }
    expect(moved).toBeGreaterThan(1);
  });
});

describe('no league table of persons', () => {
  const persons = () => [...results.values()].filter(({ frame }) => isOfPersons(frame.assessment));

  test('totals.csv has no place of a person in any column, and lists them by id', () => {
    const header = Object.keys(resultTables.totals);
    const places = header.flatMap((column, at) => (column.includes('rank') ? [at] : []));
    expect(places).toHaveLength(4);
    expect(persons().length).toBeGreaterThan(3);
    for (const result of persons()) {
      const rows = [...totalRows(result)].map((row) => row.trimEnd().split(','));
      expect(rows.length).toBeGreaterThan(80);
      for (const row of rows) expect(places.map((at) => row[at])).toEqual(['', '', '', '']);
      const ids = rows.map((row) => row[1]!);
      expect(ids).toEqual(ids.toSorted());
    }
  });

  test('scores.csv and audit.csv have no column for one', () => {
    const columns = [...Object.keys(resultTables.scores), ...Object.keys(resultTables.audit)];
    expect(columns.filter((column) => /rank|place|position/.test(column))).toEqual([]);
    const { package: pack } = readPackage(files);
    const rows = recordAuditRows(auditRecords(indexRecords(pack, results)));
    expect(rows).not.toMatch(/rank|place/);
  });

  test('no page lists the standings of persons', () => {
    const site = createSite(readPackage(files).package, results);
    expect(site.assessments.length).toBeGreaterThan(20);
    expect(site.assessments.filter(({ frame }) => isOfPersons(frame.assessment))).toEqual([]);
  });

  test('no rule book of officials scores by place', () => {
    const rules = persons().flatMap(({ frame }) => frame.rulebook.items.map((item) => item.rule));
    expect(rules).not.toContain('rank-points');
    expect(rules).not.toContain('percentile');
  });

  test('a portrait and its cohort carry no place of a person', () => {
    const { package: pack } = readPackage(files);
    const records = indexRecords(pack, results);
    const keysOf = (value: unknown, seen = new Set<unknown>()): string[] => {
      if (value === null || typeof value !== 'object' || seen.has(value) || ArrayBuffer.isView(value))
        return [];
      seen.add(value);
      // The result of an assessment knows places of units alone, which the tests above look at.
      if ('frame' in value || value instanceof Map) return [];
      return Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one, seen)]);
    };
    const keys = pack.officials
      .slice(0, 40)
      .flatMap(({ official_id: id }) => [
        ...keysOf(portraitOf(records, id)),
        ...keysOf(cohortsOf(records, id)),
      ]);
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => /rank/i.test(key))).toEqual([]);
  });
});
