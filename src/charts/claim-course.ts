/** How an indicator went: the unit's line, the peers' median dashed beside it, and the time in post as a ground. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { linePath } from './sparkline.ts';
import { svg, tag } from './svg.ts';

export interface ClaimPoint {
  /** NaN where there is none. */
  readonly value: number;
  readonly peers: number;
  readonly isInPost: boolean;
}

export interface ClaimCourseOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
}

const height = 46;

/** '' where fewer than two cycles have a value. */
export function claimCourse(points: readonly ClaimPoint[], options: ClaimCourseOptions): string {
  const values = points.map(({ value }) => value);
  const peers = points.map(({ peers: median }) => median);
  if (values.filter((value) => !Number.isNaN(value)).length < 2) return '';
  const { width } = options;
  const x = scaleLinear([0, points.length - 1], [5, width - 6]);
  const [low, high] = extent([...values, ...peers].filter((value) => !Number.isNaN(value))) as [
    number,
    number,
  ];
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 6, 6]);
  const lastAt = values.findLastIndex((value) => !Number.isNaN(value));
  return svg({ ...options, height, class: 'claim-course' }, [
    ...groundsOf(points, x),
    tag('path', { d: linePath(peers, x, y), class: 'c-peers-line' }),
    tag('path', { d: linePath(values, x, y), class: 'c-own-line' }),
    tag('circle', { cx: x(lastAt), cy: y(values[lastAt]!), r: 3, class: 'c-end' }),
  ]);
}

/** A ground for each run of cycles in post, half a step beyond its ends. */
function groundsOf(points: readonly ClaimPoint[], x: (at: number) => number): string[] {
  const half = (x(1) - x(0)) / 2;
  return points.flatMap(({ isInPost }, at) => {
    if (!isInPost || points[at - 1]?.isInPost === true) return [];
    const end = points.findIndex((point, other) => other > at && !point.isInPost);
    const last = end < 0 ? points.length - 1 : end - 1;
    const left = Math.max(0, x(at) - half);
    const right = Math.min(x(points.length - 1) + 6, x(last) + half);
    return [tag('rect', { x: left, y: 0, width: right - left, height, class: 'c-in-post' })];
  });
}
