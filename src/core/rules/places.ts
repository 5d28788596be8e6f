/** Places of values among others, ties lowest: equal values share the smallest place that either could have. */
import { isAlike } from './alike.ts';

/** 1 = first in the sorted order. NaN values get no place (0). */
export function placesAmong(
  values: Float64Array,
  members: Int32Array,
  order: 'ascending' | 'descending',
): Int32Array {
  const places = new Int32Array(values.length);
  const known = members.filter((s) => !Number.isNaN(values[s]!));
  const sorted = known.sort((a, b) =>
    order === 'ascending' ? values[a]! - values[b]! : values[b]! - values[a]!,
  );
  sorted.forEach((s, at) => {
    const before = at > 0 ? sorted[at - 1]! : -1;
    places[s] = before >= 0 && isAlike(values[before]!, values[s]!) ? places[before]! : at + 1;
  });
  return places;
}
