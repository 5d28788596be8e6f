/** The languages as routes: Chinese at the root, English below `en/`. */
import type { Locale } from '../i18n/locale.ts';
import { locales } from '../i18n/locale.ts';

export interface LanguagePath<Id extends string | undefined = undefined> {
  readonly params: { readonly lang: string | undefined; readonly id: Id };
  readonly props: { readonly locale: Locale };
}

export function languagePaths(): LanguagePath[] {
  return locales.map((locale) => ({ params: { lang: routeOf(locale), id: undefined }, props: { locale } }));
}

/** One page per id and language. */
export function idPaths(ids: Iterable<string>): LanguagePath<string>[] {
  return [...ids].flatMap((id) =>
    locales.map((locale) => ({ params: { lang: routeOf(locale), id }, props: { locale } })),
  );
}

export interface PairPath {
  readonly params: { readonly lang: string | undefined; readonly id: string; readonly assessment: string };
  readonly props: { readonly locale: Locale };
}

/** One page per pair and language. */
export function pairPaths(pairs: Iterable<readonly [id: string, assessment: string]>): PairPath[] {
  return [...pairs].flatMap(([id, assessment]) =>
    locales.map((locale) => ({ params: { lang: routeOf(locale), id, assessment }, props: { locale } })),
  );
}

function routeOf(locale: Locale): string | undefined {
  return locale === 'zh' ? undefined : locale;
}
