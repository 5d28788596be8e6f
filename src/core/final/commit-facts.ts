/** What is told of a commit of the data. */
export interface CommitFacts {
  readonly hash: string;
  /** Of the author, ISO 8601. */
  readonly day: string;
  readonly author: string;
  /** First line of the message. */
  readonly subject: string;
}
