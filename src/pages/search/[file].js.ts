/// <reference types="astro/client" />
/** What the search looks through, a file for each language. */
import type { APIRoute } from 'astro';
import { locales } from '../../i18n/locale.ts';
import engine from '../../islands/open-search.ts?worker&url';
import { searchFile } from '../../site/search-index.ts';
import { theSite } from '../../site/site.ts';

export async function getStaticPaths() {
  const site = await theSite();
  return locales.map((locale) => {
    const { path, text } = searchFile(site, locale, engine);
    return { params: { file: path.slice('search/'.length, -'.js'.length) }, props: { text } };
  });
}

export const GET: APIRoute = ({ props }) => new Response((props as { text: string }).text);
