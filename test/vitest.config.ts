import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Before any worker starts: dates in tests mean what they mean to the people who read the pages.
process.env['TZ'] = 'Asia/Shanghai';
process.env['LC_ALL'] = 'C.UTF-8';

const shared = { setupFiles: ['test/fail-on-console.ts'], restoreMocks: true };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // For a machine that does other things as well; what hangs still ends.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/demo-site.ts'],
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
