/** How a rule book calls its vetoes and bands. */
import type { Band, Veto } from '../core/package/rulebook.ts';
import type { Locale } from './locale.ts';

/** Null where the rule book gives none. */
export function vetoTitle(veto: Veto, locale: Locale): string | null {
  return veto.title?.[locale] || null;
}

export function bandTitle(band: Band, locale: Locale): string {
  return band.title?.[locale] || band.grade;
}
