/** Where an entry stands in the package: as text, and as the anchor under which a page shows it. */
import type { FilePlace } from '../core/explain/derivation.ts';

/** As on the command line: `visits/2025q1.csv:14`. */
export function placeText({ file, line }: FilePlace): string {
  return line > 0 ? `${file}:${line}` : file;
}

/** Unique per place: an id may not hold what a path may. */
export function anchorOf({ file, line }: FilePlace): string {
  return `at-${file.replace(/\.csv$/, '').replaceAll(/[^A-Za-z0-9]+/g, '-')}-${line}`;
}
