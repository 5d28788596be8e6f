/**
 * What people decided on 2024, with the results before them: grades of teams and officials, with merits and problems.
 * They mostly follow the points, and now and then do not; a few decisions break a quota or a bar.
 */
import { readPackage } from '../../src/core/package/package.ts';
import type { Item } from '../../src/core/package/rulebook.ts';
import type { AssessmentResult } from '../../src/core/score/result.ts';
import { scorerOf } from '../../src/core/score/score.ts';
import { drawn, pick } from './official-skill.ts';
import { POSTS, officialId } from './officials.ts';
import { uniform } from './random.ts';
import type { Work } from './reports.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';

const ASSESSMENTS = [
  'department-2024',
  'district-2024',
  'official-department-2024',
  'official-district-2024',
  'town-2024',
];

/** Graded otherwise than the points suggest, each for a reason that the audit can name. */
const TOLD: ReadonlyMap<string, string> = new Map([
  ['district-2024/jinzhu', 'poor'],
  ['district-2024/danzhu', 'excellent'],
  [`official-district-2024/${officialId('xiqiao/secretary')}`, 'excellent'],
  [`official-district-2024/${officialId('jinzhu/secretary')}`, 'incompetent'],
  [`official-district-2024/${officialId('jinzhu/head')}`, 'basic'],
  [`official-department-2024/${officialId('dept-finance/head')}`, 'excellent'],
]);

export function decisionsCsv(files: ReadonlyMap<string, string>, works: readonly Work[]): string {
  const encoder = new TextEncoder();
  const { package: pack } = readPackage(
    new Map([...files].map(([path, text]) => [path, encoder.encode(text)])),
  );
  const score = scorerOf(pack);
  const results = ASSESSMENTS.map((id) => score(pack.assessments.find((one) => one.assessment_id === id)!));
  const leavesOf = new Map(results.map((result) => [result.frame.assessment.assessment_id, result]));
  const rows = results.flatMap((result) =>
    result.frame.subjects.flatMap((_, s) => decisionCells(result, s, works, leavesOf)),
  );
  const header =
    'assessment_id,subject_id,grade,decided_on,decided_by,merits_zh,merits_en,problems_zh,problems_en,consequence,due';
  return sortedCsv(header, rows, 2);
}

type Results = ReadonlyMap<string, AssessmentResult>;

function decisionCells(
  result: AssessmentResult,
  s: number,
  works: readonly Work[],
  results: Results,
): Cell[][] {
  const assessment = result.frame.assessment.assessment_id;
  const subject = result.frame.subjects[s]!;
  // A handful are put off.
  if (Number.isNaN(result.adjusted.total[s]!) || uniform('put off', assessment, subject) < 0.02) return [];
  const isOfficial = assessment.startsWith('official');
  const grade = TOLD.get(`${assessment}/${subject}`) ?? gradeOf(result, s);
  const [merits, problems] = isOfficial ? officialSides(subject, works, results) : unitSides(result, s);
  const day = `2025-0${isOfficial ? 3 : 2}-${String(drawn(10, 27, 'decided', assessment)).padStart(2, '0')}`;
  const consequence = consequenceOf(assessment, subject, grade);
  const due = consequence === 'mend' ? '2025-09-30' : '';
  const by = isOfficial ? '市委常委会 / City Committee' : '市委、市政府 / City';
  return [
    [assessment, subject, grade, day, by, merits.zh, merits.en, problems.zh, problems.en, consequence, due],
  ];
}

function gradeOf(result: AssessmentResult, s: number): string {
  const { frame, adjusted, states } = result;
  const total = adjusted.total[s]!;
  const peers = frame.members[frame.group[s]!]!;
  const ahead = [...peers].filter((one) => adjusted.total[one]! > total && states[one] === 'scored').length;
  const isOfficial = frame.assessment.subject_kind === 'official';
  const room = Math.floor((isOfficial ? 0.24 : 0.3) * peers.length + 1e-9);
  if (states[s] === 'scored' && ahead < room) return 'excellent';
  if (isOfficial) return states[s] === 'vetoed' ? 'incompetent' : total < 72 ? 'basic' : 'competent';
  return states[s] === 'vetoed' || total < 70 ? 'poor' : total < 76 ? 'fair' : 'good';
}

function consequenceOf(assessment: string, subject: string, grade: string): string {
  if (grade === 'excellent') return 'commended';
  if (grade === 'incompetent') return 'removed';
  if (grade === 'basic') return 'talked';
  if (grade === 'poor') return 'mend';
  return grade === 'fair' && uniform('mend', assessment, subject) < 0.6 ? 'mend' : '';
}

interface Sides {
  readonly zh: string;
  readonly en: string;
}

const UNIT_MERITS = readRows(
  ['zh', 'en'],
  `
  {a}得{x}分、{b}得{y}分，在各项中居前 | {a} ({x} points) and {b} ({y}) stand out among its items
  {a}（{x}分）和{b}（{y}分）是全年亮点 | {a} ({x} points) and {b} ({y}) were the bright sides of the year
  全年在{a}上用力较多，得{x}分；{b}得{y}分 | Much was put into {a}, with {x} points; {b} has {y}
`,
);

const UNIT_PROBLEMS = readRows(
  ['zh', 'en'],
  `
  {a}仅得{x}分，{b}得{y}分，是主要失分项 | {a} has only {x} points and {b} {y}: here most is lost
  短板在{a}（{x}分）和{b}（{y}分），措施不够有力 | Weak in {a} ({x} points) and {b} ({y}); too little was done
  {a}得{x}分，与要求差距较大；{b}（{y}分）亦须加强 | {a}, with {x} points, is far from what is asked; {b} ({y}) needs more too
`,
);

function unitSides(result: AssessmentResult, s: number): [Sides, Sides] {
  const leaves = rankedLeaves(result, s);
  const name = `${result.frame.assessment.assessment_id}/${result.frame.subjects[s]!}`;
  return [
    told(pick(UNIT_MERITS, 'merits', name), leaves.slice(0, 2)),
    told(pick(UNIT_PROBLEMS, 'problems', name), leaves.slice(-2).reverse()),
  ];
}

interface Leaf {
  readonly item: Item;
  readonly points: number;
}

/** Leaves with points and weight, the best first. */
function rankedLeaves(result: AssessmentResult, s: number): Leaf[] {
  const leaves = result.items.flatMap((one): Leaf[] =>
    one.role === 'leaf' && one.effectiveWeight[s]! > 0
      ? [{ item: one.item, points: one.score.points[s]! }]
      : [],
  );
  return leaves.filter(({ points }) => !Number.isNaN(points)).sort((a, b) => b.points - a.points);
}

function told(words: Sides, [a, b]: readonly Leaf[]): Sides {
  if (a === undefined || b === undefined) return { zh: '', en: '' };
  const fill = (text: string, language: 'zh' | 'en'): string =>
    text
      .replace('{a}', text.startsWith('{a}') ? a.item.name[language] : within(a.item.name[language]))
      .replace('{b}', within(b.item.name[language]))
      .replace('{x}', a.points.toFixed(1))
      .replace('{y}', b.points.toFixed(1));
  return { zh: fill(words.zh, 'zh'), en: fill(words.en, 'en') };
}

/** A name within a sentence; what begins with an abbreviation stays as it is. */
function within(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The best work of the year, and the weak side of the unit held last, or of what the official thought of the works. */
function officialSides(official: string, works: readonly Work[], results: Results): [Sides, Sides] {
  const own = works.filter((work) => work.official === official && work.cycle.startsWith('2024'));
  const best = own.reduce<Work | null>(
    (top, work) => ((work.verified ?? 0) > (top?.verified ?? 0) ? work : top),
    null,
  );
  const merit =
    best === null
      ? { zh: '按分工完成全年任务，配合班子整体工作', en: 'Did the tasks of the year and supported the team' }
      : {
          zh: `${best.zh}，认定${best.verified ?? 0}分`,
          en: `${best.en}; verified at ${best.verified ?? 0} points`,
        };
  return [merit, gapProblem(own) ?? unitProblem(official, results)];
}

function gapProblem(works: readonly Work[]): Sides | null {
  const gaps = works.flatMap(({ self, verified }) => (verified === null ? [] : [self - verified]));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (Number.isNaN(mean) || mean < 8) return null;
  return {
    zh: `对工作估计偏高，自评平均高出认定${mean.toFixed(1)}分`,
    en: `Thinks too well of the works: ${mean.toFixed(1)} points above what was verified, on the mean`,
  };
}

const SHORTCOMINGS = readRows(
  ['zh', 'en'],
  `
  所在单位{a}仅得{x}分，分管工作跟进不够 | {a} of the unit has only {x} points; not followed up enough
  {a}（{x}分）是单位短板，本人办法不多 | {a} ({x} points) is the weak side of the unit, and few ideas came for it
  对{a}偏低（{x}分）的原因研究不深 | Did not go into why {a} is low ({x} points)
  下基层次数偏少，{a}（{x}分）未见起色 | Was seldom at the grass roots; {a} ({x} points) has not picked up
`,
);

function unitProblem(official: string, results: Results): Sides {
  const post = POSTS.findLast((one) => one.official === official && one.from <= '2024-12-31')!;
  const result = results.get(`${post.seat.kind}-2024`)!;
  const s = result.frame.subjectIndex.get(post.seat.unit)!;
  const weak = rankedLeaves(result, s).slice(-5);
  const leaf = pick(weak, 'weak', official);
  return told(pick(SHORTCOMINGS, 'shortcoming', official), [leaf, leaf]);
}
