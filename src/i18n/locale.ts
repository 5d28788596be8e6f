/** The languages in which every sentence of the product exists. */
export const locales = ['zh', 'en'] as const;

export type Locale = (typeof locales)[number];
