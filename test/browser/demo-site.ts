/** The site of the demonstration package, built once for all tests in a browser, by the first that asks for it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { expect, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run that all files of tests share. */
    sharedFolder: string;
  }
}

const root = join(import.meta.dirname, '../..');

let folder = '';

/** Once per run, before any test. */
export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'sites-'));
  project.provide('sharedFolder', folder);
}

/** After all of them. */
export function teardown(): void {
  rmSync(folder, { recursive: true });
}

/** The folder of its pages; nobody writes into it. */
export function demoSite(): string {
  const out = join(inject('sharedFolder'), 'demo');
  if (existsSync(out)) return out;
  const args = ['scripts/build.ts', '--data', 'data/demo', '--out', out, '--locale', 'en'];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(built.stderr).not.toMatch(/error/i);
  expect(built.status).toBe(0);
  return out;
}
