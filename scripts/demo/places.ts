/**
 * An invented municipality: its districts in three groups and the towns of one district in four zones. None of the
 * names is that of a division of China at any level from province to town, with its suffix or without.
 */
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';
import { DEPARTMENTS } from './departments.ts';

export const MUNICIPALITY = { id: 'lanchuan', zh: '澜川市', en: 'Lanchuan' } as const;

/** The district whose towns are in the package. */
export const DISTRICT_OF_TOWNS = 'qingdu';

/** Residents in ten thousands; column and row of the tile grid, from the north-west. */
const columns = ['id', 'zh', 'en', 'group', 'people', 'col', 'row'] as const;

export const DISTRICTS = readRows(
  columns,
  `
  lanpu      | 澜浦区 | Lanpu District      | metropolitan | 68.2  | 4 | 3
  jiwan      | 霁湾区 | Jiwan District      | metropolitan | 91.5  | 4 | 4
  yaojiang   | 曜江区 | Yaojiang District   | metropolitan | 132.7 | 3 | 3
  hengpu     | 衡浦区 | Hengpu District     | metropolitan | 117.9 | 3 | 4
  wangjin    | 望津区 | Wangjin District    | metropolitan | 84.1  | 4 | 5
  luyu       | 鹭屿区 | Luyu District       | metropolitan | 76.3  | 5 | 4
  yanpu      | 砚浦区 | Yanpu District      | metropolitan | 102.4 | 3 | 5
  yujin      | 榆津区 | Yujin District      | metropolitan | 59.6  | 2 | 3
  fengzhu    | 枫渚区 | Fengzhu District    | metropolitan | 96.8  | 2 | 4
  qidu       | 栖渡区 | Qidu District       | metropolitan | 71.0  | 2 | 5
  tongzhu    | 桐渚区 | Tongzhu District    | metropolitan | 48.9  | 3 | 2
  jinzhu     | 锦渚区 | Jinzhu District     | metropolitan | 88.7  | 4 | 2
  qingdu     | 青渡区 | Qingdu District     | metropolitan | 75.6  | 1 | 4
  yingchuan  | 映川区 | Yingchuan District  | metropolitan | 109.3 | 1 | 5
  zhaopu     | 昭浦区 | Zhaopu District     | metropolitan | 64.4  | 3 | 6
  xiqiao     | 熙桥区 | Xiqiao District     | metropolitan | 57.8  | 2 | 6
  suiye      | 穗野区 | Suiye District      | metropolitan | 81.2  | 1 | 3
  tangwan    | 棠湾区 | Tangwan District    | metropolitan | 69.9  | 4 | 6
  hangang    | 瀚港区 | Hangang District    | metropolitan | 123.5 | 5 | 5
  danzhu     | 丹渚区 | Danzhu District     | metropolitan | 53.1  | 2 | 2
  zhize      | 芷泽区 | Zhize District      | metropolitan | 61.7  | 1 | 6
  cangdu     | 沧渡区 | Cangdu District     | reservoir    | 156.4 | 5 | 3
  sujiang    | 溯江区 | Sujiang District    | reservoir    | 82.6  | 6 | 3
  yijin      | 漪津区 | Yijin District      | reservoir    | 63.8  | 6 | 4
  xiling     | 汐岭县 | Xiling County       | reservoir    | 91.1  | 7 | 3
  huiwan     | 洄湾县 | Huiwan County       | reservoir    | 74.9  | 6 | 2
  gaoze      | 皋泽县 | Gaoze County        | reservoir    | 68.3  | 5 | 2
  diyu       | 荻屿县 | Diyu County         | reservoir    | 55.7  | 7 | 2
  weidu      | 苇渡县 | Weidu County        | reservoir    | 48.2  | 8 | 2
  huanling   | 浣陵县 | Huanling County     | reservoir    | 44.5  | 7 | 1
  yuanyu     | 沅屿县 | Yuanyu County       | reservoir    | 38.6  | 8 | 1
  congxi     | 淙溪县 | Congxi County       | reservoir    | 19.4  | 6 | 1
  zhugu      | 竹谷区 | Zhugu District      | mountain     | 47.3  | 6 | 5
  lantai     | 岚台县 | Lantai County       | mountain     | 35.2  | 7 | 5
  qiaoping   | 峤坪县 | Qiaoping County     | mountain     | 38.9  | 5 | 6
  cenye      | 岑野县 | Cenye County        | mountain     | 48.8  | 6 | 6
  lugu       | 渌谷县 | Lugu County         | mountain     | 53.6  | 7 | 6
  yinling    | 隐岭县 | Yinling County      | mountain     | 34.7  | 6 | 7
`,
);

/** Built-up all over: no villages, no grain. */
export const CITY_CORE: readonly string[] = ['lanpu', 'jiwan', 'luyu'];

export const TOWNS = readRows(
  ['id', 'zh', 'en', 'group', 'people'],
  `
  yingqiao | 映桥街道 | Yingqiao Subdistrict | zone-central | 11.8
  xitai    | 熙台街道 | Xitai Subdistrict    | zone-central | 9.6
  jintai   | 锦台街道 | Jintai Subdistrict   | zone-central | 8.3
  tangqiao | 棠桥街道 | Tangqiao Subdistrict | zone-central | 7.1
  yuangang | 鸢岗镇   | Yuangang Town        | zone-north   | 4.6
  fengye   | 枫野镇   | Fengye Town          | zone-north   | 3.9
  yuwu     | 榆坞镇   | Yuwu Town            | zone-north   | 3.2
  jigang   | 霁岗镇   | Jigang Town          | zone-north   | 4.1
  lianjin  | 莲津镇   | Lianjin Town         | zone-south   | 5.0
  lingwan  | 菱湾镇   | Lingwan Town         | zone-south   | 3.5
  dize     | 荻泽镇   | Dize Town            | zone-south   | 2.9
  ludu     | 芦渡镇   | Ludu Town            | zone-south   | 3.7
  shuling  | 疏岭镇   | Shuling Town         | zone-west    | 2.6
  shugu    | 漱谷镇   | Shugu Town           | zone-west    | 1.9
  yindu    | 隐渡镇   | Yindu Town           | zone-west    | 2.4
`,
);

const UNITS_HEADER = 'unit_id,parent_id,kind,name_zh,name_en,sort_key,grid_col,grid_row';

export function unitsCsv(): string {
  const city = MUNICIPALITY.id;
  const key = (letter: string, at: number) => `${letter}${String(at + 1).padStart(2, '0')}`;
  const rows: Cell[][] = [
    [city, '', 'municipality', MUNICIPALITY.zh, `${MUNICIPALITY.en} Municipality`, 'a00', '', ''],
    ...DISTRICTS.map((d, at) => [d.id, city, 'district', d.zh, d.en, key('b', at), d.col, d.row]),
    ...TOWNS.map((t, at) => [t.id, DISTRICT_OF_TOWNS, 'town', t.zh, t.en, key('c', at), '', '']),
    ...DEPARTMENTS.map((d, at) => [d.id, city, 'department', d.zh, d.en, key('d', at), '', '']),
  ];
  return sortedCsv(UNITS_HEADER, rows);
}
