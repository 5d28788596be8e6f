/** The shape of the words about tables: all tables, all columns. */
import type { tables } from '../core/package/tables.ts';
import type { Words } from './derivation-telling.ts';

type Tables = typeof tables;

export type TableMeanings = {
  readonly [T in keyof Tables]: {
    readonly title: Words;
    readonly meaning: Words;
    readonly columns: { readonly [C in keyof Tables[T]['columns']]: Words };
  };
};
