/** The table of items of a unit in one assessment, for spreadsheets. */
import type { APIRoute } from 'astro';
import { theSite } from '../../../../site/site.ts';
import { unitCsv } from '../../../../site/unit-csv.ts';
import { unitView } from '../../../../site/unit-view.ts';

export async function getStaticPaths() {
  const { assessments } = await theSite();
  return assessments.flatMap(({ frame }) =>
    frame.subjects.map((id) => ({ params: { id, assessment: frame.assessment.assessment_id } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const site = await theSite();
  const result = site.results.get(params['assessment']!)!;
  return new Response(unitCsv(unitView(site, result, site.units.get(params['id']!)!)));
};
