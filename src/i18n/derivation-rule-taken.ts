/** The arithmetic behind a value that was put together before any rule saw it: votes and borrowed totals. */
import type { Evidence } from '../core/explain/derivation.ts';
import { raterName, voteOf } from './derivation-evidence.ts';
import type { Line, Telling } from './derivation-telling.ts';
import { line, operand } from './derivation-telling.ts';

interface RaterGroup {
  readonly rater: string;
  readonly weight: number;
  readonly votes: readonly { readonly points: number; readonly count: number }[];
  readonly mean: number;
}

/** Rater groups with votes and weight, in the order of the rule book. */
function raterGroups(t: Telling): RaterGroup[] {
  const options = t.derivation.item.params.pairs('options');
  const votes = evidenceOf(t).map(voteOf);
  return [...t.derivation.item.params.pairs('raters')].flatMap(([rater, weight]): RaterGroup[] => {
    const own = votes
      .filter((vote) => vote.rater === rater && vote.count > 0)
      .map((vote) => ({ count: vote.count, points: options.get(vote.option) ?? Number.NaN }));
    const count = own.reduce((sum, vote) => sum + vote.count, 0);
    if (count === 0 || weight === 0) return [];
    return [
      { rater, weight, votes: own, mean: own.reduce((sum, one) => sum + one.count * one.points, 0) / count },
    ];
  });
}

function evidenceOf(t: Telling): readonly Evidence[] {
  return t.derivation.steps.flatMap((step) => (step.stage === 'observe' ? step.evidence : []));
}

/** The mean of each rater group, one line each. */
export function tallyLines(t: Telling): Line[] {
  return raterGroups(t).map(({ rater, votes, mean }) => {
    const count = votes.reduce((sum, vote) => sum + vote.count, 0);
    const terms = votes
      .map((vote) => `${t.exact(vote.count)} × ${operand(t.exact(vote.points))}`)
      .join(' + ');
    const name = raterName(t, rater);
    const sum = t.formula(`(${terms}) ÷ ${t.exact(count)} = ${t.exact(mean)}`);
    return line(t.say({ zh: `${name}平均：${sum}`, en: `Mean of ${name}: ${sum}` }));
  });
}

/** Null without votes. */
export function tallyFormula(t: Telling): string | null {
  return weighted(
    t,
    raterGroups(t).map(({ weight, mean }) => ({ weight, x: mean })),
  );
}

/** Null where one total was taken over as it is. */
export function borrowFormula(t: Telling): string | null {
  const loans = evidenceOf(t).map((one) => ({
    x: one.value,
    weight: Number(one.note.split(' ')[1] ?? Number.NaN),
  }));
  return loans.length < 2 || loans.some((one) => Number.isNaN(one.weight)) ? null : weighted(t, loans);
}

function weighted(
  t: Telling,
  parts: readonly { readonly weight: number; readonly x: number }[],
): string | null {
  if (parts.length === 0) return null;
  const sum = parts.reduce((total, part) => total + part.weight, 0);
  const terms = parts.map(({ weight, x }) => `${t.exact(weight)} × ${operand(t.exact(x))}`).join(' + ');
  return Math.abs(sum - 1) < 1e-9 ? terms : `(${terms}) ÷ ${t.exact(sum)}`;
}
