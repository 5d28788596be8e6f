/** Statements to begin with, about the assessment that the overview opens with. */
import type { Locale } from '../i18n/locale.ts';
import { sqlMessages } from '../i18n/messages-sql.ts';
import type { Site } from './site.ts';
import { quoted } from './sql-text.ts';

export interface SqlExample {
  readonly title: string;
  readonly sql: string;
  readonly view: 'table' | 'bars' | 'dots';
}

export function sqlExamples({ home }: Pick<Site, 'home'>, locale: Locale): SqlExample[] {
  if (home === null) return [];
  const m = sqlMessages[locale];
  const id = quoted(home.frame.assessment.assessment_id);
  const kind = quoted(home.frame.assessment.subject_kind);
  const about = { id, kind, name: `name_${locale}`, w: words[locale], m };
  return [...ofOneAssessment(about), ...ofMany(about)];
}

interface About {
  /** As literals. */
  readonly id: string;
  readonly kind: string;
  /** The column of names. */
  readonly name: string;
  readonly w: (typeof words)['zh'];
  readonly m: (typeof sqlMessages)['zh' | 'en'];
}

function ofOneAssessment({ id, name, w, m }: About): SqlExample[] {
  return [
    {
      title: m.exampleTotals,
      view: 'table',
      sql: `SELECT u.${name} AS ${w.unit}, g.${name} AS ${w.group}, t.adjusted_total AS ${w.total},
       t.group_rank AS ${w.groupPlace}, t.overall_rank AS ${w.place}
FROM totals t
JOIN units u USING (subject_id)
JOIN groups g USING (group_id)
WHERE t.assessment_id = ${id}
ORDER BY t.adjusted_total DESC NULLS LAST, u.position`,
    },
    {
      title: m.exampleGroups,
      view: 'table',
      sql: `SELECT i.${name} AS ${w.item}, g.${name} AS ${w.group}, count(s.points) AS ${w.count}, avg(s.points) AS ${w.mean}
FROM scores s
JOIN assessments a USING (assessment_id)
JOIN items i ON i.rulebook_id = a.rulebook_id AND i.item_id = s.item_id
JOIN groups g USING (group_id)
WHERE s.assessment_id = ${id} AND i.role = 'leaf' AND s.state <> 'not-assessed'
GROUP BY i.${name}, g.${name}, i.position, g.position
ORDER BY i.position, g.position`,
    },
  ];
}

function ofMany({ id, kind, name, w, m }: About): SqlExample[] {
  return [
    {
      title: m.exampleAbsent,
      view: 'bars',
      sql: `SELECT i.${name} AS ${w.item}, count(*) AS ${w.count}
FROM scores s
JOIN assessments a USING (assessment_id)
JOIN items i ON i.rulebook_id = a.rulebook_id AND i.item_id = s.item_id
WHERE s.state IN ('missing', 'late') AND i.role <> 'composite' AND i.role <> 'root'
GROUP BY i.${name}
ORDER BY count(*) DESC, 1
LIMIT 20`,
    },
    {
      title: m.exampleTrend,
      view: 'bars',
      sql: `SELECT c.${name} AS ${w.cycle}, avg(t.adjusted_total) AS ${w.mean}
FROM totals t
JOIN assessments a USING (assessment_id)
JOIN cycles c USING (cycle_id)
WHERE a.subject_kind = ${kind}
GROUP BY c.${name}, c.position
ORDER BY c.position`,
    },
    {
      title: m.exampleDots,
      view: 'dots',
      sql: `SELECT u.${name} AS ${w.unit}, t.coverage AS ${w.coverage}, t.adjusted_total AS ${w.total}
FROM totals t
JOIN units u USING (subject_id)
WHERE t.assessment_id = ${id}
ORDER BY u.position`,
    },
  ];
}

const words = {
  zh: {
    unit: '单位',
    group: '组',
    total: '总分',
    groupPlace: '组内位次',
    place: '总位次',
    item: '指标',
    count: '数目',
    mean: '平均分',
    cycle: '周期',
    coverage: '数据完整度',
  },
  en: {
    unit: 'unit',
    group: '"group"',
    total: 'total',
    groupPlace: 'place_in_group',
    place: 'place',
    item: 'item',
    count: 'number',
    mean: 'mean',
    cycle: 'cycle',
    coverage: 'coverage',
  },
};
