import { describe, expect, test } from 'vitest';
import { states } from '../../src/core/package/states.ts';
import { totalStates } from '../../src/core/score/result.ts';
import { locales } from '../../src/i18n/locale.ts';
import type { AnyState } from '../../src/i18n/state-text.ts';
import { stateSentence, stateWord, valueStateOf } from '../../src/i18n/state-text.ts';
import { explainedCase } from '../core/explain/explained.ts';

const all: readonly AnyState[] = [...new Set<AnyState>([...states, ...totalStates])];

describe.each(locales)('in %s', (locale) => {
  test('every state has a word of its own', () => {
    const words = all.map((state) => stateWord(state, locale));
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[\p{Script=Han}a-z ]+$/u);
  });

  test('every state has a sentence of its own, with or without anything known about it', () => {
    const about = { group: 'G', coverage: 0.5, least: 0.75, total: 59 };
    for (const known of [{}, about]) {
      const sentences = all.map((state) => stateSentence(state, locale, known));
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) {
        expect(sentence).toMatch(locale === 'zh' ? /。$/ : /^[A-Z0-9].*\.$/);
        expect(sentence).not.toMatch(/NaN|null|undefined/);
      }
    }
  });
});

test('the words are those of the field', () => {
  const words = Object.fromEntries(all.map((state) => [state, stateWord(state, 'zh')]));
  expect(words).toEqual({
    missing: '缺报',
    present: '有值',
    provisional: '暂定',
    disputed: '有异议',
    late: '迟报',
    'not-applicable': '不适用',
    suppressed: '不公开',
    scored: '有总分',
    withheld: '无总分',
    'low-coverage': '数据不足',
    vetoed: '一票否决',
    barred: '一票否优',
    'not-assessed': '不考核',
  });
});

test('what is known is in the sentence', () => {
  expect(stateSentence('not-assessed', 'zh', { group: '山区组' })).toBe(
    '山区组不设此项权重，既不是缺报，也不是 0。',
  );
  expect(stateSentence('low-coverage', 'zh', { coverage: 0.5, least: 0.75 })).toBe(
    '有数据支撑的权重占 50%，低于规定的 75%，不计总分。',
  );
  expect(stateSentence('low-coverage', 'en', { coverage: 0.5, least: 0.75 })).toBe(
    '50% of the weight rests on data, less than the 75% asked for, so there is no total.',
  );
  expect(stateSentence('vetoed', 'zh', { total: 59 })).toBe('触发一票否决，总分改计 59 分。');
  expect(stateSentence('vetoed', 'en', { total: Number.NaN })).toBe(
    'A veto applies: there is no total and no place.',
  );
});

test('not assessed in the group and declared not applicable are two states', () => {
  const group = explainedCase('not-assessed-group').derivation('d', 'gdp');
  const declared = explainedCase('not-applicable-average').derivation('c', 'port');
  expect([group.state, declared.state]).toEqual(['not-applicable', 'not-applicable']);
  expect([valueStateOf(group), valueStateOf(declared)]).toEqual(['not-assessed', 'not-applicable']);
});
