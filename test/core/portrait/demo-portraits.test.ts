/** The stories of data/demo, found in the portraits of its officials. Figures are read off the files. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';
import { auditRecords } from '../../../src/core/portrait/audits.ts';
import { contradictionsIn } from '../../../src/core/portrait/contradictions.ts';
import type { ContradictionRule } from '../../../src/core/portrait/contradiction.ts';
import type { Portrait } from '../../../src/core/portrait/portrait.ts';
import { portraitOf } from '../../../src/core/portrait/portrait.ts';
import type { Records } from '../../../src/core/portrait/records.ts';
import { indexRecords } from '../../../src/core/portrait/records.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { readFolder } from '../../read-folder.ts';

let records: Records;

beforeAll(() => {
  const { package: pack } = readPackage(readFolder('data/demo'));
  records = indexRecords(pack, scorePackage(pack));
});

/** The principal of the unit on the day; of several, the one whose post is called so. */
function inPost(unitId: string, post: RegExp, day: string): string {
  const found = records.package.postings.find(
    (one) =>
      one.unit_id === unitId &&
      one.role === 'principal' &&
      one.start <= day &&
      (one.end === null || one.end >= day) &&
      post.test(one.post_en!),
  );
  expect(found, `${String(post)} of ${unitId} on ${day}`).toBeDefined();
  return found!.official_id;
}

const portrait = (id: string): Portrait => portraitOf(records, id)!;
const rulesOf = (id: string): ContradictionRule[] =>
  contradictionsIn(records, portrait(id)).map((one) => one.rule);

test('the head of the late starter came from the services office: 91 days there, 275 in the district', () => {
  const id = inPost('yujin', /head|magistrate|governor|mayor/i, '2024-12-31');
  const of2024 = portrait(id).unitTotals.filter(({ result }) =>
    /^(district|department)-2024$/.test(result.frame.assessment.assessment_id),
  );
  expect(of2024.map(({ unitId, days }) => [unitId, days])).toEqual([
    ['dept-services', 91],
    ['yujin', 275],
  ]);
});

describe('gaps and posts at once', () => {
  test('removed after the accident, back elsewhere a year later', () => {
    const id = records.package.postings.find(
      (one) => one.unit_id === 'xiqiao' && one.end === '2024-06-30',
    )!.official_id;
    expect(portrait(id).timeLine.gaps).toEqual([{ from: '2024-07-01', to: '2025-06-30', days: 365 }]);
  });

  test('a chair that stood empty', () => {
    const posts = portrait('cenye').timeLine.posts.filter(({ row }) => row.post_en?.includes('ecretary'));
    expect(posts.map(({ row }) => [row.start, row.end]).at(-1)).toEqual(['2025-10-20', null]);
    expect(posts.map(({ row }) => row.end)).toContain('2025-06-30');
  });

  test('somebody acts while a post is vacant, and keeps the other', () => {
    const acting = records.package.postings.filter(({ role }) => role === 'acting');
    expect(acting.length).toBeGreaterThan(0);
    for (const { official_id: id } of acting) {
      expect(portrait(id).timeLine.overlaps.some(({ posts }) => posts.some((post) => post.isActing))).toBe(
        true,
      );
    }
  });
});

describe('contradictions', () => {
  test.each([
    ['hangang', 'foreign_trade'],
    ['yingchuan', 'pm25'],
  ])('%s claims month after month what got worse: %s', (unitId, itemId) => {
    const id = inPost(unitId, /secretary/i, '2025-12-31');
    const claims = contradictionsIn(records, portrait(id)).filter(
      (one) => one.rule === 'claim-against-indicator' && one.cycle!.end.startsWith('2025'),
    );
    expect(claims.map(({ figures }) => (figures as { item: { id: string } }).item.id)).toContain(itemId);
    for (const one of claims) {
      expect(one.said.place.file).toMatch(/^reports\/2025/);
      expect(one.seen.place.file).toMatch(/^observations\/2025/);
    }
  });

  test('points up, visits negative', () => {
    expect(rulesOf(inPost('yujin', /secretary/i, '2025-12-31'))).toContain('points-against-visits');
    const assets = rulesOf(inPost('dept-assets', /./, '2025-12-31'));
    expect(assets).toContain('points-against-visits');
    expect(assets).toContain('self-above-verified');
  });

  test('praised in the flood, a poor year', () => {
    const praised = records.package.officials.filter(({ official_id: id }) =>
      rulesOf(id).includes('praise-against-year'),
    );
    const units = praised.flatMap(({ official_id: id }) =>
      portrait(id).timeLine.posts.map(({ row }) => row.unit_id),
    );
    expect(units).toContain('weidu');
  });

  test('findings of the scandal are open past their date under whoever leads now', () => {
    const id = inPost('jinzhu', /secretary/i, '2025-12-31');
    const overdue = contradictionsIn(records, portrait(id)).filter(({ rule }) => rule === 'finding-overdue');
    expect(overdue).toHaveLength(2);
    expect(portrait(id).findings.filter((one) => one.isInherited).length).toBeGreaterThanOrEqual(2);
  });

  test('are few enough to be read: fewer than one for each official', () => {
    const all = records.package.officials.flatMap(({ official_id: id }) => rulesOf(id));
    expect(all.length).toBeGreaterThan(20);
    expect(all.length).toBeLessThan(records.package.officials.length);
  });
});

describe('audits', () => {
  const found = (finding: string) => auditRecords(records).filter((one) => one.finding === finding);

  test('decisions of 2024 that break a rule', () => {
    const finance = inPost('dept-finance', /./, '2024-06-30');
    expect(found('decision-over-quota').map((one) => [one.assessmentId, one.number, one.limit])).toEqual([
      ['district-2024', 7, 6],
    ]);
    expect(found('decision-despite-bar').map((one) => one.subjectId)).toEqual([finance]);
    const secretary = inPost('xiqiao', /secretary/i, '2024-12-31');
    expect(found('decision-above-team').map((one) => one.subjectId)).toContain(secretary);
  });

  test('tasks that are over and not concluded for all; the one that runs on is not told', () => {
    const tasks = new Set(found('conclusion-missing').map(({ detail }) => detail[0]));
    expect([...tasks].sort()).toEqual(['air-2024', 'flood-2024']);
  });

  test('reports that were left out', () => {
    const id = inPost('dept-assets', /./, '2025-12-31');
    const own = found('report-missing').filter(({ subjectId }) => subjectId === id);
    expect(own.map(({ detail }) => detail[0])).toEqual(['2025q2', '2025q3']);
  });
});

test('every entry names a line that there is', () => {
  const lengths = new Map<string, number>();
  const pack = readFolder('data/demo');
  const linesIn = (file: string): number => {
    const known = lengths.get(file) ?? new TextDecoder().decode(pack.get(file)).split('\n').length - 1;
    lengths.set(file, known);
    return known;
  };
  const places = (value: unknown, depth = 0): { file: string; line: number }[] => {
    if (value === null || typeof value !== 'object' || depth > 7 || ArrayBuffer.isView(value)) return [];
    if ('file' in value && 'line' in value) return [value as { file: string; line: number }];
    if (value instanceof Map || 'frame' in value) return [];
    return Object.values(value).flatMap((one) => places(one, depth + 1));
  };
  const told = records.package.officials.slice(0, 60).flatMap(({ official_id: id }) => {
    const one = portrait(id);
    return places([one, contradictionsIn(records, one)]);
  });
  expect(told.length).toBeGreaterThan(1000);
  for (const { file, line } of told) {
    expect(pack.has(file), file).toBe(true);
    expect(line).toBeGreaterThan(1);
    expect(line).toBeLessThanOrEqual(linesIn(file));
  }
});
