/**
 * Whether two figures are one and the same but for the noise of binary arithmetic. Where a result jumps — a tie, a
 * band, a limit just met — the comparison must be of the figures that a person would write: 0.3·90 + 0.6·90 + 0.1·90
 * is 90, although a computer may make it 89.99999999999999.
 */

/** Far above what adding up a few hundred figures can lose, far below any figure that is reported. */
const noise = 1e-12;

export function isAlike(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < noise * Math.max(Math.abs(a), Math.abs(b));
}

/** a < b by more than noise; false where either is NaN. */
export function isBelow(a: number, b: number): boolean {
  return a < b && !isAlike(a, b);
}
