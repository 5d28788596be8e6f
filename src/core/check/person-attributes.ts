/**
 * Attributes of persons that no table holds, because people are assessed by what they did: a column that is named
 * after one is refused with the reason, rather than as a slip of the pen.
 */

const words = new Set([
  ...[
    'age',
    'ages',
    'sex',
    'gender',
    'seniority',
    'ethnicity',
    'ethnic',
    'nationality',
    'religion',
    'marital',
  ],
  ...['birth', 'birthdate', 'birthday', 'birthplace', 'birthyear', 'born', 'dob'],
]);

const phrases = /years?_of_service|length_of_service|service_years|working_years|work_years/;

const chinese = /年龄|性别|工龄|党龄|教龄|资历|任职年限|工作年限|出生|生日|民族|籍贯|婚姻/;

/** By whole words: `age_group` and `birthYear` are such columns, `coverage` and `page` are not. */
export function isPersonAttribute(column: string): boolean {
  const snake = column
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
  return chinese.test(column) || phrases.test(snake) || snake.split('_').some((word) => words.has(word));
}
