/** One change to the small package and what must be said of it. */
import type { Changes } from '../small-package.ts';

export interface DataCase {
  readonly name: string;
  /** The package that is changed; the small one unless told. */
  readonly on?: Readonly<Record<string, string>>;
  readonly change: Changes;
  /** The package as it was when its cycles became final; without it nothing is known of that. */
  readonly published?: Changes;
  /** All issues, as `file:line:column severity kind`. */
  readonly issues: readonly string[];
  /** Some of the parameters of the first issue. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** A change close by that is right: no issue at all. */
  readonly clean?: Changes;
}

export const ITEMS = 'rulebooks/rb/items.csv';
export const WEIGHTS = 'rulebooks/rb/weights.csv';
export const METHOD = 'rulebooks/rb/rulebook.yaml';
export const OBSERVATIONS = 'observations/2025.csv';
export const TARGETS = 'targets/2025.csv';
export const EVENTS = 'events/2025.csv';
export const APPRAISALS = 'appraisals/2025.csv';
