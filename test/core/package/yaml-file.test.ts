import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/core/package/yaml-file.ts';

const shape = z.strictObject({
  name: z.string(),
  rank: z.strictObject({ ties: z.enum(['lowest', 'highest']).default('lowest') }).prefault({}),
  bands: z.array(z.strictObject({ from: z.number() })).default([]),
});

const read = (source: string) => readYaml('r.yaml', source, shape);
const told = (source: string): string[] =>
  read(source).issues.map((one) => `${one.line}:${one.column} ${one.kind}`);

test('a file that fits its shape is its value, defaults filled in', () => {
  expect(read('name: x\nbands:\n  - from: 90\n').value).toEqual({
    name: 'x',
    rank: { ties: 'lowest' },
    bands: [{ from: 90 }],
  });
});

describe('departures are told at line and character', () => {
  test.each([
    { name: 'an unknown key, at the key', source: 'name: x\nnmae: y\n', told: ['2:1 yaml-unknown-key'] },
    {
      name: 'an unknown key deep down',
      source: 'name: x\nbands:\n  - from: 90\n    form: 1\n',
      told: ['4:5 yaml-unknown-key'],
    },
    { name: 'a word out of the list', source: 'name: x\nrank: {ties: lowset}\n', told: ['2:8 yaml-shape'] },
    { name: 'a text for a number', source: 'name: x\nbands:\n  - from: high\n', told: ['3:5 yaml-shape'] },
    { name: 'what is not there, at what is', source: 'rank: {}\n', told: ['1:1 yaml-shape'] },
    {
      name: 'several at once',
      source: 'nam: x\nrank: {ties: a, tis: b}\n',
      told: ['1:1 yaml-shape', '2:8 yaml-shape', '2:17 yaml-unknown-key', '1:1 yaml-unknown-key'],
    },
  ])('$name', ({ source, told: expected }) => {
    expect(told(source).sort()).toEqual([...expected].sort());
    expect(read(source).value).toBeNull();
  });

  test('with what is allowed and the near miss', () => {
    expect(read('name: x\nrank: {ties: lowset}\n').issues[0]!.params).toMatchObject({
      path: 'rank.ties',
      given: '"lowset"',
      allowed: ['lowest', 'highest'],
      near: 'lowest',
    });
  });
});

test.each([
  ['a bracket left open', 'name: [x\n'],
  ['a tab for an indent', 'name:\n\tx: 1\n'],
  ['a key twice', 'name: x\nname: y\n'],
])('%s is a fault of syntax', (_, source) => {
  const { value, issues } = read(source);
  expect(value).toBeNull();
  expect(issues.map((one) => one.kind)).toContain('yaml-syntax');
});

test.each([
  ['nothing', ''],
  ['a list', '- a\n'],
  ['one word', 'x\n'],
])('%s is not a mapping', (_, source) => {
  expect(read(source).value).toBeNull();
  expect(told(source)).toHaveLength(1);
});

test('aliases that multiply without end are refused', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de'])
    lines.push(`${to!}: &${to!} [${Array(10).fill(`*${from!}`).join(', ')}]`);
  expect(read(`${lines.join('\n')}\n`).value).toBeNull();
});

test('a path that does not exist stands at the deepest part that does', () => {
  const { place } = read('name: x\nbands:\n  - from: 90\n  - from: 80\n');
  expect(place(['bands', 1, 'from'])).toEqual({ file: 'r.yaml', line: 4, column: 5 });
  expect(place(['bands', 7])).toEqual({ file: 'r.yaml', line: 2, column: 1 });
  expect(place(['nothing'])).toEqual({ file: 'r.yaml', line: 1, column: 1 });
});
