/**
 * Scores under part of the edits between two versions: the data of one with the rules of the other, or one version with
 * some subject's record as it is in the other. Few observations of one assessment are patched in; all else is scored
 * from the start.
 */
import type { Assessment, Cycle, Package } from '../package/package.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import { Observer } from '../score/observe.ts';
import type { AssessmentResult, Results } from '../score/result.ts';
import { scorerOf } from '../score/score.ts';
import type { Edit } from './edits.ts';
import type { Onto, Version } from './mix.ts';
import { mix } from './mix.ts';
import type { Patch, Patchable } from './patch-leaves.ts';
import { scorePatched } from './patch-leaves.ts';
import type { Scored } from './scored.ts';
import { scoredOf, unscored } from './scored.ts';
import { tableAt } from './table-at.ts';

export interface ScoredVersion extends Version {
  readonly results: Results;
}

export type Side = 'before' | 'after';

interface Base {
  readonly package: Package;
  readonly score: (assessment: Assessment) => AssessmentResult;
  readonly patchable: Map<string, Patchable | null>;
}

export class WhatIf {
  readonly edits: readonly Edit[];
  /** Edits that hold for many. */
  readonly methodEdits: readonly Edit[];
  readonly #versions: Readonly<Record<Side, ScoredVersion>>;
  readonly #bases = new Map<string, Base>();
  readonly #countOf: ReadonlyMap<string, number>;

  constructor(before: ScoredVersion, after: ScoredVersion, edits: readonly Edit[]) {
    this.edits = edits;
    this.methodEdits = edits.filter((edit) => edit.kind === 'method');
    this.#versions = { before, after };
    const byRulebook = Map.groupBy(this.methodEdits, (edit) => edit.rulebookId);
    this.#countOf = new Map([...byRulebook].map(([id, own]) => [id, own.length]));
  }

  /** The data of one version under the rules of one. */
  scored(data: Side, rules: Side, assessmentId: string): Scored {
    const result = this.#patchable(data, rules, assessmentId)?.result;
    return result === undefined ? unscored : scoredOf(result);
  }

  /** The same, with these edits as they are in the other version of the data. They are of records or of the method. */
  scoredWith(data: Side, rules: Side, assessmentId: string, edits: readonly Edit[]): Scored {
    const patchable = this.#patchable(data, rules, assessmentId);
    const patches = patchable && this.#patches(data, patchable, edits);
    if (patches !== null) return scorePatched(patchable!, patches);
    const chosen = [...(data === rules ? [] : this.methodEdits), ...edits];
    return this.#scoreMixed(data, assessmentId, chosen, edits);
  }

  /** Whether edits can be patched in, which costs a small part of scoring from the start. */
  isPatchable(assessmentId: string, edits: readonly Edit[]): boolean {
    const patchable = this.#patchable('before', 'before', assessmentId);
    return patchable !== null && this.#patches('before', patchable, edits) !== null;
  }

  #scoreMixed(data: Side, assessmentId: string, chosen: readonly Edit[], edits: readonly Edit[]): Scored {
    const mixed = this.#mix(data, chosen);
    const assessment = mixed.assessments.find((one) => one.assessment_id === assessmentId);
    const result = assessment === undefined ? null : attempt(() => scorerOf(mixed)(assessment));
    if (result === null) return unscored;
    const owners = new Set(edits.map((edit) => edit.owner));
    return scoredOf(result, [...new Set([...result.frame.subjects, ...owners])]);
  }

  #mix(onto: Onto, edits: readonly Edit[]): Package {
    const [base, other] =
      onto === 'before' ? ['before' as const, 'after' as const] : (['after', 'before'] as const);
    const isAll = (rulebookId: string, chosen: readonly Edit[]) =>
      chosen.length === this.#countOf.get(rulebookId);
    return mix(this.#versions[base], this.#versions[other], onto, edits, isAll);
  }

  #base(data: Side, rules: Side): Base {
    const key = `${data} ${rules}`;
    let base = this.#bases.get(key);
    if (base === undefined) {
      const pack = data === rules ? this.#versions[data].package : this.#mix(data, this.methodEdits);
      const scorer = scorerOf(pack);
      const known = data === rules ? this.#versions[data].results : null;
      const score = (one: Assessment) => known?.get(one.assessment_id) ?? scorer(one);
      base = { package: pack, score, patchable: new Map() };
      this.#bases.set(key, base);
    }
    return base;
  }

  #patchable(data: Side, rules: Side, assessmentId: string): Patchable | null {
    const { package: pack, score, patchable } = this.#base(data, rules);
    let found = patchable.get(assessmentId);
    if (found === undefined) {
      const assessment = pack.assessments.find((one) => one.assessment_id === assessmentId);
      const result = assessment === undefined ? null : attempt(() => score(assessment));
      const totalsOf = () => () => Number.NaN;
      found = result && { result, observer: new Observer(result.frame, totalsOf) };
      patchable.set(assessmentId, found);
    }
    return found;
  }

  /** Null where an edit is of something else than an observation, or the assessment takes totals from another. */
  #patches(data: Side, { result }: Patchable, edits: readonly Edit[]): Patch[] | null {
    const { frame } = result;
    if (frame.rulebook.items.some((item) => item.rule === 'borrow')) return null;
    const other = this.#versions[data === 'before' ? 'after' : 'before'].package;
    const patches: Patch[] = [];
    for (const edit of edits) {
      const table = tableAt(edit.file);
      if (table?.name !== 'observations' || !frame.package.observations.has(table.of)) return null;
      const cycle = frame.package.cycles.find((one) => one.cycle_id === table.of);
      const subject = frame.subjectIndex.get(edit.owner);
      const item = frame.rulebook.itemsById.get(edit.rows[0]!.key['item_id'] ?? '');
      if (cycle === undefined || subject === undefined || item === undefined) continue;
      const { lineBefore, lineAfter } = edit.rows[0]!;
      const line = data === 'before' ? lineAfter : lineBefore;
      patches.push({ item, cycle, subject, by: statedAt(other.observations.get(table.of) ?? null, line) });
    }
    return patches;
  }
}

/** What the line states; null where it is 0. Lines ascend with the rows. */
function statedAt(table: ObservationTable | null, line: number): Patch['by'] {
  if (table === null || line === 0) return null;
  let [low, high] = [0, table.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.line[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return table.line[low] === line ? { value: table.value[low]!, state: table.state[low]! } : null;
}

/** Scoring what `check` would refuse, such as half a change, may fail; then there is no score. */
function attempt(score: () => AssessmentResult): AssessmentResult | null {
  try {
    return score();
  } catch {
    return null;
  }
}

/** Edits that can reach the scores of an assessment at all. */
export function editsReaching(edits: readonly Edit[], results: readonly AssessmentResult[]): Edit[] {
  const items = new Set(results.flatMap((one) => one.frame.rulebook.items.map((item) => item.id)));
  const isBorrowing = results.some((one) => one.frame.rulebook.items.some((item) => item.rule === 'borrow'));
  const end = results.map((one) => one.frame.cycle.end).reduce((a, b) => (a > b ? a : b));
  const cycles = new Map(
    results.flatMap((one) => one.frame.package.cycles).map((one): [string, Cycle] => [one.cycle_id, one]),
  );
  return edits.filter((edit) => {
    if (edit.kind !== 'subject') return edit.kind === 'method';
    if (isBorrowing) return true;
    if (!results.some((one) => one.frame.subjectIndex.has(edit.owner))) return false;
    const table = tableAt(edit.file)!;
    if (table.name === 'observations' || table.name === 'targets') {
      if (!items.has(edit.rows[0]!.key['item_id'] ?? '')) return false;
    }
    const cycle = cycles.get(table.of);
    return table.of === '' || cycle === undefined || cycle.start <= end;
  });
}
