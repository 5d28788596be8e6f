/** What the tables about officials and special tasks mean, column by column. */
import type { Words } from './derivation-telling.ts';
import type { TableMeanings } from './dictionary-meaning.ts';

const id: Words = {
  zh: '标识，只用 ASCII 字符，一经使用不再改变。',
  en: 'Id, in ASCII; never changed once in use.',
};
const subject: Words = { zh: '单位（班子）或人员。', en: 'The unit (its team) or official.' };
const summaryZh: Words = { zh: '中文摘要。', en: 'Summary in Chinese.' };
const summaryEn: Words = { zh: '英文摘要。', en: 'Summary in English.' };
const visibility: Words = {
  zh: '可见范围，须列在 package.yaml 的 kinds.visibility 中；空白为范围最小。',
  en: 'Who may read it, one of kinds.visibility in package.yaml; blank = as few as any.',
};
const consequence: Words = {
  zh: '结果运用，须列在 kinds.consequence 中。',
  en: 'What it leads to, one of kinds.consequence.',
};
const due: Words = { zh: '期限。', en: 'The day by which it is due.' };
const rating: Words = {
  zh: '总体印象，须列在 kinds.rating 中；只作对照，不计分。',
  en: 'Overall impression, one of kinds.rating; for comparison only, never scored.',
};
const record: Words = {
  zh: '所针对的走访、核查或问题的标识；评定结论写作“考核标识.对象标识”。',
  en: 'Id of the visit, check or finding that it is about; of a decision its assessment and subject, with a full stop between.',
};
const task: Words = { zh: '专项任务或其阶段。', en: 'The special task, or a phase of it.' };

type OfficialTable =
  | 'reports'
  | 'visits'
  | 'tasks'
  | 'taskRoles'
  | 'taskChecks'
  | 'conclusions'
  | 'commendations'
  | 'findings'
  | 'followUps'
  | 'objections'
  | 'decisions';

export const officialTableMeanings: Pick<TableMeanings, OfficialTable> = {
  reports: {
    title: { zh: '履职报告', en: 'Reports' },
    meaning: {
      zh: '人员每期自报的重要工作，以及核实的分数；正文在旁边的 Markdown 文件里。',
      en: 'The important works that an official reports for a cycle, and the points as verified; texts lie beside it in Markdown.',
    },
    columns: {
      official_id: { zh: '报告人。', en: 'Who reports.' },
      item_no: { zh: '第几项工作。', en: 'Number of the work.' },
      submitted_on: { zh: '报送日期。', en: 'Day of submission.' },
      title_zh: { zh: '中文标题。', en: 'Title in Chinese.' },
      title_en: { zh: '英文标题。', en: 'Title in English.' },
      item_id: { zh: '自称服务的指标。', en: 'The item that the work claims to serve.' },
      self_points: { zh: '自评分。', en: 'Points given by the official.' },
      verified_points: { zh: '核实分；空白为尚未核实。', en: 'Points as verified; blank = not yet.' },
      verified_by: { zh: '核实单位。', en: 'Who verified them.' },
    },
  },
  visits: {
    title: { zh: '走访', en: 'Visits' },
    meaning: {
      zh: '定期了解、谈心谈话、专项考核、听取意见、列席会议等走访，类别由数据包声明。',
      en: 'Visits to understand, talk, check, listen or sit in; their kinds are declared by the package.',
    },
    columns: {
      visit_id: id,
      subject_id: subject,
      date: { zh: '走访日期。', en: 'Day of the visit.' },
      kind: { zh: '走访类别，须列在 kinds.visit 中。', en: 'Kind of visit, one of kinds.visit.' },
      participants: { zh: '参加人员（只写身份，不写姓名）。', en: 'Who took part, by office.' },
      rating,
      summary_zh: summaryZh,
      summary_en: summaryEn,
      visibility,
    },
  },
  tasks: {
    title: { zh: '专项任务', en: 'Special tasks' },
    meaning: {
      zh: '专项考核所跟踪的重大任务；有上级任务的一行是它的一个阶段。',
      en: 'Major tasks that a special assessment follows; a row with a parent is a phase of it.',
    },
    columns: {
      task_id: id,
      parent_id: { zh: '所属任务；空白为任务本身。', en: 'The task that it is a phase of; blank = a task.' },
      kind: {
        zh: '考核类别，须列在 kinds.assessment 中。',
        en: 'Kind of assessment, one of kinds.assessment.',
      },
      name_zh: { zh: '中文名称。', en: 'Name in Chinese.' },
      name_en: { zh: '英文名称。', en: 'Name in English.' },
      goal_zh: { zh: '中文目标。', en: 'Goal in Chinese.' },
      goal_en: { zh: '英文目标。', en: 'Goal in English.' },
      lead_id: { zh: '牵头单位。', en: 'The unit that leads it.' },
      start: { zh: '第一天。', en: 'First day.' },
      end: { zh: '最后一天；空白为仍在进行。', en: 'Last day; blank = still going on.' },
    },
  },
  taskRoles: {
    title: { zh: '任务分工', en: 'Roles in tasks' },
    meaning: {
      zh: '谁在任务或阶段里担任什么，以及是推荐还是在一线发现的。',
      en: 'Who did what in a task or phase, and whether they were nominated or found on the spot.',
    },
    columns: {
      task_id: task,
      subject_id: subject,
      role: { zh: '角色，须列在 kinds.task_role 中。', en: 'Role, one of kinds.task_role.' },
      duty_zh: { zh: '中文职责。', en: 'Duty in Chinese.' },
      duty_en: { zh: '英文职责。', en: 'Duty in English.' },
      start: { zh: '第一天；空白为任务开始时。', en: 'First day; blank = with the task.' },
      end: { zh: '最后一天；空白为到任务结束。', en: 'Last day; blank = to the end of the task.' },
      origin: { zh: '如何提出，须列在 kinds.origin 中。', en: 'How they came up, one of kinds.origin.' },
      source: { zh: '依据的文件。', en: 'The document that it rests on.' },
    },
  },
  taskChecks: {
    title: { zh: '现场核查与访谈', en: 'Checks and interviews' },
    meaning: {
      zh: '在任务现场看到、听到的情况。',
      en: 'What was seen and heard on the spot of a task.',
    },
    columns: {
      check_id: id,
      task_id: task,
      subject_id: {
        zh: '所了解的单位或人员；空白为任务本身。',
        en: 'Of whom; blank = the task itself.',
      },
      unit_id: { zh: '地点所在单位。', en: 'The unit where it took place.' },
      date: { zh: '日期。', en: 'Day.' },
      kind: { zh: '方式，须列在 kinds.check 中。', en: 'Kind, one of kinds.check.' },
      by: { zh: '由谁进行。', en: 'By whom.' },
      rating,
      summary_zh: summaryZh,
      summary_en: summaryEn,
      visibility,
    },
  },
  conclusions: {
    title: { zh: '专项结论', en: 'Conclusions' },
    meaning: {
      zh: '对任务中每个单位和人员的结论，由人作出；没有一行即尚无结论。',
      en: 'How a task is concluded for each who had a role, by people; no row = no conclusion yet.',
    },
    columns: {
      task_id: task,
      subject_id: subject,
      kind: { zh: '结论，须列在 kinds.conclusion 中。', en: 'Conclusion, one of kinds.conclusion.' },
      concluded_on: { zh: '作出日期。', en: 'Day of the conclusion.' },
      concluded_by: { zh: '由谁作出。', en: 'By whom.' },
      summary_zh: summaryZh,
      summary_en: summaryEn,
      consequence,
      due,
    },
  },
  commendations: {
    title: { zh: '表扬奖励', en: 'Commendations' },
    meaning: {
      zh: '通报表扬、嘉奖、记功等，集体与个人分开。',
      en: 'Commendations of the kinds that the package declares, collective and individual.',
    },
    columns: {
      commendation_id: id,
      subject_id: subject,
      date: { zh: '日期。', en: 'Day.' },
      kind: { zh: '类别，须列在 kinds.commendation 中。', en: 'Kind, one of kinds.commendation.' },
      scope: { zh: '个人或集体。', en: 'Individual or collective.' },
      task_id: { zh: '因哪项专项任务。', en: 'The special task that it was for.' },
      by: { zh: '作出单位。', en: 'By whom.' },
      reason_zh: { zh: '中文事由。', en: 'Reason in Chinese.' },
      reason_en: { zh: '英文事由。', en: 'Reason in English.' },
    },
  },
  findings: {
    title: { zh: '监督发现的问题', en: 'Findings' },
    meaning: {
      zh: '巡视巡察、审计、统计、纪检监察等发现的问题及整改。',
      en: 'What inspection, audit, statistics or discipline bodies found, and how it was put right.',
    },
    columns: {
      finding_id: id,
      subject_id: subject,
      source: { zh: '发现的机关，须列在 kinds.finding 中。', en: 'Which body, one of kinds.finding.' },
      date: { zh: '发现日期。', en: 'Day of the finding.' },
      severity: { zh: '严重程度，须列在 kinds.severity 中。', en: 'Severity, one of kinds.severity.' },
      summary_zh: summaryZh,
      summary_en: summaryEn,
      status: { zh: '未整改、整改中或已销号。', en: 'Open, being rectified, or closed.' },
      due: { zh: '整改期限。', en: 'The day by which it is to be put right.' },
      closed_on: { zh: '销号日期。', en: 'Day on which it was closed.' },
    },
  },
  followUps: {
    title: { zh: '跟踪事项', en: 'Follow-ups' },
    meaning: {
      zh: '对谁提出过什么要求、何时办结、结果如何；未办结的逐期结转。',
      en: 'What was asked of whom, by when, and what came of it; carried from cycle to cycle while open.',
    },
    columns: {
      follow_up_id: id,
      subject_id: subject,
      record_id: record,
      asked_on: { zh: '提出日期。', en: 'Day on which it was asked.' },
      asked_by: { zh: '提出单位。', en: 'By whom.' },
      request_zh: { zh: '中文要求。', en: 'Request in Chinese.' },
      request_en: { zh: '英文要求。', en: 'Request in English.' },
      due,
      status: { zh: '未办结、已办结、部分办结或不再办理。', en: 'Open, done, done in part, or dropped.' },
      closed_on: { zh: '办结日期。', en: 'Day on which it was closed.' },
      outcome_zh: { zh: '中文结果。', en: 'Outcome in Chinese.' },
      outcome_en: { zh: '英文结果。', en: 'Outcome in English.' },
    },
  },
  objections: {
    title: { zh: '异议', en: 'Objections' },
    meaning: {
      zh: '被考核者对某个数值或记录的意见，以及处理结果。',
      en: 'What the assessed replied to a figure or a record, and what was decided.',
    },
    columns: {
      objection_id: id,
      subject_id: { zh: '提出者。', en: 'Who objects.' },
      cycle_id: { zh: '所针对数值的周期。', en: 'Cycle of the figure.' },
      item_id: { zh: '所针对的指标。', en: 'Item of the figure.' },
      record_id: record,
      filed_on: { zh: '提出日期。', en: 'Day of filing.' },
      reply_zh: { zh: '中文意见。', en: 'Reply in Chinese.' },
      reply_en: { zh: '英文意见。', en: 'Reply in English.' },
      status: {
        zh: '待处理、采纳、部分采纳、不予采纳或撤回。',
        en: 'Open, upheld, upheld in part, rejected or withdrawn.',
      },
      decided_on: { zh: '处理日期。', en: 'Day of the decision.' },
      decided_by: { zh: '由谁处理。', en: 'By whom.' },
      outcome_zh: { zh: '中文结果。', en: 'Outcome in Chinese.' },
      outcome_en: { zh: '英文结果。', en: 'Outcome in English.' },
    },
  },
  decisions: {
    title: { zh: '等次决定', en: 'Decisions' },
    meaning: {
      zh: '由人评定的等次，同时写明实绩与问题；没有一项由程序得出。',
      en: 'Grades given by people, with merits and problems; nothing here is computed.',
    },
    columns: {
      assessment_id: { zh: '哪次考核。', en: 'The assessment.' },
      subject_id: subject,
      grade: { zh: '等次。', en: 'The grade.' },
      decided_on: { zh: '决定日期。', en: 'Day of the decision.' },
      decided_by: { zh: '由谁决定。', en: 'By whom.' },
      merits_zh: { zh: '中文实绩。', en: 'Merits in Chinese.' },
      merits_en: { zh: '英文实绩。', en: 'Merits in English.' },
      problems_zh: { zh: '中文问题。', en: 'Problems in Chinese.' },
      problems_en: { zh: '英文问题。', en: 'Problems in English.' },
      consequence,
      due,
    },
  },
};
