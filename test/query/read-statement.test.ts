import { describe, expect, test } from 'vitest';
import { readFault } from '../../src/query/fault-position.ts';
import { readStatement } from '../../src/query/read-statement.ts';

describe('a statement as written', () => {
  test.each([
    ['SELECT 1', null],
    ['  -- a remark; with a semicolon\nselect 1;', null],
    ['/* first */ WITH x AS (SELECT 1) FROM x', null],
    ['SELECT \';\' AS "a;b", $$;$$', null],
    ['(SELECT 1) UNION (SELECT 2);;', null],
    ['SUMMARIZE units', null],
    ['', 'empty'],
    [' ; ', 'empty'],
    ['-- nothing but words', 'empty'],
    ['SELECT 1; DROP VIEW units', 'several'],
    ['DELETE FROM units', 'not-reading'],
    ["COPY units TO 'x.csv'", 'not-reading'],
    ['SET memory_limit = 0', 'not-reading'],
    ["SELECT 'it''s", 'unclosed'],
    ['SELECT "name', 'unclosed'],
    ['SELECT $tag$ x $$', 'unclosed'],
  ])('%s → %s', (sql, fault) => {
    expect(readStatement(sql).fault).toBe(fault);
  });

  test('the place of a fault is that of the sign that begins it', () => {
    expect(readStatement('SELECT 1;\n DROP x').at).toBe(11);
    expect(readStatement('  INSERT INTO x').at).toBe(2);
    expect(readStatement("SELECT 'open").at).toBe(7);
  });

  test('a table is mentioned by its name, not in a text or a remark', () => {
    expect(readStatement('FROM Scores').mentions('scores')).toBe(true);
    expect(readStatement('FROM "scores" s').mentions('scores')).toBe(true);
    expect(readStatement("SELECT 'scores' -- scores\nFROM units").mentions('scores')).toBe(false);
  });
});

describe('the place that the database names', () => {
  test.each([
    {
      name: 'of a short line',
      sql: 'SELECT subject_id,\n  nothing FROM units',
      said: 'Binder Error: no "nothing"!\nCandidates: "a"\n\nLINE 2:   nothing FROM units\n          ^',
      words: 'Binder Error: no "nothing"!\nCandidates: "a"',
      position: { line: 2, column: 3, at: 21 },
    },
    {
      // 单位 takes four places on a terminal, and two signs.
      name: 'behind Han characters',
      sql: 'SELECT 单位, x FROM units',
      said: 'Binder Error: no "x"\n\nLINE 1: SELECT 单位, x FROM units\n                     ^',
      words: 'Binder Error: no "x"',
      position: { line: 1, column: 12, at: 11 - 1 + 1 },
    },
    {
      name: 'in a line that is cut in front',
      sql: 'SELECT aaaaaaaaaa, bbbbbbbbbb, wrong FROM units',
      said: 'Parser Error: x\n\nLINE 1: ...bbbb, wrong FROM units\n                 ^',
      words: 'Parser Error: x',
      position: { line: 1, column: 32, at: 31 },
    },
    {
      name: 'none',
      sql: 'SELECT 1/0',
      said: 'Out of Memory Error: full',
      words: 'Out of Memory Error: full',
      position: null,
    },
  ])('$name', ({ sql, said, words, position }) => {
    expect(readFault(sql, said)).toEqual({ words, position });
  });
});
