/**
 * Thresholds of the contradictions that are looked for and shown, never scored. A rule that package.yaml does not
 * name is not applied.
 */
import { z } from 'zod';
import { bilingual } from './bilingual.ts';

const named = { title: bilingual.optional() };
const share = z.number().min(0);

export const contradictionsShape = z
  .strictObject({
    /**
     * A work claims an item that got worse by at least so many percent in the cycle, against a year before; or whose
     * change in percent is by at least so many points worse than the median of its peers. It is claimed so in the
     * reports of at least so many cycles of one longest cycle.
     */
    'claim-against-indicator': z
      .strictObject({
        ...named,
        least_fall_percent: share,
        least_lag_percent: share.optional(),
        least_times: z.number().int().min(1).default(1),
      })
      .optional(),
    /** The total rose by at least so many points, while the mean rating of at least so many visits is no more than this. */
    'points-against-visits': z
      .strictObject({
        ...named,
        least_rise: share,
        least_visits: z.number().int().min(1),
        most_rating: z.number(),
      })
      .optional(),
    /** A conclusion of at least this value, or a commendation, in a year whose total is no more than this. */
    'praise-against-year': z
      .strictObject({ ...named, least_conclusion: z.number(), most_total: z.number() })
      .optional(),
    /** The points that officials gave their works exceed the verified ones by at least so many, on the mean of a report. */
    'self-above-verified': z.strictObject({ ...named, least_gap: share }).optional(),
    /** A finding of at least this severity is not closed so many days after it was due. */
    'finding-overdue': z
      .strictObject({ ...named, least_severity: z.number(), days: z.number().int().min(0) })
      .optional(),
  })
  .prefault({});
