/**
 * The states of a value, kept apart from reading to page. A state is stored as its index in `states`.
 * With a value: present, disputed (an objection is open), provisional. Without one: missing (should be there),
 * late, not-applicable (declared for the subject, or not assessed in its group), suppressed (disclosure).
 */
export const states = [
  'missing',
  'present',
  'provisional',
  'disputed',
  'late',
  'not-applicable',
  'suppressed',
] as const;

export type State = (typeof states)[number];

export const MISSING = states.indexOf('missing');
export const PRESENT = states.indexOf('present');
export const PROVISIONAL = states.indexOf('provisional');
export const DISPUTED = states.indexOf('disputed');
export const LATE = states.indexOf('late');
export const NOT_APPLICABLE = states.indexOf('not-applicable');
export const SUPPRESSED = states.indexOf('suppressed');

export function stateOf(code: number): State {
  return states[code]!;
}

export function carriesValue(code: number): boolean {
  return code === PRESENT || code === PROVISIONAL || code === DISPUTED;
}
