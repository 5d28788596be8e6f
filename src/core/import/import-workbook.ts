/** A workbook put into a package: by what a template says of itself, else by a mapping of the package. */
import { hasErrors } from '../issue.ts';
import { readCsv } from '../package/csv.ts';
import type { Cycle, Package, PackageFiles } from '../package/package.ts';
import { tables } from '../package/tables.ts';
import type { Workbook } from './grid.ts';
import { knownItems } from './known-items.ts';
import { mappingPath } from './mapping.ts';
import type { MergedObservations } from './merge-observations.ts';
import { mergeObservations } from './merge-observations.ts';
import type { ReadSheet } from './read-sheet.ts';
import { readSheet } from './read-sheet.ts';
import type { MappingFault, SheetPlan } from './sheet-plan.ts';
import { planSheet } from './sheet-plan.ts';
import type { TemplateFault } from './template.ts';
import { planTemplate, readTemplateMark } from './template.ts';

export interface ImportedSheet extends ReadSheet {
  /** Path of the mapping; null for a template. */
  readonly mapping: string | null;
  readonly cycle: Cycle;
  /** Of the observations. */
  readonly path: string;
  readonly merged: MergedObservations;
}

export type ImportRefusal =
  | { readonly kind: 'no-cycle' }
  | { readonly kind: 'unknown-cycle'; readonly given: string }
  | { readonly kind: 'unknown-mapping'; readonly given: string; readonly known: readonly string[] }
  /** More than one mapping fits. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'no-mapping' }
  /** Rows of the file cannot be read; to write it anew would lose them. */
  | { readonly kind: 'target-faulty'; readonly path: string }
  /** None fits; the faults of each. */
  | { readonly kind: 'unfit'; readonly faults: readonly Unfit[] };

interface Unfit {
  /** Path of the mapping; null for a template. */
  readonly mapping: string | null;
  readonly faults: readonly (MappingFault | TemplateFault)[];
}

export interface ImportRequest {
  /** Null: the only mapping that fits. */
  readonly mapping: string | null;
  /** Null: that of the template. */
  readonly cycleId: string | null;
}

export function importWorkbook(
  pack: Package,
  files: PackageFiles,
  workbook: Workbook,
  { mapping: named, cycleId }: ImportRequest,
): ImportedSheet | ImportRefusal {
  const mark = readTemplateMark(workbook);
  const into = cycleId ?? mark?.cycleId ?? null;
  if (into === null) return { kind: 'no-cycle' };
  const cycle = pack.cycles.find(({ cycle_id }) => cycle_id === into);
  if (cycle === undefined) return { kind: 'unknown-cycle', given: into };
  const path = observationsOf(cycle);
  if (isFaulty(path, files.get(path))) return { kind: 'target-faulty', path };
  const put = (plan: SheetPlan, mapping: string | null) => readInto(files, plan, cycle, mapping);
  if (mark !== null) {
    const plan = planTemplate(workbook, { ...mark, cycleId: into }, pack);
    return isPlan(plan) ? put(plan, null) : { kind: 'unfit', faults: [{ mapping: null, faults: plan }] };
  }
  const known = [...pack.imports.keys()];
  if (named !== null && !known.includes(named)) return { kind: 'unknown-mapping', given: named, known };
  if (known.length === 0) return { kind: 'no-mapping' };
  const items = knownItems(pack, cycle);
  const tried = (named === null ? known : [named]).map((name) => ({
    name,
    plan: planSheet(workbook, pack.imports.get(name)!, pack, items),
  }));
  const fit = tried.filter(({ plan }) => isPlan(plan));
  if (fit.length > 1) return { kind: 'several', names: fit.map(({ name }) => name) };
  const [only] = fit;
  if (only !== undefined && isPlan(only.plan)) return put(only.plan, mappingPath(only.name));
  const faults = tried.map(({ name, plan }) => ({
    mapping: mappingPath(name),
    faults: isPlan(plan) ? [] : plan,
  }));
  return { kind: 'unfit', faults };
}

function isPlan(made: SheetPlan | readonly unknown[]): made is SheetPlan {
  return !Array.isArray(made);
}

function readInto(files: PackageFiles, plan: SheetPlan, cycle: Cycle, mapping: string | null): ImportedSheet {
  const read = readSheet(plan);
  const path = observationsOf(cycle);
  const merged = mergeObservations(path, files.get(path) ?? null, read.rows);
  return { ...read, mapping, cycle, path, merged };
}

function observationsOf({ cycle_id }: Cycle): string {
  return tables.observations.path.replace('<cycle_id>', cycle_id);
}

function isFaulty(path: string, bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined) return false;
  const { table, issues } = readCsv(path, bytes);
  return table === null || hasErrors(issues);
}
