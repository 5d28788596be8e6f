/** English sentences about the tables of officials. */
import type { OfficialIssues } from '../core/check/official-issues.ts';
import type { MessagesFor } from './message.ts';

const SHOWN = 12;

function list(words: readonly string[], none: string): string {
  if (words.length === 0) return none;
  const rest = words.length - SHOWN;
  return words.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

const span = (from: string, to: string | null): string =>
  from === to ? `on ${from}` : to === null ? `from ${from}` : `from ${from} to ${to}`;

export const officialMessagesEn: MessagesFor<OfficialIssues> = {
  'posting-missing': ({ column, official, from, to }) => ({
    text: `${column} is ${official}, who held no post ${span(from, to)}.`,
    tip: 'correct the id or the date, or add the posting to postings.csv.',
  }),
  'claim-outside-method': ({ official, item, rulebooks }) => ({
    text: `The work of ${official} claims ${item}, by which neither the official nor a unit of theirs is assessed in this cycle; the rule books are ${list(rulebooks, 'none')}.`,
    tip: 'name an item of one of these rule books, or leave item_id blank.',
  }),
  'report-points-range': ({ column, value, max }) => ({
    text: `${column} is ${value}; points of a work ${max === null ? 'are 0 or more' : `lie between 0 and ${max}`}.`,
    tip: 'correct the points, or `max` in the params of the item that is given from reports.',
  }),
  'record-outside-cycle': ({ column, day, cycle, start, end }) => ({
    text: `${column} is ${day}, which does not go with ${cycle}, which runs from ${start} to ${end}.`,
    tip: 'correct the date, or move the row to the file of its cycle.',
  }),
  'record-outside-task': ({ column, day, task, start, end }) => ({
    text: `${column} is ${day}, outside ${task}, which runs ${span(start, end)}.`,
    tip: 'correct the date, or the dates of the task in tasks.csv.',
  }),
  'closing-day-missing': ({ status, column }) => ({
    text: `The status is "${status}", but ${column} is blank; expected the day on which it came about.`,
    tip: `fill in ${column}, or set the status back to open.`,
  }),
  'closing-day-despite-status': ({ status, column }) => ({
    text: `${column} is filled in, but the status is "${status}", which is not closed.`,
    tip: `correct the status, or clear ${column}.`,
  }),
  'conclusion-without-role': ({ task, subject }) => ({
    text: `${task} is concluded for ${subject}, who has no role in it or in one of its phases.`,
    tip: 'add the role to task_roles.csv, or correct the conclusion.',
  }),
  'commendation-scope': ({ scope, subject }) => ({
    text: `The commendation of ${subject} is called ${scope}, but ${subject} is ${scope === 'individual' ? 'a unit' : 'a person'}.`,
    tip: 'a unit is commended collectively, a person individually; correct the scope or the subject.',
  }),
  'body-without-row': ({ table, id }) => ({
    text: `The text belongs to ${id} in ${table}, which has no such row; no page shows it.`,
    tip: 'rename the file, or add the row.',
  }),
  'objection-without-figure': ({ columns }) => ({
    text: `The objection does not say what it is about: ${columns.join(' and ')} ${columns.length === 1 ? 'is' : 'are'} blank.`,
    tip: 'name the figure by cycle_id and item_id, or the visit, check or finding by record_id.',
  }),
  'figure-unknown': ({ cycle, subject, item }) => ({
    text: `The objection is to ${item} of ${subject} in ${cycle}, of which there is no figure.`,
    tip: `correct cycle, subject or item, or add the row to observations/${cycle}.csv.`,
  }),
  'objection-not-disputed': ({ cycle, subject, item }) => ({
    text: `An objection to ${item} of ${subject} in ${cycle} is open, but the figure is not marked as disputed.`,
    tip: `set its status to disputed in observations/${cycle}.csv, or close the objection.`,
  }),
  'disputed-without-objection': ({ cycle, subject, item }) => ({
    text: `${item} of ${subject} in ${cycle} is marked as disputed, but objections.csv has no open objection to it.`,
    tip: 'add the objection, or clear the status once it is decided.',
  }),
  'decision-outside-assessment': ({ assessment, subject }) => ({
    text: `There is a decision on ${subject}, whom ${assessment} does not assess.`,
    tip: 'correct the assessment or the subject.',
  }),
  'decision-grade-unknown': ({ grade, rulebook, allowed, near }) => ({
    text: `The grade is "${grade}", which the rule book ${rulebook} does not have; its grades are ${list(allowed, 'none')}.`,
    tip: near === null ? 'choose one of these.' : `did you mean "${near}"?`,
  }),
  'decision-one-sided': ({ subject, lacking }) => ({
    text: `The decision on ${subject} states no ${lacking}; a result states concrete merits and problems.`,
    tip: `fill in ${lacking}_zh and ${lacking}_en.`,
  }),
  'decision-early': ({ day, cycle, end }) => ({
    text: `It was decided on ${day}, before ${cycle} was over (${end}).`,
    tip: 'correct the day, or the assessment.',
  }),
  'decision-rule-unknown': ({ what, value, allowed, near }) => ({
    text: `decisions names the ${what} ${value}, which there is not; there are ${list(allowed, 'none')}.`,
    tip: near === null ? 'name one of these.' : `did you mean "${near}"?`,
  }),
  'person-attribute-item': ({ item }) => ({
    text: `${item} is about what a person is; officials are assessed by what they did, not by age, sex or seniority.`,
    tip: 'leave the item out, or put one in its place that tells of work.',
  }),
  'persons-scored-by-place': ({ item, rule }) => ({
    text: `${item} is scored by ${rule}, which goes by place, but the rule book assesses officials, who have no places.`,
    tip: 'take a rule that compares with no others, such as goalpost, bands or given.',
  }),
  'persons-barred-as-last': ({ last }) => ({
    text: `A veto goes by the last ${last} of a group, but the rule book assesses officials, who have no places.`,
    tip: 'let an event or the points of an item decide.',
  }),
  'selection-without-effect': ({ rulebook }) => ({
    text: `${rulebook} selects officials by \`subjects\`, but no assessment by it is of officials.`,
    tip: 'delete the key, or set subject_kind to official in assessments.csv.',
  }),
  'requirement-reversed': ({ least, most }) => ({
    text: `At least ${least} works are required and at most ${most} allowed.`,
    tip: 'correct one of the two.',
  }),
  'threshold-off-scale': ({ rule, threshold, value, list: kinds, lowest, highest }) => ({
    text: `${threshold} of ${rule} is ${value}, but kinds.${kinds} run from ${lowest} to ${highest}, so the rule could never find anything.`,
    tip: 'correct the threshold, or the values of the kinds.',
  }),
};
