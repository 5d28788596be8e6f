/** Loops in what refers to its own kind: each found once, with its members in order. */

/** `next` leads from an id to those it refers to. A loop starts at the member by which it was entered. */
export function loopsAmong(ids: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const loops: string[][] = [];
  for (const start of ids) if (!done.has(start)) walk(start, next, done, loops);
  return loops;
}

/** Depth first with a trail of its own, so that a long chain does not exhaust the stack. */
function walk(
  start: string,
  next: (id: string) => readonly string[],
  done: Set<string>,
  loops: string[][],
): void {
  const trail: { id: string; open: string[] }[] = [{ id: start, open: [...next(start)] }];
  const position = new Map([[start, 0]]);
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const id = top.open.shift();
    const at = id === undefined ? undefined : position.get(id);
    if (id === undefined) {
      done.add(top.id);
      position.delete(top.id);
      trail.pop();
    } else if (at !== undefined) loops.push(trail.slice(at).map((one) => one.id));
    else if (!done.has(id)) {
      position.set(id, trail.length);
      trail.push({ id, open: [...next(id)] });
    }
  }
}
