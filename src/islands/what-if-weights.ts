/**
 * The weights of one group as sliders and number fields, and how each composite is aggregated. Rows are made once for a
 * group and then only brought up to date, so that a slider keeps its focus while it is moved.
 */
import type { Rulebook } from '../core/package/rulebook.ts';
import { declaredWeights } from '../core/score/declared-weights.ts';
import type { Scenario } from '../core/what-if/scenario.ts';
import { publishedWeight, rulesFor } from '../core/what-if/scenario.ts';
import { formatPercent } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { whatIfMessages } from '../i18n/messages-what-if.ts';
import type { WhatIfNames } from '../site/what-if-data.ts';
import { ruleWord, weightText } from '../site/what-if-text.ts';
import { element } from './element.ts';

export interface WeightChange {
  readonly itemId: string;
  readonly weight: number;
  /** Whether the hand has let go. */
  readonly isDone: boolean;
}

export interface WeightsOptions {
  readonly rulebook: Rulebook;
  readonly groupId: string;
  readonly names: WhatIfNames;
  readonly locale: Locale;
  readonly onWeight: (change: WeightChange) => void;
  readonly onRule: (itemId: string, rule: string) => void;
}

type Update = (now: Rulebook, scenario: Scenario, weight: Float64Array, share: Float64Array) => void;

/** Fills `body` with the rows of a group, and hands back what brings them up to date. */
export function fillWeights(
  body: HTMLTableSectionElement,
  options: WeightsOptions,
): (now: Rulebook, scenario: Scenario) => void {
  const { rulebook, groupId } = options;
  const g = rulebook.groups.indexOf(groupId);
  const { weight: declared } = declaredWeights(rulebook)[g]!;
  const items = inTreeOrder(rulebook).filter((item) => !Number.isNaN(declared[item.index]!));
  const written = items.map((item) => publishedWeight(rulebook, item.id, groupId)).filter((w) => w > 0);
  const usual = written.reduce((sum, w) => sum + w, 0) / Math.max(1, written.length);
  const updates: Update[] = [];
  body.replaceChildren(
    ...items.map((item) => {
      const row = rowOf(item, 2 * usual, options);
      updates.push(...row.updates);
      return row.row;
    }),
  );
  return (now, scenario) => {
    const { weight, share } = declaredWeights(now)[g]!;
    for (const update of updates) update(now, scenario, weight, share);
  };
}

type Item = Rulebook['items'][number];

function inTreeOrder({ items, root }: Rulebook): Item[] {
  const ordered: Item[] = [];
  const visit = (item: Item): void => {
    ordered.push(item);
    for (const child of item.children) visit(items[child]!);
  };
  visit(root!);
  return ordered;
}

function rowOf(item: Item, usual: number, options: WeightsOptions) {
  const { rulebook, groupId, names, locale } = options;
  const published = publishedWeight(rulebook, item.id, groupId);
  const share = element('td', { class: 'num share' });
  const updates: Update[] = [
    (_now, _scenario, _weight, shares) => {
      share.textContent = formatPercent(shares[item.index]!, 1, locale);
    },
  ];
  const name = element(
    'th',
    { scope: 'row', class: `depth-${Math.min(item.depth, 4)}` },
    names.items[item.index]!,
  );
  const tried = element('td', { class: 'tried' });
  if (item !== rulebook.root) {
    if (Number.isNaN(published)) tried.append(sumCell(item, options, updates));
    else tried.append(...weightInputs(item, Math.max(2 * published, usual), options, updates));
  }
  if (item.role === 'composite') tried.append(ruleSelect(item, options, updates));
  const before = Number.isNaN(published) ? '' : weightText(published, locale);
  const row = element('tr', {}, name, element('td', { class: 'num quiet' }, before), tried, share);
  if (item.role === 'composite') row.className = 'composite';
  return { row, updates };
}

/** A composite without a weight of its own weighs what its parts do. */
function sumCell(item: Item, { locale }: WeightsOptions, updates: Update[]): HTMLElement {
  const m = whatIfMessages[locale];
  const sum = element('span', { class: 'sum' });
  updates.push((_now, _scenario, weight) => {
    sum.textContent = `${weightText(weight[item.index]!, locale)} ${m.sumOfParts}`;
  });
  return sum;
}

function weightInputs(item: Item, most: number, options: WeightsOptions, updates: Update[]): HTMLElement[] {
  const { rulebook, groupId, names, locale, onWeight } = options;
  const m = whatIfMessages[locale];
  const label = names.items[item.index]!;
  const decimals = most >= 20 ? 1 : most >= 2 ? 2 : 3;
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(most > 0 ? most : 1),
    step: 'any',
    'aria-label': m.slideOf(label),
  });
  const field = element('input', {
    type: 'number',
    min: '0',
    step: 'any',
    inputmode: 'decimal',
    'aria-label': m.weightOf(label),
  });
  const tell = (input: HTMLInputElement, round: boolean, isDone: boolean): void => {
    const read = input.value.trim() === '' ? Number.NaN : Number(input.value);
    const weight = round ? Number(read.toFixed(decimals)) : read;
    if (weight >= 0) onWeight({ itemId: item.id, weight, isDone });
  };
  slider.addEventListener('input', () => tell(slider, true, false));
  slider.addEventListener('change', () => tell(slider, true, true));
  field.addEventListener('input', () => tell(field, false, false));
  field.addEventListener('change', () => tell(field, false, true));
  updates.push((now) => {
    const weight = publishedWeight(now, item.id, groupId);
    if (weight > Number(slider.max)) slider.max = String(weight);
    for (const input of [slider, field]) {
      // What is being typed is left alone: `2.` is on its way to 2.5.
      if (Number(input.value) !== weight || input.value === '') input.value = String(weight);
    }
    const isChanged = weight !== publishedWeight(rulebook, item.id, groupId);
    field.closest('tr')?.classList.toggle('is-changed', isChanged);
  });
  return [slider, field];
}

function ruleSelect(item: Item, { names, locale, onRule }: WeightsOptions, updates: Update[]): HTMLElement {
  const m = whatIfMessages[locale];
  const select = element(
    'select',
    { 'aria-label': m.aggregationOf(names.items[item.index]!) },
    ...rulesFor(item).map((rule) => element('option', { value: rule }, ruleWord(rule, locale))),
  );
  select.addEventListener('change', () => onRule(item.id, select.value));
  updates.push((now) => {
    select.value = now.items[item.index]!.rule;
    select.classList.toggle('is-changed', select.value !== item.rule);
  });
  return select;
}
