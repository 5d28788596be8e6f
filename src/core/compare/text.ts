/**
 * Two versions of a text, cut into what they share and what differs: by words and figures, in Chinese by characters.
 * Versions with little in common are marked as a whole, for scattered marks would be harder to read than both texts.
 */
export interface Segment {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface TextChange {
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** The least share of the longer version that both must have in common to be marked piece by piece. */
const leastInCommon = 0.5;

/** '' has no segments. */
export function compareText(before: string, after: string): TextChange {
  const [left, right] = [piecesOf(before), piecesOf(after)];
  const shared = sharedPieces(left, right);
  if (shared.length < leastInCommon * Math.max(left.length, right.length)) {
    return { before: whole(before), after: whole(after) };
  }
  return {
    before: segments(
      left,
      shared.map(([i]) => i),
    ),
    after: segments(
      right,
      shared.map(([, j]) => j),
    ),
  };
}

function whole(text: string): Segment[] {
  return text === '' ? [] : [{ text, isChanged: true }];
}

function piecesOf(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[\p{Script=Latin}’'-]+|\s+|./gu) ?? [];
}

/** Positions of the longest common subsequence, as [in left, in right]. */
function sharedPieces(left: readonly string[], right: readonly string[]): [number, number][] {
  const lengths = left.map(() => new Uint16Array(right.length + 1));
  lengths.push(new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        left[i] === right[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const shared: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) shared.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return shared;
}

/** Neighbours of a kind in one segment. */
function segments(pieces: readonly string[], shared: readonly number[]): Segment[] {
  const isShared = new Set(shared);
  const found: Segment[] = [];
  pieces.forEach((text, at) => {
    const isChanged = !isShared.has(at);
    const last = found.at(-1);
    if (last?.isChanged === isChanged) found[found.length - 1] = { text: last.text + text, isChanged };
    else found.push({ text, isChanged });
  });
  return found;
}
