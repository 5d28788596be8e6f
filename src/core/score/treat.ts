/**
 * Stage "treat": outliers, as in the OECD/JRC Handbook on Constructing Composite Indicators (2008) and the COIN
 * Tool. While |skewness| ≥ 2 and kurtosis ≥ 3.5 the farthest value — the largest where the skew is to the right,
 * the smallest where it is to the left — is set to its neighbour, at most 5 times. If that fails, all values are
 * replaced by ln(x − min + 0.01·(max − min)) of the originals.
 *
 * Skewness and kurtosis are the sample-adjusted ones (G₁ and excess G₂ of Joanes and Gill 1998), which spreadsheets
 * compute as well. Fewer than 4 values, or values all alike, are left as they are.
 */
import { isAlike } from '../rules/alike.ts';

export interface Treatment {
  readonly method: 'none' | 'winsorise' | 'log';
  readonly skewness: number;
  readonly kurtosis: number;
  readonly skewnessAfter: number;
  readonly kurtosisAfter: number;
  /** Times that the farthest value was moved. */
  readonly steps: number;
  /** Subjects whose value was moved to a neighbour. */
  readonly moved: readonly number[];
  /** The smallest and largest original value. */
  readonly min: number;
  readonly max: number;
}

const skewnessLimit = 2;
const kurtosisLimit = 3.5;
const mostSteps = 5;

/** Treats the values of `members` in place. NaN values are passed over. */
export function winsorise(values: Float64Array, members: Int32Array): Treatment {
  const known = members.filter((s) => !Number.isNaN(values[s]!));
  const original = Float64Array.from(known, (s) => values[s]!);
  const before = shape(original);
  const min = original.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const max = original.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const told = { skewness: before.skewness, kurtosis: before.kurtosis, min, max };
  if (isCalm(before)) return { method: 'none', ...told, ...after(before), steps: 0, moved: [] };
  const current = original.slice();
  const moved = new Set<number>();
  let now = before;
  let steps = 0;
  while (!isCalm(now) && steps < mostSteps) {
    for (const at of moveFarthest(current, now.skewness >= 0)) moved.add(known[at]!);
    steps += 1;
    now = shape(current);
  }
  if (isCalm(now)) {
    known.forEach((s, at) => (values[s] = current[at]!));
    return { method: 'winsorise', ...told, ...after(now), steps, moved: [...moved] };
  }
  const logs = original.map((x) => treatedLog(x, { min, max }));
  known.forEach((s, at) => (values[s] = logs[at]!));
  return { method: 'log', ...told, ...after(shape(logs)), steps, moved: [] };
}

/**
 * The logarithm that stands in for a value when winsorising has failed; floors and targets go the same way. One
 * that lies so far below the smallest value that it has no logarithm takes that of the smallest value.
 */
export function treatedLog(x: number, treatment: Pick<Treatment, 'min' | 'max'>): number {
  const range = 0.01 * (treatment.max - treatment.min);
  return Math.log(Math.max(x - treatment.min + range, range));
}

function after(now: Shape) {
  return { skewnessAfter: now.skewness, kurtosisAfter: now.kurtosis };
}

interface Shape {
  readonly skewness: number;
  readonly kurtosis: number;
}

/** Not computable (NaN) counts as calm: there is no ground to touch the values. */
function isCalm(now: Shape): boolean {
  return !(Math.abs(now.skewness) >= skewnessLimit && now.kurtosis >= kurtosisLimit);
}

/** NaN for fewer than 4 values or values all alike. */
export function shape(values: Float64Array): Shape {
  const n = values.length;
  if (n < 4 || values.every((x) => isAlike(x, values[0]!)))
    return { skewness: Number.NaN, kurtosis: Number.NaN };
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  let [m2, m3, m4] = [0, 0, 0];
  for (const x of values) {
    const d = x - mean;
    m2 += d * d;
    m3 += d * d * d;
    m4 += d * d * d * d;
  }
  const g1 = (Math.sqrt(n) * m3) / m2 ** 1.5;
  const g2 = (n * m4) / (m2 * m2) - 3;
  return {
    skewness: (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

/** Sets the largest (or smallest) value, ties with it included, to the next one; tells the positions. */
function moveFarthest(values: Float64Array, isHigh: boolean): number[] {
  const worse = (a: number, b: number) => (isHigh ? a > b : a < b);
  const farthest = values.reduce((best, x) => (worse(x, best) ? x : best));
  const others = values.filter((x) => x !== farthest);
  const neighbour = others.reduce((best, x) => (worse(x, best) ? x : best));
  const moved: number[] = [];
  values.forEach((x, at) => {
    if (x === farthest) moved.push(at);
  });
  for (const at of moved) values[at] = neighbour;
  return moved;
}
