/**
 * What an item is to its parent, per subject. OUTSIDE: not assessed in the subject's group. SCORED: counts with
 * its weight. DROPPED: its weight goes to its siblings. WITHHELD: the parent cannot have a score.
 */
export const OUTSIDE = 0;
export const SCORED = 1;
export const DROPPED = 2;
export const WITHHELD = 3;
