/** Edits of a final cycle, and corrections that do or do not cover them. */
import { finalFiles } from '../../../src/core/final/final-files.ts';
import type { FinalHistory } from '../../../src/core/final/final-history.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import type { Change, Changes } from '../small-package.ts';
import { base } from '../small-package.ts';
import type { DataCase } from './data-case.ts';
import { EVENTS, METHOD, OBSERVATIONS, TARGETS, WEIGHTS } from './data-case.ts';

const FILE = 'corrections.csv';
const HEADER = 'correction_id,cycle_id,file,key,column,old,new,decided_on,decided_by,reason_zh,reason_en\n';

/** The year is final, its month is not. */
const closed = {
  ...base,
  'cycles.csv': `cycle_id,kind,parent_id,start,end,status
2025,year,,2025-01-01,2025-12-31,final
2025-01,month,2025,2025-01-01,2025-01-31,preview
`,
};

function entry(cells: string, rest = '2026-03-01,考核办,录入有误,A slip'): string {
  return `${cells},${rest}\n`;
}

const GDP = `2025,${OBSERVATIONS},a gdp,value`;
const raised: readonly [string, string] = ['a,gdp,50', 'a,gdp,55'];
const published: Changes = {};

function corrected(change: Change, ...entries: string[]): Changes {
  return { [OBSERVATIONS]: change, [FILE]: HEADER + entries.join('') };
}

const cases: readonly Omit<DataCase, 'on'>[] = [
  {
    name: 'a value of a final cycle that was edited, on its line and cell, beside one that was corrected',
    published,
    change: { [OBSERVATIONS]: raised },
    issues: [`${OBSERVATIONS}:3:3 error final-cycle-edited`],
    params: {
      cycle: '2025',
      key: 'a gdp',
      column: 'value',
      old: '50',
      new: '55',
      row: `ID,${GDP},50,55,DATE,WHO,WHY,WHY`,
    },
    clean: corrected(raised, entry(`c1,${GDP},50,55`)),
  },
  {
    name: 'a value of a final cycle that was blanked, beside the same number in another form',
    published,
    change: { [OBSERVATIONS]: ['a,gdp,50,', 'a,gdp,,late'] },
    issues: [`${OBSERVATIONS}:3:0 error final-cycle-edited`, `${OBSERVATIONS}:3:4 error final-cycle-edited`],
    params: { column: 'value', old: '50', new: '' },
    clean: { [OBSERVATIONS]: ['a,gdp,50', 'a,gdp,50.0'] },
  },
  {
    name: 'a row that was added to a final cycle, told once, beside one whose addition was decided',
    published,
    change: { [EVENTS]: ['e2,b,,', 'e1b,b,faults,2025-03-01,fault,1,\ne2,b,,'] },
    issues: [`${EVENTS}:3:0 error final-cycle-edited`],
    params: {
      key: 'e1b',
      column: '*',
      old: '',
      new: 'count=1;date=2025-03-01;event_id=e1b;item_id=faults;kind=fault;subject_id=b',
    },
    clean: {
      [EVENTS]: ['e2,b,,', 'e1b,b,faults,2025-03-01,fault,1,\ne2,b,,'],
      [FILE]:
        HEADER +
        entry(
          `c1,2025,${EVENTS},e1b,*,,count=1;date=2025-03-01;event_id=e1b;item_id=faults;kind=fault;subject_id=b`,
        ),
    },
  },
  {
    name: 'a row that was taken out of a final cycle, beside rows that only changed places',
    published,
    change: { [EVENTS]: ['e1,a,faults,2025-02-03,fault,2,\n', ''] },
    issues: [`${EVENTS}:0:0 error final-cycle-edited`],
    params: { key: 'e1', column: '*', new: '' },
    clean: { [WEIGHTS]: ['gdp,1,1\ncrime,1,1', 'crime,1,1\ngdp,1,1'] },
  },
  {
    name: 'a target of a final cycle, beside one of a cycle that is still out for comment',
    published: { 'targets/2025-01.csv': 'subject_id,item_id,floor,target\n*,gdp,0,10\n' },
    change: {
      'targets/2025-01.csv': 'subject_id,item_id,floor,target\n*,gdp,0,20\n',
      [TARGETS]: ['0,100', '0,120'],
    },
    issues: [`${TARGETS}:2:4 error final-cycle-edited`],
    clean: { 'targets/2025-01.csv': 'subject_id,item_id,floor,target\n*,gdp,0,20\n' },
  },
  {
    name: 'a weight and a bound of the rule book that a final cycle was assessed by',
    published,
    change: { [WEIGHTS]: ['gdp,1,1', 'gdp,1,2'], [METHOD]: ['style: relative', 'style: relative, sum: 100'] },
    issues: [`${METHOD}:4:28 error final-cycle-edited`, `${WEIGHTS}:2:3 error final-cycle-edited`],
    params: { cycle: '2025', key: 'weights.sum', column: 'value', old: '', new: '100' },
    clean: {
      [METHOD]: ['weights: {style: relative}', 'weights:\n  style: relative'],
      [FILE]: HEADER + entry(`c1,2025,${WEIGHTS},gdp,plain,1,2`),
      [WEIGHTS]: ['gdp,1,1', 'gdp,1,2'],
    },
  },
  {
    name: 'a correction that was taken back, or followed by an edit, beside two in a row',
    published,
    change: corrected(['a,gdp,50', 'a,gdp,57'], entry(`c1,${GDP},50,55`)),
    issues: [`${FILE}:2:7 error correction-stale`],
    params: { stated: '55', found: '57' },
    clean: corrected(
      ['a,gdp,50', 'a,gdp,57'],
      entry(`c1,${GDP},55,57`, '2026-04-01,考核办,复核,Looked at again'),
      entry(`c2,${GDP},50,55`),
    ),
  },
  {
    name: 'a correction that does not start from what was published, beside one before the package stated anew',
    published,
    change: corrected(raised, entry(`c1,${GDP},40,55`)),
    issues: [`${FILE}:2:6 error correction-old-differs`],
    params: { stated: '40', found: '50' },
    clean: {
      'package.yaml': ['home: y2025', 'home: y2025\nfinality: {revision: 2, reason: {zh: 重导, en: Import}}'],
      [FILE]: HEADER + entry(`c1,${GDP},40,50`),
    },
  },
  {
    name: 'a correction of a cell that was never changed',
    published,
    change: { [FILE]: HEADER + entry(`c1,${GDP},45,50`) },
    issues: [`${FILE}:2:6 error correction-old-differs`],
  },
  {
    name: 'corrections of which one does not start from what the other left',
    change: corrected(
      raised,
      entry(`c1,${GDP},50,52`),
      entry(`c2,${GDP},53,55`, '2026-04-01,考核办,复核,Looked at again'),
    ),
    issues: [`${FILE}:3:6 error correction-broken`],
    params: { stated: '53', found: '52' },
  },
  {
    name: 'a correction that changes nothing',
    change: { [FILE]: HEADER + entry(`c1,${GDP},50,50.0`) },
    issues: [`${FILE}:2:7 error correction-unused`],
  },
  {
    name: 'a correction of a cycle that is not final, or of a file of none',
    change: { [FILE]: HEADER + entry('c1,2025-01,units.csv,a,name_zh,甲,甲镇') },
    issues: [`${FILE}:2:3 error correction-not-final`],
  },
  {
    name: 'a correction without a reason, or without who decided it',
    change: corrected(
      ['a,gdp,50,\na,population,100', 'a,gdp,55,\na,population,101'],
      entry(`c1,${GDP},50,55`, '2026-03-01,考核办,,'),
      entry(`c2,2025,${OBSERVATIONS},a population,value,100,101`, '2026-03-01,,录入有误,A slip'),
    ),
    issues: [`${FILE}:2:10 error correction-without-reason`, `${FILE}:3:9 error cell-empty`],
  },
];

export const finalCases: readonly DataCase[] = cases.map((one) => ({ on: closed, ...one }));

/** As it is found in git: every final file that differs. */
export function historySince(before: PackageFiles, files: PackageFiles): FinalHistory {
  const differing = [...finalFiles(readPackage(files).package)].flatMap(([file, [cycle = '']]) => {
    const [then, now] = [before.get(file) ?? null, files.get(file) ?? null];
    const isSame = then === now || (then !== null && now !== null && Buffer.compare(then, now) === 0);
    return isSame ? [] : [{ cycle, file, bytes: then }];
  });
  return { reach: 'whole', differing, unknown: [] };
}
