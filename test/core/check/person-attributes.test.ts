import { expect, test } from 'vitest';
import { isPersonAttribute } from '../../../src/core/check/person-attributes.ts';

test.each([
  ...['age', 'Age', 'age_group', 'ageGroup', 'sex', 'gender', 'birth date', 'date_of_birth', 'born', 'dob'],
  ...['seniority', 'years_of_service', 'ethnic-group', '出生日期', '民族', '任职年限'],
])('%s is about the person', (column) => {
  expect(isPersonAttribute(column)).toBe(true);
});

test.each([
  'coverage',
  'page',
  'agenda',
  'sort_key',
  'average',
  'essex',
  'image',
  'reborn_forest',
  '年度',
  '编号',
])('%s is not', (column) => {
  expect(isPersonAttribute(column)).toBe(false);
});
