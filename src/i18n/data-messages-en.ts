/** English sentences about what tables hold and mean. */
import type { DataIssues } from '../core/check/data-issues.ts';
import { finalMessagesEn } from './final-messages-en.ts';
import type { MessagesFor } from './message.ts';
import { officialMessagesEn } from './official-messages-en.ts';

function meant(near: string | null, otherwise: string): string {
  return near === null ? otherwise : `did you mean "${near}"?`;
}

const SHOWN = 12;

/** `a, b, c`; a long list is cut, since nobody reads five thousand ids. */
function list(words: readonly string[], none = 'none'): string {
  if (words.length === 0) return none;
  const rest = words.length - SHOWN;
  return words.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function alsoOn(rows: number): string {
  return rows > 1 ? ` So do ${counted(rows - 1, 'further row')} of this file.` : '';
}

function between(lowest: number | null, highest: number | null): string {
  if (lowest === null) return `at most ${highest ?? '∞'}`;
  return highest === null ? `at least ${lowest}` : `between ${lowest} and ${highest}`;
}

const languageNames = { zh: 'Chinese', en: 'English' };

function languages(codes: readonly ('zh' | 'en')[]): string {
  return codes.map((code) => languageNames[code]).join(' and ');
}

const itemsOf = (rulebook: string): string => `rulebooks/${rulebook}/items.csv`;

const shapes: Record<string, string> = {
  string: 'text',
  record: 'keys with values',
  object: 'keys with values',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** What a shape asks for, from how the parser puts it: "expected number to be <=1". */
function expectation(problem: string): string {
  if (problem === 'Invalid ISO date') return 'expected a date such as 2025-01-31';
  const [, what = '', bound = ''] = /expected (\w+)(?: to (?:be|have) ([<>]=?\S+))?/.exec(problem) ?? [];
  return what === '' ? problem : `expected ${[shapes[what] ?? what, bound].join(' ').trim()}`;
}

type Part<Prefix extends string> = Pick<MessagesFor<DataIssues>, Extract<keyof DataIssues, Prefix>>;

const files: Part<`file-${string}` | `yaml-${string}` | 'rulebook-name' | `descriptor-${string}`> = {
  'file-missing': ({ path }) => ({
    text: `${path} does not exist; the package needs it.`,
    tip: 'add the file, or correct the name by which it is asked for.',
  }),
  'file-unknown': ({ path }) => ({
    text: `${path} is not a file of a data package; it is not read.`,
    tip: 'correct its name or folder, or move it out of the package.',
  }),
  'file-without-cycle': ({ cycle, near }) => ({
    text: `The file is named after the cycle "${cycle}", which is not in cycles.csv; no assessment reads it.`,
    tip: meant(near, 'rename the file, or add the cycle to cycles.csv.'),
  }),
  'yaml-syntax': ({ problem }) => ({ text: `Not valid YAML: ${problem}`, tip: 'correct this line.' }),
  'yaml-unknown-key': ({ key, under }) => ({
    text: `The key "${key}" is not known${under === '' ? '' : ` under "${under}"`}.`,
    tip: 'correct its spelling or its indentation, or delete it.',
  }),
  'yaml-shape': ({ path, given, problem, allowed, near }) => ({
    text:
      path === ''
        ? 'The file does not read as keys with values.'
        : `${path} is ${given ?? 'not there'}; ${allowed.length > 0 ? `allowed are ${list(allowed)}` : expectation(problem)}.`,
    tip:
      path === ''
        ? 'write `key: value` on each line, without & and *.'
        : meant(near, given === null ? 'add it.' : 'correct the value.'),
  }),
  'rulebook-name': ({ named, folder }) => ({
    text: `The rule book calls itself "${named}" but lies in the folder "${folder}"; expected the same name.`,
    tip: 'rename one of the two.',
  }),
  'descriptor-malformed': ({ problem }) => ({
    text: `The descriptor cannot be read: ${problem}. Expected a Frictionless data package in JSON.`,
    tip: 'write it anew with npm run check -- --write-descriptor, or delete it.',
  }),
  'descriptor-names-absent-file': ({ path }) => ({
    text: `The descriptor names ${path}, which does not exist.`,
    tip: 'write it anew with npm run check -- --write-descriptor, or restore the file.',
  }),
  'descriptor-omits-file': ({ path }) => ({
    text: `The descriptor leaves out ${path}; expected every CSV of the package.`,
    tip: 'write it anew with npm run check -- --write-descriptor.',
  }),
  'descriptor-fields': ({ path, stated, actual }) => ({
    text: `The descriptor gives ${path} the columns ${list(stated)}; its header reads ${list(actual)}.`,
    tip: 'write it anew with npm run check -- --write-descriptor.',
  }),
  'descriptor-differs': ({ path, property, stated, actual }) => ({
    text: `The descriptor states ${property} ${stated} for ${path}; the file has ${actual}.`,
    tip: 'write it anew with npm run check -- --write-descriptor, once the file is as it should be.',
  }),
  'descriptor-hash-unknown': ({ path, algorithm, allowed }) => ({
    text: `The hash of ${path} is of the kind "${algorithm}"; allowed are ${list(allowed)}.`,
    tip: 'write the descriptor anew with npm run check -- --write-descriptor.',
  }),
};

const tables: Part<
  | `column-${string}`
  | `cell-${string}`
  | `label-${string}`
  | 'person-attribute'
  | 'word-unknown'
  | 'value-blank'
  | 'value-despite-status'
  | 'params-malformed'
  | 'key-duplicate'
  | 'rows-unsorted'
> = {
  'column-unknown': ({ column, allowed, near }) => ({
    text: `The column "${column}" is not known here; allowed are ${allowed.join(', ')}.`,
    tip: meant(near, 'rename or delete the column.'),
  }),
  'column-missing': ({ column, needed }) => ({
    text: `The column "${column}" is missing; the columns are ${needed.join(', ')}.`,
    tip: 'add the column to the header and to every row.',
  }),
  'person-attribute': ({ column }) => ({
    text: `The column "${column}" is about the person; age, sex, ethnicity and length of service must not reach a score, so they are not kept here.`,
    tip: 'delete the column; people are assessed by what they did.',
  }),
  'cell-empty': ({ column }) => ({
    text: `${column} is blank; expected a value in every row.`,
    tip: 'fill it in from its source; a blank is never read as 0.',
  }),
  'cell-without-effect': ({ item, column, role }) => ({
    text: `${column} of ${item} has no effect: ${item} is ${role === 'composite' ? 'made of its children' : 'an input (rule none)'}, and only a scored leaf uses ${column}.`,
    tip: 'clear the cell, or state it at the leaves that it is meant for.',
  }),
  'word-unknown': ({ column, given, allowed, near }) => ({
    text: `${column} is "${given}"; allowed are ${allowed.join(', ')}.`,
    tip: meant(near, 'choose one of the allowed words.'),
  }),
  'value-blank': ({ status }) => ({
    text: `The value is blank, but its status is "${status}", which goes with a value.`,
    tip: 'fill in the value, or set the status to missing, late, not-applicable or suppressed.',
  }),
  'value-despite-status': ({ status }) => ({
    text: `There is a value, but its status is "${status}", which goes with a blank.`,
    tip: 'delete the value or correct the status.',
  }),
  'params-malformed': ({ item, params }) => ({
    text: `The params "${params}" of ${item} cannot be read; expected name=value;name=value.`,
    tip: 'separate by semicolons, with one equals sign in each part and every name once.',
  }),
  'key-duplicate': ({ key, firstLine }) => ({
    text: `The key ${key} already stands on line ${firstLine}; expected every key once.`,
    tip: 'delete or correct one of the two rows.',
  }),
  'rows-unsorted': ({ key, before, count }) => ({
    text: `The row of ${key} stands after that of ${before}; rows are sorted by key so that changes are easy to see. ${counted(count, 'row')} of this file ${count === 1 ? 'is' : 'are'} out of order.`,
    tip: 'sort the file by its key columns, character by character (as plain text, not as numbers).',
  }),
  'label-missing': ({ id, label, languages: missing }) => ({
    text: `${id} has no ${label} in ${languages(missing)}; pages in that language will show its id.`,
    tip: `fill in ${label} in both languages.`,
  }),
  'label-in-chinese': ({ id, unit }) => ({
    text: `The unit of ${id} has no English name; pages in English will show “${unit}”.`,
    tip: 'fill in unit_en.',
  }),
  'label-columns-missing': ({ columns, rows }) => ({
    text: `The file has no ${columns.join(' and no ')}; its ${counted(rows, 'row')} will be shown by ${rows === 1 ? 'its id' : 'their ids'} there.`,
    tip: `add ${columns.join(' and ')}, if these rows are to be read by people.`,
  }),
};

const references: Part<
  | `reference-${string}`
  | 'kind-unknown'
  | `edition-${string}`
  | 'id-ambiguous'
  | 'parent-loop'
  | 'borrow-loop'
  | 'membership-overlap'
  | 'subject-without-group'
  | 'assessment-without-subjects'
  | `cycle-${string}`
  | 'dates-reversed'
> = {
  'reference-unknown': ({ column, value, tables, near, rows }) => ({
    text: `${column} is "${value}", which does not exist in ${tables.join(' or ')}.${alsoOn(rows)}`,
    tip: meant(near, `correct the id, or add it to ${tables.join(' or ')}.`),
  }),
  'reference-without-table': ({ column, tables, rows }) => ({
    text: `${column} refers to ${tables.join(' or ')}, which the package does not have; ${counted(rows, 'row')} of this file ${rows === 1 ? 'does' : 'do'} so.`,
    tip: `add ${tables[0] ?? 'the file'} with the ids that are used here.`,
  }),
  'kind-unknown': ({ list: kinds, column, value, allowed, near }) => ({
    text: `${column} is "${value}", a kind that package.yaml does not declare; kinds.${kinds} has ${list(allowed)}.`,
    tip: meant(near, `declare it under kinds.${kinds} in package.yaml, or choose one of those.`),
  }),
  'edition-table-unknown': ({ value, allowed, near }) => ({
    text: `"${value}" is no table that an edition can name; there are ${list(allowed)}.`,
    tip: meant(near, 'name one of these. Rule books are in every edition that has an assessment by them.'),
  }),
  'edition-column-unknown': ({ table, value, allowed, near }) => ({
    text: `The table ${table} has no column "${value}"; it has ${list(allowed)}.`,
    tip: meant(near, 'name one of these, or write all.'),
  }),
  'edition-column-needed': ({ table, columns }) => ({
    text: `${table} is shown without ${list(columns)}; expected every column that no row can be without.`,
    tip: `add ${columns.join(', ')}, or leave the whole table out of the edition.`,
  }),
  'edition-tables-needed': ({ edition, missing, because }) => ({
    text:
      because === ''
        ? `The edition "${edition}" has no ${list(missing)}; no site can be made without.`
        : `The edition "${edition}" has ${because}, but no ${list(missing)}; a reader would take what is withheld for what is not there.`,
    tip:
      because === ''
        ? `add ${missing.join(', ')} under tables.`
        : `add ${missing.join(', ')} under tables, or leave ${because} out as well.`,
  }),
  'edition-defaults': ({ edition, other }) => ({
    text: `The edition "${edition}" is the default, and so is "${other}"; expected one at most.`,
    tip: 'delete one of the two.',
  }),
  'id-ambiguous': ({ id, otherFile, otherLine }) => ({
    text: `"${id}" also stands in ${otherFile} on line ${otherLine}; expected one id for one thing, as data names it by the id alone.`,
    tip: 'give one of the two another id, everywhere it is used.',
  }),
  'parent-loop': ({ ids }) => ({
    text: `${ids.join(' → ')} → ${ids[0] ?? ''}: the chain of parents leads back to where it began; expected it to end at the top.`,
    tip: 'correct the parent of one of them.',
  }),
  'borrow-loop': ({ assessments }) => ({
    text: `${assessments.join(' → ')} → ${assessments[0] ?? ''}: each borrows the total of the next, so none of them can be scored first.`,
    tip: 'let one of them stop borrowing.',
  }),
  'membership-overlap': ({ subject, group, otherGroup, otherLine, rulebook }) => ({
    text: `${subject} is in ${group} while it is still in ${otherGroup} (line ${otherLine}); the rule book ${rulebook} allows one group at a time.`,
    tip: 'end the earlier membership (valid_to) on the day before this one begins, or delete one of the two.',
  }),
  'subject-without-group': ({ subject, rulebook, groups, assessments }) => ({
    text: `${subject} is in none of the groups of the rule book ${rulebook} (${list(groups)}), so ${list(assessments)} cannot assess it.`,
    tip: 'add it to one of these groups in memberships.csv, valid on the last day of the cycle, or end its validity.',
  }),
  'assessment-without-subjects': ({ assessment, subjectKind }) => ({
    text: `${assessment} assesses "${subjectKind}", but nobody of that kind exists in its cycle; its result is empty.`,
    tip: 'correct subject_kind or the dates of validity (of postings, for officials).',
  }),
  'cycle-overlap': ({ cycle, kind, other, otherLine }) => ({
    text: `${cycle} begins before ${other} (line ${otherLine}) has ended; cycles of the kind "${kind}" must not overlap.`,
    tip: 'correct the dates of one of them, or give them different kinds.',
  }),
  'cycle-outside-parent': ({ cycle, parent, parentStart, parentEnd }) => ({
    text: `${cycle} does not lie within its parent ${parent}, which runs from ${parentStart} to ${parentEnd}.`,
    tip: 'correct the dates, or parent_id.',
  }),
  'dates-reversed': ({ column, day, after, afterDay }) => ({
    text: `${column} is ${day}, before ${after} ${afterDay}; expected the same day or a later one.`,
    tip: 'correct one of the two dates; both days belong to the span.',
  }),
};

const method: Part<
  | `root-${string}`
  | 'item-outside-tree'
  | `rule-${string}`
  | 'aggregate-on-leaf'
  | 'direction-missing'
  | `min-coverage-${string}`
  | 'policy-on-composite'
  | 'mean-of-negatives'
  | 'grade-duplicate'
  | 'band-duplicate'
  | `quota-${string}`
  | 'quotas-too-small'
  | `veto-${string}`
  | 'adjust-reversed'
> = {
  'root-ambiguous': ({ tops }) => ({
    text: `The rule book does not name its root, and ${tops.length === 0 ? 'no item is' : `${list(tops)} are all`} without a parent; expected exactly one total.`,
    tip:
      tops.length === 0
        ? 'clear parent_id of the total.'
        : `state the total, e.g. root: ${tops[0]!}, and give the others a parent.`,
  }),
  'item-outside-tree': ({ item, root }) => ({
    text: `${item} does not stand under the root ${root}, so it is scored for nothing.`,
    tip: 'correct parent_id; an item that is only observed (a denominator, say) has the rule none.',
  }),
  'rule-unknown': ({ item, rule, allowed, near }) => ({
    text: `The rule "${rule}" of ${item} does not exist; allowed here are ${allowed.join(', ')}.`,
    tip: meant(near, 'choose one of the rules.'),
  }),
  'rule-missing': ({ item, allowed }) => ({
    text: `${item} has no rule, so its values cannot become points; allowed are ${allowed.join(', ')}.`,
    tip: 'state the rule; an item that is only observed has the rule none.',
  }),
  'rule-on-composite': ({ item, rule, allowed }) => ({
    text: `${item} is made of its children, but "${rule}" scores values; a composite takes ${allowed.join(', ')}.`,
    tip: 'choose one of these, or move the children elsewhere.',
  }),
  'aggregate-on-leaf': ({ item, rule, allowed }) => ({
    text: `${item} has no children that "${rule}" could combine; a leaf takes ${allowed.join(', ')}.`,
    tip: 'choose one of these, or correct parent_id of the items that belong under it.',
  }),
  'direction-missing': ({ item, rule }) => ({
    text: `${item} has no direction, and ${rule} cannot tell which way is better; expected higher or lower.`,
    tip: 'state the direction.',
  }),
  'min-coverage-range': ({ item, given }) => ({
    text: `min_coverage of ${item} is ${given}; it is a share and must lie between 0 and 1.`,
    tip:
      given > 1 && given <= 100 ? `write ${given / 100} rather than ${given}.` : 'write 0.8 rather than 80.',
  }),
  'min-coverage-on-leaf': ({ item }) => ({
    text: `min_coverage of ${item} has no effect: it is a share of the children that have values, and ${item} has no children.`,
    tip: 'state it at a composite, or clear the cell; missing says what becomes of a leaf without a value.',
  }),
  'policy-on-composite': ({ item, column, given, allowed }) => ({
    text: `${column} of ${item} is "${given}", which needs values, but a composite only has points; allowed are ${allowed.join(', ')}.`,
    tip: 'state it at the leaves, or choose one of the allowed policies.',
  }),
  'mean-of-negatives': ({ item, rule, child, childRule }) => ({
    text: `${child} (${childRule}) can have negative points, for which the ${rule} of ${item} does not exist; such subjects get no score.`,
    tip: 'choose mean for the composite, or a rule that stays at or above 0 for the child.',
  }),
  'grade-duplicate': ({ grade }) => ({
    text: `The grade "${grade}" has two bands; expected every grade once.`,
    tip: 'delete or rename one of them.',
  }),
  'band-duplicate': ({ from, grades }) => ({
    text: `The bands ${grades.join(' and ')} both begin at ${from}; a total there would have two grades.`,
    tip: 'correct `from` of one of them.',
  }),
  'quota-grade-unknown': ({ grade, allowed, near }) => ({
    text: `There is a quota for the grade "${grade}", which has no band; the bands are ${list(allowed)}.`,
    tip: meant(near, 'correct the grade, or add its band.'),
  }),
  'quota-duplicate': ({ grade, by }) => ({
    text: `The grade "${grade}" has two quotas by ${by}; expected one.`,
    tip: 'delete one of them.',
  }),
  'quotas-too-small': ({ by, sum }) => ({
    text: `Every band has a quota by ${by}, but together they allow for a share of ${sum}; the others could have no grade.`,
    tip: 'leave one grade without a quota, or let the shares add up to 1 or more.',
  }),
  'veto-item-without-points': ({ item }) => ({
    text: `A veto goes by the points of ${item}, which is not in the tree and has none.`,
    tip: 'name an item of the tree.',
  }),
  'veto-last-without-bar': ({ last }) => ({
    text: `A veto goes by the last ${last} of a group, but places are given after vetoes; expected the effect bar.`,
    tip: 'write effect: bar.',
  }),
  'adjust-reversed': ({ floor, ceiling }) => ({
    text: `The floor of adjusted totals, ${floor}, lies above their ceiling, ${ceiling}.`,
    tip: 'correct one of the two.',
  }),
};

const params: Part<`param-${string}` | `bands-${string}` | 'combine-without-observed'> = {
  'param-unknown': ({ item, param, allowed, near }) => ({
    text: `The parameter "${param}" of ${item} is not known here; allowed are ${list(allowed)}.`,
    tip: meant(near, 'correct its name, or delete it.'),
  }),
  'param-missing': ({ item, rule, params: needed }) => ({
    text: `${item} lacks the parameter ${needed.join(' or ')}, without which ${rule} cannot score.`,
    tip: `add ${needed.map((name) => `${name}=…`).join(' or ')} to its params.`,
  }),
  'param-not-number': ({ item, param, given }) => ({
    text: `The parameter ${param} of ${item} is "${given}"; expected a number such as 60 or 0.5.`,
    tip: 'write a plain number without a unit.',
  }),
  'param-choice': ({ item, param, given, allowed, near }) => ({
    text: `The parameter ${param} of ${item} is "${given}"; allowed are ${allowed.join(', ')}.`,
    tip: meant(near, 'choose one of these.'),
  }),
  'param-list': ({ item, param, given, form }) => ({
    text: `The parameter ${param} of ${item} is "${given}"; expected ${form === 'list' ? 'numbers separated by |, such as 60|80|90' : 'names with numbers, such as good:80|fair:60'}.`,
    tip: 'correct the part that is no number.',
  }),
  'param-too-low': ({ item, param, given, least, isExclusive }) => ({
    text: `The parameter ${param} of ${item} is ${given}; expected ${isExclusive ? `more than ${least}` : `${least} or more`}.`,
    tip: 'correct the figure.',
  }),
  'param-order': ({ item, lower, lowerValue, upper, upperValue }) => ({
    text: `The parameters of ${item} state ${lower} ${lowerValue} and ${upper} ${upperValue}; expected ${lower} below ${upper}.`,
    tip: 'correct or swap them; where less is better, `direction` says so.',
  }),
  'bands-lengths': ({ item, edges, points }) => ({
    text: `${item} has ${counted(edges, 'edge')} and ${points} points; ${counted(edges, 'edge')} make ${counted(edges + 1, 'interval')}, each of which needs its points.`,
    tip: 'give points for the interval below the first edge too.',
  }),
  'bands-order': ({ item, edge, next }) => ({
    text: `The edges of ${item} must ascend, but ${edge} is followed by ${next}.`,
    tip: 'sort the edges, and the points with them.',
  }),
  'combine-without-observed': ({ item }) => ({
    text: `${item} states how to combine finer cycles but not which; expected observed=KIND beside combine.`,
    tip: 'add observed with a kind of cycle, or delete combine.',
  }),
};

const weights: Part<
  `weight-${string}` | `weights-${string}` | 'group-without-items' | 'item-without-weights'
> = {
  'weight-without-item': ({ item }) => ({
    text: `There is a weight for "${item}", which is not in the rule book's items.csv.`,
    tip: 'correct the id, or add the item.',
  }),
  'weight-negative': ({ weight }) => ({
    text: `The weight is ${weight}; expected 0 or more.`,
    tip: 'correct it; an item for which less is better has `direction` lower.',
  }),
  'weight-of-input': ({ item }) => ({
    text: `${item} has a weight, but its rule is none: it is only observed and has no place in the tree.`,
    tip: 'delete the row, or give the item a rule and a parent.',
  }),
  'weight-unused': ({ item, group }) => ({
    text: `${item} has a weight in ${group}, but none of the leaves under it is assessed there, so the weight is not used.`,
    tip: 'clear the cell, or give one of the leaves a weight.',
  }),
  'weights-group-unknown': ({ group, allowed, near }) => ({
    text: `The weights name the group "${group}", which is not in groups.csv; it has ${list(allowed)}.`,
    tip: meant(near, 'correct the header, or add the group; * alone stands for every subject.'),
  }),
  'weights-without-groups': () => ({
    text: 'The weights have no column but item_id; expected one for each group.',
    tip: 'add a column for each group, or * alone for every subject.',
  }),
  'weights-everyone-and-groups': ({ groups }) => ({
    text: `The column * stands for every subject, so ${list(groups)} cannot stand beside it.`,
    tip: 'delete the column *, or all others.',
  }),
  'weights-sum': ({ group, sum, expected }) => ({
    text: `The points of the leaves assessed in ${group} add up to ${sum}; expected ${expected}, a difference of ${Number((sum - expected).toPrecision(6))}.`,
    tip: 'correct a weight, or weights.sum in rulebook.yaml.',
  }),
  'weights-composite-sum': ({ item, group, weight, sum }) => ({
    text: `${item} is worth ${weight} points in ${group}, but the leaves under it add up to ${sum}.`,
    tip: 'leave the weight of a composite blank: it is the sum of its children’s.',
  }),
  'weights-all-zero': ({ item, group }) => ({
    text: `Everything under ${item} weighs 0 in ${group}, so ${item} can have no points there.`,
    tip: 'give one of them a weight; a blank says that it is not assessed.',
  }),
  'group-without-items': ({ group }) => ({
    text: `No item is assessed in the group ${group}: every leaf has a blank weight there.`,
    tip: 'fill in the weights, or delete the column.',
  }),
  'item-without-weights': ({ item }) => ({
    text: `${item} has no row in weights.csv, so it is assessed nowhere.`,
    tip: 'add a row with its weights, or one of blanks if that is meant.',
  }),
};

const values: Part<
  | `goalpost-${string}`
  | `goalposts-${string}`
  | `value-out-${string}`
  | 'given-out-of-range'
  | 'log-of-nonpositive'
  | 'ratio-of-negative'
  | 'count-not-natural'
  | 'denominator-zero'
  | 'observation-unused'
  | `event-${string}`
  | 'option-unknown'
  | 'rater-unknown'
  | 'appraisal-unused'
> = {
  'goalpost-missing': ({ item, cycle, columns, subjects, first }) => ({
    text: `In ${cycle} ${counted(subjects, 'subject')} (${first.join(', ')}${subjects > first.length ? ', …' : ''}) ${subjects === 1 ? 'has' : 'have'} no ${columns.join(' and no ')} of ${item}, without which its rule gives no points.`,
    tip: `add a row to targets/${cycle}.csv, with a subject, a group or * for everyone.`,
  }),
  'goalposts-equal': ({ item, subject, value }) => ({
    text: `Floor and target of ${item} are both ${value} for ${subject}; there is nothing between them to score.`,
    tip: 'correct one of the two.',
  }),
  'goalposts-against-direction': ({ item, subject, direction, floor, target }) => ({
    text: `For ${item} ${direction} is better, but for ${subject} the target is ${target} and the floor ${floor}; expected the target ${direction === 'higher' ? 'above' : 'below'} the floor.`,
    tip: 'swap floor and target, or correct the direction of the item.',
  }),
  'value-out-of-range': ({ item, subject, value, lowest, highest, rulebook }) => ({
    text: `${item} of ${subject} is ${value}; it must be ${between(lowest, highest)}.`,
    tip: `check the source and its unit, or correct lowest and highest in the params of ${itemsOf(rulebook)}.`,
  }),
  'value-out-of-range-of-unit': ({ item, subject, value, unit, rulebook }) => ({
    text: `${item} of ${subject} is ${value}, but its unit is "${unit}", which usually lies between 0 and 100.`,
    tip: `check the source; if the figure is right (a growth rate, say), declare lowest and highest in the params of ${itemsOf(rulebook)}.`,
  }),
  'given-out-of-range': ({ item, subject, value, max, rulebook }) => ({
    text: `${item} of ${subject} is ${value}; points are given between 0 and ${max}.`,
    tip: `correct the points, or max in the params of ${itemsOf(rulebook)}.`,
  }),
  'log-of-nonpositive': ({ item, subject, value, column }) => ({
    text: `${column} of ${item} for ${subject} is ${value}, but its logarithm is taken; expected more than 0.`,
    tip: 'correct the figure, or the transform of the item.',
  }),
  'ratio-of-negative': ({ item, subject, value, column, rule }) => ({
    text: `${column} of ${item} for ${subject} is ${value}, but ${rule} is for figures that cannot be negative.`,
    tip: 'correct the figure, or choose another rule (goalpost, minmax).',
  }),
  'count-not-natural': ({ column, value }) => ({
    text: `${column} is ${value}, but it is a count; expected 0, 1, 2 and so on.`,
    tip: 'correct the count.',
  }),
  'denominator-zero': ({ item, subject, of }) => ({
    text: `${item} of ${subject} is 0, but ${of} is divided by it.`,
    tip: 'correct the figure; where it is not known, leave it blank with the status missing.',
  }),
  'observation-unused': ({ item, subject, rows, why, cycle }) => ({
    text: unused[why](item, subject, cycle, counted(rows, 'row')),
    tip: 'nothing to do if it is kept for its own sake; else correct the cycle, the weights or the subject.',
  }),
  'event-outside-cycle': ({ day, cycle, start, end }) => ({
    text: `The event of ${day} lies outside ${cycle}, which runs from ${start} to ${end}; it counts there all the same.`,
    tip: 'correct the date, or move the row to the file of its cycle.',
  }),
  'event-sign': ({ kind, points }) => ({
    text: `The event is a ${kind}, but its points are ${points}; expected ${kind === 'bonus' ? 'more' : 'less'} than 0.`,
    tip: 'correct the sign, or the kind.',
  }),
  'event-without-effect': ({ item }) => ({
    text: `The event names ${item}, which counts no events (its rule is not count-deduct); it changes no score.`,
    tip: 'leave item_id blank for an event that adjusts the total, or correct it.',
  }),
  'option-unknown': ({ option, item, allowed, near }) => ({
    text: `option is "${option}", which has no points in ${item}; its options are ${list(allowed)}.`,
    tip: meant(near, 'correct the option, or add it to the params of the item.'),
  }),
  'rater-unknown': ({ rater, allowed, near }) => ({
    text: `rater is "${rater}", whose votes no item of this subject counts; the raters are ${list(allowed)}.`,
    tip: meant(near, 'correct the rater, or add it to the params of the item.'),
  }),
  'appraisal-unused': ({ subject, cycle, rows }) => ({
    text: `No assessment of ${cycle} tallies votes on ${subject}; ${counted(rows, 'row')} of this file ${rows === 1 ? 'is' : 'are'} not used.`,
    tip: 'correct the cycle or the subject, or give its rule book an item with the rule tally.',
  }),
};

const unused: Record<
  'item' | 'subject' | 'group',
  (item: string, subject: string, cycle: string, rows: string) => string
> = {
  item: (item, _, cycle, rows) =>
    `No assessment reads ${item} in ${cycle}; ${rows} of this file have no effect.`,
  subject: (_, subject, cycle, rows) =>
    `${subject} is assessed on none of this in ${cycle}; ${rows} of this file have no effect.`,
  group: (item, subject, cycle, rows) =>
    `${item} is not assessed in the group of ${subject} in ${cycle}; ${rows} of such subjects have no effect.`,
};

export const dataMessagesEn: MessagesFor<DataIssues> = {
  ...files,
  ...tables,
  ...references,
  ...method,
  ...params,
  ...weights,
  ...values,
  ...officialMessagesEn,
  ...finalMessagesEn,
};
