/** How package.yaml declares what a new cycle of a kind takes over from earlier ones. Nothing is taken over unasked. */
import { z } from 'zod';

export const targetColumns = ['floor', 'target', 'baseline'] as const;

const carried = z.strictObject({
  /** Rows of targets, of the cycle before (`previous`) or of the same period of the year before (`year-earlier`). */
  targets: z
    .strictObject({
      from: z.enum(['previous', 'year-earlier']),
      columns: z
        .array(z.enum(targetColumns))
        .min(1)
        .default([...targetColumns]),
    })
    .optional(),
  /** `observed`: the baseline of a change is what was observed in the same period of the year before. */
  baselines: z.enum(['observed']).optional(),
  /** Memberships that end with the cycle before are renewed for this one. */
  memberships: z.boolean().default(false),
});

/** By kind of cycle. */
export const carryShape = z.record(z.string(), carried).default({});

export type Carry = z.infer<typeof carried>;
