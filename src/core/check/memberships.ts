/** On any day a subject is in at most one of the groups that a rule book weighs. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Membership } from '../package/package.ts';
import type { PackageView } from './package-view.ts';

const FILE = 'memberships.csv';

export function* checkMemberships(view: PackageView): Generator<Issue> {
  const bySubject = Map.groupBy(view.pack.memberships, (one) => one.subject_id);
  const several = [...bySubject].filter(([, memberships]) => memberships.length > 1);
  const told = new Set<string>();
  for (const rulebook of view.pack.rulebooks.values()) {
    const groups = new Set(rulebook.groups);
    for (const [subject, memberships] of several) {
      const relevant = memberships.filter((one) => groups.has(one.group_id)).sort(byStart);
      for (const { later, earlier } of overlapsAmong(relevant)) {
        const pair = `${earlier.line} ${later.line}`;
        if (told.has(pair)) continue;
        told.add(pair);
        yield issue('error', 'membership-overlap', view.cell(FILE, later.line, 'group_id'), {
          subject,
          group: later.group_id,
          otherGroup: earlier.group_id,
          otherLine: earlier.line,
          rulebook: rulebook.id,
        });
      }
    }
  }
}

function byStart(a: Membership, b: Membership): number {
  const [from, otherFrom] = [a.valid_from ?? '', b.valid_from ?? ''];
  return from < otherFrom ? -1 : from > otherFrom ? 1 : a.line - b.line;
}

/** Of each membership with the one before it that lasts longest. The same row twice is a repeated key. */
function overlapsAmong(sorted: readonly Membership[]): { later: Membership; earlier: Membership }[] {
  const found: { later: Membership; earlier: Membership }[] = [];
  let earlier: Membership | null = null;
  for (const later of sorted) {
    if (earlier !== null && (later.valid_from ?? '') <= lastDay(earlier) && !isSameKey(earlier, later)) {
      found.push({ later, earlier });
    }
    if (earlier === null || lastDay(later) > lastDay(earlier)) earlier = later;
  }
  return found;
}

function isSameKey(a: Membership, b: Membership): boolean {
  return a.group_id === b.group_id && a.valid_from === b.valid_from;
}

/** Sorts after every date where the membership is open. */
function lastDay({ valid_to }: Membership): string {
  return valid_to ?? '~';
}
