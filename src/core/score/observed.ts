/** A column of what is known of the subjects on one item, and the lines it rests on. */
import { MISSING, PRESENT } from '../package/states.ts';

/** One line of a file that a value rests on. */
export interface Evidence {
  readonly file: string;
  /** 0 where the value is computed from another assessment. */
  readonly line: number;
  readonly cycleId: string;
  /** The number taken; NaN where the line states none. */
  readonly value: number;
  /** The cell as it is written; '' where there is none. */
  readonly written: string;
  readonly source: string;
  readonly asOf: string;
  readonly note: string;
}

/** A column over the subjects. `value` is NaN wherever `state` carries none. */
export interface Observed {
  readonly value: Float64Array;
  readonly state: Uint8Array;
  readonly evidence: (subject: number) => readonly Evidence[];
}

/** A column with no value yet: everything missing. */
export function emptyColumn(size: number): { value: Float64Array; state: Uint8Array } {
  return { value: new Float64Array(size).fill(Number.NaN), state: new Uint8Array(size).fill(MISSING) };
}

/** Sets a value that is present. */
export function setPresent(
  column: { value: Float64Array; state: Uint8Array },
  at: number,
  value: number,
): void {
  column.value[at] = value;
  column.state[at] = PRESENT;
}
