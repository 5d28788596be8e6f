/**
 * The files of a new cycle: its row and those of cycles around it, its assessments, targets and memberships as far as
 * the package says that they are taken over, and every other table of the cycle with nothing but its header.
 *
 * Observations get no rows: no row already means missing, and a blank one would only look like a figure to come.
 */
import type { Carry } from '../package/carry.ts';
import type { Cycle, Package, PackageFiles } from '../package/package.ts';
import { readPackage } from '../package/package.ts';
import type { TableSpec } from '../package/columns.ts';
import { cycleTables, tables } from '../package/tables.ts';
import type { NewRow } from './add-rows.ts';
import { headerAt, tableText, withRows } from './add-rows.ts';
import type { Before, CarriedTargets } from './carry-targets.ts';
import { carriedTargets, renewedMemberships } from './carry-targets.ts';
import type { ExpectedItem } from './expected-items.ts';
import { expectedItems } from './expected-items.ts';
import type { NewAssessment } from './new-assessments.ts';
import { newAssessments } from './new-assessments.ts';
import type { Asked, CycleRefusal, NewCycle } from './plan-cycle.ts';
import { planCycle } from './plan-cycle.ts';

export interface Scaffold {
  readonly cycle: NewCycle;
  readonly parents: readonly NewCycle[];
  /** What it was made after; null where it is the first of its kind. */
  readonly previous: string | null;
  readonly assessments: readonly NewAssessment[];
  readonly targets: CarriedTargets & {
    readonly rule: NonNullable<Carry['targets']> | null;
    readonly from: string | null;
  };
  readonly memberships: readonly NewRow[];
  /** Path → text, of files that are new or changed. */
  readonly files: ReadonlyMap<string, string>;
  /** Files with a header alone. */
  readonly empty: readonly string[];
  readonly expected: readonly ExpectedItem[];
  /** The package as it will be. */
  readonly pack: Package;
}

const perCycle = ['observations', ...cycleTables] as const;

export function scaffoldCycle(pack: Package, files: PackageFiles, asked: Asked): Scaffold | CycleRefusal {
  const plan = planCycle(pack, asked);
  if (!('cycle' in plan)) return plan;
  const { cycle, parents } = plan;
  const what = existing(pack, files, cycle.cycleId);
  if (what.length > 0) return { kind: 'exists', cycleId: cycle.cycleId, what };
  const draft = new Draft(files);
  const known = new Set(pack.cycles.map(({ cycle_id }) => cycle_id));
  draft.add(
    tables.cycles,
    tables.cycles.path,
    [cycle, ...parents].filter((one) => !known.has(one.cycleId)).map(cycleRow),
  );
  const row = asCycle(cycle);
  const before = cyclesBefore(pack, row);
  const assessments = newAssessments(pack, row, before.previous);
  draft.add(
    tables.assessments,
    tables.assessments.path,
    assessments.map((one) => one.row),
  );
  const carry = pack.manifest.carry[cycle.kind] ?? null;
  const memberships = carry?.memberships === true ? renewedMemberships(pack, row) : [];
  draft.add(tables.memberships, tables.memberships.path, memberships);
  const targets = carry === null ? noTargets : carriedTargets(draft.package(), row, carry, before);
  const empty = draft.addTables(cycle.cycleId, before, targets.rows);
  const whole = draft.package();
  const rule = carry?.targets ?? null;
  const from = rule === null ? null : rule.from === 'previous' ? before.previous : before.yearEarlier;
  return {
    ...{ cycle, parents, assessments, memberships, empty },
    previous: before.previous?.cycle_id ?? null,
    targets: { ...targets, rule, from: from?.cycle_id ?? null },
    files: draft.written,
    expected: expectedItems(whole, row, before.previous),
    pack: whole,
  };
}

const noTargets: CarriedTargets = { rows: [], dropped: [] };

/** What there is of the cycle already, beyond its row, which a finer cycle may have needed. */
function existing(pack: Package, files: PackageFiles, cycleId: string): string[] {
  const assessments = pack.assessments.filter(({ cycle_id }) => cycle_id === cycleId);
  const paths = perCycle.map((name) => pathOf(tables[name], cycleId)).filter((path) => files.has(path));
  return [...assessments.map(({ assessment_id }) => assessment_id), ...paths];
}

function cyclesBefore(pack: Package, cycle: Cycle): Before {
  const like = pack.cycles.filter((one) => one.kind === cycle.kind && one.end < cycle.start);
  const previous = like.reduce<Cycle | null>(
    (last, one) => (last === null || one.end > last.end ? one : last),
    null,
  );
  const year = String(Number(cycle.start.slice(0, 4)) - 1);
  const yearEarlier = like.find((one) => one.start === year + cycle.start.slice(4)) ?? null;
  return { previous, yearEarlier };
}

function cycleRow({ cycleId, kind, parentId, start, end }: NewCycle): NewRow {
  return { cycle_id: cycleId, kind, parent_id: parentId ?? '', start, end, status: 'draft' };
}

function asCycle({ cycleId, kind, parentId, start, end }: NewCycle): Cycle {
  return { cycle_id: cycleId, kind, parent_id: parentId, start, end, status: 'draft', line: 0 };
}

function pathOf(spec: TableSpec, cycleId: string): string {
  return spec.path.replace('<cycle_id>', cycleId);
}

/** The package with what has been written so far. */
class Draft {
  readonly written = new Map<string, string>();
  readonly #files: Map<string, Uint8Array>;

  constructor(files: PackageFiles) {
    this.#files = new Map(files);
  }

  add(spec: TableSpec, path: string, rows: readonly NewRow[]): void {
    if (rows.length > 0) this.#write(path, withRows(this.#files, spec, path, rows));
  }

  /** The tables that an earlier cycle has too; returns those with a header alone. */
  addTables(cycleId: string, { previous, yearEarlier }: Before, targets: readonly NewRow[]): string[] {
    const empty: string[] = [];
    for (const name of perCycle) {
      const spec: TableSpec = tables[name];
      const path = pathOf(spec, cycleId);
      const models = [previous, yearEarlier].flatMap((one) =>
        one === null ? [] : [pathOf(spec, one.cycle_id)],
      );
      const model = models.find((one) => this.#files.has(one));
      const rows = name === 'targets' ? targets : [];
      if (model === undefined && name !== 'observations' && rows.length === 0) continue;
      const header = headerAt(this.#files, spec, model ?? path);
      this.#write(
        path,
        tableText(
          spec,
          header,
          rows.map((row) => header.map((column) => row[column] ?? '')),
        ),
      );
      if (rows.length === 0) empty.push(path);
    }
    return empty;
  }

  package(): Package {
    return readPackage(this.#files).package;
  }

  #write(path: string, text: string): void {
    this.written.set(path, text);
    this.#files.set(path, new TextEncoder().encode(text));
  }
}
