/** A text of package.yaml or rulebook.yaml, in both languages; a page in the language that is blank shows an id instead. */
import { z } from 'zod';

export const bilingual = z.strictObject({ zh: z.string().default(''), en: z.string().default('') });
export type Bilingual = z.infer<typeof bilingual>;
