/** The weights that a rule book changed, as a file. */
import type { APIRoute } from 'astro';
import { changedRulebooks, changesOf } from '../../../../site/method-view.ts';
import { weightChangesCsv } from '../../../../site/method-csv.ts';
import { theSite } from '../../../../site/site.ts';

export async function getStaticPaths() {
  return changedRulebooks(await theSite()).map((book) => ({ params: { id: book.id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const site = await theSite();
  return new Response(
    weightChangesCsv(
      changesOf(
        site,
        site.rulebooks.find((book) => book.id === params['id'])!,
      ),
    ),
  );
};
