/** Parts of a report on changes as phrases: a change, a movement, a crossed line, each in one language. */
import { namesIn } from './derivation-names.ts';
import type { Change, Report, ToldMovement } from '../core/compare/report.ts';
import type { Crossing, PlaceChange } from '../core/compare/thresholds.ts';
import { roundMovement } from '../core/compare/movements.ts';
import type { Failure } from '../core/compare/fail-on.ts';
import type { ChangedBy } from '../core/compare/history.ts';
import { tableAt } from '../core/compare/table-at.ts';
import type { CellChange } from '../core/compare/row-changes.ts';
import { EVERYONE } from '../core/package/rulebook.ts';
import { roundHalf } from '../core/round.ts';
import type { Rulebook } from '../core/package/rulebook.ts';
import { formatList, formatNumber, formatPercent, formatPlain, formatSigned } from './format.ts';
import type { Locale } from './locale.ts';
import type { DiffWords } from './messages-diff.ts';
import { diffMessages } from './messages-diff.ts';
import { stateWord } from './state-text.ts';

/** Totals are told so. */
export const totalDecimals = 2;

/** Emphasis, code, links and raw HTML; an underscore within a word says nothing in Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*<[\]]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

export class DiffTeller {
  readonly locale: Locale;
  readonly words: DiffWords;
  /** Text of the data as this form of report takes it. */
  readonly safe: (text: string) => string;
  readonly #report: Report;
  readonly #items = new Map<string, string>();
  readonly #names: ReturnType<typeof namesIn>;
  readonly #earlier: ReturnType<typeof namesIn>;

  /** `isMarkdown`: what stands in the data is to be read as it is, whatever signs of Markdown it holds. */
  constructor(report: Report, locale: Locale, isMarkdown = true) {
    this.safe = isMarkdown ? escapeMarkdown : (text) => text;
    this.#report = report;
    this.locale = locale;
    this.words = diffMessages[locale];
    const { before, after } = report.comparison;
    const rulebooks = [...before.package.rulebooks.values(), ...after.package.rulebooks.values()];
    for (const { items } of rulebooks)
      for (const item of items) this.#items.set(item.id, item.name[locale] || item.id);
    const none = { itemsById: new Map() } as unknown as Rulebook;
    this.#names = namesIn(after.package, none, locale);
    this.#earlier = namesIn(before.package, none, locale);
  }

  subject(id: string): string {
    const name = this.#names.subject(id);
    return this.safe(name === id ? this.#earlier.subject(id) : name);
  }

  group(id: string): string {
    if (id === EVERYONE) return this.words.everyone;
    const name = this.#names.group(id);
    return this.safe(name === id ? this.#earlier.group(id) : name);
  }

  item(id: string): string {
    return this.safe(this.#items.get(id) ?? id);
  }

  assessment(id: string): string {
    const name = this.#names.assessment(id);
    return this.safe(name === id ? this.#earlier.assessment(id) : name);
  }

  /** How many an assessment has totals of. */
  sizeOf(assessmentId: string): number {
    return this.#report.comparison.after.results?.get(assessmentId)?.frame.subjects.length ?? 0;
  }

  isRoot(assessmentId: string, itemId: string): boolean {
    const result = this.#report.comparison.after.results?.get(assessmentId);
    return result?.frame.rulebook.root?.id === itemId;
  }

  get isScored(): boolean {
    return this.#report.assessments !== null;
  }

  /** Every change was tried alone, in every assessment. */
  get isWhole(): boolean {
    return (this.#report.assessments ?? []).every((one) => one.isWhole);
  }

  count(n: number): string {
    return formatNumber(n, 0, this.locale);
  }

  list(parts: readonly string[]): string {
    return formatList(parts, this.locale);
  }

  signed(points: number): string {
    return formatSigned(points, totalDecimals, this.locale);
  }

  total(points: number): string {
    return Number.isNaN(points) ? this.words.noTotal : formatNumber(points, totalDecimals, this.locale);
  }

  version({ name, commit }: Report['before'], isWorkingTree: boolean): string {
    if (isWorkingTree) return this.words.workingTree;
    return commit === null || commit.startsWith(name) ? name.slice(0, 40) : `${name} (${commit.slice(0, 8)})`;
  }

  /** `渝津·研发投入强度 2.68 → 3.98`. */
  change(change: Change): string {
    const { about, kind, cells, file } = change;
    const what = this.what(change);
    if (cells.length === 0) return `${what}${this.words.colon}${this.words.textChanged}`;
    if (kind !== 'changed') return `${this.words[kind]} ${what}${this.#valueOf(change)}`;
    const isWeight = tableAt(file)?.name === 'weights';
    const told = cells.map((cell) => this.#cell(cell, about === 'values', change.key));
    if (isWeight) {
      const names = cells.map((cell) => this.words.weight(what, this.group(cell.column)));
      return names.map((name, at) => `${name} ${told[at]!}`).join(this.words.separator);
    }
    return `${what} ${told.join(this.words.separator)}`;
  }

  /** Whose row it is and of what, in names. */
  what({ file, key }: Change): string {
    const table = tableAt(file)?.name;
    if (table === 'observations' || table === 'targets') {
      const owner = key['subject_id'] ?? '';
      const named = this.subject(owner) === owner ? this.group(owner) : this.subject(owner);
      return `${named}·${this.item(key['item_id'] ?? '')}`;
    }
    if (table === 'weights' || table === 'items') return this.item(key['item_id'] ?? '');
    if (table === 'memberships') return this.subject(key['subject_id'] ?? '');
    if (table === 'assessments') return this.assessment(key['assessment_id'] ?? '');
    const ids = Object.values(key).filter((id) => id !== '');
    return ids.length === 0 ? file : ids.map((id) => this.subject(id)).join('·');
  }

  #valueOf({ cells, about }: Change): string {
    const column = about === 'values' ? 'value' : about === 'memberships' ? 'group_id' : '';
    const cell = cells.find((one) => one.column === column);
    const value = cell?.after ?? cell?.before ?? '';
    if (value === '') return '';
    return ` ${about === 'memberships' ? this.group(value) : this.safe(value)}`;
  }

  #cell(cell: CellChange, isValue: boolean, key: Change['key']): string {
    const told = (text: string | null) => {
      if (text === null || text === '') return this.words.blank;
      if (cell.column === 'group_id') return this.group(text);
      return this.safe(text.length > 60 ? `${text.slice(0, 58)}……` : text);
    };
    const arrow = `${told(cell.before)} → ${told(cell.after)}`;
    const isPlain = 'setting' in key || cell.column === 'group_id' || (isValue && cell.column === 'value');
    const isWeight = this.#isGroup(cell.column);
    return isPlain || isWeight ? arrow : `${cell.column} ${arrow}`;
  }

  /** A column of weights.csv is a group. */
  #isGroup(column: string): boolean {
    return column === EVERYONE || this.group(column) !== column;
  }

  placeOf({ file, lineBefore, lineAfter }: Change): string {
    const line = lineAfter > 0 ? lineAfter : lineBefore;
    return line > 0 ? `${file}:${line}` : file;
  }

  by(by: ChangedBy | 'uncommitted' | null): string {
    if (by === null) return this.words.unknownAuthor;
    return by === 'uncommitted' ? this.words.uncommitted : `${this.safe(by.author)} ${by.commit.slice(0, 8)}`;
  }

  /** `−0.82 = …`, the parts that are not 0 as they are told; all of them where the movement itself is too small. */
  split(movement: ToldMovement): string {
    const rounded = roundMovement(movement, totalDecimals);
    const some = (['own', 'rules', 'peers', 'together'] as const).filter((part) => movement[part] !== 0);
    const large = some.filter((part) => rounded[part] !== 0);
    const parts = large.length > 0 ? large : some;
    const tell = {
      own: this.words.own,
      rules: this.words.ruleShare,
      peers: this.words.peers,
      together: this.words.together,
    };
    const told = parts.map((part) => tell[part](this.signed(rounded[part])));
    return told.length === 1 ? told[0]! : `${this.signed(rounded.movement)} = ${this.list(told)}`;
  }

  /** What moved it, the largest first; points only where there is more than one. What is told as 0 is left out. */
  causes({ causes: all }: ToldMovement, most: number): string {
    const large = all.filter(({ points }) => roundHalf(points, totalDecimals) !== 0);
    const causes = large.length > 0 ? large : all;
    const told = causes.slice(0, most).map(({ changes, points }) => {
      const hasPoints = causes.length > 1 && !Number.isNaN(points);
      return hasPoints
        ? this.words.weighed(this.changes(changes), this.signed(points))
        : this.changes(changes);
    });
    const rest = causes.length - told.length;
    const more = rest > 0 ? [this.words.andMoreChanges(this.count(rest))] : [];
    return [...told, ...more].join(this.words.separator);
  }

  /** Changes that were tried together, by the first. */
  changes(changes: readonly Change[]): string {
    const [first] = changes;
    if (first === undefined) return '';
    const more = changes.length > 1 ? ` ${this.words.andMoreChanges(this.count(changes.length - 1))}` : '';
    return `${this.change(first)}${more}`;
  }

  crossing(one: Crossing): string {
    const name = this.subject(one.subjectId);
    switch (one.kind) {
      case 'group':
        return this.words.group(name, this.group(one.before), this.group(one.after));
      case 'band':
        return this.words.band(name, this.grade(one.before), this.grade(one.after));
      case 'state':
        return this.words.state(name, stateWord(one.before, this.locale), stateWord(one.after, this.locale));
      case 'quota': {
        const told = {
          inside: this.words.quotaInside,
          beyond: this.words.quotaBeyond,
          outside: this.words.quotaOutside,
        };
        return this.words.quota(name, this.grade(one.grade), told[one.after]);
      }
      case 'coverage': {
        const percent = (share: number) => formatPercent(share, 0, this.locale);
        return this.words.coverage(
          name,
          this.item(one.itemId),
          percent(one.before),
          percent(one.after),
          percent(one.least),
        );
      }
    }
  }

  grade(id: string): string {
    if (id === '') return this.words.noBand;
    for (const { method } of this.#report.comparison.after.package.rulebooks.values()) {
      const title = method.bands.find((band) => band.grade === id)?.title?.[this.locale];
      if (title !== undefined && title !== '') return title;
    }
    return id;
  }

  /** Of a place in the group. */
  place(place: number): string {
    return place > 0 ? formatPlain(place, 1, this.locale) : this.words.noPlace;
  }

  placeChange({ groupBefore, groupId, before, after }: PlaceChange): string {
    const [was, is] = [this.place(before), this.place(after)];
    const group = groupId === '' ? '' : this.group(groupId);
    if (groupBefore === groupId) return this.words.place(group, was, is);
    return this.words.placeElsewhere(groupBefore === '' ? '' : this.group(groupBefore), was, group, is);
  }

  failure(one: Failure): string {
    switch (one.kind) {
      case 'final-edited':
        return this.words.failFinal(this.list(one.cycles));
      case 'check-errors':
        return this.words.failErrors(this.count(one.count));
      case 'total-moved': {
        const points = formatPlain(one.points, 6, this.locale);
        const name = this.subject(one.subjectId);
        if (Number.isNaN(one.moved)) return this.words.failMovedGone(points, this.count(one.count), name);
        return this.words.failMoved(points, this.count(one.count), name, this.signed(one.moved));
      }
      case 'top-changed':
        return this.words.failTop(this.count(one.places), this.count(one.count), this.subject(one.subjectId));
    }
  }
}
