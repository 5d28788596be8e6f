/** Every rule about the data, run over a package. */
import type { Issue } from '../issue.ts';
import type { Package, PackageFiles } from '../package/package.ts';

/** Issues beyond those of reading; unsorted. */
export function checkPackage(_pack: Package, _files: PackageFiles): Issue[] {
  return [];
}
