/** A unit's leading team: who is in it and was, what it came to, which grades people gave, and what quota they leave. */
import type { Bilingual } from '../core/package/bilingual.ts';
import type { PostEntry } from '../core/portrait/time-line.ts';
import type { QuotaUse } from '../core/portrait/quota-use.ts';
import { quotaUses } from '../core/portrait/quota-use.ts';
import { decisionOn, teamDecision, teamsIn } from '../core/portrait/teams.ts';
import { isOfPersons } from '../core/score/frame.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Locale } from '../i18n/locale.ts';
import { inOrder } from './official-index.ts';
import type { PortraitView } from './portraits.ts';
import { portraitView, recordsOf } from './portraits.ts';
import type { Site } from './site.ts';
import { holds } from './withheld.ts';

export interface Member {
  readonly officialId: string;
  /** At this unit, in order of start. */
  readonly posts: readonly PostEntry[];
}

/** Grades that people gave to the members of a team in an assessment of persons. */
export interface TeamGrades {
  readonly result: AssessmentResult;
  readonly size: number;
  /** In the order of the bands; those that nobody got are left out. */
  readonly grades: readonly {
    readonly grade: string;
    readonly title: Bilingual | undefined;
    readonly count: number;
  }[];
  readonly undecided: number;
  readonly quotas: readonly QuotaUse[];
}

export interface TeamView extends PortraitView {
  /** Leading posts first, then by sort key. */
  readonly present: readonly Member[];
  readonly former: readonly Member[];
  /** False in an edition without persons. */
  readonly showsMembers: boolean;
  readonly leaders: number;
  /** The latest first. */
  readonly grades: readonly TeamGrades[];
}

/** Whether anything is on record of a unit's leading team: its posts, or what it did as a team. */
export function hasTeam(site: Site, unitId: string): boolean {
  const { postsAt, visits, roles, conclusions, commendations, findings, decisions } = recordsOf(site);
  const records = [postsAt, visits, roles, conclusions, commendations, findings, decisions];
  return records.some((table) => table.has(unitId));
}

/** In post on the day as of which all is told, in the order of sort keys. */
export function presentMembers(site: Site, unitId: string, locale: Locale): string[] {
  const { today, postsAt } = recordsOf(site);
  const held = (postsAt.get(unitId) ?? []).filter(
    ({ start, end }) => start <= today && (end === null || end >= today),
  );
  return inOrder(site, new Set(held.map(({ official_id: id }) => id)), locale);
}

export function teamView(site: Site, unitId: string, locale: Locale): TeamView {
  const view = portraitView(site, unitId);
  const byOfficial = Map.groupBy(view.portrait.timeLine.posts, ({ row }) => row.official_id);
  const members = inOrder(site, byOfficial.keys(), locale).map((officialId) => ({
    officialId,
    posts: byOfficial.get(officialId)!,
  }));
  const isPresent = ({ posts }: Member) => posts.some((post) => post.isCurrent);
  const leads = ({ posts }: Member) => posts.some((post) => post.isCurrent && post.isLeading);
  const present = members.filter(isPresent);
  return {
    ...view,
    present: [...present.filter(leads), ...present.filter((member) => !leads(member))],
    former: members.filter((member) => !isPresent(member)),
    showsMembers: holds(site, 'officials', 'postings'),
    leaders: present.filter(leads).length,
    grades: gradesOf(site, unitId),
  };
}

function gradesOf(site: Site, unitId: string): TeamGrades[] {
  const records = recordsOf(site);
  return [...site.results.values()]
    .filter(({ frame }) => isOfPersons(frame.assessment))
    .sort((a, b) => (a.frame.cycle.end < b.frame.cycle.end ? 1 : -1))
    .flatMap((result): TeamGrades[] => {
      const members = teamsIn(records, result).get(unitId) ?? [];
      const id = result.frame.assessment.assessment_id;
      const given = members.map(({ officialId }) => decisionOn(records, id, officialId)?.row.grade ?? null);
      if (members.length === 0 || given.every((grade) => grade === null)) return [];
      const grades = result.frame.rulebook.method.bands.map(({ grade, title }) => ({
        grade,
        title,
        count: given.filter((one) => one === grade).length,
      }));
      return [
        {
          result,
          size: members.length,
          grades: grades.filter(({ count }) => count > 0),
          undecided: given.filter((grade) => grade === null).length,
          quotas: quotaUses(records, result).filter((use) => concerns(use, site, result, unitId)),
        },
      ];
    });
}

/** Its own quota, or the common one of all teams that were graded as it was. */
function concerns(use: QuotaUse, site: Site, result: AssessmentResult, unitId: string): boolean {
  if (use.over !== 'teams') return use.unitId === unitId;
  const quotas = result.frame.rulebook.method.decisions?.team_quotas ?? [];
  return quotas.some(
    ({ assessment }) =>
      teamDecision(recordsOf(site), result, assessment, unitId)?.row.grade === use.teamGrade,
  );
}
