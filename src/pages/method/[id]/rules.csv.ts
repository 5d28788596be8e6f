/** How a rule book scores each item, as a file. */
import type { APIRoute } from 'astro';
import { rulesCsv } from '../../../site/method-csv.ts';
import { theSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  const { rulebooks } = await theSite();
  return rulebooks.map((book) => ({ params: { id: book.id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const site = await theSite();
  return new Response(
    rulesCsv(
      site,
      site.rulebooks.find((book) => book.id === params['id'])!,
    ),
  );
};
