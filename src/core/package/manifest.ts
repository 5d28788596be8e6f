/** package.yaml: what the package is, and the closed lists that its tables use. */
import { z } from 'zod';
import { carryShape } from './carry.ts';
import { contradictionsShape } from './contradictions.ts';
import { bilingual } from './bilingual.ts';
import { disclosureShape, editionsShape, visibilities } from './edition-shapes.ts';
import { requirementsShape } from './requirements.ts';

export { bilingual };
export type { Bilingual } from './bilingual.ts';

const kindList = z.record(z.string(), bilingual).default({});

/** Kinds that stand on a scale: the higher the value, the better (of a severity, the graver). */
const scale = z.record(z.string(), bilingual.extend({ value: z.number() })).default({});

/** `leads`: who holds such a post leads the unit; `acting`: for the time being. */
const roles = z
  .record(z.string(), bilingual.extend({ leads: z.boolean().optional(), acting: z.boolean().optional() }))
  .default({});

/** A page of the web or one beside the site; nothing that a browser would run. */
const commitAddress = z
  .string()
  .regex(/^(https?:\/\/[^\s"'<>]+|(\.{0,2}\/)?[\w.~-][^\s:"'<>]*)$/)
  .includes('{hash}');

const source = z.strictObject({
  title: bilingual,
  publisher: bilingual.optional(),
  url: z.string().optional(),
  licence: z.string().optional(),
  licence_url: z.string().optional(),
  attribution: bilingual.optional(),
});

export const manifestShape = z.strictObject({
  package: z.string().regex(/^[A-Za-z0-9][\w.-]*$/),
  title: bilingual.default({ zh: '', en: '' }),
  synthetic: z.boolean().default(false),
  home: z.string().optional(),
  sources: z.array(source).default([]),
  kinds: z
    .strictObject({
      unit: kindList,
      cycle: kindList,
      assessment: kindList,
      visit: kindList,
      finding: kindList,
      commendation: kindList,
      rater: kindList,
      /** Of a posting: principal, deputy, acting. */
      role: roles,
      /** In a task. */
      task_role: kindList,
      /** Of a check on a task: on site, interview. */
      check: kindList,
      /** How a person came up: nominated, found. */
      origin: kindList,
      /** What a decision or a conclusion leads to. */
      consequence: kindList,
      visibility: visibilities,
      /** Of visits and checks. */
      rating: scale,
      /** How a task is concluded for a person or team. */
      conclusion: scale,
      /** Of findings. */
      severity: scale,
    })
    .prefault({}),
  requirements: requirementsShape,
  /** What a new cycle of a kind takes over. */
  carry: carryShape,
  contradictions: contradictionsShape,
  editions: editionsShape,
  /**
   * States anew what final cycles hold: they are held against the first commit with this number. Raised, with a reason,
   * where final cycles were changed as a whole (an import in several commits, say) rather than corrected.
   */
  finality: z.strictObject({ revision: z.number().int(), reason: bilingual }).optional(),
  /** Where the package is kept, for links: `{hash}` stands for the id of a commit. */
  repository: z.strictObject({ commit: commitAddress }).optional(),
  disclosure: disclosureShape,
});

export type Manifest = z.infer<typeof manifestShape>;
export type KindList = keyof Manifest['kinds'];

/** What stands in for a package.yaml that could not be read, so that the tables can still be checked. */
export const emptyManifest: Manifest = manifestShape.parse({ package: 'unnamed' });
