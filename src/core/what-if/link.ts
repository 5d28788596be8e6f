/**
 * A scenario as the end of an address, short enough to read and to send:
 *
 *   #v1;a=district-2025;g=hills;w=pm25@hills:5,forest@hills:0;r=total:geomean;mi=zero;na=average
 *
 * What is not understood is left out and counted; an address can be typed by anybody.
 */
import type { MissingPolicy, NotApplicablePolicy, Rulebook } from '../package/rulebook.ts';
import type { Scenario } from './scenario.ts';
import {
  missingPolicies,
  notApplicablePolicies,
  publishedWeight,
  unchanged,
  withRule,
  withWeight,
} from './scenario.ts';

const version = 'v1';
const longest = 20_000;

export interface Link {
  /** Null where the address names none. */
  readonly assessment: string | null;
  readonly group: string | null;
  /** Not yet held against a rule book. */
  readonly parts: ReadonlyMap<string, string>;
  /** How many parts nobody can read. */
  readonly strange: number;
}

const names = ['a', 'g', 'w', 'r', 'mi', 'na'];

/** `hash` with or without its `#`; '' is an address that says nothing, and nothing strange. */
export function readLink(hash: string): Link {
  const text = hash.replace(/^#/, '');
  const nothing = { assessment: null, group: null, parts: new Map<string, string>() };
  if (text === '') return { ...nothing, strange: 0 };
  const [first, ...rest] = text.split(';');
  if (first !== version || text.length > longest) return { ...nothing, strange: 1 };
  const parts = new Map<string, string>();
  let strange = 0;
  for (const part of rest) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0));
    if (!names.includes(name) || parts.has(name)) strange += 1;
    else parts.set(name, part.slice(equals + 1));
  }
  return { assessment: parts.get('a') ?? null, group: parts.get('g') ?? null, parts, strange };
}

export interface Understood {
  readonly scenario: Scenario;
  readonly groupId: string;
  readonly strange: number;
}

/** The group is the first of the rule book where the address names none. */
export function understand({ parts, group, strange }: Link, rulebook: Rulebook): Understood {
  let scenario = unchanged;
  let odd = strange;
  const take = (next: Scenario | null): void => {
    if (next === null) odd += 1;
    else scenario = next;
  };
  for (const one of listed(parts.get('w'))) take(weightIn(scenario, rulebook, one));
  for (const one of listed(parts.get('r'))) take(ruleIn(scenario, rulebook, one));
  const missing = policyIn<MissingPolicy>(parts.get('mi'), missingPolicies);
  const notApplicable = policyIn<NotApplicablePolicy>(parts.get('na'), notApplicablePolicies);
  if (missing === undefined) odd += 1;
  if (notApplicable === undefined) odd += 1;
  const isKnown = group === null || rulebook.groups.includes(group);
  if (!isKnown) odd += 1;
  return {
    scenario: { ...scenario, missing: missing ?? null, notApplicable: notApplicable ?? null },
    groupId: group !== null && isKnown ? group : rulebook.groups[0]!,
    strange: odd,
  };
}

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',');
}

function weightIn(scenario: Scenario, rulebook: Rulebook, text: string): Scenario | null {
  const read = /^([A-Za-z0-9._-]+)@([A-Za-z0-9._*-]+):(\d{1,7}(?:\.\d{1,6})?)$/.exec(text);
  if (read === null) return null;
  const [, itemId = '', groupId = '', weight = ''] = read;
  if (Number.isNaN(publishedWeight(rulebook, itemId, groupId))) return null;
  return withWeight(scenario, rulebook, { itemId, groupId, weight: Number(weight) });
}

function ruleIn(scenario: Scenario, rulebook: Rulebook, text: string): Scenario | null {
  const [itemId = '', rule = '', ...more] = text.split(':');
  const next = withRule(scenario, rulebook, itemId, rule);
  const isOwn = rulebook.itemsById.get(itemId)?.rule === rule;
  return more.length > 0 || (next === scenario && !isOwn) ? null : next;
}

/** Null where none is named, undefined where it is no policy. */
function policyIn<P extends string>(text: string | undefined, policies: readonly P[]): P | null | undefined {
  return text === undefined ? null : policies.find((one) => one === text);
}

/** With its `#`. Parts stand in one order, so that the same scenario has one address. */
export function writeLink(assessmentId: string, groupId: string | null, scenario: Scenario): string {
  const { weights, rules, missing, notApplicable } = scenario;
  const sorted = (pairs: Iterable<readonly [string, string | number]>) =>
    [...pairs]
      .map(([key, value]) => `${key}:${value}`)
      .sort()
      .join(',');
  const parts: [string, string | null][] = [
    ['a', assessmentId],
    ['g', groupId],
    ['w', weights.size === 0 ? null : sorted(weights)],
    ['r', rules.size === 0 ? null : sorted(rules)],
    ['mi', missing],
    ['na', notApplicable],
  ];
  const written = parts.flatMap(([name, value]) => (value === null ? [] : [`;${name}=${value}`]));
  return `#${version}${written.join('')}`;
}
