/** A mapping as the YAML file that is kept in the package: a line for each decision, so that a difference is short. */
import { stringify } from 'yaml';
import type { Mapping } from './mapping.ts';

/**
 * `comment` stands at the top, each line of it beginning with a space. `unmatched` headers are put among the columns as
 * comments, to be completed.
 */
export function mappingText(mapping: Mapping, comment: string, unmatched: readonly string[] = []): string {
  const head = comment
    .split('\n')
    .map((line) => `#${line}\n`)
    .join('');
  const open = unmatched.map((header) => `  # - {header: ${inline(header)}, item: , unit: }\n`).join('');
  const lines = Object.entries(mapping).map(([key, value]) =>
    key === 'columns' ? entry(key, value) + open : isEmpty(value) ? '' : entry(key, value),
  );
  return head + lines.join('');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Lists of objects are a line for each; everything else is short enough for one. */
function entry(key: string, value: unknown): string {
  if (key !== 'columns' || !Array.isArray(value)) {
    if (key === 'ignore' || key === 'skip_rows' || key === 'aliases' || key === 'words') {
      return stringify({ [key]: value }, { lineWidth: 0 });
    }
    return `${key}: ${inline(value)}\n`;
  }
  return `${key}:\n${value.map((one: unknown) => `  - ${inline(one)}\n`).join('')}`;
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}
