/** The weights of a rule book as a file. */
import type { APIRoute } from 'astro';
import { weightsCsv } from '../../../site/method-csv.ts';
import { theSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  const { rulebooks } = await theSite();
  return rulebooks.map((book) => ({ params: { id: book.id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { rulebooks } = await theSite();
  return new Response(weightsCsv(rulebooks.find((book) => book.id === params['id'])!));
};
