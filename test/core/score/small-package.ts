/**
 * Small data packages written down in a test: what is not stated takes the plainest form. Items stand under `total`
 * with weight 1 unless told otherwise; cycles are the years 2022–2025; the one assessment, `y2025`, is of towns.
 */
import { expect } from 'vitest';
import { hasErrors } from '../../../src/core/issue.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import type { State } from '../../../src/core/package/states.ts';
import { stateOf } from '../../../src/core/package/states.ts';
import type { AssessmentResult, ItemScore, Results, TotalState } from '../../../src/core/score/result.ts';
import { scorePackage } from '../../../src/core/score/score.ts';

export type Weight = number | '' | Readonly<Record<string, number | ''>>;

export interface SmallItem {
  parent?: string;
  direction?: 'higher' | 'lower';
  denominator?: string;
  transform?: string;
  missing?: string;
  treat?: string;
  rule?: string;
  params?: string;
  not_applicable?: string;
  min_coverage?: number;
  /** Per group, or one for all; blank for composites and inputs unless stated. */
  weight?: Weight;
}

/** A number, a status without a value, or both as in `12 disputed`. */
export type Cell = number | string;
/** Item → subject → cell. */
export type Values = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

export interface Small {
  /** `a b c`, or by group. */
  subjects: string | Readonly<Record<string, string>>;
  items: Readonly<Record<string, SmallItem>>;
  /** Of 2025. */
  values?: Values;
  /** Of other cycles. */
  earlier?: Readonly<Record<string, Values>>;
  /** Rows of targets/2025.csv: subject_id,item_id,floor,target,baseline. */
  targets?: readonly string[];
  /** Rows of events/2025.csv: event_id,subject_id,item_id,kind,count,points. */
  events?: readonly string[];
  /** Rows of appraisals/2025.csv: subject_id,rater,option,count. */
  appraisals?: readonly string[];
  /** Lines of rulebook.yaml. */
  method?: readonly string[];
  /** Whole files, which replace those made up here; null leaves one out. */
  files?: Readonly<Record<string, string | null>>;
}

const years = ['2022', '2023', '2024', '2025'];

export function filesOf(small: Small): PackageFiles {
  const groups = groupsOf(small);
  const subjects = Object.values(groups).flat();
  const texts = new Map<string, string | null>([
    ['package.yaml', manifest],
    ['units.csv', csv('unit_id,kind', subjects.map((id) => `${id},town`).sort())],
    [
      'groups.csv',
      csv(
        'group_id',
        Object.keys(groups)
          .filter((group) => group !== '*')
          .sort(),
      ),
    ],
    ['memberships.csv', csv('subject_id,group_id', membershipRows(groups))],
    [
      'cycles.csv',
      csv(
        'cycle_id,kind,start,end',
        years.map((year) => `${year},year,${year}-01-01,${year}-12-31`),
      ),
    ],
    [
      'assessments.csv',
      csv('assessment_id,kind,cycle_id,rulebook_id,subject_kind', ['y2025,annual,2025,rb,town']),
    ],
    [
      'rulebooks/rb/rulebook.yaml',
      ['rulebook: rb', 'root: total', ...(small.method ?? [])].join('\n') + '\n',
    ],
    ['rulebooks/rb/items.csv', itemsCsv(small)],
    ['rulebooks/rb/weights.csv', weightsCsv(small, Object.keys(groups))],
    [
      'targets/2025.csv',
      small.targets ? csv('subject_id,item_id,floor,target,baseline', small.targets) : null,
    ],
    [
      'events/2025.csv',
      small.events ? csv('event_id,subject_id,item_id,kind,count,points', small.events) : null,
    ],
    ['appraisals/2025.csv', small.appraisals ? csv('subject_id,rater,option,count', small.appraisals) : null],
    ...Object.entries({ ...small.earlier, 2025: small.values ?? {} }).map(
      ([cycle, values]) => [`observations/${cycle}.csv`, observationsCsv(values)] as const,
    ),
    ...Object.entries(small.files ?? {}),
  ]);
  const encoder = new TextEncoder();
  return new Map([...texts].flatMap(([path, text]) => (text === null ? [] : [[path, encoder.encode(text)]])));
}

const manifest = `package: small
synthetic: true
home: y2025
kinds:
  unit: {town: {}, county: {}}
  cycle: {month: {}, quarter: {}, year: {}}
  assessment: {annual: {}}
  rater: {peers: {}, public: {}, seniors: {}}
`;

export function csv(header: string, rows: readonly string[]): string {
  return [header, ...rows].map((row) => `${row}\n`).join('');
}

function groupsOf({ subjects }: Small): Record<string, string[]> {
  const byGroup = typeof subjects === 'string' ? { '*': subjects } : subjects;
  const split = (ids: string): string[] => ids.split(' ').filter((id) => id !== '');
  return Object.fromEntries(Object.entries(byGroup).map(([group, ids]) => [group, split(ids)]));
}

function membershipRows(groups: Readonly<Record<string, readonly string[]>>): string[] {
  const named = Object.entries(groups).filter(([group]) => group !== '*');
  return named.flatMap(([group, ids]) => ids.map((id) => `${id},${group}`)).sort();
}

const itemColumns = [
  'parent',
  'direction',
  'denominator',
  'transform',
  'missing',
  'treat',
  'rule',
  'params',
  'not_applicable',
  'min_coverage',
] as const;

function withTotal({ items }: Small): Record<string, SmallItem> {
  return 'total' in items ? { ...items } : { total: { rule: 'mean' }, ...items };
}

function parentOf(id: string, item: SmallItem): string {
  return item.parent ?? (id === 'total' || item.rule === 'none' ? '' : 'total');
}

function itemsCsv(small: Small): string {
  const rows = Object.entries(withTotal(small)).map(([id, item]) => {
    const cells = { ...item, parent: parentOf(id, item) };
    return [id, ...itemColumns.map((column) => String(cells[column] ?? ''))].join(',');
  });
  return csv(`item_id,${itemColumns.map((one) => (one === 'parent' ? 'parent_id' : one)).join(',')}`, rows);
}

function weightsCsv(small: Small, groups: readonly string[]): string {
  const items = withTotal(small);
  const parents = new Set(Object.entries(items).map(([id, item]) => parentOf(id, item)));
  const rows = Object.entries(items).flatMap(([id, { rule, weight }]) => {
    if (rule === 'none') return [];
    const written = weight ?? (parents.has(id) ? '' : 1);
    const cells = groups.map((group) => (typeof written === 'object' ? (written[group] ?? '') : written));
    return [`${id},${cells.join(',')}`];
  });
  return csv(`item_id,${groups.join(',')}`, rows);
}

function observationsCsv(values: Values): string {
  const rows = Object.entries(values).flatMap(([item, bySubject]) =>
    Object.entries(bySubject).map(([subject, cell]) => `${subject},${item},${cellText(cell)}`),
  );
  return csv('subject_id,item_id,value,status', rows.sort());
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return `${cell},`;
  const [first, second] = cell.split(' ');
  return second === undefined ? `,${cell}` : `${first!},${second}`;
}

/** Results with short questions; `assessment` is the one asked about. */
export class Scored {
  readonly results: Results;
  readonly result: AssessmentResult;

  constructor(results: Results, assessment = 'y2025') {
    this.results = results;
    this.result = results.get(assessment)!;
  }

  in(assessment: string): Scored {
    return new Scored(this.results, assessment);
  }

  at(subject: string): number {
    const index = this.result.frame.subjectIndex.get(subject);
    expect(index, `${subject} is a subject`).toBeDefined();
    return index!;
  }

  item(id: string): ItemScore {
    return this.result.items[this.result.frame.rulebook.itemsById.get(id)!.index]!;
  }

  leaf(id: string): Extract<ItemScore, { role: 'leaf' }>['score'] {
    const one = this.item(id);
    if (one.role !== 'leaf') throw new Error(`${id} is no leaf`);
    return one.score;
  }

  points(subject: string, id = 'total'): number {
    const one = this.item(id);
    return one.role === 'input' ? Number.NaN : one.score.points[this.at(subject)]!;
  }

  /** Of several subjects, in the order given. */
  pointsOf(subjects: string, id = 'total'): number[] {
    return subjects.split(' ').map((subject) => this.points(subject, id));
  }

  /** What the rule sees. */
  treated(subject: string, id: string): number {
    return this.leaf(id).treated[this.at(subject)]!;
  }

  state(subject: string, id: string): State {
    const one = this.item(id);
    return stateOf((one.role === 'input' ? one.observed.state : one.score.state)[this.at(subject)]!);
  }

  policy(subject: string, id: string): string | undefined {
    const one = this.item(id);
    return one.role === 'input' ? undefined : one.score.policy.get(this.at(subject));
  }

  effective(subject: string, id: string): number {
    return this.item(id).effectiveWeight[this.at(subject)]!;
  }

  contribution(subject: string, id: string): number {
    return this.item(id).contribution[this.at(subject)]!;
  }

  total(subject: string): number {
    return this.result.total[this.at(subject)]!;
  }

  adjusted(subject: string): number {
    return this.result.adjusted.total[this.at(subject)]!;
  }

  totalState(subject: string): TotalState {
    return this.result.states[this.at(subject)]!;
  }

  coverage(subject: string): number {
    return this.result.coverage[this.at(subject)]!;
  }

  /** 0 = none. */
  place(subject: string): number {
    return this.result.ranks.group[this.at(subject)]!;
  }

  overall(subject: string): number {
    return this.result.ranks.overall[this.at(subject)]!;
  }

  grade(subject: string): string | null {
    return this.result.grades.band[this.at(subject)]?.grade ?? null;
  }
}

export function scoreFiles(files: PackageFiles): Scored {
  const { package: pack, issues } = readPackage(files);
  expect(issues.filter((one) => hasErrors([one]))).toEqual([]);
  return new Scored(scorePackage(pack));
}

export function scoreSmall(small: Small): Scored {
  return scoreFiles(filesOf(small));
}

/** 10 significant digits: floating noise aside, the very number worked out by hand. */
export function expectAlmost(found: number, expected: number, what = ''): void {
  if (Number.isNaN(expected)) expect(found, what).toBeNaN();
  else
    expect(Math.abs(found - expected), `${what}: ${found} for ${expected}`).toBeLessThanOrEqual(
      1e-10 * Math.max(1, Math.abs(expected)),
    );
}
