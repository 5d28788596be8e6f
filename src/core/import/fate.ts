/** What became of a cell of a sheet, and why. Every cell that holds anything has one fate. */
import type { CellRepairKind } from '../canonical/repair.ts';
import type { CellFault } from '../package/cells.ts';

/** What was done to a figure on its way; nothing of it needed judgement beyond what the mapping says. */
export type FigureChange =
  | { readonly kind: 'notation'; readonly how: CellRepairKind }
  | { readonly kind: 'unit'; readonly from: string; readonly to: string }
  /** Multiplied with a power of ten, as the mapping says. */
  | { readonly kind: 'power'; readonly power: number }
  /** A spreadsheet kept more digits than it can mean. */
  | { readonly kind: 'digits' }
  /** The result that the file holds of a formula. */
  | { readonly kind: 'formula' }
  /** A word that the mapping reads as a status. */
  | { readonly kind: 'word' };

export type SkipReason =
  | 'blank'
  /** The mapping names the row, or it repeats the header. */
  | 'row'
  /** A text below or between the rows, without any figure. */
  | 'note'
  /** Hidden, and the mapping says that hidden ones are left out. */
  | 'hidden'
  /** The subject is not assessed on the item. */
  | 'not-assessed';

/** Why only a person can say what is meant. */
export type Doubt =
  | { readonly kind: 'cell'; readonly fault: CellFault }
  | { readonly kind: 'unit'; readonly from: string; readonly to: string }
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'merged'; readonly range: string }
  | { readonly kind: 'subject-several'; readonly ids: readonly string[] }
  | { readonly kind: 'status-contradicts'; readonly status: string }
  | {
      readonly kind:
        | 'date'
        | 'truth'
        | 'uncomputed'
        | 'mixed-percent'
        | 'hidden'
        | 'subject-blank'
        | 'subject-unknown'
        | 'subject-twice'
        | 'column-unknown'
        | 'status-unknown';
    };

export type Outcome =
  | {
      readonly fate: 'taken';
      /** Decimal text; '' with a status that carries none. */
      readonly value: string;
      /** '' where the sheet says nothing of it. */
      readonly status: string;
      readonly changes: readonly FigureChange[];
    }
  | { readonly fate: 'skipped'; readonly reason: SkipReason }
  | { readonly fate: 'unclear'; readonly doubt: Doubt };

export type CellFate = Outcome & {
  /** `C5`; a column alone where all of it is meant. */
  readonly ref: string;
  /** As the sheet has it. */
  readonly subjectText: string;
  readonly subjectId: string | null;
  /** Null where the column belongs to no item. */
  readonly itemId: string | null;
  readonly header: string;
  readonly shown: string;
};
