/**
 * Rounding for ranks and for display: half away from zero, on the decimal figure that a person would write. Noise
 * of binary arithmetic in the last places (84.34999999999999 for 84.35) is taken off first.
 */

/** NaN and infinities come back as they are; −0 does not. */
export function roundHalf(x: number, decimals: number): number {
  if (!Number.isFinite(x)) return x;
  const size = Math.abs(x);
  const rounded = roundClear(size, decimals) ?? roundWritten(size, decimals);
  return x < 0 ? 0 - rounded : rounded;
}

/**
 * Multiplying and dividing settles all but the figures that lie close to the middle between two, where noise would
 * decide; null for those, and for figures too large for it. Dividing an integer by a power of ten rounds once, as
 * reading the decimal does.
 */
function roundClear(size: number, decimals: number): number | null {
  const power = powers[decimals];
  if (power === undefined || size > 1e6) return null;
  const scaled = size * power;
  const whole = Math.floor(scaled);
  return Math.abs(scaled - whole - 0.5) < 1e-3 ? null : Math.round(scaled) / power;
}

const powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

function roundWritten(size: number, decimals: number): number {
  const clean = Number(size.toPrecision(13));
  return shift(Math.round(shift(clean, decimals)), -decimals);
}

/** x · 10^places, by moving the decimal point of the written figure rather than by multiplying. */
function shift(x: number, places: number): number {
  const [digits, exponent] = x.toExponential().split('e') as [string, string];
  return Number(`${digits}e${Number(exponent) + places}`);
}
