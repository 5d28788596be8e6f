/** What the things in records of officials are called in one language; what has no name there goes by its id. */
import type { Package } from '../core/package/package.ts';
import { formatCycle } from './format-cycle.ts';
import type { Locale } from './locale.ts';

export interface RecordNames {
  readonly subject: (id: string) => string;
  readonly group: (id: string) => string;
  readonly cycle: (id: string) => string;
  readonly assessment: (id: string) => string;
  readonly task: (id: string) => string;
  readonly visit: (kind: string) => string;
  readonly unitKind: (kind: string) => string;
  readonly role: (kind: string) => string;
  /** Of the rule book of an assessment. */
  readonly item: (assessmentId: string, id: string) => string;
  /** Of the rule book of an assessment, or of any other where that has no such grade. */
  readonly grade: (assessmentId: string, grade: string) => string;
  /** A conclusion or commendation by its kind. */
  readonly praise: (praise: 'conclusion' | 'commendation', kind: string) => string;
}

interface Named {
  readonly name_zh: string | null;
  readonly name_en: string | null;
}

export function recordNamesIn(pack: Package, locale: Locale): RecordNames {
  const own = (named: Named): string => (locale === 'zh' ? named.name_zh : named.name_en) ?? '';
  const lookUp = (entries: readonly (readonly [string, string])[]) => {
    const names = new Map(entries);
    return (id: string): string => names.get(id) || id;
  };
  const assessments = new Map(pack.assessments.map((one) => [one.assessment_id, one]));
  const bookOf = (id: string) => pack.rulebooks.get(assessments.get(id)?.rulebook_id ?? '');
  const bands = [...pack.rulebooks.values()].flatMap(({ method }) => method.bands);
  const { kinds } = pack.manifest;
  return {
    subject: lookUp([
      ...pack.units.map((one) => [one.unit_id, own(one)] as const),
      ...pack.officials.map((one) => [one.official_id, own(one)] as const),
    ]),
    group: lookUp(pack.groups.map((one) => [one.group_id, own(one)])),
    cycle: lookUp(pack.cycles.map((one) => [one.cycle_id, formatCycle(one, locale)])),
    assessment: lookUp(
      pack.assessments.map((one) => [
        one.assessment_id,
        (locale === 'zh' ? one.title_zh : one.title_en) ?? '',
      ]),
    ),
    task: lookUp(pack.tasks.map((one) => [one.task_id, own(one)])),
    visit: (kind) => kinds.visit[kind]?.[locale] || kind,
    unitKind: (kind) => kinds.unit[kind]?.[locale] || kind,
    role: (kind) => kinds.role[kind]?.[locale] || kind,
    item: (assessmentId, id) => bookOf(assessmentId)?.itemsById.get(id)?.name[locale] || id,
    grade: (assessmentId, grade) => {
      const ownBands = bookOf(assessmentId)?.method.bands ?? [];
      const band = [...ownBands, ...bands].find((one) => one.grade === grade);
      return band?.title?.[locale] || grade;
    },
    praise: (praise, kind) => kinds[praise][kind]?.[locale] || kind,
  };
}
