import type { DataCase } from './data-case.ts';
import { APPRAISALS, ITEMS, METHOD, OBSERVATIONS, TARGETS, WEIGHTS } from './data-case.ts';

const method = (more: string): readonly [string, string] => ['root: total\n', `root: total\n${more}\n`];
const bands = 'bands: [{grade: good, from: 80}, {grade: fair, from: 60}]';

/** gdp in place of its whole row. */
const gdp = (row: string): readonly [string, string] => [
  'gdp,total,生产总值,GDP,万元,higher,,,,goalpost,,,',
  row,
];
/** A composite of its own above gdp, whose rule and parameters are `child`. */
const composite = (rule: string, child: string): readonly [string, string] =>
  gdp(`economy,total,经济,Economy,,,,,,${rule},,,\ngdp,economy,生产总值,GDP,万元,higher,,,,${child},,`);

export const methodCases: readonly DataCase[] = [
  {
    name: 'two items without parent and no root named',
    change: { [METHOD]: ['root: total\n', ''], [ITEMS]: ['faults,total', 'faults,'] },
    issues: [`${METHOD}:0:0 error root-ambiguous`],
    clean: { [METHOD]: ['root: total\n', ''] },
  },
  {
    name: 'a leaf beside the tree',
    change: { [ITEMS]: ['faults,total', 'faults,'] },
    issues: [`${ITEMS}:5:2 error item-outside-tree`],
    params: { item: 'faults', root: 'total' },
  },
  {
    name: 'a rule that does not exist',
    change: { [ITEMS]: ['goalpost', 'goalposts'] },
    issues: [`${ITEMS}:3:10 error rule-unknown`],
    params: { item: 'gdp', rule: 'goalposts', near: 'goalpost' },
  },
  {
    name: 'an aggregate that does not exist',
    change: { [ITEMS]: [',mean,', ',geomen,'] },
    issues: [`${ITEMS}:2:10 error rule-unknown`],
    params: { rule: 'geomen', near: 'geomean', allowed: ['mean', 'geomean', 'harmonic', 'sum', 'min'] },
    clean: { [ITEMS]: [',mean,', ',geomean,'] },
  },
  {
    name: 'a leaf without a rule',
    change: { [ITEMS]: ['goalpost', ''] },
    issues: [`${ITEMS}:3:10 error rule-missing`],
  },
  {
    name: 'a composite without a rule is a mean',
    change: { [ITEMS]: [',mean,', ',,'] },
    issues: [],
  },
  {
    name: 'a scoring rule on a composite',
    change: { [ITEMS]: [',mean,', ',minmax,'] },
    issues: [`${ITEMS}:2:10 error rule-on-composite`],
  },
  {
    name: 'an aggregate on a leaf',
    change: { [ITEMS]: ['goalpost', 'mean'] },
    issues: [`${ITEMS}:3:10 error aggregate-on-leaf`],
  },
  {
    name: 'a rule by which higher or lower must be known',
    change: { [ITEMS]: ['件,lower', '件,'] },
    issues: [`${ITEMS}:4:6 error direction-missing`],
    params: { item: 'crime', rule: 'minmax' },
    clean: { [ITEMS]: ['万元,higher', '万元,'] },
  },
  {
    name: 'a coverage in percent',
    change: { [ITEMS]: ['mean,,,', 'mean,,,80'] },
    issues: [`${ITEMS}:2:13 error min-coverage-range`],
    params: { item: 'total', given: 80 },
    clean: { [ITEMS]: ['mean,,,', 'mean,,,0.8'] },
  },
  {
    name: 'a negative coverage',
    change: { [ITEMS]: ['mean,,,', 'mean,,,-0.1'] },
    issues: [`${ITEMS}:2:13 error min-coverage-range`],
  },
  {
    name: 'the coverage of a leaf',
    change: { [ITEMS]: ['goalpost,,,', 'goalpost,,,0.5'] },
    issues: [`${ITEMS}:3:13 warning min-coverage-on-leaf`],
  },
  {
    name: 'the group mean of a composite',
    change: { [ITEMS]: ['总分,Total,,,,,,mean', '总分,Total,,,,,group-mean,mean'] },
    issues: [`${ITEMS}:2:9 error policy-on-composite`],
    params: { column: 'missing', given: 'group-mean' },
    clean: { [ITEMS]: ['总分,Total,,,,,,mean', '总分,Total,,,,,redistribute,mean'] },
  },
  {
    name: 'the average of a composite that is not applicable',
    change: { [ITEMS]: ['mean,,,', 'mean,,average,'] },
    issues: [`${ITEMS}:2:12 error policy-on-composite`],
    clean: { [ITEMS]: ['mean,,,', 'mean,,full,'] },
  },
  {
    name: 'the logarithm of a composite',
    change: { [ITEMS]: ['总分,Total,,,,,,mean', '总分,Total,,,,log,,mean'] },
    issues: [`${ITEMS}:2:8 warning cell-without-effect`],
    params: { item: 'total', column: 'transform', role: 'composite' },
    clean: { [ITEMS]: ['总分,Total,,,,,,mean', '总分,Total,,,,none,,mean'] },
  },
  {
    name: 'the denominator of an input',
    change: { [ITEMS]: ['Population,人,,', 'Population,人,,gdp'] },
    issues: [`${ITEMS}:7:7 warning cell-without-effect`],
    params: { role: 'input' },
  },
  {
    name: 'a geometric mean of standard scores',
    change: { [ITEMS]: composite('geomean', 'zscore,'), [TARGETS]: null },
    issues: [`${ITEMS}:4:10 warning mean-of-negatives`],
    params: { item: 'economy', rule: 'geomean', child: 'gdp', childRule: 'zscore' },
    clean: { [ITEMS]: composite('mean', 'zscore,'), [TARGETS]: null },
  },
  {
    name: 'a harmonic mean of open goalposts',
    change: { [ITEMS]: composite('harmonic', 'goalpost,clamp=no') },
    issues: [`${ITEMS}:4:10 warning mean-of-negatives`],
    clean: { [ITEMS]: composite('harmonic', 'goalpost,clamp=yes') },
  },
  {
    name: 'two bands of one grade',
    change: { [METHOD]: method('bands: [{grade: good, from: 80}, {grade: good, from: 60}]') },
    issues: [`${METHOD}:4:35 error grade-duplicate`],
    clean: { [METHOD]: method(bands) },
  },
  {
    name: 'two bands from the same points',
    change: { [METHOD]: method('bands: [{grade: good, from: 60}, {grade: fair, from: 60}]') },
    issues: [`${METHOD}:4:48 error band-duplicate`],
    params: { from: 60, grades: ['good', 'fair'] },
  },
  {
    name: 'a quota for a grade without a band',
    change: { [METHOD]: method(`${bands}\nquotas: [{grade: god, share: 0.3}]`) },
    issues: [`${METHOD}:5:11 error quota-grade-unknown`],
    params: { grade: 'god', near: 'good' },
    clean: { [METHOD]: method(`${bands}\nquotas: [{grade: good, share: 0.3}]`) },
  },
  {
    name: 'a share in percent',
    change: { [METHOD]: method(`${bands}\nquotas: [{grade: good, share: 30}]`) },
    issues: [`${METHOD}:5:24 error yaml-shape`],
  },
  {
    name: 'two quotas for one grade',
    change: { [METHOD]: method(`${bands}\nquotas: [{grade: good, share: 0.3}, {grade: good, share: 0.2}]`) },
    issues: [`${METHOD}:5:38 error quota-duplicate`],
    clean: {
      [METHOD]: method(`${bands}\nquotas: [{grade: good, share: 0.3}, {grade: good, share: 0.2, by: group}]`),
    },
  },
  {
    name: 'quotas for every grade that leave some without one',
    change: { [METHOD]: method(`${bands}\nquotas: [{grade: good, share: 0.3}, {grade: fair, share: 0.5}]`) },
    issues: [`${METHOD}:5:1 warning quotas-too-small`],
    params: { by: 'all', sum: 0.8 },
    clean: { [METHOD]: method(`${bands}\nquotas: [{grade: good, share: 0.3}, {grade: fair, share: 0.7}]`) },
  },
  {
    name: 'a veto by an item that does not exist',
    change: { [METHOD]: method('vetoes: [{when: {item: gpd, below: 60}, effect: bar}]') },
    issues: [`${METHOD}:4:10 error reference-unknown`],
    params: { column: 'vetoes', value: 'gpd' },
    clean: { [METHOD]: method('vetoes: [{when: {item: gdp, below: 60}, effect: bar}]') },
  },
  {
    name: 'a veto by an item that has no points',
    change: { [METHOD]: method('vetoes: [{when: {item: population, below: 60}, effect: bar}]') },
    issues: [`${METHOD}:4:10 error veto-item-without-points`],
  },
  {
    name: 'a veto of the last, who are known only afterwards',
    change: { [METHOD]: method('vetoes: [{when: {last: 1}, effect: veto}]') },
    issues: [`${METHOD}:4:10 error veto-last-without-bar`],
    clean: { [METHOD]: method('vetoes: [{when: {last: 1}, effect: bar}]') },
  },
  {
    name: 'a floor of totals above their ceiling',
    change: { [METHOD]: method('adjust: {floor: 100, ceiling: 0}') },
    issues: [`${METHOD}:4:10 error adjust-reversed`],
    clean: { [METHOD]: method('adjust: {floor: 0, ceiling: 100}') },
  },
  {
    name: 'no target for those assessed between goalposts',
    change: { [TARGETS]: ['*,gdp,0,100', 'a,gdp,0,100\nhill,gdp,0,90'] },
    issues: [`${ITEMS}:3:1 error goalpost-missing`],
    params: { item: 'gdp', cycle: '2025', columns: ['floor', 'target'], subjects: 1, first: ['b'] },
    clean: { [TARGETS]: ['*,gdp,0,100', 'hill,gdp,0,90\nplain,gdp,0,100'] },
  },
  {
    name: 'a floor alone',
    change: { [TARGETS]: null },
    issues: [`${ITEMS}:3:1 error goalpost-missing`],
    params: { subjects: 2, first: ['a', 'b'] },
    clean: { [TARGETS]: null, [ITEMS]: ['goalpost', 'minmax'] },
  },
  {
    name: 'a threshold that stands nowhere',
    change: { [TARGETS]: null, [ITEMS]: ['goalpost,', 'threshold-deduct,points=1'] },
    issues: [`${ITEMS}:3:1 error goalpost-missing`],
    params: { columns: ['target'] },
    clean: { [TARGETS]: null, [ITEMS]: ['goalpost,', 'threshold-deduct,points=1;threshold=40'] },
  },
  {
    name: 'nothing is asked of a group in which the item is not assessed',
    change: {
      [TARGETS]: ['*,gdp,0,100', 'hill,gdp,0,100'],
      [WEIGHTS]: ['gdp,1,1', 'gdp,1,'],
      [OBSERVATIONS]: ['b,gdp,60,\n', ''],
    },
    issues: [],
  },
  {
    name: 'a floor that is the target',
    change: { [TARGETS]: ['*,gdp,0,100', '*,gdp,100,100'] },
    issues: [`${TARGETS}:2:4 error goalposts-equal`],
    params: { item: 'gdp', subject: 'a', value: 100 },
  },
  {
    name: 'goalposts the wrong way round, from two lines',
    change: { [TARGETS]: ['*,gdp,0,100', '*,gdp,50,100\nb,gdp,,20'] },
    issues: [`${TARGETS}:3:4 error goalposts-against-direction`],
    params: { subject: 'b', direction: 'higher', floor: 50, target: 20 },
    clean: { [TARGETS]: ['*,gdp,0,100', '*,gdp,50,100\nb,gdp,,70'] },
  },
  {
    name: 'goalposts without a direction may go either way',
    change: { [TARGETS]: ['*,gdp,0,100', '*,gdp,100,0'], [ITEMS]: ['万元,higher', '万元,'] },
    issues: [],
  },
  {
    name: 'lower is better, but the target is the higher of the two',
    change: { [ITEMS]: ['万元,higher', '万元,lower'] },
    issues: [`${TARGETS}:2:4 error goalposts-against-direction`],
    clean: { [ITEMS]: ['万元,higher', '万元,lower'], [TARGETS]: ['0,100', '100,0'] },
  },
  {
    name: 'a tally that is no longer asked for',
    change: { [ITEMS]: ['tally,options=good:100|fair:60;raters=peer:1', 'given,'] },
    issues: [`${APPRAISALS}:2:1 warning appraisal-unused`, `${APPRAISALS}:4:1 warning appraisal-unused`],
  },
];
