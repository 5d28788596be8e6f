/**
 * Chance that can be repeated: a number is drawn by name, not by turn, so that adding an item or a place changes no
 * other figure. Sums and products only, which every machine computes alike.
 */
const SEED = 'lanchuan-1';

/** In [0, 1). */
export function uniform(...name: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of [SEED, ...name].join('/')) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** Mean 0, standard deviation 1, within ±6: the sum of 12 uniform numbers less 6. */
export function normal(...name: readonly (string | number)[]): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += uniform(...name, draw);
  return sum;
}

/** How often something of that mean happens; at most `most` times. */
export function count(mean: number, most: number, ...name: readonly (string | number)[]): number {
  let times = 0;
  for (let draw = 0; draw < most * 4; draw++) {
    if (uniform(...name, draw) < mean / (most * 4)) times += 1;
  }
  return Math.min(times, most);
}
