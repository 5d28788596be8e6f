/**
 * Units of measurement in English. Counts are `counted`, whatever the number: the name of the item says of what. Signs
 * need no translation, and stand once.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  '': '',
  '%': '',
  万人: 'ten thousand residents',
  万元: 'ten thousand yuan',
  '万元/人': 'ten thousand yuan per head',
  万美元: 'ten thousand US dollars',
  个: 'counted',
  '人/千人': 'per thousand residents',
  '人年/万人': 'person-years per ten thousand employed',
  亿元: 'hundred million yuan',
  件: 'counted',
  '件/万人': 'per ten thousand residents',
  位: 'places',
  倍: 'times',
  元: 'yuan',
  分: 'points',
  '家/万人': 'per ten thousand residents',
  工作日: 'working days',
  '平方米/万人': 'm² per ten thousand residents',
  '微克/立方米': 'µg/m³',
  标准分: 'standard points',
  次: 'counted',
  起: 'counted',
  项: 'counted',
};

export function unitInEnglish(unit: string): string {
  const english = ENGLISH[unit];
  if (english === undefined) throw new Error(`No English name of the unit ${unit}`);
  return english;
}
