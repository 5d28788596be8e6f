import type { DataCase } from './data-case.ts';
import { ITEMS, TARGETS } from './data-case.ts';

/** The rule of gdp, which is otherwise a goalpost. */
const gdp = (ruleAndParams: string): DataCase['change'] => ({
  [ITEMS]: ['goalpost,', ruleAndParams],
  [TARGETS]: null,
});
const goalpost = (params: string): DataCase['change'] => ({ [ITEMS]: ['goalpost,', `goalpost,${params}`] });
const at = (kind: string): string[] => [`${ITEMS}:3:11 error ${kind}`];

export const paramCases: readonly DataCase[] = [
  {
    name: 'params without an equals sign',
    change: goalpost('low 60'),
    issues: [`${ITEMS}:3:0 error params-malformed`],
    params: { item: 'gdp', params: 'low 60' },
    clean: goalpost('low=60'),
  },
  {
    name: 'a parameter that the rule does not know',
    change: goalpost('lo=60'),
    issues: at('param-unknown'),
    params: { item: 'gdp', param: 'lo', near: 'low' },
  },
  {
    name: 'a parameter of another rule',
    change: goalpost('max=60'),
    issues: at('param-unknown'),
  },
  {
    name: 'a parameter of a composite',
    change: { [ITEMS]: ['mean,,', 'mean,low=0,'] },
    issues: [`${ITEMS}:2:11 error param-unknown`],
  },
  {
    name: 'a parameter that the rule needs',
    change: { [ITEMS]: ['points=10', 'zero_at=3'] },
    issues: [`${ITEMS}:5:11 error param-missing`],
    params: { item: 'faults', rule: 'count-deduct', params: ['points'] },
  },
  {
    name: 'points by place that are nowhere stated',
    change: gdp('rank-points,step=2'),
    issues: at('param-missing'),
    params: { params: ['points', 'first'] },
    clean: gdp('rank-points,first=100;step=2'),
  },
  {
    name: 'a parameter that is no number',
    change: goalpost('low=sixty'),
    issues: at('param-not-number'),
    params: { param: 'low', given: 'sixty' },
  },
  {
    name: 'a parameter without a value',
    change: goalpost('low='),
    issues: at('param-not-number'),
  },
  {
    name: 'a word that a parameter does not know',
    change: goalpost('clamp=non'),
    issues: at('param-choice'),
    params: { param: 'clamp', given: 'non', near: 'no' },
    clean: goalpost('clamp=no'),
  },
  {
    name: 'statistics over neither all nor the group',
    change: gdp('minmax,over=groups'),
    issues: at('param-choice'),
    params: { near: 'group' },
    clean: gdp('minmax,over=group'),
  },
  {
    name: 'a list with a word in it',
    change: gdp('rank-points,points=10|x'),
    issues: at('param-list'),
    params: { param: 'points', given: '10|x', form: 'list' },
    clean: gdp('rank-points,points=10|5'),
  },
  {
    name: 'options without points',
    change: { [ITEMS]: ['good:100|fair:60', 'good:100|fair'] },
    issues: [`${ITEMS}:6:11 error param-list`],
    params: { param: 'options', form: 'pairs' },
  },
  {
    name: 'as many points as edges',
    change: gdp('bands,edges=60|80;points=1|2'),
    issues: at('bands-lengths'),
    params: { item: 'gdp', edges: 2, points: 2 },
    clean: gdp('bands,edges=60|80;points=0|1|2'),
  },
  {
    name: 'edges that do not ascend',
    change: gdp('bands,edges=60|90|80;points=0|1|2|3'),
    issues: at('bands-order'),
    params: { edge: 90, next: 80 },
  },
  {
    name: 'edges that repeat',
    change: gdp('bands,edges=60|60;points=0|1|2'),
    issues: at('bands-order'),
  },
  {
    name: 'nothing to be out of',
    change: gdp('given,max=0'),
    issues: [
      'observations/2025.csv:3:3 error given-out-of-range',
      'observations/2025.csv:6:3 error given-out-of-range',
      ...at('param-too-low'),
    ],
    clean: gdp('given,max=60'),
  },
  {
    name: 'points off that would be points added',
    change: { [ITEMS]: ['points=10', 'points=-10'] },
    issues: [`${ITEMS}:5:11 error param-too-low`],
    params: { param: 'points', given: -10, least: 0, isExclusive: false },
    clean: { [ITEMS]: ['points=10', 'points=0'] },
  },
  {
    name: 'raters of negative weight',
    change: { [ITEMS]: ['raters=peer:1', 'raters=peer:-1'] },
    issues: [`${ITEMS}:6:11 error param-too-low`],
    clean: { [ITEMS]: ['raters=peer:1', 'raters=peer:1|superior:0'] },
  },
  {
    name: 'raters that are not declared',
    change: { [ITEMS]: ['raters=peer:1', 'raters=peer:1|superiors:1'] },
    issues: [`${ITEMS}:6:11 error kind-unknown`],
    params: { list: 'rater', value: 'superiors', near: 'superior' },
    clean: { [ITEMS]: ['raters=peer:1', 'raters=peer:1|superior:1'] },
  },
  {
    name: 'fewer points at the target than at the floor',
    change: goalpost('low=100;high=60'),
    issues: at('param-order'),
    params: { lower: 'low', lowerValue: 100, upper: 'high', upperValue: 60 },
    clean: goalpost('low=60;high=100'),
  },
  {
    name: 'a lowest value above the highest',
    change: { [ITEMS]: ['none,,,', 'none,lowest=300;highest=50,,'] },
    issues: [
      'observations/2025.csv:4:3 error value-out-of-range',
      'observations/2025.csv:7:3 error value-out-of-range',
      `${ITEMS}:7:11 error param-order`,
    ],
    clean: { [ITEMS]: ['none,,,', 'none,lowest=50;highest=300,,'] },
  },
  {
    name: 'how to combine, but not what',
    change: goalpost('combine=sum'),
    issues: at('combine-without-observed'),
  },
  {
    name: 'observed in cycles of an undeclared kind',
    change: {
      [ITEMS]: ['goalpost,', 'goalpost,observed=months;combine=sum'],
      'observations/2025.csv': [
        ['a,gdp,50,\n', ''],
        ['b,gdp,60,\n', ''],
      ],
    },
    issues: at('kind-unknown'),
    params: { list: 'cycle', column: 'observed', value: 'months', near: 'month' },
    clean: {
      [ITEMS]: ['goalpost,', 'goalpost,observed=month;combine=sum'],
      'observations/2025.csv': [
        ['a,gdp,50,\n', ''],
        ['b,gdp,60,\n', ''],
      ],
      'observations/2025-01.csv': 'subject_id,item_id,value\na,gdp,50\nb,gdp,60\n',
    },
  },
];
