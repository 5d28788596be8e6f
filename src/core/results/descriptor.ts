/**
 * datapackage.json beside the result files: a descriptor after Data Package, version 2 (datapackage.org), so that other
 * tools read every column with its type. It follows from the list of columns that the files are written from.
 */
import { describePackage } from '../package/descriptor.ts';
import type { Manifest } from '../package/manifest.ts';
import { states } from '../package/states.ts';
import { totalStates } from '../score/result.ts';
import { findings } from './audit.ts';
import type { ResultTable, ResultType } from './columns.ts';
import { resultTables } from './columns.ts';

export interface ResultFile {
  readonly table: ResultTable;
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What tables and columns mean; a descriptor has room for one text each. */
export interface Meanings {
  readonly package: string;
  table(table: ResultTable): { readonly title: string; readonly description: string };
  column(table: ResultTable, name: string): string;
}

const profiles = 'https://datapackage.org/profiles/2.0';

/** Text of the file; the same for the same results, byte by byte. */
export function renderResultsDescriptor(
  manifest: Manifest,
  files: readonly ResultFile[],
  meanings: Meanings,
): string {
  const { name, ...about } = describePackage(manifest);
  const licences = licencesOf(manifest);
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    name: `${name}-results`,
    ...about,
    description: meanings.package,
    ...(licences.length === 0 ? {} : { licenses: licences }),
    resources: files.map((file) => resourceOf(file, meanings)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Those of the sources, each once. */
function licencesOf({ sources }: Manifest) {
  const stated = sources.filter(({ licence }) => licence !== undefined);
  return [...new Map(stated.map((one) => [one.licence!, one])).values()].map(
    ({ licence, licence_url: path }) => ({
      name: licence!.replaceAll(/[^-a-zA-Z0-9._]+/g, '-'),
      title: licence!,
      ...(path === undefined ? {} : { path }),
    }),
  );
}

function resourceOf({ table, path, bytes, sha256 }: ResultFile, meanings: Meanings) {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table,
    type: 'table',
    path,
    ...meanings.table(table),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: schemaOf(table, meanings),
  };
}

const types = { VARCHAR: 'string', DOUBLE: 'number' } as const satisfies Record<ResultType, string>;

const subject = ['assessment_id', 'subject_id'];
const keys: Record<ResultTable, readonly string[]> = {
  scores: [...subject, 'item_id'],
  totals: subject,
  audit: [],
};

/** Columns that hold one of a closed list of words. */
const words: Readonly<Record<string, readonly string[]>> = {
  'scores.state': states,
  'totals.state': totalStates,
  'audit.finding': findings,
};

function schemaOf(table: ResultTable, meanings: Meanings) {
  const key = keys[table];
  const fields = Object.entries(resultTables[table]).map(([name, type]) => {
    const allowed = words[`${table}.${name}`];
    const isFilled = key.includes(name) || allowed !== undefined;
    const constraints = {
      ...(isFilled ? { required: true } : {}),
      ...(allowed === undefined ? {} : { enum: allowed }),
    };
    return {
      name,
      type: types[type],
      description: meanings.column(table, name),
      ...(isFilled ? { constraints } : {}),
    };
  });
  return {
    $schema: `${profiles}/tableschema.json`,
    fields,
    missingValues: [''],
    ...(key.length === 0 ? {} : { primaryKey: key }),
    ...(table === 'scores'
      ? { foreignKeys: [{ fields: subject, reference: { resource: 'totals', fields: subject } }] }
      : {}),
  };
}
