/** What can be wrong with the shape and the meaning of well-formed tables: kind → what the message needs. */
export interface DataIssues {
  // files
  'file-missing': { path: string };
  'file-unknown': { path: string };
  'yaml-syntax': { problem: string };
  'yaml-unknown-key': { key: string; under: string };
  'yaml-shape': { path: string; given: string | null; problem: string; allowed: readonly string[]; near: string | null };
  'rulebook-name': { named: string; folder: string };
  // columns and cells
  'column-unknown': { column: string; allowed: readonly string[]; near: string | null };
  'column-missing': { column: string; needed: readonly string[] };
  'cell-empty': { column: string };
  'word-unknown': { column: string; given: string; allowed: readonly string[]; near: string | null };
  'value-blank': { status: string };
  'value-despite-status': { status: string };
  'params-malformed': { item: string; params: string };
  'key-duplicate': { key: string; firstLine: number };
  'weight-without-item': { item: string; known: readonly string[] };
  'weight-negative': { weight: number };
}
