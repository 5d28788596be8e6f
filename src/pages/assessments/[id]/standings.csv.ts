/** The standings of each assessment as a file, the same for all languages. */
import type { APIRoute } from 'astro';
import { standingsCsv } from '../../../site/standings-csv.ts';
import { theSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  const { assessments } = await theSite();
  return assessments.map((one) => ({ params: { id: one.frame.assessment.assessment_id } }));
}

/** As bytes: a text would lose the mark that tells spreadsheets how it is written. */
export const GET: APIRoute = async ({ params }) => {
  const site = await theSite();
  return new Response(new TextEncoder().encode(standingsCsv(site, site.results.get(params['id']!)!)));
};
