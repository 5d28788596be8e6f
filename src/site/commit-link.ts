/** Where the id of a commit leads to. */
import type { Site } from './site.ts';
import type { Links } from './urls.ts';

/** The repository's own page where package.yaml says where that is; null where there is nothing to lead to. */
export function commitHref(site: Site, hash: string, links: Links): string | null {
  const pattern = site.package.manifest.repository?.commit;
  if (pattern === undefined) return null;
  const address = pattern.replaceAll('{hash}', hash);
  return /^https?:/.test(address) ? address : links.file(address);
}
