/** Who changed what, as far as a history tells. */

export interface ChangedBy {
  readonly commit: string;
  readonly author: string;
  /** The day, as its author had it. */
  readonly date: string;
  /** The first line of the message. */
  readonly subject: string;
}

export interface History {
  /** That touched the package, from the earlier version to the later; the latest first. */
  readonly commits: readonly ChangedBy[];
  /** Null where it is not known; `uncommitted` where no commit has it yet. */
  readonly of: (file: string, lineAfter: number) => ChangedBy | 'uncommitted' | null;
}

/** Where there is no history to ask. */
export const noHistory: History = { commits: [], of: () => null };
