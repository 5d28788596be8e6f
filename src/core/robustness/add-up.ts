/** The points of the root under weights that are drawn: the arithmetic of `aggregate` alone, without its bookkeeping. */
import type { Aggregate } from '../package/rulebook.ts';
import type { Cohort, Limb, Part, Tree } from './tree.ts';

export interface Drawn {
  /** What the weight of each item is multiplied by against its siblings. */
  readonly factors: Float64Array;
  /** Arithmetic means of parts that are all above 0 become geometric ones. */
  readonly isGeometric: boolean;
}

/** Adds up limb by limb and keeps its arrays from draw to draw; what it returns is overwritten by the next one. */
export class Adder {
  readonly #tree: Tree;
  readonly #starts: readonly number[];
  readonly #running: Float64Array;
  readonly #weight: Float64Array;
  /** Of parts, what a geometric or harmonic mean adds up; of leaves it stays the same from draw to draw. */
  readonly #logarithms: (Float64Array | undefined)[] = [];
  readonly #inverses: (Float64Array | undefined)[] = [];
  readonly #branches: ReadonlySet<number>;

  constructor(tree: Tree, { subjects, starts }: Cohort) {
    this.#tree = tree;
    this.#starts = starts;
    this.#running = new Float64Array(subjects.length);
    this.#weight = new Float64Array(subjects.length);
    this.#branches = new Set(tree.limbs.map((limb) => limb.item));
  }

  add(drawn: Drawn): Float64Array {
    for (const limb of this.#tree.limbs) {
      const rule = drawn.isGeometric && limb.rule === 'mean' && limb.isPositive ? 'geomean' : limb.rule;
      this.#addLimb(limb, rule, drawn.factors);
    }
    return this.#tree.points[this.#tree.root]!;
  }

  #addLimb(limb: Limb, rule: Aggregate, factors: Float64Array): void {
    const running = this.#running;
    const weight = this.#weight;
    running.fill(rule === 'min' ? Number.POSITIVE_INFINITY : 0);
    weight.fill(0);
    const all: number[] = [];
    for (let g = 0; g + 1 < this.#starts.length; g++) {
      const scale = scaleOf(limb.parts, g, factors);
      all.push(this.#addGroup(limb.parts, rule, g, factors, scale));
    }
    const points = this.#tree.points[limb.item]!;
    for (let g = 0; g + 1 < this.#starts.length; g++)
      finish(rule, running, weight, all[g]!, points, this.#starts[g]!, this.#starts[g + 1]!);
    if (limb.fixed !== null) keepFixed(limb.fixed, points);
  }

  /** The weights of all parts assessed in the group. */
  #addGroup(
    parts: readonly Part[],
    rule: Aggregate,
    g: number,
    factors: Float64Array,
    scale: number,
  ): number {
    const [from, to] = [this.#starts[g]!, this.#starts[g + 1]!];
    let [all, ofEverybody] = [0, 0];
    const whole: Term[] = [];
    for (const part of parts) {
      const w = part.weight[g]! * factors[part.item]! * scale;
      if (!(w > 0)) continue;
      all += w;
      const values = this.#valuesOf(part.item, rule);
      const by = rule === 'sum' ? part.multiplier[g]! * factors[part.item]! * scale : w;
      if (part.counts === null) ofEverybody += w;
      else addCounted(part.counts, w, this.#weight, from, to);
      if (rule === 'min') takeLeast(values, part.counts, this.#running, from, to);
      else if (part.counts === null) whole.push({ values, by });
      else addValues(values, part.counts, by, this.#running, from, to);
    }
    addWhole(whole, this.#running, from, to);
    for (let p = from; p < to; p++) this.#weight[p]! += ofEverybody;
    return all;
  }

  #valuesOf(item: number, rule: Aggregate): Float64Array {
    const points = this.#tree.points[item]!;
    if (rule !== 'geomean' && rule !== 'harmonic') return points;
    const turned = rule === 'geomean' ? this.#logarithms : this.#inverses;
    const known = turned[item];
    if (known !== undefined && !this.#branches.has(item)) return known;
    const values = known ?? new Float64Array(points.length);
    turned[item] = values;
    if (rule === 'geomean') for (let p = 0; p < values.length; p++) values[p] = Math.log(points[p]!);
    else for (let p = 0; p < values.length; p++) values[p] = 1 / points[p]!;
    return values;
  }
}

/** So that the weights of siblings add up to what they did; `sum` depends on it, means do not. */
function scaleOf(parts: readonly Part[], g: number, factors: Float64Array): number {
  let [before, after] = [0, 0];
  for (const { item, weight } of parts) {
    const w = weight[g]!;
    if (!(w > 0)) continue;
    before += w;
    after += w * factors[item]!;
  }
  return after > 0 ? before / after : 1;
}

function addCounted(counts: Uint8Array, w: number, weight: Float64Array, from: number, to: number): void {
  for (let p = from; p < to; p++) if (counts[p] === 1) weight[p]! += w;
}

interface Term {
  readonly values: Float64Array;
  readonly by: number;
}

const noTerm: Term = { values: new Float64Array(0), by: 0 };

/** Four at a time, so that the sums are fetched and stored a quarter as often: this loop is where drawing spends its time. */
function addWhole(terms: readonly Term[], running: Float64Array, from: number, to: number): void {
  const fours = terms.length - (terms.length % 4);
  for (let at = 0; at < fours; at += 4) {
    const [a = noTerm, b = noTerm, c = noTerm, d = noTerm] = terms.slice(at, at + 4);
    addFour(a, b, c, d, running, from, to);
  }
  for (const { values, by } of terms.slice(fours))
    for (let p = from; p < to; p++) running[p] = running[p]! + by * values[p]!;
}

function addFour(
  { values: a, by: byA }: Term,
  { values: b, by: byB }: Term,
  { values: c, by: byC }: Term,
  { values: d, by: byD }: Term,
  running: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++)
    running[p] = running[p]! + byA * a[p]! + byB * b[p]! + byC * c[p]! + byD * d[p]!;
}

function addValues(
  values: Float64Array,
  counts: Uint8Array,
  by: number,
  running: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++) if (counts[p] === 1) running[p] = running[p]! + by * values[p]!;
}

function takeLeast(
  values: Float64Array,
  counts: Uint8Array | null,
  running: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++)
    if (counts === null || counts[p] === 1) running[p] = Math.min(running[p]!, values[p]!);
}

function finish(
  rule: Aggregate,
  running: Float64Array,
  weight: Float64Array,
  all: number,
  points: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++) points[p] = finished(rule, running[p]!, weight[p]!, all);
}

function finished(rule: Aggregate, running: number, weight: number, all: number): number {
  switch (rule) {
    case 'mean':
      return running / weight;
    case 'geomean':
      return Math.exp(running / weight);
    case 'harmonic':
      return weight / running;
    case 'sum':
      return (running * all) / weight;
    case 'min':
      return running;
  }
}

function keepFixed(fixed: Float64Array, points: Float64Array): void {
  for (let p = 0; p < fixed.length; p++) if (!Number.isNaN(fixed[p]!)) points[p] = fixed[p]!;
}
