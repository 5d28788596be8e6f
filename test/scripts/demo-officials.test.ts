/** The officials of the demonstration: who they are, what is known of them, and one year worked out from the files. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../../src/core/package/package.ts';
import { readPackage } from '../../src/core/package/package.ts';
import type { Results } from '../../src/core/score/result.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { renderMarkdown } from '../../src/site/markdown.ts';
import { readFolder } from '../read-folder.ts';

let pack: Package;
let results: Results;

beforeAll(() => {
  pack = readPackage(readFolder('data/demo')).package;
  results = scorePackage(pack);
});

const cyclesOf = <T>(table: ReadonlyMap<string, readonly T[]>, prefix: string): T[] =>
  [...table].flatMap(([cycle, rows]) => (cycle.startsWith(prefix) ? rows : []));

function countBy<T>(rows: readonly T[], key: (row: T) => string): Record<string, number> {
  const counts = [...Map.groupBy(rows, key)].map(([name, own]): [string, number] => [name, own.length]);
  return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the officials', () => {
  it('are about 230, each under a name of their own in both languages', () => {
    expect(pack.officials.length).toBeGreaterThan(220);
    expect(pack.officials.length).toBeLessThan(240);
    expect(new Set(pack.officials.map((one) => one.name_zh)).size).toBe(pack.officials.length);
    for (const { name_zh, name_en, sort_key } of pack.officials) {
      expect(name_zh).toMatch(/^\p{Script=Han}{3}$/u);
      expect(name_en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(sort_key).toBe(name_en!.toLowerCase());
    }
  });

  it('change posts in mid-year, act for others, leave gaps and hold two posts at once', () => {
    const { postings } = pack;
    const changes = postings.filter(({ start }) => /^202[45]-(0[2-9]|1[0-2])/.test(start));
    expect(changes.length).toBeGreaterThan(20);
    expect(postings.filter(({ role }) => role === 'acting')).toHaveLength(3);
    const of = (id: string) => postings.filter((one) => one.official_id === id);
    const qingdu = postings.find((one) => one.unit_id === 'qingdu' && one.role === 'deputy')!;
    expect(of(qingdu.official_id).map(({ unit_id, end }) => [unit_id, end])).toEqual([
      ['qingdu', null],
      ['yingqiao', null],
    ]);
    const away = postings.find((one) => one.unit_id === 'xiqiao' && one.end === '2024-06-30')!;
    expect(
      of(away.official_id)
        .map(({ start, end }) => [start, end])
        .sort()
        .at(-1),
    ).toEqual(['2025-07-01', null]);
    const secretaries = postings.filter((one) => one.unit_id === 'cenye' && one.post_zh === '县委书记');
    expect(secretaries.map(({ start, end }) => [start.slice(0, 4), end]).sort()).toContainEqual([
      '2025',
      null,
    ]);
  });
});

describe('what is known of them', () => {
  it('leaders of departments report three or four works a quarter, those of districts one or two a month', () => {
    for (const [cycle, rows] of pack.reports) {
      const counts = Object.values(countBy(rows, (row) => row.official_id));
      const [least, most] = cycle.includes('q') ? [3, 4] : [1, 2];
      expect([Math.min(...counts), Math.max(...counts)], cycle).toEqual([least, most]);
    }
    expect([...pack.reports.keys()].filter((cycle) => cycle.startsWith('2025'))).toHaveLength(16);
  });

  it('the last reports are not verified yet, nor all handed in', () => {
    const last = pack.reports.get('2025-12')!;
    expect(last.every((row) => row.verified_points === null && row.self_points !== null)).toBe(true);
    expect(new Set(last.map((row) => row.official_id)).size).toBeLessThan(112);
  });

  it('visits are of five kinds, some of them open to few', () => {
    const visits = cyclesOf(pack.visits, '2025');
    expect(Object.keys(countBy(visits, (visit) => visit.kind))).toEqual(
      Object.keys(pack.manifest.kinds.visit).sort(),
    );
    expect(Object.keys(countBy(visits, (visit) => visit.visibility ?? ''))).toEqual([
      'internal',
      'leadership',
    ]);
    expect(Object.keys(countBy(visits, (visit) => visit.rating ?? ''))).toEqual(['fair', 'good', 'poor']);
  });

  it('three tasks have three phases each; most who took part have a conclusion, some have none', () => {
    const tasks = pack.tasks.filter((task) => task.parent_id === null);
    expect(tasks.map(({ task_id, kind }) => [task_id, kind])).toEqual([
      ['air-2024', 'special'],
      ['debt-2025', 'special'],
      ['flood-2024', 'special'],
    ]);
    for (const { task_id: task } of tasks) {
      const phases = pack.tasks.filter((one) => one.parent_id === task).map((one) => one.task_id);
      expect(phases).toHaveLength(3);
      const inTask = pack.taskRoles.filter((role) => [task, ...phases].includes(role.task_id));
      const concluded = new Set(
        pack.conclusions.filter((one) => one.task_id === task).map((one) => one.subject_id),
      );
      const without = inTask.filter((role) => !concluded.has(role.subject_id));
      expect(without.length, task).toBeGreaterThan(0);
      expect(without.length < inTask.length / 4, task).toBe(task !== 'debt-2025');
      expect(pack.taskChecks.filter((check) => phases.includes(check.task_id)).length, task).toBeGreaterThan(
        15,
      );
    }
    expect(Object.keys(countBy(pack.taskRoles, (role) => role.origin ?? ''))).toEqual([
      '',
      'found',
      'nominated',
    ]);
  });

  it('commendations are of three kinds, of teams and of persons', () => {
    const kinds = countBy(pack.commendations, ({ kind, scope }) => `${kind} ${scope ?? ''}`);
    expect(Object.keys(kinds)).toHaveLength(6);
  });

  it('findings come from four sources, and some are open past their date', () => {
    expect(Object.keys(countBy(pack.findings, ({ source }) => source))).toEqual([
      'audit',
      'discipline',
      'inspection',
      'statistics',
    ]);
    const overdue = pack.findings.filter(
      ({ status, due }) => status !== 'closed' && due !== null && due < '2026-01-15',
    );
    expect(overdue.map(({ subject_id }) => subject_id)).toContain('jinzhu');
    expect(overdue.length).toBeGreaterThan(5);
  });

  it('follow-ups and objections are carried from 2024 into 2025', () => {
    const carried = pack.followUps.filter(
      ({ asked_on, closed_on }) => asked_on < '2025' && (closed_on === null || closed_on >= '2025'),
    );
    expect(carried.length).toBeGreaterThan(5);
    const open = pack.objections.filter(({ status, filed_on }) => status === 'open' && filed_on < '2025');
    expect(open.map(({ subject_id }) => subject_id)).toEqual(['jinzhu']);
  });

  it('officials are appraised by four kinds of rater', () => {
    const officials = new Set(pack.officials.map((one) => one.official_id));
    const votes = pack.appraisals.get('2024')!.filter((vote) => officials.has(vote.subject_id));
    expect(Object.keys(countBy(votes, ({ rater }) => rater))).toEqual([
      'colleagues',
      'public',
      'subordinates',
      'superiors',
    ]);
  });

  it('decisions are of 2024 alone, and each states merits and problems in both languages', () => {
    expect(new Set(pack.decisions.map((one) => one.assessment_id.slice(-4)))).toEqual(new Set(['2024']));
    for (const one of pack.decisions) {
      for (const text of [one.merits_zh, one.merits_en, one.problems_zh, one.problems_en])
        expect(text).toBeTruthy();
    }
    const metropolitan = results.get('district-2024')!;
    const excellent = pack.decisions.filter(
      (one) => one.assessment_id === 'district-2024' && one.grade === 'excellent',
    );
    const inGroup = excellent.filter(({ subject_id }) => {
      const { frame } = metropolitan;
      return frame.rulebook.groups[frame.group[frame.subjectIndex.get(subject_id)!]!] === 'metropolitan';
    });
    // 30 % of 21 are 6: one too many was decided.
    expect(inGroup).toHaveLength(7);
  });

  it('texts are bilingual throughout', () => {
    const english = [...pack.bodies.keys()].filter((path) => path.endsWith('.en.md'));
    expect(english).toHaveLength(pack.bodies.size / 2);
    const texts = [cyclesOf(pack.visits, '202'), pack.taskChecks, pack.conclusions, pack.findings].flat();
    for (const { summary_zh: zh, summary_en: en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
    for (const { title_zh: zh, title_en: en } of cyclesOf(pack.reports, '202')) {
      expect(zh).not.toMatch(/[{}]|NaN|undefined/);
      expect(en).toMatch(/^[^\p{Script=Han}{}]+$/u);
      expect(en).not.toMatch(/NaN|undefined/);
    }
  });

  it('texts beside the reports render, with tables, lists and emphasis', () => {
    const html = [...pack.bodies.values()].map((text) =>
      renderMarkdown(text, { locale: 'zh', topLevel: 3, prefix: 'x-' }),
    );
    for (const tag of ['<table>', '<ul>', '<strong>'])
      expect(html.some((one) => one.includes(tag))).toBe(true);
    expect(html.filter((one) => one.includes('**'))).toEqual([]);
  });
});

describe('scores of officials', () => {
  it('stand beside those of units, without places', () => {
    for (const [id, result] of results) {
      if (!id.startsWith('official')) continue;
      expect([...result.ranks.group, ...result.ranks.overall].every((place) => place === 0)).toBe(true);
      expect(result.states.every((state) => ['scored', 'barred', 'vetoed'].includes(state))).toBe(true);
    }
  });

  it('there are none of heads of towns, of newcomers and of those who left early', () => {
    const assessed = new Set(
      ['official-district-2024', 'official-department-2024'].flatMap((id) => results.get(id)!.frame.subjects),
    );
    const towns = pack.postings.filter(
      ({ unit_id }) => pack.units.find((unit) => unit.unit_id === unit_id)!.kind === 'town',
    );
    const onlyTowns = towns.filter(
      (post) => pack.postings.filter((one) => one.official_id === post.official_id).length === 1,
    );
    expect(onlyTowns.length).toBeGreaterThan(8);
    expect(onlyTowns.filter((post) => assessed.has(post.official_id))).toEqual([]);
    // Left on 30 June, after 182 days of a leap year, and came on 15 October.
    const xiqiao = pack.postings.filter((one) => one.unit_id === 'xiqiao' && one.role === 'deputy');
    expect(xiqiao.map((one) => assessed.has(one.official_id))).toEqual([false, false]);
  });

  it('one year is the same when it is worked out from the files by hand', () => {
    // Deputy of dept-services until 31 March 2024 (91 days, too few), head of yujin from 1 April (275 days).
    const rows = (path: string) => plainRows(`data/demo/${path}`);
    const mover = rows('postings.csv').find(
      (row) => row['unit_id'] === 'yujin' && row['start'] === '2024-04-01',
    )!['official_id']!;
    const unit = totalOf('district-2024', 'yujin');
    const months = Array.from({ length: 9 }, (_, at) => `2024-${String(at + 4).padStart(2, '0')}`).flatMap(
      (month) => {
        const own = rows(`reports/${month}.csv`).filter((row) => row['official_id'] === mover);
        return own.length === 0 ? [] : [mean(own.map((row) => Number(row['verified_points'])))];
      },
    );
    expect(months.length).toBeGreaterThan(6);
    const points: Record<string, number> = { excellent: 100, good: 85, fair: 65, poor: 40 };
    const weights: Record<string, number> = {
      superiors: 0.35,
      colleagues: 0.2,
      subordinates: 0.25,
      public: 0.2,
    };
    const votes = rows('appraisals/2024.csv').filter((row) => row['subject_id'] === mover);
    const appraisal = Object.entries(weights).reduce((sum, [rater, weight]) => {
      const own = votes.filter((row) => row['rater'] === rater);
      const cast = own.reduce((all, row) => all + Number(row['count']), 0);
      return (
        sum +
        (weight * own.reduce((all, row) => all + Number(row['count']) * points[row['option']!]!, 0)) / cast
      );
    }, 0);
    const events = rows('events/2024.csv').filter((row) => row['subject_id'] === mover);
    const conduct = 100 - 10 * events.filter((row) => row['item_id'] === 'conduct').length;
    const bonus = events.reduce((sum, row) => sum + Number(row['points']), 0);
    const total = 0.45 * unit + 0.25 * mean(months) + 0.2 * appraisal + 0.1 * conduct;
    expect(totalOf('official-district-2024', mover)).toBeCloseTo(total + Math.min(2, bonus), 9);
  });
});

function totalOf(assessment: string, subject: string): number {
  const { adjusted, frame } = results.get(assessment)!;
  return adjusted.total[frame.subjectIndex.get(subject)!]!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A reader of its own: quoted cells hold commas and no line ends. */
function plainRows(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n').map(cellsOf);
  return lines.map((cells) => Object.fromEntries(header!.map((name, at) => [name, cells[at]!])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
