/** How the pages are built. `npm run build` calls Astro with this and an output folder of its own. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig } from 'astro/config';

const siteModule = fileURLToPath(new URL('src/site/site.ts', import.meta.url));

/**
 * The results are loaded and checked before Astro starts. Keeping their module out of the bundle lets the pages see
 * the very same ones instead of scoring everything a second time.
 */
const shareResults = {
  name: 'share-results',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer) {
    if (!source.endsWith('/site/site.ts')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === siteModule ? { id: pathToFileURL(siteModule).href, external: true } : null;
  },
};

export default defineConfig({
  srcDir: './src',
  publicDir: './src/public',
  output: 'static',
  // Pages are rendered one at a time in any case; more than one under way hides the wait for the disk.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  security: {
    csp: { directives: ["default-src 'none'", "img-src 'self'", "base-uri 'none'", "form-action 'none'"] },
  },
  vite: { plugins: [shareResults] },
});
