/** The tables of the page about quality as files; they hold both languages. */
import type { APIRoute } from 'astro';
import type { QualityFile } from '../../site/quality-files.ts';
import { qualityFile, qualityFiles } from '../../site/quality-files.ts';
import { theSite } from '../../site/site.ts';

export function getStaticPaths() {
  return qualityFiles.map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(qualityFile(await theSite(), params['file'] as QualityFile), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
