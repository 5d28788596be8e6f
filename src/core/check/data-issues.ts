/** What can be wrong with the meaning of well-formed tables. */
export interface DataIssues {
  'reference-unknown': { column: string; value: string; table: string; near: string | null };
}
