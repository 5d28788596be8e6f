/** Pages that need the database are made only where there is one. */
import type { LanguagePath } from './routes.ts';
import { languagePaths } from './routes.ts';
import type { Site } from './site.ts';

export function databasePaths(site: Pick<Site, 'explore'>): LanguagePath[] {
  return site.explore === null ? [] : languagePaths();
}
