import { describe, expect, test } from 'vitest';
import { manifestShape } from '../../../src/core/package/manifest.ts';
import { resultTables } from '../../../src/core/results/columns.ts';
import type { ResultFile } from '../../../src/core/results/descriptor.ts';
import { renderResultsDescriptor } from '../../../src/core/results/descriptor.ts';

const files: ResultFile[] = [
  { table: 'scores', path: 'scores.csv', bytes: 12, sha256: 'ab' },
  { table: 'totals', path: 'totals.csv', bytes: 34, sha256: 'cd' },
  { table: 'audit', path: 'audit.csv', bytes: 56, sha256: 'ef' },
];
const meanings = {
  package: 'About it.',
  table: (table: string) => ({ title: `T ${table}`, description: `D ${table}` }),
  column: (table: string, name: string) => `${table} ${name}`,
};

interface Descriptor {
  readonly $schema: string;
  readonly name: string;
  readonly title?: string;
  readonly licenses?: unknown;
  readonly sources?: unknown;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly description: string;
      }[];
      readonly missingValues: readonly string[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: unknown;
    };
  }[];
}

function describeAs(manifest: object): Descriptor {
  return JSON.parse(renderResultsDescriptor(manifestShape.parse(manifest), files, meanings)) as Descriptor;
}

const plain = describeAs({ package: 'Demo', title: { zh: '演示', en: 'Demonstration' } });

test('a descriptor names version 2, the package and every result file', () => {
  expect(plain.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect([plain.name, plain.title]).toEqual(['demo-results', '演示 · Demonstration']);
  expect(plain.resources.map(({ name, path, hash }) => [name, path, hash])).toEqual([
    ['scores', 'scores.csv', 'sha256:ab'],
    ['totals', 'totals.csv', 'sha256:cd'],
    ['audit', 'audit.csv', 'sha256:ef'],
  ]);
});

test('fields are those that the files are written with, in order, each described', () => {
  for (const { name, schema } of plain.resources) {
    const columns = Object.keys(resultTables[name as keyof typeof resultTables]);
    expect(schema.fields.map((field) => field.name)).toEqual(columns);
    expect(schema.fields.map((field) => field.description)).toEqual(columns.map((one) => `${name} ${one}`));
    expect(schema.missingValues).toEqual(['']);
  }
  expect(plain.resources[0]!.schema.fields.map((field) => field.type)).toEqual([
    ...['string', 'string', 'string', 'number', 'string'],
    ...['number', 'number', 'number', 'number'],
  ]);
});

test('scores belong to totals; the audit has no key, for it may say several things of one subject', () => {
  const [scores, totals, audit] = plain.resources.map(({ schema }) => schema);
  expect(scores!.primaryKey).toEqual(['assessment_id', 'subject_id', 'item_id']);
  expect(scores!.foreignKeys).toEqual([
    {
      fields: ['assessment_id', 'subject_id'],
      reference: { resource: 'totals', fields: ['assessment_id', 'subject_id'] },
    },
  ]);
  expect(totals!.primaryKey).toEqual(['assessment_id', 'subject_id']);
  expect([audit!.primaryKey, audit!.foreignKeys]).toEqual([undefined, undefined]);
});

describe('licences', () => {
  const source = { title: { en: 'Report' }, url: 'https://example.org/r', licence: 'CC BY 3.0 IGO' };

  test('of the sources, each once, under a name that the standard accepts', () => {
    const described = describeAs({
      package: 'p',
      sources: [source, { ...source, licence_url: 'https://example.org/l' }],
    });
    expect(described.licenses).toEqual([
      { name: 'CC-BY-3.0-IGO', title: 'CC BY 3.0 IGO', path: 'https://example.org/l' },
    ]);
    expect(described.sources).toHaveLength(2);
  });

  test('none where no source states one', () => {
    expect(plain.licenses).toBeUndefined();
    expect(plain.sources).toBeUndefined();
  });
});
