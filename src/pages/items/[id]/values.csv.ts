/** The table of an indicator's page as a file. */
import type { APIRoute } from 'astro';
import { itemCsv } from '../../../site/item-csv.ts';
import { itemIds } from '../../../site/item-view.ts';
import { theSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  return itemIds(await theSite()).map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => new Response(itemCsv(await theSite(), params['id']!));
