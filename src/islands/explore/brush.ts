/**
 * Choosing a span by dragging over a chart. The chart is drawn anew as the brush moves, so nothing is kept in it: the
 * place of the pointer is read in the chart's own coordinates. Number fields beside the chart do the same by keyboard.
 */
export interface BrushEnd {
  /** In the coordinates of the chart. */
  readonly x: number;
  readonly y: number;
}

export interface BrushWork {
  /** While dragging, and once more at its end. */
  readonly move: (from: BrushEnd, to: BrushEnd, isDone: boolean) => void;
  /** A press without dragging. */
  readonly press: (at: BrushEnd) => void;
  readonly hover: (at: BrushEnd | null) => void;
}

const leastDrag = 4;

export function makeBrushable(place: HTMLElement, work: BrushWork): void {
  let from: BrushEnd | null = null;
  let isDragging = false;
  place.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    from = endOf(place, event);
    isDragging = false;
    if (from === null) return;
    place.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  place.addEventListener('pointermove', (event) => {
    const at = endOf(place, event);
    if (at === null) return;
    if (from === null) return work.hover(at);
    if (!isDragging && Math.hypot(at.x - from.x, at.y - from.y) < leastDrag) return;
    isDragging = true;
    work.move(from, at, false);
  });
  const finish = (event: PointerEvent) => {
    const [start, at] = [from, endOf(place, event)];
    from = null;
    if (start === null || at === null) return;
    if (isDragging) work.move(start, at, true);
    else work.press(start);
  };
  place.addEventListener('pointerup', finish);
  place.addEventListener('pointercancel', () => (from = null));
  place.addEventListener('pointerleave', () => {
    if (from === null) work.hover(null);
  });
}

function endOf(place: HTMLElement, event: PointerEvent): BrushEnd | null {
  const chart = place.querySelector('svg');
  const box = chart?.getBoundingClientRect();
  if (chart === null || box === undefined || box.width === 0) return null;
  const [width, height] = [chart.viewBox.baseVal.width, chart.viewBox.baseVal.height];
  return {
    x: ((event.clientX - box.left) / box.width) * width,
    y: ((event.clientY - box.top) / box.height) * height,
  };
}
