/** Checks on the tasks over time, and how they are concluded for teams and officials; some conclusions are wanting. */
import { drawn, pick, skill } from './official-skill.ts';
import { officialId, postsOn } from './officials.ts';
import { normal, uniform } from './random.ts';
import { filled } from './reports.ts';
import type { Part } from './special-tasks.ts';
import { MAIN_TASKS, PARTS, TASKS } from './special-tasks.ts';
import type { Cell } from './table.ts';
import { must, sortedCsv } from './table.ts';
import { CHECK_WORDS, CONCLUSION_WORDS } from './task-words.ts';

/** The package stands as of this day. */
export const TODAY = '2026-01-15';

interface Conclusion {
  readonly task: string;
  readonly part: Part;
  readonly kind: 'outstanding' | 'sound' | 'ordinary' | 'criticised';
}

export function mainTask(task: string): string {
  const row = TASKS.find(({ id }) => id === task)!;
  return row.parent === '' ? row.id : row.parent;
}

const TOLD: ReadonlyMap<string, Conclusion['kind']> = new Map([
  ['flood-2024/huiwan', 'outstanding'],
  ['flood-2024/dept-water', 'outstanding'],
  ['flood-2024/weidu', 'ordinary'],
  [`flood-2024/${officialId('huiwan/head')}`, 'outstanding'],
  [`flood-2024/${officialId('diyu/head')}`, 'outstanding'],
  [`flood-2024/${officialId('weidu/secretary')}`, 'outstanding'],
  [`flood-2024/${officialId('dept-water/d1')}`, 'outstanding'],
  [`flood-2024/${officialId('xiling/head')}`, 'criticised'],
  ['air-2024/yingchuan', 'criticised'],
  [`air-2024/${officialId('yingchuan/head')}`, 'criticised'],
]);

/** A task that still runs has few conclusions; of those that are over, some are still wanting. */
const SHARE: Readonly<Record<string, number>> = { 'flood-2024': 0.93, 'air-2024': 0.86, 'debt-2025': 0.14 };

export const CONCLUSIONS: readonly Conclusion[] = PARTS.flatMap((part) => {
  const task = mainTask(part.task);
  const told = TOLD.get(`${task}/${part.subject}`);
  if (
    told === undefined &&
    uniform('concluded', task, part.subject) > must(new Map(Object.entries(SHARE)), task)
  )
    return [];
  return [{ task, part, kind: told ?? kindOf(task, part) }];
});

function kindOf(task: string, { subject, unit, origin }: Part): Conclusion['kind'] {
  const found = origin === 'found' ? 0.6 : 0;
  const did =
    skill(subject, unit === '' ? subject : unit, 2024) + 0.7 * normal('concluded', task, subject) + found;
  return did > 0.95 ? 'outstanding' : did > -0.55 ? 'sound' : did > -1.75 ? 'ordinary' : 'criticised';
}

export function conclusionsCsv(): string {
  const rows = CONCLUSIONS.map(({ task, part, kind }): Cell[] => {
    const words = pick(
      CONCLUSION_WORDS.filter((one) => one.kind === kind),
      'words',
      task,
      part.subject,
    );
    const team = part.unit === '';
    const on = concludedOn(task, part.subject);
    const consequence = consequenceOf(task, part, kind);
    const due = consequence === 'mend' ? dayAfter(on, 90) : '';
    const [zh, en] = team ? [`班子：${words.zh}`, `The team: ${lowerFirst(words.en)}`] : [words.zh, words.en];
    return [task, part.subject, kind, on, '专项考核组 / Special assessment', zh, en, consequence, due];
  });
  const header = 'task_id,subject_id,kind,concluded_on,concluded_by,summary_zh,summary_en,consequence,due';
  return sortedCsv(header, rows, 2);
}

function consequenceOf(task: string, { subject, unit }: Part, kind: Conclusion['kind']): string {
  if (subject === officialId('huiwan/head') && task === 'flood-2024') return 'promoted';
  if (kind === 'criticised') return unit === '' ? 'mend' : 'talked';
  if (kind !== 'outstanding') return '';
  return unit !== '' && uniform('promoted', task, subject) < 0.12 ? 'promoted' : 'commended';
}

function concludedOn(task: string, subject: string): string {
  const { end } = TASKS.find(({ id }) => id === task)!;
  const start = end > TODAY ? '2025-12-08' : dayAfter(end, 10);
  return dayAfter(start, drawn(0, end > TODAY ? 25 : 40, 'concluded on', task, subject));
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + 86_400_000 * days).toISOString().slice(0, 10);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const HEADER = 'check_id,task_id,subject_id,unit_id,date,kind,by,rating,summary_zh,summary_en,visibility';

/** Each unit is looked at in every phase that has begun, and an official here and there by name. */
export function taskChecksCsv(): string {
  const rows = MAIN_TASKS.flatMap(({ id: task }) => {
    const phases = TASKS.filter(({ parent, start }) => parent === task && start <= TODAY);
    const units = PARTS.filter(
      (part) => mainTask(part.task) === task && part.unit === '' && !part.subject.startsWith('dept-'),
    );
    const planned = phases.flatMap((phase) => units.map(({ subject: unit }) => ({ phase, unit })));
    const made = planned.filter(({ phase, unit }) => uniform('checked', phase.id, unit) < 0.82);
    return made.map(({ phase, unit }, at) => checkCells(task, phase, unit, at));
  });
  return sortedCsv(HEADER, rows);
}

function checkCells(task: string, phase: (typeof TASKS)[number], unit: string, at: number): Cell[] {
  const name = ['check', phase.id, unit];
  const kind = uniform(...name, 'kind') < 0.55 ? 'site' : 'interview';
  const last = phase.end > TODAY ? '2026-01-09' : phase.end;
  const days = Math.round((Date.parse(last) - Date.parse(phase.start)) / 86_400_000);
  const date = dayAfter(phase.start, drawn(2, days, ...name, 'day'));
  const person = personAt(task, phase.id, unit, date);
  const mood = 0.8 * skill(person === '' ? unit : person, unit, 2024) + normal(...name, 'mood');
  const rating = mood < -1.5 ? 'poor' : mood < -0.3 ? 'fair' : 'good';
  const suited = CHECK_WORDS.filter((one) => one.task === task && one.kind === kind && one.rating === rating);
  const words = pick(suited, ...name, 'words');
  const n = drawn(Number(words.low), Number(words.high), ...name, 'n');
  const visibility = rating === 'poor' || kind === 'interview' ? 'leadership' : 'internal';
  const id = `k-${task}-${String(at + 1).padStart(3, '0')}`;
  const [zh, en] = [`${filled(words.zh, { n })}。`, `${filled(words.en, { n })}.`];
  return [
    id,
    phase.id,
    person,
    unit,
    date,
    kind,
    '专项考核组 / Special assessment',
    rating,
    zh,
    en,
    visibility,
  ];
}

/** An official of the unit with a role in the task, where the check was of somebody by name. */
function personAt(task: string, phase: string, unit: string, date: string): string {
  if (uniform('by name', phase, unit) > 0.6) return '';
  const inPost = new Set(postsOn(date).map(({ official }) => official));
  const persons = PARTS.filter(
    (part) => mainTask(part.task) === task && part.unit === unit && inPost.has(part.subject),
  );
  const fitting = persons.filter((part) => part.task === task || part.task === phase);
  return fitting.length === 0 ? '' : pick(fitting, 'who', phase, unit).subject;
}
