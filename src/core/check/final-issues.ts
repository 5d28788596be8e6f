/** What can be wrong about cycles that are final, and about what was corrected in them: kind → what the message needs. */
export interface FinalIssues {
  /** `row` is what to add to corrections.csv. `column` is `*` where a row was added (old is blank) or removed. */
  'final-cycle-edited': {
    cycle: string;
    key: string;
    column: string;
    old: string;
    new: string;
    row: string;
  };
  /** The file does not belong to the cycle, or the cycle is not final. */
  'correction-not-final': { file: string; cycle: string };
  'correction-without-reason': Record<never, never>;
  /** Old and new are the same. */
  'correction-unused': Cell;
  /** What stands in the cell now is not what the last correction says. */
  'correction-stale': Cell & Stated;
  /** A correction does not start from what the one before left. */
  'correction-broken': Cell & Stated;
  /** What was published is not what the correction says. */
  'correction-old-differs': Cell & Stated;
}

interface Cell {
  file: string;
  key: string;
  column: string;
}

interface Stated {
  stated: string;
  found: string;
}
