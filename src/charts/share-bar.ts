/** Bars the size of a word, beside the figure that they show. */
import { decoration, line, tag } from './svg.ts';

const height = 10;

export interface ShareBarOptions {
  readonly width: number;
  /** The share that fills the width. */
  readonly most: number;
  /** Of a part that is made of others; drawn lighter, for its bar repeats theirs. */
  readonly isComposite: boolean;
}

/** A share, from 0 on. */
export function shareBar(share: number, { width, most, isComposite }: ShareBarOptions): string {
  const bar = tag('rect', {
    x: 0,
    y: isComposite ? 3 : 1.5,
    width: most > 0 ? (width * share) / most : 0,
    height: isComposite ? 4 : 7,
    class: isComposite ? 'c-half' : 'c-plus',
  });
  return decoration({ width, height, class: 'share-bar' }, [bar]);
}

export interface DifferenceBarOptions {
  readonly width: number;
  /** The size of a difference that fills its half of the width. */
  readonly most: number;
}

/** More to the right of the line in the middle, less to the left. */
export function differenceBar(difference: number, { width, most }: DifferenceBarOptions): string {
  const middle = width / 2;
  const length = most > 0 ? ((middle - 1) * Math.abs(difference)) / most : 0;
  const bar = tag('rect', {
    x: difference < 0 ? middle - length : middle,
    y: 1.5,
    width: length,
    height: 7,
    class: difference < 0 ? 'c-less' : 'c-more',
  });
  return decoration({ width, height, class: 'difference-bar' }, [
    ...(difference === 0 ? [] : [bar]),
    line(middle, 0, middle, height, 'c-base'),
  ]);
}
