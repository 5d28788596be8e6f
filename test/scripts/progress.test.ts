import { describe, expect, test } from 'vitest';
import { createProgress } from '../../scripts/progress.ts';

function recorder(isTerminal: boolean, silent = false) {
  const clock = { ms: 0 };
  const written: string[] = [];
  const progress = createProgress({
    write: (text) => written.push(text),
    isTerminal,
    silent,
    now: () => clock.ms,
  });
  return { clock, written, progress };
}

describe('a step under a second is not told', () => {
  test.for([{ isTerminal: true }, { isTerminal: false }])('terminal: $isTerminal', ({ isTerminal }) => {
    const { clock, written, progress } = recorder(isTerminal);
    const step = progress('Reading', 2);
    clock.ms = 999;
    step.advance(2);
    step.finish();
    expect(written).toEqual([]);
  });
});

test('on a terminal a bar is drawn after a second, ten times a second at most, and cleared at the end', () => {
  const { clock, written, progress } = recorder(true);
  const step = progress('Pages', 4);
  for (const ms of [500, 1000, 1050, 1100]) {
    clock.ms = ms;
    step.advance();
  }
  clock.ms = 1500;
  step.finish();
  expect(written).toEqual([
    '\r\u001b[KPages [############............] 2/4',
    '\r\u001b[KPages [########################] 4/4',
    '\r\u001b[K',
    'Pages: 1.5 s\n',
  ]);
});

test('elsewhere plain lines are written, one in ten seconds', () => {
  const { clock, written, progress } = recorder(false);
  const step = progress('Pages', 300);
  for (const ms of [5_000, 9_000, 16_000]) {
    clock.ms = ms;
    step.advance(100);
  }
  step.finish();
  expect(written).toEqual(['Pages: 100/300\n', 'Pages: 300/300\n', 'Pages: 16.0 s\n']);
});

test('a step of unknown length counts without a bar', () => {
  const { clock, written, progress } = recorder(true);
  const step = progress('Rows');
  clock.ms = 2000;
  step.advance(7);
  expect(written).toEqual(['\r\u001b[KRows 7']);
});

test('nothing is written when silent', () => {
  const { clock, written, progress } = recorder(true, true);
  const step = progress('Pages', 1);
  clock.ms = 5000;
  step.advance();
  step.finish();
  expect(written).toEqual([]);
});
