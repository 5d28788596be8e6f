/**
 * A rule book: the method of an assessment as data. A tree of items, the rule by which each is scored, and the
 * weight of each in every group.
 */
import { z } from 'zod';
import type { Row } from './columns.ts';
import { bilingual } from './bilingual.ts';
import type { Params } from './params.ts';
import type { items } from './tables.ts';

const band = z.strictObject({ grade: z.string(), from: z.number(), title: bilingual.optional() });

const quota = z.strictObject({
  grade: z.string(),
  /** The largest share of the subjects that may hold the grade, 0–1. */
  share: z.number().min(0).max(1),
  by: z.enum(['all', 'group']).default('all'),
});

/** `assessment` is that of the teams: `{cycle}` stands for the id of the cycle, `{kind}` for the kind of the unit. */
const byTeam = { assessment: z.string(), title: bilingual.optional() };

/** What the grades that people decide are held against. It is told where they do not agree, and nothing is assigned. */
const decisionRules = z.strictObject({
  /** The largest share of a team's members that may hold a grade, by the grade decided on the team. */
  team_quotas: z
    .array(
      z.strictObject({
        ...byTeam,
        grade: z.string(),
        shares: z.record(z.string(), z.number().min(0).max(1)),
        /** Counted in each team, or over all teams of one grade. */
        pool: z.enum(['team', 'grade']).default('team'),
      }),
    )
    .default([]),
  /** In a team of such a grade nobody with such a role is graded higher than that. */
  team_limits: z
    .array(
      z.strictObject({
        ...byTeam,
        team: z.string(),
        highest: z.string(),
        role: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  /** A grade that asks for so many points of an item, or for a total or grade of another assessment. */
  requires: z
    .array(
      z.union([
        z.strictObject({
          grade: z.string(),
          item: z.string(),
          least: z.number(),
          title: bilingual.optional(),
        }),
        z.strictObject({ ...byTeam, grade: z.string(), least: z.number() }),
        z.strictObject({ ...byTeam, grade: z.string(), grades: z.array(z.string()).min(1) }),
      ]),
    )
    .default([]),
});

const veto = z.strictObject({
  /** The kind of event, the item whose points lie below a limit, or the last places of a group. */
  when: z.union([
    z.strictObject({ event: z.string() }),
    z.strictObject({ item: z.string(), below: z.number() }),
    z.strictObject({ last: z.number().int().positive() }),
  ]),
  /** veto (一票否决): no place, or the stated total. bar (一票否优): not the top grade. */
  effect: z.enum(['veto', 'bar']),
  total: z.number().optional(),
  title: bilingual.optional(),
});

/**
 * How the interval of places is found: how often the scoring is repeated with weights and methods drawn at random.
 * A quarter up or down, weights drawn alike over that range and 90 % of the draws kept are what the statistical
 * audits of composite indicators after the OECD/JRC Handbook (2008, step 7) do.
 */
const robustness = z.strictObject({
  /** 0 = no intervals. */
  draws: z.number().int().min(0).max(10_000).default(1000),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  /** The largest share, 0–1, by which a weight is raised or lowered against its siblings. */
  weights: z.number().min(0).max(0.9).default(0.25),
  /** Leaves whose policy for values that do not apply is drawn: where the rule book names none, all, or none. */
  not_applicable: z.enum(['undeclared', 'all', 'none']).default('undeclared'),
  /** Whether arithmetic means take turns with geometric ones wherever all points below are above 0. */
  aggregation: z.enum(['none', 'all']).default('none'),
});

/**
 * Which officials the rule book assesses, by the posts they held last in the cycle; without it, all who held one.
 * A shorter time in post than `min_days` of the cycle, whatever the post, leaves an official without a score.
 */
const subjectSelection = z.strictObject({
  /** Kinds of the unit posted to. */
  unit: z.array(z.string()).optional(),
  /** Roles of the posting. */
  role: z.array(z.string()).optional(),
  min_days: z.number().int().min(1).default(1),
});

export const rulebookShape = z.strictObject({
  rulebook: z.string().optional(),
  title: bilingual.default({ zh: '', en: '' }),
  root: z.string().optional(),
  subjects: subjectSelection.optional(),
  weights: z
    .strictObject({ style: z.enum(['relative', 'points']).default('relative'), sum: z.number().optional() })
    .prefault({}),
  rank: z
    .strictObject({
      decimals: z.number().int().min(0).max(12).optional(),
      ties: z.enum(['lowest', 'highest', 'average', 'dense']).default('lowest'),
    })
    .prefault({}),
  /** The longer name of rank.decimals. */
  rank_decimals: z.number().int().min(0).max(12).optional(),
  adjust: z
    .strictObject({
      bonus_cap: z.number().min(0).optional(),
      deduction_cap: z.number().min(0).optional(),
      floor: z.number().optional(),
      ceiling: z.number().optional(),
    })
    .prefault({}),
  vetoes: z.array(veto).default([]),
  bands: z.array(band).default([]),
  quotas: z.array(quota).default([]),
  robustness: robustness.prefault({}),
  decisions: decisionRules.optional(),
  supersedes: z.string().optional(),
});

export type Method = z.infer<typeof rulebookShape>;
export type Veto = Method['vetoes'][number];
export type DecisionRules = NonNullable<Method['decisions']>;
export type Robustness = Method['robustness'];
export type Band = Method['bands'][number];
export type Quota = Method['quotas'][number];
export type TiesPolicy = Method['rank']['ties'];

type ItemRow = Row<typeof items>;
export type Transform = NonNullable<ItemRow['transform']>;
export type MissingPolicy = NonNullable<ItemRow['missing']>;
export type NotApplicablePolicy = NonNullable<ItemRow['not_applicable']>;
export type Direction = NonNullable<ItemRow['direction']>;

export const aggregates = ['mean', 'geomean', 'harmonic', 'sum', 'min'] as const;
export type Aggregate = (typeof aggregates)[number];

export interface Item {
  readonly id: string;
  /** Position in the rule book's own order; the index of every per-item array. */
  readonly index: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Levels below the root; 0 for the root and for inputs. */
  readonly depth: number;
  /** Leaf: scored by a rule. Composite: made of its children. Input: observed only, outside the tree. */
  readonly role: 'leaf' | 'composite' | 'input';
  readonly name: { readonly zh: string; readonly en: string };
  readonly definition: { readonly zh: string; readonly en: string };
  /** As the rule book writes it; '' where it has none. */
  readonly unit: string;
  /** The same in English; as the rule book writes it where it has no English one. */
  readonly unitEn: string;
  readonly direction: Direction | null;
  readonly denominator: string | null;
  readonly transform: Transform;
  /** Null where the cell is blank: a leaf withholds, a composite follows its children. */
  readonly missing: MissingPolicy | null;
  readonly notApplicable: NotApplicablePolicy | null;
  readonly treat: 'none' | 'winsorise';
  readonly rule: string;
  readonly params: Params;
  readonly minCoverage: number | null;
  readonly decimals: number | null;
  readonly source: string;
  readonly line: number;
}

export interface Rulebook {
  readonly id: string;
  readonly method: Method;
  /** Null where the tree has no root: `check` says so and nothing is scored. */
  readonly root: Item | null;
  readonly items: readonly Item[];
  readonly itemsById: ReadonlyMap<string, Item>;
  /** The groups that the weights name; `['*']` where the rule book knows no groups. */
  readonly groups: readonly string[];
  /** Written weights: one array over the items per group; NaN = blank. */
  readonly weights: readonly Float64Array[];
  /** The line of each item in weights.csv; 0 = none. */
  readonly weightLines: Int32Array;
  readonly files: { readonly method: string; readonly items: string; readonly weights: string };
}

export { EVERYONE } from './everyone.ts';
