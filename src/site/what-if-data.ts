/** What the what-if page is given of one assessment: the kit to score it with, and what everything is called. */
import type { Kit } from '../core/what-if/kit.ts';
import type { Locale } from '../i18n/locale.ts';

export interface WhatIfData {
  readonly kit: Kit;
  readonly names: Readonly<Record<Locale, WhatIfNames>>;
  /** Figures after the point of a total. */
  readonly decimals: number;
}

/** In the order of the kit's subjects, items and groups. */
export interface WhatIfNames {
  readonly assessment: string;
  readonly subjects: readonly string[];
  readonly items: readonly string[];
  readonly groups: readonly string[];
}

/** The global that a data file puts its text into, by the id of the assessment. */
export const whatIfStore = 'whatIfData';

/**
 * A data file is a script: a page that was opened from a folder may load one, where it may fetch nothing. The data is in
 * it as text, which is read faster than a program and can run nothing.
 */
export function whatIfScript(assessmentId: string, data: WhatIfData): string {
  const text = JSON.stringify(JSON.stringify(data));
  return `(globalThis.${whatIfStore}??={})[${JSON.stringify(assessmentId)}]=${text};\n`;
}
