/**
 * What the data of `/explore` consists of: one small file of names and totals, and one of scores per kind of unit and
 * year (per cycle, where a year is large), so that a view loads little. The build writes it; a page carries it along,
 * and so never names a file of another build.
 */

export interface ExploreFile {
  /** Below `data/explore/`; carries a hash of the content. */
  readonly file: string;
  /** As fetched; a `.gz` is compressed. */
  readonly bytes: number;
  /** Unpacked. */
  readonly plainBytes: number;
}

/** The database itself. */
export interface ExploreEngine {
  readonly worker: ExploreFile;
  readonly wasm: ExploreFile;
}

export interface ExplorePart extends ExploreFile {
  /** `base`, or `<subject kind>-<year>` (`<subject kind>-<cycle>`): the name that `Session.load` takes. */
  readonly name: string;
  /** Of the file as fetched. */
  readonly sha256: string;
  /** Ids of the assessments whose scores it holds, the latest first; none in `base`. */
  readonly assessments: readonly string[];
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

export interface ExploreManifest {
  /** Version of DuckDB's storage that the files have. */
  readonly storage: string;
  readonly engine: ExploreEngine;
  readonly parts: readonly ExplorePart[];
  /** Totals of the home assessment as JSON, for as long as there is no database; null where there is none. */
  readonly home: { readonly file: string; readonly bytes: number; readonly assessment: string } | null;
}

/** The part that is there from the start: names, weights and all totals. */
export const BASE_PART = 'base';

/** Name of the part that holds the scores of an assessment; null where none does. */
export function partOf(manifest: ExploreManifest, assessment: string): string | null {
  return manifest.parts.find((part) => part.assessments.includes(assessment))?.name ?? null;
}

/**
 * The file of `home`: columns of the same length, one entry per unit, in the order of the unit's sort key. Numbers are
 * null where there is none.
 */
export interface HomeTotals {
  readonly assessment: string;
  readonly subject: readonly string[];
  readonly kind: readonly string[];
  readonly name_zh: readonly string[];
  readonly name_en: readonly string[];
  readonly group: readonly string[];
  readonly state: readonly string[];
  readonly total: readonly (number | null)[];
  readonly adjusted_total: readonly (number | null)[];
  readonly group_rank: readonly (number | null)[];
  readonly overall_rank: readonly (number | null)[];
  readonly coverage: readonly (number | null)[];
}
