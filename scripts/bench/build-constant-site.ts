/** Builds the site of constant strings; sizes and folder come in the environment. */
import { build } from 'astro';
import { join } from 'node:path';

await build({
  root: join(import.meta.dirname, 'constant-site'),
  configFile: false,
  outDir: process.env['BENCH_OUT']!,
  logLevel: 'error',
});
