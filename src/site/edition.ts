/** What one edition is made of: its part of the package, scored from that part alone. */
import type { Issue } from '../core/issue.ts';
import { defaultEdition, isWholeIn, packageIn } from '../core/package/editions.ts';
import type { Manifest } from '../core/package/manifest.ts';
import type { Package } from '../core/package/package.ts';
import type { AssessmentResult, Results } from '../core/score/result.ts';
import { scorePackage } from '../core/score/score.ts';
import type { CheckedPackage } from './load-checked.ts';
import { UsageError, UserError } from './user-error.ts';

export interface ScoredEdition {
  readonly pack: Package;
  readonly results: Results;
  /** Those that tell of nothing that the edition withholds. */
  readonly issues: readonly Issue[];
}

/** The edition asked for, else the default one; null where the package has none. Fails where it has no such edition. */
export function chooseEdition(manifest: Manifest, asked: string | null): string | null {
  const known = Object.keys(manifest.editions);
  if (asked !== null && known.includes(asked)) return asked;
  const byDefault = defaultEdition(manifest);
  if (asked === null && (byDefault !== null || known.length === 0)) return byDefault;
  const named = asked ?? '';
  throw new UsageError(
    asked === null
      ? {
          zh: '数据包有几个版本，没有默认版本。',
          en: 'The package has editions, and none of them is the default.',
        }
      : { zh: `数据包没有名为 "${named}" 的版本。`, en: `The package has no edition "${named}".` },
    known.length === 0
      ? { zh: '请在 package.yaml 的 editions 中声明。', en: 'Declare it under editions in package.yaml.' }
      : {
          zh: `请用 --edition 指定，可用的版本：${known.join('、')}。`,
          en: `Name one with --edition. Editions: ${known.join(', ')}.`,
        },
  );
}

/** Fails where what an edition withholds is part of a total that it shows: one would give the other back. */
export function scoreEdition(loaded: CheckedPackage, edition: string | null): ScoredEdition {
  const pack = packageIn(loaded.package, edition);
  const results = scorePackage(pack);
  if (edition !== null && loaded.package.manifest.editions[edition]!.tables !== 'all') {
    refuseOtherTotals(edition, scorePackage(loaded.package), results);
  }
  const isWhole = isWholeIn(loaded.package, edition);
  return { pack, results, issues: loaded.issues.filter(({ file }) => isWhole(file)) };
}

function refuseOtherTotals(edition: string, all: Results, shown: Results): void {
  for (const [id, result] of shown) {
    const other = firstOther(all.get(id)!, result);
    if (other === null) continue;
    throw new UserError(
      {
        zh: `版本 "${edition}" 不含 ${id} 计分所用的部分数据：少了它们，${other} 的总分会不同。`,
        en: `The edition "${edition}" withholds what ${id} is made of: without it the total of ${other} comes out otherwise.`,
      },
      {
        zh: `请在 package.yaml 的 editions.${edition}.tables 中列出计分所用的表和列。`,
        en: `Name the tables and columns that it rests on under editions.${edition}.tables in package.yaml.`,
      },
    );
  }
}

/** A subject whose adjusted total differs in any bit; null where there is none. */
function firstOther(all: AssessmentResult, shown: AssessmentResult): string | null {
  const at = all.frame.subjects.findIndex(
    (id, subject) =>
      shown.frame.subjects[subject] !== id ||
      !Object.is(all.adjusted.total[subject], shown.adjusted.total[subject]),
  );
  return at < 0 ? null : all.frame.subjects[at]!;
}
