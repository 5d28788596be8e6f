/** Quotas are for grades that there are, once each, and leave room for every subject. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Rulebook } from '../package/rulebook.ts';
import type { PackageView } from './package-view.ts';

export function* checkQuotas(view: PackageView): Generator<Issue> {
  for (const rulebook of view.pack.rulebooks.values()) {
    const { method, files } = rulebook;
    const allowed = new Set(method.bands.map((band) => band.grade));
    const told = new Set<string>();
    for (const [at, { grade, by }] of method.quotas.entries()) {
      const place = view.yaml(files.method, ['quotas', at, 'grade']);
      if (!allowed.has(grade)) {
        const near = view.near(grade, allowed);
        yield issue('error', 'quota-grade-unknown', place, { grade, allowed: [...allowed], near });
      }
      if (told.has(`${by} ${grade}`)) yield issue('error', 'quota-duplicate', place, { grade, by });
      told.add(`${by} ${grade}`);
    }
    yield* checkShares(view, rulebook);
  }
}

function* checkShares(view: PackageView, { method, files }: Rulebook): Generator<Issue> {
  for (const [by, quotas] of Map.groupBy(method.quotas, (quota) => quota.by)) {
    const isWhole = method.bands.every(({ grade }) => quotas.some((quota) => quota.grade === grade));
    const sum = Number(quotas.reduce((total, { share }) => total + share, 0).toPrecision(12));
    if (!isWhole || sum >= 1) continue;
    yield issue('warning', 'quotas-too-small', view.yaml(files.method, ['quotas']), { by, sum });
  }
}
