/** The cells and the movements of a commit, as files. */
import type { APIRoute } from 'astro';
import { cellsCsv, movementsCsv } from '../../../site/change-csv.ts';
import { commitById, commitIds } from '../../../site/change-view.ts';
import { theSite } from '../../../site/site.ts';

const tables = { cells: cellsCsv, movements: movementsCsv };

export async function getStaticPaths() {
  const ids = commitIds(await theSite());
  return ids.flatMap((id) => Object.keys(tables).map((table) => ({ params: { id, table } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { summary } = commitById(await theSite(), params['id']!);
  return new Response(tables[params['table'] as keyof typeof tables](summary));
};
