import { describe, expect, test } from 'vitest';
import type { Asked, CycleRefusal } from '../../../src/core/new-cycle/plan-cycle.ts';
import type { Scaffold } from '../../../src/core/new-cycle/scaffold-cycle.ts';
import { scaffoldCycle } from '../../../src/core/new-cycle/scaffold-cycle.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import type { Changes } from '../small-package.ts';
import { base, issuesOf, packageOf, placeAndKind } from '../small-package.ts';

const carryAll = (kind: string, rule: string) => base['package.yaml']! + `carry: {${kind}: ${rule}}\n`;

function scaffold(changes: Changes, cycleId: string, more: Partial<Asked> = {}): Scaffold | CycleRefusal {
  const files = packageOf(changes);
  const asked = { cycleId, kind: null, start: null, end: null, parent: null, ...more };
  return scaffoldCycle(readPackage(files).package, files, asked);
}

function made(changes: Changes, cycleId: string, more: Partial<Asked> = {}): Scaffold {
  const one = scaffold(changes, cycleId, more);
  if (!('files' in one)) throw new Error(`refused: ${JSON.stringify(one)}`);
  return one;
}

/** What check tells of the package with the new files. */
function issuesAfter(changes: Changes, { files }: Scaffold): string[] {
  const encoder = new TextEncoder();
  const after = [...files].map(([path, text]) => [path, encoder.encode(text)] as const);
  return issuesOf(new Map([...packageOf(changes), ...after])).map(placeAndKind);
}

const targets = { 'package.yaml': carryAll('year', '{targets: {from: previous}}') };

describe('a new year', () => {
  test('gets its row, the assessments of the year before, and tables with their headers', () => {
    const one = made(targets, '2026');
    expect(Object.fromEntries(one.files)).toEqual({
      'cycles.csv': `${base['cycles.csv']!}2026,year,,2026-01-01,2026-12-31\n`,
      'assessments.csv': `${base['assessments.csv']!}y2026,annual,2026,rb,town,年度考核,Annual assessment\n`,
      'observations/2026.csv': 'subject_id,item_id,value,status\n',
      'targets/2026.csv': base['targets/2025.csv'],
      'events/2026.csv': 'event_id,subject_id,item_id,date,kind,count,points\n',
      'appraisals/2026.csv': 'subject_id,rater,option,count\n',
    });
    expect(issuesAfter(targets, one)).toEqual([]);
  });

  test('carries nothing that the package does not say', () => {
    const one = made({}, '2026');
    expect(one.files.get('targets/2026.csv')).toBe('subject_id,item_id,floor,target\n');
    expect(issuesAfter({}, one)).toEqual(['rulebooks/rb/items.csv:3:1 error goalpost-missing']);
  });

  test('expects figures of those assessed and of what they are divided by; votes and counts are not observed', () => {
    const expected = made(targets, '2026').expected.map(({ item, subjects, source }) => [
      item.id,
      subjects,
      source,
    ]);
    expect(expected).toEqual([
      ['gdp', ['a', 'b'], ''],
      ['crime', ['a', 'b'], ''],
      ['population', ['a', 'b'], ''],
    ]);
  });

  test('an item not assessed in a group is not expected there', () => {
    const changes = { ...targets, 'rulebooks/rb/weights.csv': ['gdp,1,1', 'gdp,,1'] } as const;
    expect(made(changes, '2026').expected[0]!.subjects).toEqual(['b']);
  });

  test('the source is what the rule book says, else who delivered last', () => {
    const changes = {
      ...targets,
      'observations/2025.csv': `subject_id,item_id,value,status,source
a,crime,2,,police
a,gdp,50,,stats
`,
    };
    expect(made(changes, '2026').expected.map(({ source }) => source)).toEqual(['stats', 'police', '']);
  });

  test('targets of a unit that exists no more are left out and named', () => {
    const changes = {
      ...targets,
      'units.csv': ['b,c,town,乙镇,Town B,,', 'b,c,town,乙镇,Town B,,2025-12-31'],
      'targets/2025.csv': ['*,gdp,0,100', '*,gdp,0,100\nb,gdp,0,90'],
    } as const;
    const one = made(changes, '2026');
    expect(one.targets.dropped).toEqual(['b']);
    expect(one.files.get('targets/2026.csv')).toBe('subject_id,item_id,floor,target\n*,gdp,0,100\n');
  });

  test('takes only the columns named, and baselines from what was observed', () => {
    const changes = {
      'package.yaml': carryAll(
        'year',
        '{targets: {from: year-earlier, columns: [floor]}, baselines: observed, memberships: true}',
      ),
      'targets/2025.csv': 'subject_id,item_id,floor,target,baseline\n*,gdp,0,100,7\n',
      'rulebooks/rb/items.csv': [
        'gdp,total,生产总值,GDP,万元,higher,,,',
        'gdp,total,生产总值,GDP,万元,higher,,change,',
      ],
    } as const;
    expect(made(changes, '2026').files.get('targets/2026.csv')).toBe(
      'subject_id,item_id,floor,target,baseline\n*,gdp,0,,\na,gdp,,,50\nb,gdp,,,60\n',
    );
  });

  test('memberships that end with the year before are renewed, others run on', () => {
    const changes = {
      'package.yaml': carryAll('year', '{memberships: true, targets: {from: previous}}'),
      'memberships.csv': ['a,hill,2020-01-01,', 'a,hill,2025-01-01,2025-12-31'],
    } as const;
    const one = made(changes, '2026');
    expect(one.files.get('memberships.csv')).toBe(
      'subject_id,group_id,valid_from,valid_to\na,hill,2025-01-01,2025-12-31\na,hill,2026-01-01,2026-12-31\nb,plain,2020-01-01,\n',
    );
    expect(issuesAfter(changes, one)).toEqual([]);
  });

  test('a title holds the new year where that of the year before holds its own', () => {
    const changes = { 'assessments.csv': ['年度考核', '2025年度考核'] } as const;
    expect(made(changes, '2026').files.get('assessments.csv')).toContain('2026,rb,town,2026年度考核,');
  });
});

describe('a new month', () => {
  test('brings the year around it, which is completed later', () => {
    const one = made(targets, '2026-02');
    expect(one.parents.map(({ cycleId }) => cycleId)).toEqual(['2026']);
    expect(one.files.get('cycles.csv')).toContain('2026,year,,2026-01-01,2026-12-31\n');
    expect(one.files.get('cycles.csv')).toContain('2026-02,month,2026,2026-02-01,2026-02-28\n');
    const changes = { ...targets, 'cycles.csv': one.files.get('cycles.csv')! };
    const later = made(changes, '2026');
    expect(later.files.has('cycles.csv')).toBe(false);
    expect([...later.files.keys()]).toContain('observations/2026.csv');
  });
});

describe('nothing is made', () => {
  const refusals: { name: string; id: string; more?: Partial<Asked>; kind: CycleRefusal['kind'] }[] = [
    { name: 'of a cycle that has data', id: '2025', kind: 'exists' },
    { name: 'of an id like no other', id: 'spring', kind: 'form' },
    { name: 'of a thirteenth month', id: '2026-13', kind: 'number' },
    { name: 'of an unknown kind', id: '2026', more: { kind: 'decade' }, kind: 'unknown-kind' },
    { name: 'under an unknown parent', id: '2026', more: { parent: '2030s' }, kind: 'unknown-parent' },
    {
      name: 'that overlaps another of its kind',
      id: 'late',
      more: { kind: 'year', start: '2025-07-01', end: '2026-06-30' },
      kind: 'overlap',
    },
  ];
  test.each(refusals)('$name', ({ id, more, kind }) => {
    expect(scaffold({}, id, more)).toMatchObject({ kind });
  });

  test('where a file of that cycle lies about', () => {
    const changes = { 'observations/2025-01.csv': 'subject_id,item_id,value\n' };
    expect(scaffold(changes, '2025-01')).toMatchObject({
      kind: 'exists',
      what: ['observations/2025-01.csv'],
    });
  });

  test('an id of its own form is fine with its kind and dates', () => {
    const one = made(targets, 'plan15', { kind: 'year', start: '2026-01-01', end: '2026-12-31' });
    expect(one.files.get('cycles.csv')).toContain('plan15,year,,2026-01-01,2026-12-31\n');
  });
});

test('what is carried is declared by kinds that there are', () => {
  const changes = { 'package.yaml': carryAll('yaer', '{memberships: true}') };
  expect(issuesOf(packageOf(changes)).map(placeAndKind)).toEqual(['package.yaml:10:9 error kind-unknown']);
  const unknown = { 'package.yaml': carryAll('year', '{events: true}') };
  expect(issuesOf(packageOf(unknown)).map((one) => one.kind)).toContain('yaml-unknown-key');
});
