/**
 * Parts of the page that are drawn from a view. What stands on the screen is drawn at once; the others are when they
 * come into sight, or once the page has time: an answer does not wait for pictures that nobody sees.
 */
import type { View } from './view.ts';

export interface DrawnPart {
  readonly place: HTMLElement;
  readonly draw: (view: View) => void;
}

export interface PartsInSight {
  /** Draws what is in sight, and keeps the others for later. */
  readonly draw: (view: View) => void;
  /** Draws what was kept, one after the other, for as long as nothing else is asked for. */
  readonly drawOthers: (isCurrent: () => boolean) => Promise<void>;
}

export function makePartsInSight(parts: readonly DrawnPart[], current: () => View | null): PartsInSight {
  // Until the browser has told, all count as in sight.
  const seen = new Set<Element>(parts.map(({ place }) => place));
  const waiting = new Set<DrawnPart>();
  const drawNow = (part: DrawnPart) => {
    const view = current();
    waiting.delete(part);
    if (view !== null) part.draw(view);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    for (const part of [...waiting]) if (seen.has(part.place)) drawNow(part);
  });
  for (const { place } of parts) observer.observe(place);
  addEventListener('beforeprint', () => {
    for (const part of [...waiting]) drawNow(part);
  });
  return {
    draw: (view) => {
      for (const part of parts) {
        if (seen.has(part.place)) {
          waiting.delete(part);
          part.draw(view);
        } else waiting.add(part);
      }
    },
    drawOthers: async (isCurrent) => {
      for (const part of [...waiting]) {
        await pause();
        if (!isCurrent()) return;
        if (waiting.has(part)) drawNow(part);
      }
    },
  };
}

/** Lets what the reader does meanwhile come first. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
