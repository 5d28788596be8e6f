/** What is known of the days on which cycles became final; whoever has the history at hand passes it to the check. */

export interface FinalState {
  readonly cycle: string;
  readonly file: string;
  /** The file as it was when the cycle became final; null where it was not there. */
  readonly bytes: Uint8Array | null;
}

export interface FinalHistory {
  /** `none`: no history at all · `uncommitted`: not kept in the one there is · `shallow`: it does not reach back. */
  readonly reach: 'whole' | 'none' | 'uncommitted' | 'shallow';
  /** Final files that differ from what they were then, byte by byte. */
  readonly differing: readonly FinalState[];
  /** Final cycles of which nothing can be said, because the history does not reach back. */
  readonly unknown: readonly string[];
}
