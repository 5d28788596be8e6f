/** What a person reads about one issue, before it is laid out. */
export interface Message {
  /** What is wrong and what was expected. */
  readonly text: string;
  /** What to do about it. */
  readonly tip: string;
}

/** One sentence for each kind of an interface of kinds; a kind without a message does not compile. */
export type MessagesFor<Kinds> = { readonly [K in keyof Kinds]: (params: Kinds[K]) => Message };
