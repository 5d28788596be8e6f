/** What was seen and heard on visits: how it came about, by kind, and an observation, by rating. */
import { readRows } from './table.ts';

/** `{t}` is the matter, `{n}` a number. */
export const OCCASIONS = readRows(
  ['kind', 'zh', 'en', 'low', 'high'],
  `
  understanding | 与班子成员逐一交谈，查看{t}台账{n}份 | Spoke with each member of the team and read {n} records on {t} | 6 | 40
  understanding | 随机走访{n}个基层点位，核对{t}的进度 | Called at {n} places at random and compared progress on {t} | 2 | 9
  understanding | 调阅半年工作小结，重点了解{t} | Read the half-year summary, with a view to {t} | 0 | 0
  talk          | 就{t}面谈{n}分钟 | A talk of {n} minutes about {t} | 35 | 90
  talk          | 围绕{t}和本人分工听取想法 | Asked for the official’s own view of {t} and of their duties | 0 | 0
  talk          | 反馈上次走访意见，谈及{t} | Gave the remarks of the last visit, and came to {t} | 0 | 0
  special       | 专项核实{t}，抽查{n}个样本 | Verified {t} on {n} samples | 5 | 30
  special       | 现场查验{t}，比对系统数据 | Examined {t} on the spot against the system’s data | 0 | 0
  special       | 对{t}中反映的问题逐项核对 | Went through the complaints about {t} one by one | 0 | 0
  listening     | 召开{n}人座谈会，听取对{t}的意见 | Heard {n} people on {t} | 8 | 26
  listening     | 向{n}家企业和社区征求对{t}的意见 | Asked {n} firms and communities about {t} | 4 | 18
  listening     | 电话回访{n}名群众，了解{t} | Rang up {n} residents about {t} | 12 | 60
  meeting       | 列席研究{t}的办公会 | Sat in on the meeting about {t} | 0 | 0
  meeting       | 列席年中分析会，重点听{t}部分 | Sat in on the mid-year review, for the part on {t} | 0 | 0
  meeting       | 列席民主生活会前的征求意见会，涉及{t} | Sat in on the hearing before the team’s self-criticism, which touched {t} | 0 | 0
`,
);

/** Without kinds of visit: of any. */
export const OBSERVATIONS = readRows(
  ['rating', 'zh', 'en', 'kinds'],
  `
  good  | 受访者普遍认可，意见当场答复 | well spoken of; questions were answered on the spot | listening
  good  | 现场与报送情况相符 | what was seen agrees with what was reported | special
  good  | 思路清楚，底数掌握准确 | a clear mind and exact knowledge of the figures | talk meeting understanding
  good  | 遇到难题靠前协调，基层评价较好 | goes to where it is difficult; well spoken of at the grass roots | listening special understanding
  good  | 讨论充分，能听取不同意见 | a full discussion in which other views were heard | meeting talk
  good  | 承诺事项已按期兑现 | what was promised had been done in time | talk listening special understanding
  good  | 数据与台账一致，问题不回避 | figures agree with the records, and problems are named | special understanding talk
  good  | 群众能说出具体变化 | residents can say what has changed | listening special
  good  | 分工明确，重要事项有人盯 | duties are clear, and what matters is watched | meeting understanding talk special
  fair  | 进展符合计划，主动性还可加强 | as planned; more could be taken in hand unasked
  fair  | 材料较全，现场情况尚有差距 | complete on paper, less so on the spot | special understanding
  fair  | 重部署，轻跟踪，后续核验不够 | well ordered, not well followed up | meeting understanding special
  fair  | 对新情况准备不足，正在补课 | not ready for what is new, and catching up
  fair  | 受访者多说不清进展，宣传不够 | most of those asked do not know how it goes; too little was told | listening
  fair  | 班子内部沟通偏少 | the team speaks too little with one another | understanding meeting talk
  poor  | 议而不决，同一事项三次上会未定 | much talk and no decision: the same matter for the third time | meeting
  poor  | 回答与现场情况不符，需进一步核实 | answers did not agree with what was seen; to be verified | special talk understanding
  poor  | 基层反映检查多、解决问题少 | the grass roots report many inspections and few solutions | listening understanding
  poor  | 重大事项研究不充分，一人说了算 | large matters decided by one, with little discussion | meeting understanding talk
  poor  | 上次提出的问题仍未整改 | what was pointed out last time is not put right | special understanding talk
  poor  | 多名受访者反映找不到人、回复慢 | several said that nobody is to be found and replies are slow | listening
`,
);

export const MATTERS_OF_DISTRICTS = readRows(
  ['zh', 'en'],
  `
  重大项目落地 | major projects
  税源培育 | the tax base
  大气污染防治 | air quality
  流域治理 | the rivers
  热线诉求办理 | hotline requests
  民生实事 | livelihood projects
  债务管理 | debts
  安全生产 | safety at work
  村级集体经济 | village collectives
  审计整改 | audit findings
  企业服务 | services to firms
  干部队伍作风 | how officials work
`,
);
