/**
 * What differs between two versions of a package, as facts about cells. Rows are the same where their keys are, wherever
 * they stand; a row that was moved is no change.
 */

/** `null`: there is no such row. '' is a blank cell, or a column that the file does not have. */
export interface CellChange {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface RowChange {
  /** Path inside the package. */
  readonly file: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Column → cell, of the columns that tell rows apart. */
  readonly key: Readonly<Record<string, string>>;
  /** 1-based lines of the earlier and the later file; 0 where there is no such row. */
  readonly lineBefore: number;
  readonly lineAfter: number;
  /** Of a row that was added or removed, all that are not blank. */
  readonly cells: readonly CellChange[];
}

/** One setting of a YAML file, by its path: `bands.0.from`. */
export interface SettingChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly lineBefore: number;
  readonly lineAfter: number;
}

export interface FileChange {
  readonly file: string;
  readonly kind: 'table' | 'settings' | 'text';
  readonly isNew: boolean;
  readonly isGone: boolean;
  /** Of a table: columns of one version only. */
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  readonly rows: readonly RowChange[];
  readonly settings: readonly SettingChange[];
  /** Some rows stand in another order; nothing follows from it. */
  readonly isResorted: boolean;
}

/** An id, column or file that has another name and is otherwise what it was. */
export interface Rename {
  readonly what: 'id' | 'column' | 'file';
  /** The file that declares it. */
  readonly file: string;
  /** Of an id: the table whose key it is. '' otherwise. */
  readonly domain: string;
  readonly before: string;
  readonly after: string;
}

export interface PackageChanges {
  /** By path; only files in which something changed. */
  readonly files: readonly FileChange[];
  readonly renames: readonly Rename[];
}
