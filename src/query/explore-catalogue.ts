/**
 * What a page knows of the results before any of them is loaded: which assessments there are, of whom, by which items
 * and groups, and what they are called in the language of the page. It is written into the page at build.
 */
export interface ExploreCatalogue {
  /** Id of the package; saved views are kept by it. */
  readonly package: string;
  /** The assessment that the page opens with. */
  readonly home: string;
  readonly series: readonly Series[];
  readonly groups: Readonly<Record<string, string>>;
  /** From the page to the root of its language, as a relative address. */
  readonly root: string;
  /** Totals of the home assessment, to begin with; null where there are too many to travel with the page. */
  readonly start: StartRows | null;
}

/** Assessments that may be set side by side over time. */
export interface Series {
  readonly title: string;
  /** Kind of unit. */
  readonly kind: string;
  readonly kindName: string;
  /** In order of time. */
  readonly assessments: readonly SeriesAssessment[];
  /** Those of the latest rule book first, in its order; then what only earlier ones know. */
  readonly items: readonly SeriesItem[];
  /** None where the rule books know no groups. */
  readonly groups: readonly string[];
  /** Figures after the point of totals and points. */
  readonly decimals: number;
  /** Units that some of those assessed here belong to, and that are assessed themselves. */
  readonly parents: readonly SeriesParent[];
}

export interface SeriesParent {
  readonly id: string;
  readonly name: string;
  /** How many of those assessed here belong to it. */
  readonly below: number;
  /** The latest assessment of it, of the kind nearest to those here. */
  readonly assessment: string;
}

export interface SeriesAssessment {
  readonly id: string;
  readonly cycle: string;
  readonly cycleName: string;
  readonly title: string;
  /** Id of its rule book: where it changes, figures on both sides are not of one method. */
  readonly method: string;
}

export interface SeriesItem {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Figures after the point of its values. */
  readonly decimals: number;
  readonly depth: number;
  readonly role: 'leaf' | 'composite';
  /** Ids of the items that it is part of. */
  readonly above: readonly string[];
  /** Ids of the groups in which the latest rule book that has it does not assess it. */
  readonly notAssessedIn: readonly string[];
}

/** Columns over the subjects; null where there is no figure. */
export interface StartRows {
  readonly assessment: string;
  readonly subject: readonly string[];
  readonly name: readonly string[];
  /** What a part of a name is looked up in. */
  readonly search: readonly string[];
  readonly parent: readonly (string | null)[];
  readonly column: readonly (number | null)[];
  readonly row: readonly (number | null)[];
  readonly group: readonly string[];
  readonly total: readonly (number | null)[];
  readonly place: readonly (number | null)[];
  readonly overall: readonly (number | null)[];
  readonly coverage: readonly (number | null)[];
  readonly state: readonly string[];
}

export function seriesOf(catalogue: ExploreCatalogue, assessmentId: string): Series | null {
  return catalogue.series.find((one) => one.assessments.some(({ id }) => id === assessmentId)) ?? null;
}
