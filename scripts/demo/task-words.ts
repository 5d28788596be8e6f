/** What checks on the three tasks saw and heard, by task and rating. */
import { readRows } from './table.ts';

/** `{n}` is a number between the bounds. */
export const CHECK_WORDS = readRows(
  ['task', 'kind', 'rating', 'zh', 'en', 'low', 'high'],
  `
  flood-2024 | site | good | 夜查{n}处值守点，人员、物资、照明到位 | {n} posts inspected at night: people, supplies and light in place | 3 | 12
  flood-2024 | site | good | 随机启动{n}台排涝泵，全部正常 | {n} drainage pumps started at random, all worked | 4 | 18
  flood-2024 | site | good | 险段{n}小时一巡，记录连续 | Weak sections patrolled every {n} hours, without a gap in the log | 2 | 3
  flood-2024 | site | fair | 物资台账齐全，{n}件救生衣已过期 | Records complete; {n} life jackets out of date | 8 | 60
  flood-2024 | site | fair | 预案到村，{n}名联系人电话已更换未更新 | Plans in the villages, but {n} telephone numbers out of date | 2 | 14
  flood-2024 | site | poor | {n}处险段夜间无人巡查 | {n} weak sections without a patrol at night | 2 | 4
  flood-2024 | interview | good | {n}名转移群众能说出安置点和联系人 | {n} people who were moved knew their shelter and whom to call | 6 | 30
  flood-2024 | interview | good | 群众反映干部连续{n}昼夜在堤上 | Residents say that officials were on the dyke for {n} days and nights | 2 | 6
  flood-2024 | interview | fair | 受访{n}户对补助标准了解不全 | {n} households did not quite know what help they are due | 5 | 24
  flood-2024 | interview | poor | {n}名受访者反映灾后三天未见干部上门 | {n} people saw no official for three days after the flood | 3 | 11
  air-2024 | site | good | 抽查{n}家企业，应急减排措施均已执行 | {n} firms checked, all had carried out their cuts | 5 | 26
  air-2024 | site | good | {n}个工地喷淋、覆盖到位 | Spraying and covers in place on {n} sites | 4 | 20
  air-2024 | site | fair | {n}家企业执行较晚，响应后四小时才停产 | {n} firms were late and stopped four hours after the alert | 2 | 7
  air-2024 | site | poor | {n}家企业停产记录与用电量不符 | Stoppages of {n} firms did not agree with the power they drew | 2 | 5
  air-2024 | interview | good | {n}名企业负责人表示提前一天接到通知并有人指导 | {n} managers were told a day ahead and had help | 4 | 18
  air-2024 | interview | fair | 受访{n}户居民认为夜间施工仍偏多 | {n} households find that there is still much building at night | 6 | 32
  air-2024 | interview | poor | {n}名网格员不掌握辖区涉气企业底数 | {n} wardens did not know the emitting firms of their area | 2 | 8
  debt-2025 | site | good | 核对{n}笔债务合同，与台账一致 | {n} contracts compared with the records, all agree | 12 | 70
  debt-2025 | site | good | 盘活资产{n}宗，回款已入专户 | {n} assets put to use, the money in the special account | 2 | 11
  debt-2025 | site | fair | {n}笔展期协议尚未签妥 | {n} prolongations not signed yet | 2 | 15
  debt-2025 | site | fair | 化债资金拨付慢于计划{n}天 | Money for the settlement {n} days behind plan | 10 | 55
  debt-2025 | site | poor | 发现{n}笔以往未入账的担保 | {n} guarantees found that were not in the books | 2 | 5
  debt-2025 | interview | good | {n}名施工单位负责人确认欠款已结清 | {n} contractors confirm that they have been paid | 3 | 14
  debt-2025 | interview | fair | {n}名平台公司员工对转型安排不清楚 | {n} employees of state firms do not know what will become of them | 4 | 21
  debt-2025 | interview | poor | {n}家供应商反映账款一拖再拖 | {n} suppliers say that payment is put off again and again | 2 | 10
`,
);

export const CONCLUSION_WORDS = readRows(
  ['kind', 'zh', 'en'],
  `
  outstanding | 关键时刻冲在一线，处置果断 | In the front line when it mattered, and quick to decide
  outstanding | 任务量大而无差错，基层和群众评价一致 | Much to do and no error; the grass roots and residents agree
  outstanding | 主动担起分工外的难点，成效明显 | Took on what was hard and not their own, with clear effect
  sound       | 按时完成分工，台账清楚 | Duties done in time, with clear records
  sound       | 协调到位，问题发现早 | Coordinated well, and found problems early
  sound       | 情况熟悉，能带动团队 | Knows the ground, and carries the team along
  ordinary    | 完成规定动作，主动发现问题不多 | Did what was ordered, found little unasked
  ordinary    | 到岗到位，跟踪督促不够 | Present, but did not follow up enough
  criticised  | 责任段出现脱岗，补救不及时 | Posts in their section were left, and mended late
  criticised  | 上报数据与现场不符，已责令说明 | Figures reported did not agree with the site; asked to explain
`,
);
