/** How an official does, in standard deviations: what is their own, and what they share with the unit. */
import { quality } from './latent.ts';
import { normal, uniform } from './random.ts';

export function skill(official: string, unit: string, year: number): number {
  const key = `${official}/${unit}/${year}`;
  const known = skills.get(key);
  if (known !== undefined) return known;
  const own = 0.75 * normal('official', official) + 0.3 * normal('official', official, year);
  const standing = own + 0.35 * quality(unit, 'work', year);
  skills.set(key, standing);
  return standing;
}

/** Asked for many times, and slow to draw. */
const skills = new Map<string, number>();

/** A whole number between the bounds, by name. */
export function drawn(low: number, high: number, ...name: readonly (string | number)[]): number {
  return low + Math.floor((high - low + 1) * uniform(...name));
}

export function pick<T>(list: readonly T[], ...name: readonly (string | number)[]): T {
  return list[Math.floor(list.length * uniform(...name))]!;
}

/** Some of the list, in its order, none twice. */
export function sample<T>(list: readonly T[], count: number, ...name: readonly (string | number)[]): T[] {
  const ranked = list.map((one, at) => ({ one, at, draw: uniform(...name, at) }));
  const taken = ranked.sort((a, b) => a.draw - b.draw).slice(0, count);
  return taken.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
