/** What the what-if page loads of each assessment, the same for all languages; the name changes with what is in it. */
import type { APIRoute } from 'astro';
import { theSite } from '../../site/site.ts';
import { whatIfFiles } from '../../site/what-if-files.ts';

export async function getStaticPaths() {
  return whatIfFiles(await theSite()).map(({ name }) => ({ params: { file: name } }));
}

export const GET: APIRoute = async ({ params }) => {
  const file = whatIfFiles(await theSite()).find(({ name }) => name === params['file'])!;
  return new Response(file.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
