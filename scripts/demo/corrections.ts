/** What was corrected after its cycle was final: the value, who decided it when, and why. */
import type { Ledger } from './ledger.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';

const TOLD = readRows(
  ['cycle', 'subject', 'item', 'old', 'new', 'decided', 'zh', 'en'],
  `
  2024    | luyu  | waste_recovery | 66.2 | 65.9 | 2025-03-18 | 两座中转站的地磅校验后重算 | Worked out again after the scales of two transfer stations were verified
  2024    | tongzhu | waste_recovery | 64.4 | 63.8 | 2025-03-18 | 同批校验，剔除重复过磅的车次 | Of the same verification: loads that were weighed twice are left out
  2025-09 | jiwan | pm25           | 22.2 | 23.7 | 2025-11-12 | 监测仪质控复核，剔除离线时段数据 | Quality control of the monitor: hours off line are left out
`,
);

const HEADER = 'correction_id,cycle_id,file,key,column,old,new,decided_on,decided_by,reason_zh,reason_en';

/** After everything that was told of the values as they were published. */
export function correctObservations(ledger: Ledger): void {
  for (const { cycle, subject, item, old, new: now } of TOLD) {
    const value = ledger.value(cycle, subject, item);
    if (value !== Number(old)) throw new Error(`${item} of ${subject} in ${cycle} is ${value}, not ${old}`);
    ledger.amend(cycle, subject, item, { value: Number(now) });
  }
}

export function correctionsCsv(): string {
  const rows = TOLD.map((one): Cell[] => {
    const { cycle, subject, item, old, new: now, decided, zh, en } = one;
    const file = `observations/${cycle}.csv`;
    const by = '考核工作领导小组 / Assessment steering group';
    return [
      `k-${cycle}-${subject}`,
      cycle,
      file,
      `${subject} ${item}`,
      'value',
      old,
      now,
      decided,
      by,
      zh,
      en,
    ];
  });
  return sortedCsv(HEADER, rows);
}
