import { describe, expect, test } from 'vitest';
import type { DataIssues } from '../../src/core/check/data-issues.ts';
import { dataMessages } from '../../src/i18n/data-messages.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { locales } from '../../src/i18n/locale.ts';
import type { Message } from '../../src/i18n/message.ts';

const near = { allowed: ['annual', 'tenure'], near: 'annual' };
const day = { column: 'date', day: '2024-12-31' };
const figure = { cycle: '2025', subject: 's3101', item: 'gdp' };
const cell = { file: 'observations/2025.csv', key: 's3101 gdp', column: 'value' };
const value = { item: 'gdp', subject: 's3101', value: 143.2 };

/** For every kind parameters as they occur; each text and number in them is to be read in both languages. */
const samples: { readonly [K in keyof DataIssues]: DataIssues[K] } = {
  'final-cycle-edited': {
    cycle: '2025',
    key: 's3101 gdp',
    column: 'value',
    old: '5',
    new: '6',
    row: 'ID,2025',
  },
  'correction-not-final': { file: 'observations/2025.csv', cycle: '2025' },
  'correction-without-reason': {},
  'correction-unused': cell,
  'correction-stale': { ...cell, stated: '6', found: '7' },
  'correction-broken': { ...cell, stated: '6', found: '7' },
  'correction-old-differs': { ...cell, stated: '6', found: '7' },
  'file-missing': { path: 'cycles.csv' },
  'file-unknown': { path: 'unit.csv' },
  'file-without-cycle': { cycle: '2025-1', near: '2025-01' },
  'yaml-syntax': { problem: 'Unexpected flow-map-end' },
  'yaml-unknown-key': { key: 'bounds', under: 'adjust' },
  'yaml-shape': { ...near, path: 'weights.style', given: '"anual"', problem: '' },
  'rulebook-name': { named: 'rb2', folder: 'rb' },
  'column-unknown': { ...near, column: 'anual' },
  'column-missing': { column: 'count', needed: ['rater', 'count'] },
  'person-attribute': { column: 'seniority' },
  'cell-empty': { column: 'kind' },
  'cell-without-effect': { item: 'total', column: 'transform', role: 'composite' },
  'word-unknown': { ...near, column: 'kind', given: 'anual' },
  'value-blank': { status: 'final' },
  'value-despite-status': { status: 'late' },
  'params-malformed': { item: 'gdp', params: 'low 60' },
  'key-duplicate': { key: 'a, gdp', firstLine: 17 },
  'rows-unsorted': { key: 'a', before: 'b', count: 4 },
  'label-missing': { id: 's3101', label: 'name', languages: ['zh', 'en'] },
  'label-in-chinese': { id: 'gdp', unit: 'yuan' },
  'label-columns-missing': { columns: ['name_zh', 'name_en'], rows: 12 },
  'reference-unknown': { column: 'unit_id', value: '3102', tables: ['units.csv'], near: '3101', rows: 8 },
  'reference-without-table': { column: 'official_id', tables: ['officials.csv'], rows: 9 },
  'kind-unknown': { ...near, list: 'assessment', column: 'kind', value: 'anual' },
  'edition-table-unknown': { ...near, value: 'anual' },
  'edition-column-unknown': { ...near, table: 'visits', value: 'anual' },
  'edition-column-needed': { table: 'visits', columns: ['visit_id', 'date'] },
  'edition-tables-needed': { edition: 'open', missing: ['reports', 'visits'], because: 'officials' },
  'edition-defaults': { edition: 'open', other: 'wide' },
  'id-ambiguous': { id: 's3101', otherFile: 'units.csv', otherLine: 17 },
  'parent-loop': { ids: ['a1', 'b2'] },
  'borrow-loop': { assessments: ['y1', 'y2'] },
  'membership-overlap': {
    subject: 's3101',
    group: 'hill',
    otherGroup: 'plain',
    otherLine: 17,
    rulebook: 'rb',
  },
  'subject-without-group': { subject: 's3101', rulebook: 'rb', groups: ['hill'], assessments: ['y2025'] },
  'assessment-without-subjects': { assessment: 'y2025', subjectKind: 'town' },
  'cycle-overlap': { cycle: '2025', kind: 'year', other: '2024', otherLine: 17 },
  'cycle-outside-parent': {
    cycle: '2025-12',
    parent: '2026',
    parentStart: '2026-01-01',
    parentEnd: '2026-12-31',
  },
  'dates-reversed': { column: 'end', day: '2024-12-31', after: 'start', afterDay: '2025-01-01' },
  'event-outside-cycle': { day: '2026-02-03', cycle: '2025', start: '2025-01-01', end: '2025-12-31' },
  'root-ambiguous': { tops: ['total', 'gdp'] },
  'item-outside-tree': { item: 'gdp', root: 'total' },
  'rule-unknown': { allowed: ['minmax', 'zscore'], near: 'minmax', item: 'gdp', rule: 'minmx' },
  'rule-missing': { item: 'gdp', allowed: ['minmax', 'zscore'] },
  'rule-on-composite': { item: 'total', rule: 'minmax', allowed: ['mean', 'min'] },
  'aggregate-on-leaf': { item: 'gdp', rule: 'mean', allowed: ['minmax', 'zscore'] },
  'direction-missing': { item: 'gdp', rule: 'minmax' },
  'min-coverage-range': { item: 'total', given: 80 },
  'min-coverage-on-leaf': { item: 'gdp' },
  'policy-on-composite': { item: 'total', column: 'missing', given: 'carry', allowed: ['withhold', 'zero'] },
  'mean-of-negatives': { item: 'total', rule: 'geomean', child: 'gdp', childRule: 'zscore' },
  'grade-duplicate': { grade: 'excellent' },
  'band-duplicate': { from: 90, grades: ['excellent', 'good'] },
  'quota-grade-unknown': { allowed: ['excellent', 'good'], near: 'excellent', grade: 'exellent' },
  'quota-duplicate': { grade: 'excellent', by: 'group' },
  'quotas-too-small': { by: 'group', sum: 0.8 },
  'veto-item-without-points': { item: 'population' },
  'veto-last-without-bar': { last: 3 },
  'adjust-reversed': { floor: 101, ceiling: 7 },
  'goalpost-missing': {
    item: 'gdp',
    cycle: '2025',
    columns: ['floor', 'target'],
    subjects: 9,
    first: ['s1', 's2'],
  },
  'goalposts-equal': { item: 'gdp', subject: 's3101', value: 100 },
  'goalposts-against-direction': {
    item: 'gdp',
    subject: 's3101',
    direction: 'higher',
    floor: 101,
    target: 7,
  },
  'param-unknown': { allowed: ['low', 'high'], near: 'low', item: 'gdp', param: 'lo' },
  'param-missing': { item: 'gdp', rule: 'rank-points', params: ['points', 'first'] },
  'param-not-number': { item: 'gdp', param: 'low', given: 'sixty' },
  'param-choice': { allowed: ['yes', 'no'], near: 'no', item: 'gdp', param: 'clamp', given: 'non' },
  'param-list': { item: 'gdp', param: 'edges', given: '1|x', form: 'list' },
  'param-too-low': { item: 'gdp', param: 'per', given: -3, least: 0, isExclusive: true },
  'param-order': { item: 'gdp', lower: 'low', lowerValue: 101, upper: 'high', upperValue: 7 },
  'bands-lengths': { item: 'gdp', edges: 3, points: 7 },
  'bands-order': { item: 'gdp', edge: 90, next: 80 },
  'combine-without-observed': { item: 'gdp' },
  'weight-without-item': { item: 'gpd', known: [] },
  'weight-negative': { weight: -2.5 },
  'weight-of-input': { item: 'population' },
  'weight-unused': { item: 'economy', group: 'hill' },
  'weights-group-unknown': { allowed: ['hill', 'plain'], near: 'hill', group: 'hil' },
  'weights-without-groups': {},
  'weights-everyone-and-groups': { groups: ['hill', 'plain'] },
  'weights-sum': { group: 'hill', sum: 105.5, expected: 100 },
  'weights-composite-sum': { item: 'economy', group: 'hill', weight: 50, sum: 40.5 },
  'weights-all-zero': { item: 'economy', group: 'hill' },
  'group-without-items': { group: 'hill' },
  'item-without-weights': { item: 'gdp' },
  'value-out-of-range': { ...value, lowest: 7, highest: 120, rulebook: 'rb' },
  'value-out-of-range-of-unit': { ...value, unit: '%', rulebook: 'rb' },
  'given-out-of-range': { ...value, max: 120, rulebook: 'rb' },
  'log-of-nonpositive': { ...value, column: 'floor' },
  'ratio-of-negative': { ...value, column: 'target', rule: 'ratio-to-target' },
  'count-not-natural': { column: 'count', value: 1.5 },
  'denominator-zero': { item: 'population', subject: 's3101', of: 'crime' },
  'observation-unused': { item: 'gdp', subject: 's3101', rows: 8, why: 'group', cycle: '2025' },
  'event-sign': { kind: 'bonus', points: -3 },
  'event-without-effect': { item: 'gdp' },
  'option-unknown': { allowed: ['good', 'fair'], near: 'fair', option: 'far', item: 'views' },
  'rater-unknown': { allowed: ['peer', 'superior'], near: 'peer', rater: 'peers' },
  'appraisal-unused': { subject: 's3101', cycle: '2025', rows: 8 },
  'posting-missing': { column: 'official_id', official: 'o17', from: '2025-01-01', to: '2025-03-31' },
  'claim-outside-method': { official: 'o17', item: 'gdp', rulebooks: ['rb'] },
  'report-points-range': { column: 'self_points', value: 143.2, max: 120 },
  'record-outside-cycle': { ...day, cycle: '2025', start: '2025-01-01', end: '2025-12-31' },
  'record-outside-task': { ...day, task: 'flood', start: '2025-05-01', end: '2025-09-30' },
  'closing-day-missing': { status: 'closed', column: 'closed_on' },
  'closing-day-despite-status': { status: 'rectifying', column: 'closed_on' },
  'conclusion-without-role': { task: 'flood', subject: 'o17' },
  'commendation-scope': { scope: 'individual', subject: 's3101' },
  'body-without-row': { table: 'reports/2025.csv', id: 'o17' },
  'objection-without-figure': { columns: ['cycle_id', 'record_id'] },
  'figure-unknown': figure,
  'objection-not-disputed': figure,
  'disputed-without-objection': figure,
  'decision-outside-assessment': { assessment: 'y2025', subject: 's3101' },
  'decision-grade-unknown': { allowed: ['good', 'fair'], near: 'fair', grade: 'far', rulebook: 'rb' },
  'decision-one-sided': { subject: 'o17', lacking: 'problems' },
  'decision-early': { day: '2025-12-30', cycle: '2025', end: '2025-12-31' },
  'decision-rule-unknown': { what: 'grade', value: 'far', allowed: ['good', 'fair'], near: 'fair' },
  'person-attribute-item': { item: 'seniority' },
  'persons-scored-by-place': { item: 'works', rule: 'percentile' },
  'persons-barred-as-last': { last: 3 },
  'selection-without-effect': { rulebook: 'rb' },
  'requirement-reversed': { least: 4, most: 3 },
  'threshold-off-scale': {
    rule: 'finding-overdue',
    threshold: 'least_severity',
    value: 9,
    list: 'severity',
    lowest: 1,
    highest: 3,
  },
  'descriptor-malformed': { problem: 'Unexpected end of JSON input' },
  'descriptor-names-absent-file': { path: 'groups.csv' },
  'descriptor-omits-file': { path: 'groups.csv' },
  'descriptor-fields': { path: 'groups.csv', stated: ['group_id', 'old'], actual: ['group_id', 'new'] },
  'descriptor-differs': { path: 'groups.csv', property: 'hash', stated: 'abc', actual: 'abd' },
  'descriptor-hash-unknown': { path: 'groups.csv', algorithm: 'sha1', allowed: ['md5'] },
};

/** Words that a sentence may put otherwise: codes of this program, and what is told as a difference or a remainder. */
const translated: Partial<Record<keyof DataIssues, readonly string[]>> = {
  'decision-rule-unknown': ['grade'],
  'cell-without-effect': ['composite'],
  'label-missing': ['zh', 'en', 'name'],
  'reference-unknown': ['8'],
  'goalposts-against-direction': ['higher'],
  'event-sign': ['bonus'],
  'param-list': ['list'],
  'param-too-low': ['true'],
  'observation-unused': ['group'],
};

function leavesOf(params: unknown): string[] {
  if (params === null || params === undefined) return [];
  return typeof params === 'object'
    ? Object.values(params).flatMap(leavesOf)
    : [typeof params === 'string' ? params : JSON.stringify(params)];
}

type Sentence = (params: unknown) => Message;
const kinds = Object.keys(samples) as (keyof DataIssues)[];
const say = (locale: Locale, kind: keyof DataIssues, params: unknown = samples[kind]): Message =>
  (dataMessages[locale][kind] as Sentence)(params);

describe.each(locales)('in %s', (locale) => {
  test.each(kinds)('%s is told with everything that is known of it', (kind) => {
    const { text, tip } = say(locale, kind);
    const silent = leavesOf(samples[kind])
      .filter((leaf) => !(translated[kind] ?? []).includes(leaf))
      .filter((leaf) => !`${text} ${tip}`.includes(leaf));
    expect(silent).toEqual([]);
    expect(tip).not.toBe('');
  });

  test.each(kinds)('%s never shows what is not there', (kind) => {
    const bare = say(locale, kind, withoutNearMiss(samples[kind]));
    expect(`${bare.text} ${bare.tip}`).not.toMatch(/null|undefined|NaN|\[object/);
  });
});

function withoutNearMiss(params: object): object {
  return 'near' in params ? { ...params, near: null, allowed: [] } : params;
}

test('Chinese sentences end as Chinese sentences do, English ones as English', () => {
  const zh = kinds.flatMap((kind) => Object.values(say('zh', kind)) as string[]);
  const en = kinds.flatMap((kind) => Object.values(say('en', kind)) as string[]);
  expect(zh.filter((sentence) => !/[。？]$/.test(sentence) || !/\p{Script=Han}/u.test(sentence))).toEqual([
    'YAML 语法有误：Unexpected flow-map-end',
  ]);
  expect(en.filter((sentence) => /\p{Script=Han}/u.test(sentence))).toEqual([]);
});

describe('bounds are told as far as they are declared', () => {
  const told = (lowest: number | null, highest: number | null): string[] =>
    locales.map(
      (locale) => say(locale, 'value-out-of-range', { ...value, lowest, highest, rulebook: 'rb' }).text,
    );

  test.each([
    [
      0,
      100,
      ['s3101 的 gdp 为 143.2；应在 0 至 100 之间。', 'gdp of s3101 is 143.2; it must be between 0 and 100.'],
    ],
    [null, 100, ['s3101 的 gdp 为 143.2；应不大于 100。', 'gdp of s3101 is 143.2; it must be at most 100.']],
    [200, null, ['s3101 的 gdp 为 143.2；应不小于 200。', 'gdp of s3101 is 143.2; it must be at least 200.']],
  ])('%j to %j', (lowest, highest, texts) => {
    expect(told(lowest, highest)).toEqual(texts);
  });
});

test.each([
  ['Too big: expected number to be <=1', '30', '应为数字 <=1', 'expected a number <=1'],
  ['Invalid input: expected string, received number', '3', '应为文字', 'expected text'],
  ['Invalid input: expected array, received object', '{}', '应为列表', 'expected a list'],
])('what YAML should hold is said in both languages: %s', (problem, given, zh, en) => {
  const params = { path: 'quotas.0.share', given, problem, allowed: [], near: null };
  expect(say('zh', 'yaml-shape', params).text).toBe(`quotas.0.share 的值为 ${given}；${zh}。`);
  expect(say('en', 'yaml-shape', params).text).toBe(`quotas.0.share is ${given}; ${en}.`);
});

test('a coverage in percent is answered with the share that was meant', () => {
  expect(say('en', 'min-coverage-range').tip).toBe('write 0.8 rather than 80.');
  expect(say('zh', 'min-coverage-range').tip).toBe('请写 0.8，不写 80。');
});

test('a long list of what is allowed is cut', () => {
  const allowed = Array.from({ length: 5000 }, (_, at) => `group${at}`);
  const params = { allowed, near: null, group: 'x' };
  expect(say('en', 'weights-group-unknown', params).text).toContain('group11 and 4988 more');
  expect(say('zh', 'weights-group-unknown', params).text).toContain('group11等 5000 个');
});
