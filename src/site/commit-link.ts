/** Where the id of a commit leads to. */
import { shortHash } from '../i18n/correction-text.ts';
import type { Site } from './site.ts';
import type { Links } from './urls.ts';
import { paths } from './urls.ts';

/** The repository's own page where package.yaml says where that is, else its page here; null where there is neither. */
export function commitHref(site: Site, hash: string, links: Links): string | null {
  const pattern = site.package.manifest.repository?.commit;
  if (pattern === undefined) {
    const isTold = site.changes.commits.some(({ commit }) => commit.hash === hash);
    return isTold ? links.page(paths.change(shortHash(hash))) : null;
  }
  const address = pattern.replaceAll('{hash}', hash);
  return /^https?:/.test(address) ? address : links.file(address);
}
