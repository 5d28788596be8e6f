/**
 * What a package requires of whom: reports and visits, by cycle. Coverage is told against this; a requirement that is
 * not met is no error of the data.
 */
import { z } from 'zod';
import { bilingual } from './bilingual.ts';

const natural = z.number().int().min(0);

/** Whom it concerns, by the posts held in the cycle: where these leave something out, it does not matter. */
const whom = {
  title: bilingual.optional(),
  /** Kind of the cycle, in each of which it is due. */
  every: z.string(),
  /** Kinds of the unit posted to. */
  unit: z.array(z.string()).optional(),
  /** Roles of the posting. */
  role: z.array(z.string()).optional(),
  /** Days of the cycle in such posts, without which nothing is due. */
  min_days: natural.default(1),
  /** The first cycle for which it holds is the first that begins on this day or later. */
  from: z.iso.date().optional(),
};

const report = z.strictObject({
  ...whom,
  /** How many works a report holds. */
  works: z.strictObject({ least: natural.optional(), most: natural.optional() }).prefault({}),
  /** Days after the end of the cycle by which it is to be submitted. */
  due_days: natural.optional(),
});

const visit = z.strictObject({
  ...whom,
  /** Kinds of visit, any of which counts; left out: all. */
  kind: z.array(z.string()).optional(),
  least: natural.default(1),
});

export const requirementsShape = z
  .strictObject({ reports: z.array(report).default([]), visits: z.array(visit).default([]) })
  .prefault({});
