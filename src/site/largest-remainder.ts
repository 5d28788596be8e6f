/**
 * Rounding of parts so that they add up to the rounded whole: each part is rounded down, and the units that are then
 * lacking go to the parts with the largest remainders (Hamilton's method).
 */
import { roundHalf } from '../core/round.ts';

/** `total` is the sum of the parts as it is shown. Ties go to the earlier part. */
export function roundParts(parts: readonly number[], total: number, decimals: number): number[] {
  const scaled = parts.map((part) => Number(shift(part, decimals).toPrecision(13)));
  const units = scaled.map((part) => Math.floor(part));
  const whole = Math.round(shift(roundHalf(total, decimals), decimals));
  const lacking = whole - units.reduce((sum, one) => sum + one, 0);
  const order = scaled
    .map((part, at) => ({ at, remainder: roundHalf(part - units[at]!, 6) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (let step = 0; step < Math.abs(lacking) && order.length > 0; step++) {
    const { at } = lacking > 0 ? order[step % order.length]! : order.at(-1 - (step % order.length))!;
    units[at] = units[at]! + Math.sign(lacking);
  }
  return units.map((one) => shift(one, -decimals) + 0);
}

/** The sum of figures that were rounded to `decimals`, free of binary noise. */
export function sumOfRounded(figures: readonly number[], decimals: number): number {
  return roundHalf(
    figures.reduce((sum, one) => sum + one, 0),
    decimals,
  );
}

function shift(x: number, places: number): number {
  const [digits, exponent] = x.toExponential().split('e') as [string, string];
  return Number(`${digits}e${Number(exponent) + places}`);
}
