/**
 * Rounding for ranks and for display: half away from zero, on the decimal figure that a person would write. Noise
 * of binary arithmetic in the last places (84.34999999999999 for 84.35) is taken off first.
 */

/** NaN and infinities come back as they are. */
export function roundHalf(x: number, decimals: number): number {
  if (!Number.isFinite(x)) return x;
  const clean = Number(Math.abs(x).toPrecision(13));
  const rounded = shift(Math.round(shift(clean, decimals)), -decimals);
  return x < 0 ? -rounded : rounded;
}

/** x · 10^places, by moving the decimal point of the written figure rather than by multiplying. */
function shift(x: number, places: number): number {
  const [digits, exponent] = x.toExponential().split('e') as [string, string];
  return Number(`${digits}e${Number(exponent) + places}`);
}
