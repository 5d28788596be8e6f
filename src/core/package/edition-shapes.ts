/** How package.yaml declares editions, and the audiences that they are made for. */
import { z } from 'zod';
import { bilingual } from './bilingual.ts';

export const editionsShape = z
  .record(
    z.string(),
    z.strictObject({
      title: bilingual.default({ zh: '', en: '' }),
      /** Kinds of visibility that its readers may read, besides the public ones. */
      shows: z.array(z.string()).default([]),
      /** Whether its readers may read who committed the data: names of staff, so not unless it is said. */
      authors: z.boolean().default(false),
    }),
  )
  .default({});

/** Audiences of free texts; `public`: everyone may read it, in every edition and without one. */
export const visibilities = z
  .record(z.string(), bilingual.extend({ public: z.boolean().optional() }))
  .default({});
