/** The shape that a language must fill when another has set it: the same keys, the same arguments. */
export type Catalogue<Other> = {
  readonly [K in keyof Other]: Other[K] extends (...args: infer Arguments) => string
    ? (...args: Arguments) => string
    : string;
};
