import type { DataCase } from './data-case.ts';
import { ITEMS, METHOD, OBSERVATIONS, TARGETS, WEIGHTS } from './data-case.ts';

const points = (sum: string): DataCase['change'] => ({
  [METHOD]: ['{style: relative}', `{style: points${sum}}`],
});
/** Points of gdp, crime, faults and views, the same in both groups. */
const weights = (...each: readonly string[]): string =>
  [
    'item_id,hill,plain',
    ...['gdp', 'crime', 'faults', 'views'].map((item, at) => `${item},${each[at]!}`),
    '',
  ].join('\n');
const economy = [
  'gdp,total,生产总值',
  'economy,total,经济,Economy,,,,,,mean,,,\ngdp,economy,生产总值',
] as const;
const withoutGdp = {
  [OBSERVATIONS]: [
    ['a,gdp,50,\n', ''],
    ['b,gdp,60,\n', ''],
  ],
  [TARGETS]: null,
} as const;

export const weightCases: readonly DataCase[] = [
  {
    name: 'a weight of no item',
    change: { [WEIGHTS]: ['gdp,1,1', 'gdp,1,1\ngpd,1,1'] },
    issues: [`${WEIGHTS}:3:1 error weight-without-item`],
  },
  {
    name: 'a negative weight',
    change: { [WEIGHTS]: ['gdp,1,1', 'gdp,1,-1'] },
    issues: [`${WEIGHTS}:2:3 error weight-negative`],
    clean: { [WEIGHTS]: ['gdp,1,1', 'gdp,1,0'] },
  },
  {
    name: 'the weight of an input',
    change: { [WEIGHTS]: ['gdp,1,1', 'population,,1\ngdp,1,1'] },
    issues: [`${WEIGHTS}:2:3 error weight-of-input`],
    clean: { [WEIGHTS]: ['gdp,1,1', 'population,,\ngdp,1,1'] },
  },
  {
    name: 'weights whose first column is not item_id',
    change: { [WEIGHTS]: ['item_id,', 'item,'] },
    issues: [`${WEIGHTS}:1:1 error column-missing`],
  },
  {
    name: 'weights of nobody',
    change: { [WEIGHTS]: 'item_id\ngdp\n', [OBSERVATIONS]: null, 'appraisals/2025.csv': null },
    issues: [
      `${ITEMS}:4:1 warning item-without-weights`,
      `${ITEMS}:5:1 warning item-without-weights`,
      `${ITEMS}:6:1 warning item-without-weights`,
      `${WEIGHTS}:1:0 error weights-without-groups`,
    ],
  },
  {
    name: 'everyone beside a group',
    change: { [WEIGHTS]: ['item_id,hill,plain', 'item_id,*,plain'] },
    issues: [`${WEIGHTS}:1:2 error weights-everyone-and-groups`, 'units.csv:2:1 error subject-without-group'],
    clean: { [WEIGHTS]: 'item_id,*\ngdp,1\ncrime,1\nfaults,1\nviews,1\n' },
  },
  {
    name: 'points that do not add up',
    change: { ...points(', sum: 100'), [WEIGHTS]: weights('40,40', '30,30', '20,20', '10,15.5') },
    issues: [`${WEIGHTS}:1:3 error weights-sum`],
    params: { group: 'plain', sum: 105.5, expected: 100 },
    clean: { ...points(', sum: 100'), [WEIGHTS]: weights('40,40.1', '30,30.2', '20,20', '10,9.7') },
  },
  {
    name: 'points add up to 100 where the rule book does not say',
    change: { ...points(''), [WEIGHTS]: weights('40,40', '30,30', '20,20', '20,10') },
    issues: [`${WEIGHTS}:1:2 error weights-sum`],
    params: { group: 'hill', sum: 110, expected: 100 },
  },
  {
    name: 'a leaf that is not assessed in a group takes its points along',
    change: {
      ...points(', sum: 100'),
      [WEIGHTS]: weights('40,', '30,70', '20,20', '10,10'),
      [OBSERVATIONS]: ['b,gdp,60,\n', ''],
    },
    issues: [],
  },
  {
    name: 'a composite worth more than its leaves',
    change: {
      ...points(', sum: 100'),
      [ITEMS]: economy,
      [WEIGHTS]: [
        'gdp,1,1\ncrime,1,1\nfaults,1,1\nviews,1,1',
        'economy,40,50\ngdp,40,40\ncrime,30,30\nfaults,20,20\nviews,10,10',
      ],
    },
    issues: [`${WEIGHTS}:2:3 warning weights-composite-sum`],
    params: { item: 'economy', group: 'plain', weight: 50, sum: 40 },
    clean: {
      ...points(', sum: 100'),
      [ITEMS]: economy,
      [WEIGHTS]: [
        'gdp,1,1\ncrime,1,1\nfaults,1,1\nviews,1,1',
        'economy,40,\ngdp,40,40\ncrime,30,30\nfaults,20,20\nviews,10,10',
      ],
    },
  },
  {
    name: 'siblings that all weigh nothing',
    change: { [WEIGHTS]: weights('0,1', '0,1', '0,1', '0,1') },
    issues: [`${WEIGHTS}:2:2 warning weights-all-zero`],
    params: { item: 'total', group: 'hill' },
    clean: { [WEIGHTS]: weights('0,1', '0,1', '0,1', '1,1') },
  },
  {
    name: 'the weight of a composite of which nothing is assessed',
    change: {
      [ITEMS]: economy,
      [WEIGHTS]: ['gdp,1,1', 'economy,2,2\ngdp,1,'],
      [OBSERVATIONS]: ['b,gdp,60,\n', ''],
    },
    issues: [`${WEIGHTS}:2:3 warning weight-unused`],
    params: { item: 'economy', group: 'plain' },
    clean: {
      [ITEMS]: economy,
      [WEIGHTS]: ['gdp,1,1', 'economy,2,\ngdp,1,'],
      [OBSERVATIONS]: ['b,gdp,60,\n', ''],
    },
  },
  {
    name: 'a group in which nothing is assessed',
    change: { [WEIGHTS]: weights('1,', '1,', '1,', '1,') },
    issues: [
      'appraisals/2025.csv:4:1 warning appraisal-unused',
      `${OBSERVATIONS}:5:2 warning observation-unused`,
      `${OBSERVATIONS}:6:2 warning observation-unused`,
      `${OBSERVATIONS}:7:2 warning observation-unused`,
      `${WEIGHTS}:1:3 error group-without-items`,
    ],
  },
  {
    name: 'a leaf that the weights leave out',
    change: { [WEIGHTS]: ['gdp,1,1\n', ''], ...withoutGdp },
    issues: [`${ITEMS}:3:1 warning item-without-weights`],
    clean: { [WEIGHTS]: ['gdp,1,1\n', 'gdp,,\n'], ...withoutGdp },
  },
];
