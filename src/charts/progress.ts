/** How much of a way is done: a track from start to goal, filled as far as it was gone, the goal a tick. */
import { scaleLinear } from 'd3-scale';
import { line, svg, tag } from './svg.ts';

export interface ProgressOptions {
  readonly width: number;
  readonly title: string;
}

/** Beyond these the bar is cut; the figure beside it says how far it went. */
const [least, most] = [0, 1.25];

/** `done` is 1 at the goal. */
export function progress(done: number, { width, title }: ProgressOptions): string {
  const height = 16;
  const x = scaleLinear([least, most], [2, width - 2]).clamp(true);
  const isDone = done >= 1;
  return svg({ width, height, title, summary: '', class: 'progress' }, [
    tag('rect', { x: x(0), y: 5.5, width: x(1) - x(0), height: 5, class: 'c-range' }),
    tag('rect', {
      x: x(0),
      y: isDone ? 3.5 : 4.25,
      width: Math.max(1.5, x(done) - x(0)),
      height: isDone ? 9 : 7.5,
      class: isDone ? 'c-ahead' : 'c-minus',
    }),
    line(x(1), 0.5, x(1), height - 0.5, 'c-median'),
  ]);
}
