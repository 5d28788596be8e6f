/**
 * `imports/<name>.yaml`: how the sheets of one sender are read. Columns go by the text of their header, so that a column
 * put in between moves nothing; a header that has changed is a fault and never guessed.
 */
import { z } from 'zod';

export const statusWords = ['missing', 'late', 'not-applicable', 'suppressed'] as const;
export type StatusWord = (typeof statusWords)[number];

const rowNumber = z.number().int().min(1);

/** Header rows joined by ` / `, from the outermost: `地区生产总值 / 增速（%）`. */
const header = z.string().min(1);

const column = z.strictObject({
  header,
  item: z.string(),
  /** The unit of the sheet; left out, that of the item. */
  unit: z.string().optional(),
  /** What a figure is multiplied with, as a power of ten, where the units alone do not tell. */
  power: z.number().int().min(-12).max(12).optional(),
});

export const mappingShape = z.strictObject({
  /** Left out: the only sheet that is not hidden. */
  sheet: z.string().optional(),
  header_rows: z.array(rowNumber).min(1),
  /** The last row that is read; left out: the last of the sheet. */
  last_row: rowNumber.optional(),
  subjects: z.strictObject({ header, by: z.enum(['name', 'id']).default('name') }),
  /** Text of the sheet → id of the subject. */
  aliases: z.record(z.string(), z.string()).default({}),
  columns: z.array(column).min(1),
  /** Headers of columns that nobody needs. */
  ignore: z.array(header).default([]),
  /** Texts in the column of the subjects that mark rows of no subject: totals, averages. */
  skip_rows: z.array(z.string()).default([]),
  /** Word in a cell → status; '' stands for blank cells, which otherwise say nothing. */
  words: z.record(z.string(), z.enum(statusWords)).default({}),
  /** Rows and columns that are hidden; left out, a hidden figure is a question. */
  hidden: z.enum(['take', 'skip']).optional(),
  source: z.string().optional(),
  status: z.enum(['final', 'provisional']).optional(),
  as_of: z.union([z.iso.date(), z.strictObject({ header })]).optional(),
});

export type Mapping = z.infer<typeof mappingShape>;

export function mappingPath(name: string): string {
  return `imports/${name}.yaml`;
}
