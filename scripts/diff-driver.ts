/**
 * What `git diff` calls for a file of a package (`git help gitattributes`, "Defining an external diff driver"): with the
 * path and, for both versions, a file, a hash and a mode. It prints the changed cells with their keys.
 */
import { readFileSync } from 'node:fs';
import { compareFile } from '../src/core/compare/cells.ts';
import type { Rename } from '../src/core/compare/row-changes.ts';
import { tableAt } from '../src/core/compare/table-at.ts';
import { diffCells } from '../src/i18n/diff-cells.ts';
import { localeFrom } from './cli.ts';

const [path = '', oldFile, , , newFile] = process.argv.slice(2);
const locale = localeFrom([], process.env);

if (path === '') {
  process.stderr.write(
    locale === 'zh'
      ? '由 git diff 调用，设置方法见 README。\n'
      : 'This is called by git diff; see the README for how.\n',
  );
  process.exitCode = 2;
} else {
  const renames: Rename[] = [];
  const change = compareFile(pathInPackage(path), bytesOf(oldFile), bytesOf(newFile), renames);
  process.stdout.write(`${diffCells(path, change, renames, locale).join('\n')}\n`);
}

/** The package may lie anywhere in the repository: the longest end of the path that is a table. */
function pathInPackage(whole: string): string {
  const parts = whole.split('/');
  const ends = parts.map((_, at) => parts.slice(at).join('/'));
  return ends.find((end) => tableAt(end) !== null) ?? whole;
}

/** git names /dev/null where a version has no such file; a file in conflict has no versions at all. */
function bytesOf(file: string | undefined): Uint8Array | null {
  return file === undefined || file === '/dev/null' ? null : readFileSync(file);
}
