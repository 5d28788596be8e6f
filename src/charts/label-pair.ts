/** Two labels on one line, each as near to the place that it names as it can be without touching the other. */
import { fitText, textWidth } from './text-width.ts';

export interface PlacedLabel {
  /** Where the middle of the text stands. */
  readonly middle: number;
  readonly text: string;
}

const gap = 14;

/** `a` names a place not to the right of the one that `b` names. Texts too long for the line are shortened. */
export function labelPair(
  a: { readonly at: number; readonly text: string },
  b: { readonly at: number; readonly text: string },
  bounds: readonly [number, number],
  fontSize: number,
): [PlacedLabel, PlacedLabel] {
  const [left, right] = bounds;
  const room = (right - left - gap) / 2;
  const isTight = textWidth(a.text, fontSize) + textWidth(b.text, fontSize) + gap > right - left;
  const texts = [a, b].map(({ text }) => (isTight ? fitText(text, fontSize, room) : text));
  const [halfA, halfB] = texts.map((text) => textWidth(text, fontSize) / 2) as [number, number];
  let middleA = within(a.at, left + halfA, right - halfA);
  let middleB = within(b.at, left + halfB, right - halfB);
  const overlap = middleA + halfA + gap - (middleB - halfB);
  if (overlap > 0) {
    // Both give way alike; what one end of the line takes back, the other label gives.
    middleA = within(middleA - overlap / 2, left + halfA, right - halfA);
    middleB = within(middleA + halfA + gap + halfB, left + halfB, right - halfB);
    middleA = Math.min(middleA, middleB - halfB - gap - halfA);
  }
  return [
    { middle: middleA, text: texts[0]! },
    { middle: middleB, text: texts[1]! },
  ];
}

function within(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(x, high));
}
