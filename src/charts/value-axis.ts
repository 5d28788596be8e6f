/** The axis of values that a distribution and a scatter share with whoever brushes over them: the same scale both ways. */
import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';

export const axisEdge = { left: 46, right: 14, top: 26, bottom: 40 } as const;

/** `domain` widened to round figures; a single value gets some room on either side. */
export function valueAxis(
  [low, high]: readonly [number, number],
  range: readonly [number, number],
  ticks: number,
): ScaleLinear<number, number> {
  const room = low === high ? Math.max(Math.abs(low) * 0.05, 1) : 0;
  return scaleLinear([low - room, high + room], [...range]).nice(ticks);
}

/** Across the width of a chart. */
export function acrossAxis(domain: readonly [number, number], width: number): ScaleLinear<number, number> {
  return valueAxis(domain, [axisEdge.left, width - axisEdge.right], width < 420 ? 4 : 8);
}

/** Up the height of a chart. */
export function upAxis(domain: readonly [number, number], height: number): ScaleLinear<number, number> {
  return valueAxis(domain, [height - axisEdge.bottom, axisEdge.top], 5);
}
