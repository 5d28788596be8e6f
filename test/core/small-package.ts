/**
 * A small package without a single issue, and changes to it. Two towns in a city, one per group; a total of four
 * leaves: goalpost, minmax per head, counted events and a tally; an official with a posting.
 */
import { checkPackage } from '../../src/core/check/check.ts';
import type { FinalHistory } from '../../src/core/final/final-history.ts';
import type { Issue } from '../../src/core/issue.ts';
import { sortIssues } from '../../src/core/issue.ts';
import type { PackageFiles } from '../../src/core/package/package.ts';
import { readPackage } from '../../src/core/package/package.ts';

/** The whole text of a file, null for none, or [what stands there, what shall stand there] once or several times. */
export type Change =
  string | null | readonly [from: string, to: string] | readonly (readonly [string, string])[];
export type Changes = Readonly<Record<string, Change>>;

type Texts = Readonly<Record<string, string>>;

export const base: Texts = {
  'package.yaml': `package: small
title: {zh: 小数据包, en: Small package}
synthetic: true
home: y2025
kinds:
  unit: {city: {zh: 市, en: City}, town: {zh: 镇, en: Town}}
  cycle: {month: {zh: 月, en: Month}, year: {zh: 年度, en: Year}}
  assessment: {annual: {zh: 年度考核, en: Annual assessment}}
  rater: {peer: {zh: 同级, en: Peers}, superior: {zh: 上级, en: Superiors}}
`,
  'units.csv': `unit_id,parent_id,kind,name_zh,name_en,valid_from,valid_to
a,c,town,甲镇,Town A,,
b,c,town,乙镇,Town B,,
c,,city,丙市,City C,,
`,
  'groups.csv': `group_id,name_zh,name_en
hill,山区,Hills
plain,平原,Plains
`,
  'memberships.csv': `subject_id,group_id,valid_from,valid_to
a,hill,2020-01-01,
b,plain,2020-01-01,
`,
  'cycles.csv': `cycle_id,kind,parent_id,start,end
2025,year,,2025-01-01,2025-12-31
2025-01,month,2025,2025-01-01,2025-01-31
`,
  'assessments.csv': `assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en
y2025,annual,2025,rb,town,年度考核,Annual assessment
`,
  'officials.csv': `official_id,name_zh,name_en
o1,王一,Wang Yi
`,
  'postings.csv': `official_id,unit_id,post_zh,post_en,start,end
o1,a,镇长,Mayor,2024-01-01,
`,
  'rulebooks/rb/rulebook.yaml': `rulebook: rb
title: {zh: 办法, en: Method}
root: total
weights: {style: relative}
`,
  'rulebooks/rb/items.csv': `item_id,parent_id,name_zh,name_en,unit,direction,denominator,transform,missing,rule,params,not_applicable,min_coverage
total,,总分,Total,,,,,,mean,,,
gdp,total,生产总值,GDP,万元,higher,,,,goalpost,,,
crime,total,发案率,Crime,件,lower,population,,,minmax,,,
faults,total,差错,Faults,次,,,,,count-deduct,points=10,,
views,total,测评,Views,,,,,,tally,options=good:100|fair:60;raters=peer:1,,
population,,人口,Population,人,,,,,none,,,
`,
  'rulebooks/rb/weights.csv': `item_id,hill,plain
gdp,1,1
crime,1,1
faults,1,1
views,1,1
`,
  'observations/2025.csv': `subject_id,item_id,value,status
a,crime,2,
a,gdp,50,
a,population,100,
b,crime,3,
b,gdp,60,
b,population,200,
`,
  'targets/2025.csv': `subject_id,item_id,floor,target
*,gdp,0,100
`,
  'events/2025.csv': `event_id,subject_id,item_id,date,kind,count,points
e1,a,faults,2025-02-03,fault,2,
e2,b,,2025-03-04,bonus,,1
`,
  'appraisals/2025.csv': `subject_id,rater,option,count
a,peer,fair,1
a,peer,good,3
b,peer,good,2
`,
};

export function packageOf(changes: Changes = {}, on: Texts = base): PackageFiles {
  const texts = new Map(Object.entries(on));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) texts.delete(path);
    else texts.set(path, typeof change === 'string' ? change : edited(path, texts.get(path) ?? '', change));
  }
  const encoder = new TextEncoder();
  return new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]));
}

function edited(path: string, text: string, change: Exclude<Change, string | null>): string {
  const edits = (typeof change[0] === 'string' ? [change] : change) as readonly (readonly [string, string])[];
  return edits.reduce((sum, [from, to]) => {
    if (!sum.includes(from)) throw new Error(`${path} does not hold "${from}"`);
    return sum.replace(from, () => to);
  }, text);
}

/** Of reading and checking, by place. */
export function issuesOf(files: PackageFiles, history: FinalHistory | null = null): Issue[] {
  const { package: pack, issues } = readPackage(files);
  return sortIssues([...issues, ...checkPackage(pack, files, history)]);
}

/** `file:line:column severity kind`. */
export function placeAndKind({ file, line, column, severity, kind }: Issue): string {
  return `${file}:${line}:${column} ${severity} ${kind}`;
}
