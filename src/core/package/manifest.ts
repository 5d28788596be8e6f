/** package.yaml: what the package is, and the closed lists that its tables use. */
import { z } from 'zod';

export const bilingual = z.strictObject({ zh: z.string().default(''), en: z.string().default('') });
export type Bilingual = z.infer<typeof bilingual>;

const kindList = z.record(z.string(), bilingual).default({});

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
    })
    .prefault({}),
  editions: z.record(z.string(), z.unknown()).default({}),
  disclosure: z.record(z.string(), z.unknown()).default({}),
});

export type Manifest = z.infer<typeof manifestShape>;
export type KindList = keyof Manifest['kinds'];

/** What stands in for a package.yaml that could not be read, so that the tables can still be checked. */
export const emptyManifest: Manifest = manifestShape.parse({ package: 'unnamed' });
