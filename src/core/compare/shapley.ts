/**
 * A movement shared out among what moved it. With three parts there are eight ways to have applied some of them; `value`
 * tells what the score is under each. A part's share is what it adds when it is applied, averaged over the six orders in
 * which the three can be applied (the Shapley value):
 *
 *   share(p) = Σ over orders [ value(all before p, and p) − value(all before p) ] / 6
 *
 * No order has to be chosen, the shares add up to the movement, what moves nothing has share 0, and turning the
 * comparison round turns every sign round and nothing else. An order in which some step has no score (a new item before
 * its data, say) cannot be gone, and the average is over the others. Where none can be gone the parts cannot be told
 * apart, and the movement is `together`.
 */

/** Bits of what was applied. */
export const [OWN, RULES, PEERS] = [1, 2, 4] as const;
export const ALL = 7;

export interface Shares {
  readonly own: number;
  readonly rules: number;
  readonly peers: number;
  /** What cannot be told apart; 0 nearly always. */
  readonly together: number;
}

const orders: readonly (readonly [number, number, number])[] = [
  [OWN, RULES, PEERS],
  [OWN, PEERS, RULES],
  [RULES, OWN, PEERS],
  [RULES, PEERS, OWN],
  [PEERS, OWN, RULES],
  [PEERS, RULES, OWN],
];

/** `value` of 0 and of ALL are the score before and after: both finite. */
export function shareOut(value: (applied: number) => number): Shares {
  const values = Array.from({ length: ALL + 1 }, (_, applied) => value(applied));
  const sums = new Map<number, number>([OWN, RULES, PEERS].map((part) => [part, 0]));
  let passable = 0;
  for (const [first, second, third] of orders) {
    const path = [values[0]!, values[first]!, values[first | second]!, values[ALL]!];
    if (!path.every(Number.isFinite)) continue;
    passable += 1;
    [first, second, third].forEach((part, at) =>
      sums.set(part, sums.get(part)! + (path[at + 1]! - path[at]!)),
    );
  }
  if (passable === 0) return { own: 0, rules: 0, peers: 0, together: values[ALL]! - values[0]! };
  const share = (part: number) => sums.get(part)! / passable;
  return { own: share(OWN), rules: share(RULES), peers: share(PEERS), together: 0 };
}
