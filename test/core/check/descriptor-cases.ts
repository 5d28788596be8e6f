import { renderDescriptor } from '../../../src/core/package/descriptor.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { packageOf } from '../small-package.ts';
import type { DataCase } from './data-case.ts';

const FILE = 'datapackage.json';
const current = renderDescriptor(readPackage(packageOf()).package);
const groups =
  '{"path": "groups.csv", "schema": {"fields": [{"name": "group_id"}, {"name": "name_zh"}, {"name": "name_en"}]}';

/** The generated descriptor, with one resource stated otherwise. */
function stating(resource: string): string {
  const parsed = JSON.parse(current) as { resources: { path: string }[] };
  const others = parsed.resources
    .filter(({ path }) => path !== 'groups.csv')
    .map((one) => JSON.stringify(one));
  return `{"resources": [\n${[resource, ...others].join(',\n')}\n]}\n`;
}

/** The generated text has one path a line, as `      "path": "…"`. */
function lineOf(path: string): string {
  const line = current.split('\n').findIndex((text) => text === `      "path": "${path}",`) + 1;
  return `${FILE}:${line}:15`;
}

// Of groups.csv, by md5sum and sha256sum.
const md5 = '55166c9d534e01a7cf740faf1b83a64a';
const sha256 = '3af6f12b2d191938d8023d829edb91389e16479c95f6c1eee23574f269499b6f';

export const descriptorCases: readonly DataCase[] = [
  {
    name: 'a descriptor that is no JSON',
    change: { [FILE]: '{"resources": [' },
    issues: [`${FILE}:0:0 error descriptor-malformed`],
    clean: { [FILE]: current },
  },
  {
    name: 'a descriptor without resources',
    change: { [FILE]: '{"name": "small"}' },
    issues: [`${FILE}:0:0 error descriptor-malformed`],
  },
  {
    name: 'a file that is gone',
    change: { [FILE]: current, 'officials.csv': null, 'postings.csv': null },
    issues: [
      `${lineOf('officials.csv')} error descriptor-names-absent-file`,
      `${lineOf('postings.csv')} error descriptor-names-absent-file`,
    ],
    params: { path: 'officials.csv' },
  },
  {
    name: 'a file that is new',
    change: { [FILE]: current, 'targets/2025-01.csv': 'subject_id,item_id,floor\n' },
    issues: [`${FILE}:0:0 error descriptor-omits-file`],
    params: { path: 'targets/2025-01.csv' },
  },
  {
    name: 'a column that is new',
    change: {
      [FILE]: stating(
        '{"path": "groups.csv", "schema": {"fields": [{"name": "group_id"}, {"name": "name_zh"}]}}',
      ),
    },
    issues: [`${FILE}:2:10 error descriptor-fields`],
    params: {
      path: 'groups.csv',
      stated: ['group_id', 'name_zh'],
      actual: ['group_id', 'name_zh', 'name_en'],
    },
    clean: { [FILE]: stating(`${groups}}`) },
  },
  {
    name: 'another size, number of rows and hash',
    change: { [FILE]: stating(`${groups}, "bytes": 1, "rows": 3, "hash": "md5:0"}`) },
    issues: [
      `${FILE}:2:10 error descriptor-differs`,
      `${FILE}:2:10 error descriptor-differs`,
      `${FILE}:2:10 error descriptor-differs`,
    ],
    params: { path: 'groups.csv', property: 'bytes', stated: '1', actual: '63' },
    clean: { [FILE]: stating(`${groups}, "bytes": 63, "rows": 2, "hash": "sha256:${sha256}"}`) },
  },
  {
    name: 'a hash without algorithm is MD5',
    change: { [FILE]: stating(`${groups}, "hash": "${sha256}"}`) },
    issues: [`${FILE}:2:10 error descriptor-differs`],
    clean: { [FILE]: stating(`${groups}, "hash": "${md5}"}`) },
  },
  {
    name: 'a hash that cannot be verified',
    change: { [FILE]: stating(`${groups}, "hash": "sha1:00"}`) },
    issues: [`${FILE}:2:10 error descriptor-hash-unknown`],
    params: { algorithm: 'sha1' },
  },
];
