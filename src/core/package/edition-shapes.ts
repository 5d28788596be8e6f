/** How package.yaml declares editions, the audiences that they are made for, and how few votes are told of. */
import { z } from 'zod';
import { bilingual } from './bilingual.ts';

/** `all`, or those named; what is not named is not in the edition. */
const all = z.literal('all');

const editionShape = z.strictObject({
  title: bilingual.default({ zh: '', en: '' }),
  /** Built where no edition is asked for; of one at most. */
  default: z.boolean().default(false),
  /** By the name of the table: all of its columns, or those named. */
  tables: z.union([all, z.record(z.string(), z.union([all, z.array(z.string())]))]).default({}),
  /** Kinds of visibility that its readers may read, besides the public ones. */
  shows: z.array(z.string()).default([]),
  /** Whether its readers may read who committed the data: names of staff, so not unless it is said. */
  authors: z.boolean().default(false),
  /** Whether its readers may read what commits of the data say: anybody may be named in them. */
  messages: z.boolean().default(false),
});

export type Edition = z.infer<typeof editionShape>;

export const editionsShape = z.record(z.string(), editionShape).default({});

/** Audiences of free texts; `public`: everyone may read it, in every edition and without one. */
export const visibilities = z
  .record(z.string(), bilingual.extend({ public: z.boolean().optional() }))
  .default({});

/**
 * `min_cell`: votes of fewer raters than this are neither shown nor counted, in any edition. `min_cohort`: an official
 * is shown against no fewer officials than this, oneself included.
 */
export const disclosureShape = z
  .strictObject({ min_cell: z.int().min(1).default(1), min_cohort: z.int().min(1).default(5) })
  .prefault({});
