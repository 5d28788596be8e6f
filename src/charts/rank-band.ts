/**
 * A place with its interval, the size of a word: an axis from the first place to the last, the interval a band, the
 * published place a mark. The figures stand beside it in the same row, so it has no words of its own.
 */
import { scaleLinear } from 'd3-scale';
import { decoration, line, tag } from './svg.ts';

export interface RankBand {
  readonly place: number;
  readonly low: number;
  readonly high: number;
  /** The last place of the axis. */
  readonly of: number;
}

const [height, pad] = [16, 6];

/** The first place is on the left. */
export function rankBand({ place, low, high, of }: RankBand, width = 96): string {
  const x = scaleLinear(of > 1 ? [1, of] : [0, 2], [pad, width - pad]);
  const middle = height / 2;
  return decoration({ width, height, class: 'chart rank-band' }, [
    line(pad, middle, width - pad, middle, 'c-grid'),
    tag('rect', {
      x: x(low) - 3.5,
      y: middle - 4,
      width: x(high) - x(low) + 7,
      height: 8,
      rx: 4,
      class: 'c-interval',
    }),
    tag('circle', { cx: x(place), cy: middle, r: 3, class: 'c-place' }),
  ]);
}
