/**
 * The counts of the page about quality against a recount from the files of the demonstration, which shares no code with
 * reading, scoring or counting: rows, statuses and weights as they stand in the CSV.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadChecked } from '../../src/site/load-checked.ts';
import { qualityFile } from '../../src/site/quality-files.ts';
import type { Site } from '../../src/site/site.ts';
import { scoreSite } from '../../src/site/site.ts';

type Row = Record<string, string>;

const root = 'data/demo';
const rowsOf = (text: string) => parse<Row>(text, { bom: true, columns: true });
const read = (path: string) => rowsOf(readFileSync(`${root}/${path}`, 'utf8'));

let site: Site;

beforeAll(async () => {
  site = scoreSite(await loadChecked(root));
});

const cycles = read('cycles.csv');
const memberships = new Map(read('memberships.csv').map((row) => [row['subject_id']!, row['group_id']!]));
const observed = new Map<string, ReadonlyMap<string, string>>();

/** `subject item` → status, a blank one as `present`. */
function statuses(cycle: string): ReadonlyMap<string, string> {
  let known = observed.get(cycle);
  if (known === undefined) {
    const rows = read(`observations/${cycle}.csv`);
    known = new Map(
      rows.map((row) => [`${row['subject_id']} ${row['item_id']}`, row['status'] || 'present']),
    );
    observed.set(cycle, known);
  }
  return known;
}

const valued = ['present', 'provisional', 'disputed'];

function stateOf(item: Row, subject: string, cycle: Row): string {
  const rule = item['rule']!;
  if (rule === 'tally' || rule === 'borrow') return 'present';
  const key = `${subject} ${item['item_id']}`;
  const kind = /observed=(\w+)/.exec(item['params']!)?.[1];
  if (kind === undefined) {
    return statuses(cycle['cycle_id']!).get(key) ?? (rule === 'count-deduct' ? 'present' : 'no_row');
  }
  const inside = cycles.filter(
    (one) => one['kind'] === kind && one['start']! >= cycle['start']! && one['end']! <= cycle['end']!,
  );
  const parts = inside.map((one) => statuses(one['cycle_id']!).get(key) ?? 'no_row');
  const applicable = parts.filter((part) => part !== 'not-applicable');
  const known = applicable.filter((part) => valued.includes(part));
  const gap = applicable.findLast((part) => !valued.includes(part));
  const combine = /combine=(\w+)/.exec(item['params']!)![1]!;
  if (combine === 'sum' && gap !== undefined) return gap;
  const taken = combine === 'last' ? known.slice(-1) : known;
  if (taken.includes('disputed')) return 'disputed';
  const isWhole = combine === 'last' ? valued.includes(applicable.at(-1)!) : gap === undefined;
  return isWhole && !taken.includes('provisional') ? 'present' : 'provisional';
}

function recount(assessment: Row): Map<string, Map<string, number>> {
  const folder = `rulebooks/${assessment['rulebook_id']}`;
  const items = new Map(read(`${folder}/items.csv`).map((row) => [row['item_id']!, row]));
  const weights = read(`${folder}/weights.csv`);
  const cycle = cycles.find((one) => one['cycle_id'] === assessment['cycle_id'])!;
  const subjects = read('units.csv')
    .filter((unit) => unit['kind'] === assessment['subject_kind'])
    .map((unit) => unit['unit_id']!);
  const composites = ['mean', 'sum', 'geomean', 'harmonic', 'min'];
  const leaves = weights.filter((row) => !composites.includes(items.get(row['item_id']!)!['rule']!));
  const isDue = (row: Row, subject: string) => row[memberships.get(subject)!] !== '';
  const counts = new Map<string, Map<string, number>>();
  const add = (item: string, state: string) => {
    const own = counts.get(item) ?? new Map<string, number>();
    counts.set(item, own.set(state, (own.get(state) ?? 0) + 1));
  };
  for (const row of leaves) {
    const item = items.get(row['item_id']!)!;
    for (const subject of subjects) {
      add(item['item_id']!, isDue(row, subject) ? stateOf(item, subject, cycle) : 'not_assessed');
    }
  }
  for (const input of new Set(leaves.flatMap((row) => items.get(row['item_id']!)!['denominator'] || []))) {
    for (const subject of subjects) add(input, stateOf(items.get(input)!, subject, cycle));
  }
  return counts;
}

describe.each(['district-2025', 'town-2025', 'department-2025'])('%s', (id) => {
  test('counts by item are those of the files', () => {
    const assessment = read('assessments.csv').find((row) => row['assessment_id'] === id)!;
    const shown = rowsOf(qualityFile(site, 'coverage-by-item')).filter((row) => row['assessment_id'] === id);
    const expected = recount(assessment);
    expect(shown.map((row) => row['item_id']).sort()).toEqual([...expected.keys()].sort());
    for (const row of shown) {
      for (const state of Object.keys(row).slice(Object.keys(row).indexOf('present'))) {
        const of = expected.get(row['item_id']!)!;
        const status = state === 'not_applicable' ? 'not-applicable' : state;
        expect(Number(row[state]), `${row['item_id']} ${state}`).toBe(of.get(status) ?? 0);
      }
    }
  });

  test('units, items and open values add up to the same', () => {
    const own = (name: Parameters<typeof qualityFile>[1]) =>
      rowsOf(qualityFile(site, name)).filter((row) => row['assessment_id'] === id);
    const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const whole = own('coverage-by-assessment');
    expect(whole).toHaveLength(1);
    for (const column of ['due', 'with_value', 'provisional', 'disputed', 'late', 'missing', 'suppressed']) {
      expect(sum(own('coverage-by-unit'), column), column).toBe(Number(whole[0]![column]));
      expect(sum(own('coverage-by-item'), column), column).toBe(Number(whole[0]![column]));
    }
    for (const state of ['provisional', 'disputed', 'late', 'missing', 'suppressed']) {
      expect(
        own('open-values').filter((row) => row['state'] === state),
        state,
      ).toHaveLength(Number(whole[0]![state]));
    }
  });
});

test('every place of an open value is a row about that unit and item which is not plainly present', () => {
  const lines = new Map<string, string[]>();
  const lineOf = (file: string, line: number) => {
    if (!lines.has(file)) lines.set(file, readFileSync(`${root}/${file}`, 'utf8').split('\n'));
    return lines.get(file)![line - 1]!.split(',');
  };
  const open = rowsOf(qualityFile(site, 'open-values'));
  expect(open.length).toBeGreaterThan(400);
  for (const row of open) {
    expect(row['places'], `${row['subject_id']} ${row['item_id']}`).not.toBe('');
    for (const place of row['places']!.split(' ')) {
      const [file, line] = place.split(':');
      const [subject, item, , status] = lineOf(file!, Number(line));
      expect([subject, item], place).toEqual([row['subject_id'], row['item_id']]);
      expect(['late', 'missing', 'disputed', 'provisional', 'suppressed'], place).toContain(status);
    }
  }
});

test('what the README tells of is found', () => {
  const open = rowsOf(qualityFile(site, 'open-values'));
  const of = (subject: string, item: string) =>
    open.find((row) => row['subject_id'] === subject && row['item_id'] === item)!;
  expect(of('zhaopu', 'debt_ratio')).toMatchObject({
    state: 'late',
    owner: 'dept-finance',
    owner_zh: '市财政局',
  });
  expect(of('suiye', 'retail')).toMatchObject({ state: 'late', places: 'observations/2025-08.csv:132' });
  expect(of('tangwan', 'env_complaints')['state']).toBe('disputed');
  const warned = rowsOf(qualityFile(site, 'warnings'));
  expect(new Set(warned.map((row) => row['kind']))).toEqual(new Set(['observation-unused']));
  expect(warned.every((row) => row['text_en']!.includes('gdp_growth'))).toBe(true);
});
