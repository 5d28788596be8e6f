/** Spearman's rank correlation: how far two measures go together, whatever their scales. */

/** NaN where there are fewer than three pairs, or all of one measure are alike. Ties share the mean of their ranks. */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  if (xs.length < 3) return Number.NaN;
  const [a, b] = [meanRanks(xs), meanRanks(ys)];
  const middle = (xs.length + 1) / 2;
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at]! - middle, b[at]! - middle];
    products += left * right;
    squaresA += left * left;
    squaresB += right * right;
  }
  return squaresA === 0 || squaresB === 0 ? Number.NaN : products / Math.sqrt(squaresA * squaresB);
}

function meanRanks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values, (_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
