/** What an audit of records found, in neutral sentences: what is, what the rule has, and by how many they differ. */
import type { RecordAudit, RecordFinding } from '../core/portrait/audit.ts';
import { NONE } from '../core/portrait/audit.ts';
import { formatList } from './format.ts';
import type { Locale } from './locale.ts';
import { exactNumber } from './number-text.ts';
import type { RecordNames } from './record-names.ts';

interface FindingWords {
  readonly title: string;
  readonly sentence: (one: RecordAudit, names: RecordNames) => string;
}

type Words = Readonly<Record<RecordFinding, FindingWords>>;

/** The words of `detail` in their order, '' for one that there is none of. */
function parts({ detail }: RecordAudit): [string, string, string, string] {
  const [a = '', b = '', c = '', d = ''] = detail.map((word) => (word === NONE ? '' : word));
  return [a, b, c, d];
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const works = (count: number): string => (count === 1 ? '1 work' : `${count} works`);
const foundZh = (x: number): string => (Number.isNaN(x) ? '没有得分' : `为 ${exactNumber(x, 'zh')} 分`);
const foundEn = (x: number): string =>
  Number.isNaN(x) ? 'there are none' : `there are ${exactNumber(x, 'en')}`;

const zh: Words = {
  'decision-over-quota': {
    title: '等次超出名额',
    sentence: (one, names) => {
      const [grade, group] = parts(one);
      const over = group === '' ? '全部对象' : names.group(group);
      return `${names.assessment(one.assessmentId)}：${over}中评为“${names.grade(one.assessmentId, grade)}”的有 ${one.number} 个，名额 ${one.limit} 个，超出 ${one.number - one.limit} 个。`;
    },
  },
  'decision-over-team-quota': {
    title: '班子成员等次超出名额',
    sentence: (one, names) => {
      const [grade, teamGrade] = parts(one);
      const team = names.grade('', teamGrade);
      const over =
        one.subjectId === '' ? `各“${team}”班子` : `${names.subject(one.subjectId)}班子（“${team}”）`;
      return `${names.assessment(one.assessmentId)}：${over}的成员中评为“${names.grade(one.assessmentId, grade)}”的有 ${one.number} 人，名额 ${one.limit} 人，超出 ${one.number - one.limit} 人。`;
    },
  },
  'decision-above-team': {
    title: '个人等次高于班子等次所允许',
    sentence: (one, names) => {
      const [grade, highest, unit, teamGrade] = parts(one);
      return `${names.assessment(one.assessmentId)}：${names.subject(one.subjectId)}评为“${names.grade(one.assessmentId, grade)}”，而${names.subject(unit)}班子为“${names.grade('', teamGrade)}”，按规定不高于“${names.grade(one.assessmentId, highest)}”。`;
    },
  },
  'decision-despite-bar': {
    title: '一票否优而评为最高等次',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}：${names.subject(one.subjectId)}触发一票否优，而评为“${names.grade(one.assessmentId, parts(one)[0])}”。`,
  },
  'decision-despite-veto': {
    title: '一票否决而等次偏高',
    sentence: (one, names) => {
      const [grade, band] = parts(one);
      return `${names.assessment(one.assessmentId)}：${names.subject(one.subjectId)}触发一票否决，对应“${names.grade(one.assessmentId, band)}”，而评为“${names.grade(one.assessmentId, grade)}”。`;
    },
  },
  'decision-without-points': {
    title: '等次缺少得分依据',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}：${names.subject(one.subjectId)}评为“${names.grade(one.assessmentId, parts(one)[0])}”，要求${names.item(one.assessmentId, one.itemId)}不低于 ${exactNumber(one.limit, 'zh')} 分，实际${foundZh(one.number)}。`,
  },
  'decision-without-total': {
    title: '等次缺少其他考核的依据',
    sentence: (one, names) => {
      const [grade, other] = parts(one);
      return `${names.assessment(one.assessmentId)}：${names.subject(one.subjectId)}评为“${names.grade(one.assessmentId, grade)}”，要求${names.assessment(other)}总分不低于 ${exactNumber(one.limit, 'zh')} 分，实际${foundZh(one.number)}。`;
    },
  },
  'decision-without-grade': {
    title: '等次缺少其他考核的依据',
    sentence: (one, names) => {
      const [grade, other, found] = parts(one);
      const actual = found === '' ? '没有等次' : `为“${names.grade(other, found)}”`;
      return `${names.assessment(one.assessmentId)}：${names.subject(one.subjectId)}评为“${names.grade(one.assessmentId, grade)}”，而其${names.assessment(other)}${actual}。`;
    },
  },
  'decision-one-sided': {
    title: '评定只写了一面',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}：对${names.subject(one.subjectId)}的评定没有写${parts(one)[0] === 'merits' ? '实绩' : '问题'}。`,
  },
  'decision-missing': {
    title: '尚未评定',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}：其他对象已有评定，${names.subject(one.subjectId)}尚无。`,
  },
  'conclusion-missing': {
    title: '专项任务尚无结论',
    sentence: (one, names) =>
      `${names.task(parts(one)[0])}已结束 ${one.number} 天，对${names.subject(one.subjectId)}尚无结论。`,
  },
  'report-missing': {
    title: '缺报表',
    sentence: (one, names) =>
      `${names.subject(one.subjectId)}没有${names.cycle(parts(one)[0])}报表，已过期限 ${one.number} 天。`,
  },
  'report-late': {
    title: '报表迟交',
    sentence: (one, names) =>
      `${names.subject(one.subjectId)}的${names.cycle(parts(one)[0])}报表迟交 ${one.number} 天。`,
  },
  'works-too-few': {
    title: '重要工作少于规定',
    sentence: (one, names) =>
      `${names.subject(one.subjectId)}的${names.cycle(parts(one)[0])}报表列 ${one.number} 项重要工作，规定至少 ${one.limit} 项。`,
  },
  'works-too-many': {
    title: '重要工作多于规定',
    sentence: (one, names) =>
      `${names.subject(one.subjectId)}的${names.cycle(parts(one)[0])}报表列 ${one.number} 项重要工作，规定至多 ${one.limit} 项。`,
  },
  'visits-too-few': {
    title: '走访少于规定',
    sentence: (one, names) => {
      const [cycle = '', ...kinds] = one.detail;
      const what = kinds.length === 0 ? '走访' : formatList(kinds.map(names.visit), 'zh');
      return `${names.cycle(cycle)}对${names.subject(one.subjectId)}的${what}有 ${one.number} 次，规定至少 ${one.limit} 次，少 ${one.limit - one.number} 次。`;
    },
  },
};

const en: Words = {
  'decision-over-quota': {
    title: 'More of a grade than its quota',
    sentence: (one, names) => {
      const [grade, group] = parts(one);
      const over = group === '' ? '' : ` in ${names.group(group)}`;
      return `${names.assessment(one.assessmentId)}: ${one.number} decided as “${names.grade(one.assessmentId, grade)}”${over}, where the quota is ${one.limit}: ${one.number - one.limit} more.`;
    },
  },
  'decision-over-team-quota': {
    title: 'More members of a grade than the team’s quota',
    sentence: (one, names) => {
      const [grade, teamGrade] = parts(one);
      const team = names.grade('', teamGrade);
      const over =
        one.subjectId === ''
          ? `the teams graded “${team}”`
          : `the team of ${names.subject(one.subjectId)}, graded “${team}”,`;
      return `${names.assessment(one.assessmentId)}: in ${over} ${one.number} decided as “${names.grade(one.assessmentId, grade)}”, where the quota is ${one.limit}: ${one.number - one.limit} more.`;
    },
  },
  'decision-above-team': {
    title: 'A grade above what the team’s grade allows',
    sentence: (one, names) => {
      const [grade, highest, unit, teamGrade] = parts(one);
      return `${names.assessment(one.assessmentId)}: ${names.subject(one.subjectId)} is decided as “${names.grade(one.assessmentId, grade)}”, while the team of ${names.subject(unit)} is “${names.grade('', teamGrade)}”, for which the rule has “${names.grade(one.assessmentId, highest)}” at most.`;
    },
  },
  'decision-despite-bar': {
    title: 'The top grade despite a bar',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}: ${names.subject(one.subjectId)} is barred from the top grade and decided as “${names.grade(one.assessmentId, parts(one)[0])}”.`,
  },
  'decision-despite-veto': {
    title: 'A higher grade than a veto leaves',
    sentence: (one, names) => {
      const [grade, band] = parts(one);
      return `${names.assessment(one.assessmentId)}: a veto leaves ${names.subject(one.subjectId)} “${names.grade(one.assessmentId, band)}”; decided as “${names.grade(one.assessmentId, grade)}”.`;
    },
  },
  'decision-without-points': {
    title: 'A grade without the points that it asks for',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}: ${names.subject(one.subjectId)} is decided as “${names.grade(one.assessmentId, parts(one)[0])}”, which asks for ${exactNumber(one.limit, 'en')} points of ${names.item(one.assessmentId, one.itemId)} or more; ${foundEn(one.number)}.`,
  },
  'decision-without-total': {
    title: 'A grade without the result elsewhere that it asks for',
    sentence: (one, names) => {
      const [grade, other] = parts(one);
      return `${names.assessment(one.assessmentId)}: ${names.subject(one.subjectId)} is decided as “${names.grade(one.assessmentId, grade)}”, which asks for ${exactNumber(one.limit, 'en')} points in ${names.assessment(other)} or more; ${foundEn(one.number)}.`;
    },
  },
  'decision-without-grade': {
    title: 'A grade without the result elsewhere that it asks for',
    sentence: (one, names) => {
      const [grade, other, found] = parts(one);
      const actual = found === '' ? 'there is no grade' : `the grade is “${names.grade(other, found)}”`;
      return `${names.assessment(one.assessmentId)}: ${names.subject(one.subjectId)} is decided as “${names.grade(one.assessmentId, grade)}”; in ${names.assessment(other)} ${actual}.`;
    },
  },
  'decision-one-sided': {
    title: 'A decision that tells one side',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}: the decision on ${names.subject(one.subjectId)} states no ${parts(one)[0]}.`,
  },
  'decision-missing': {
    title: 'No decision yet',
    sentence: (one, names) =>
      `${names.assessment(one.assessmentId)}: others are decided, ${names.subject(one.subjectId)} is not.`,
  },
  'conclusion-missing': {
    title: 'No conclusion on a special task',
    sentence: (one, names) =>
      `${names.task(parts(one)[0])} ended ${days(one.number)} ago and is not concluded for ${names.subject(one.subjectId)}.`,
  },
  'report-missing': {
    title: 'No report',
    sentence: (one, names) =>
      `${names.subject(one.subjectId)} has no report for ${names.cycle(parts(one)[0])}, ${days(one.number)} past its date.`,
  },
  'report-late': {
    title: 'A late report',
    sentence: (one, names) =>
      `The report of ${names.subject(one.subjectId)} for ${names.cycle(parts(one)[0])} came ${days(one.number)} late.`,
  },
  'works-too-few': {
    title: 'Fewer works than asked for',
    sentence: (one, names) =>
      `The report of ${names.subject(one.subjectId)} for ${names.cycle(parts(one)[0])} has ${works(one.number)}; at least ${one.limit} are asked for.`,
  },
  'works-too-many': {
    title: 'More works than asked for',
    sentence: (one, names) =>
      `The report of ${names.subject(one.subjectId)} for ${names.cycle(parts(one)[0])} has ${works(one.number)}; at most ${one.limit} are asked for.`,
  },
  'visits-too-few': {
    title: 'Fewer visits than asked for',
    sentence: (one, names) => {
      const [cycle = '', ...kinds] = one.detail;
      const what = kinds.length === 0 ? '' : ` (${formatList(kinds.map(names.visit), 'en')})`;
      return `${names.subject(one.subjectId)} was visited ${one.number === 1 ? 'once' : `${one.number} times`} in ${names.cycle(cycle)}${what}; at least ${one.limit} are asked for, ${one.limit - one.number} more.`;
    },
  },
};

const words: Record<Locale, Words> = { zh, en };

export function recordAuditTitle(finding: RecordFinding, locale: Locale): string {
  return words[locale][finding].title;
}

export function recordAuditSentence(one: RecordAudit, names: RecordNames, locale: Locale): string {
  return words[locale][one.finding].sentence(one, names);
}

/** The place, where there is one, then the sentence; findings of one kind stand together under their title. */
export function formatRecordAudits(
  audits: readonly RecordAudit[],
  names: RecordNames,
  locale: Locale,
  prefix = '',
): string {
  if (audits.length === 0)
    return locale === 'zh' ? '核查没有发现与规则不符之处。' : 'The audit found nothing against the rules.';
  const blocks = [...Map.groupBy(audits, ({ finding }) => finding)].map(([finding, same]) => {
    const lines = same.map((one) => {
      const place = one.place === null ? '' : `${prefix}${one.place.file}:${one.place.line}  `;
      return `  ${place}${recordAuditSentence(one, names, locale)}`;
    });
    const title = recordAuditTitle(finding, locale);
    return [locale === 'zh' ? `${title}（${same.length}）` : `${title} (${same.length})`, ...lines].join(
      '\n',
    );
  });
  return blocks.join('\n\n');
}
