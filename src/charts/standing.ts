/**
 * Where a value stands among its peers: ahead of most (in the upper quarter), behind most (in the lower quarter) or
 * in between. Colour never says it alone: the marks differ in shape as well.
 */
import { escapeText, tag } from './svg.ts';

export type Standing = 'ahead' | 'between' | 'behind';

/** Quartiles are of the peers, higher is better. Where most peers are alike, nobody is ahead or behind. */
export function standingOf(own: number, lowerQuartile: number, upperQuartile: number): Standing {
  if (!(upperQuartile > lowerQuartile)) {
    return own > upperQuartile ? 'ahead' : own < lowerQuartile ? 'behind' : 'between';
  }
  if (own >= upperQuartile) return 'ahead';
  return own <= lowerQuartile ? 'behind' : 'between';
}

/** A disc for ahead, a ring for between, a square stood on its corner for behind. */
export function standingMark(standing: Standing, x: number, y: number, radius: number): string {
  if (standing === 'behind') {
    const r = radius * 1.2;
    return tag('path', {
      d: `M${at(x)} ${at(y - r)}L${at(x + r)} ${at(y)}L${at(x)} ${at(y + r)}L${at(x - r)} ${at(y)}Z`,
      class: 'm-behind',
    });
  }
  const drawn = standing === 'between' ? radius - 0.75 : radius;
  return tag('circle', { cx: x, cy: y, r: drawn, class: `m-${standing}` });
}

/** The mark alone, for a legend; the word stands beside it. */
export function standingSign(standing: Standing): string {
  return `<svg class="sign" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">${standingMark(standing, 7, 7, 4.5)}</svg>`;
}

function at(x: number): string {
  return escapeText(String(Math.round(x * 100) / 100));
}
