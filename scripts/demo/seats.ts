/** The posts of leading teams: of districts, departments and towns, with the title that each bears. */
import { DEPARTMENTS } from './departments.ts';
import { DISTRICTS, TOWNS } from './places.ts';

export interface Seat {
  /** `yujin/head`; also the name of whoever sat there first. */
  readonly id: string;
  readonly unit: string;
  readonly kind: 'district' | 'department' | 'town';
  readonly role: 'principal' | 'deputy';
  readonly zh: string;
  readonly en: string;
  readonly portfolio: string;
}

/** What a deputy of a district answers for, by turn: its name, and the items that it covers. */
export const PORTFOLIOS = [
  {
    name: '工业、财税、招商 / Industry, finance, investment',
    items: ['industry_growth', 'tax_revenue', 'project_completion', 'foreign_trade', 'emerging_share'],
  },
  {
    name: '生态环境、农业农村、水利 / Environment, agriculture, water',
    items: ['pm25', 'water_quality', 'village_income', 'forest', 'soil_safety'],
  },
  {
    name: '商务、民生、政务服务 / Commerce, livelihood, services',
    items: ['retail', 'hotline', 'livelihood_projects', 'employment', 'elderly'],
  },
  {
    name: '城建、应急、审计 / Construction, emergencies, audit',
    items: ['project_completion', 'safety', 'rectification', 'hotline', 'green_building'],
  },
] as const;

export function portfolioOf(seat: Seat): (typeof PORTFOLIOS)[number] | null {
  return PORTFOLIOS.find(({ name }) => name === seat.portfolio) ?? null;
}

function districtSeats({ id, zh, en }: (typeof DISTRICTS)[number], at: number): Seat[] {
  const [level, word] = zh.endsWith('县') ? ['县', 'county'] : ['区', 'district'];
  const seat = (name: string, role: Seat['role'], post: readonly [string, string], portfolio = ''): Seat => {
    return { id: `${id}/${name}`, unit: id, kind: 'district', role, zh: post[0], en: post[1], portfolio };
  };
  return [
    seat('secretary', 'principal', [`${level}委书记`, `Party Secretary of ${en}`]),
    seat('head', 'principal', [`${level}长`, `Head of the ${word} of ${en.split(' ')[0]!}`]),
    seat(
      'deputy',
      'deputy',
      [`副${level}长`, `Deputy Head of the ${word} of ${en.split(' ')[0]!}`],
      PORTFOLIOS[at % PORTFOLIOS.length]!.name,
    ),
  ];
}

function departmentSeats({ id, zh, en }: (typeof DEPARTMENTS)[number]): Seat[] {
  const [head, title] = zh.endsWith('局') ? ['局长', 'Director'] : ['主任', 'Head'];
  const seat = (name: string, role: Seat['role'], post: string, english: string): Seat => {
    return { id: `${id}/${name}`, unit: id, kind: 'department', role, zh: post, en: english, portfolio: '' };
  };
  const deputies = ['d1', 'd2', 'd3'].map((name) =>
    seat(name, 'deputy', `副${head}`, `Deputy ${title} of the ${en}`),
  );
  return [seat('head', 'principal', head, `${title} of the ${en}`), ...deputies];
}

function townSeat({ id, zh, en }: (typeof TOWNS)[number]): Seat {
  const post = zh.endsWith('街道') ? '街道党工委书记' : '镇党委书记';
  return {
    id: `${id}/secretary`,
    unit: id,
    kind: 'town',
    role: 'principal',
    zh: post,
    en: `Party Secretary of ${en}`,
    portfolio: '',
  };
}

/** Towns of the outer zones whose heads are not in the package. */
const WITHOUT_OFFICIALS = ['jigang', 'dize', 'shuling'];

export const SEATS: readonly Seat[] = [
  ...DISTRICTS.flatMap(districtSeats),
  ...DEPARTMENTS.flatMap(departmentSeats),
  ...TOWNS.filter(({ id }) => !WITHOUT_OFFICIALS.includes(id)).map(townSeat),
];
