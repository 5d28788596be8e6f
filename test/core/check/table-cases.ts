import type { DataCase } from './data-case.ts';
import { APPRAISALS, EVENTS, ITEMS, METHOD, OBSERVATIONS, TARGETS } from './data-case.ts';

export const tableCases: readonly DataCase[] = [
  {
    name: 'a column that its table does not know',
    change: { 'units.csv': ['name_en', 'nam_en'] },
    issues: ['units.csv:1:0 warning label-columns-missing', 'units.csv:1:5 error column-unknown'],
  },
  {
    name: 'a column that its table needs',
    change: { [APPRAISALS]: 'subject_id,rater,option\na,peer,good\n' },
    issues: [`${APPRAISALS}:1:0 error column-missing`],
  },
  ...[
    'age',
    'Sex',
    'gender',
    'birth_date',
    'birthYear',
    'seniority',
    'ethnicity',
    '年龄',
    '性别',
    '工龄',
  ].map((column): DataCase => ({
    name: `${column} of an official`,
    change: { 'officials.csv': `official_id,name_zh,name_en,${column}\no1,王一,Wang Yi,1\n` },
    issues: ['officials.csv:1:4 error person-attribute'],
    params: { column },
  })),
  {
    name: 'an attribute of a person in any other table',
    change: { [EVENTS]: 'event_id,subject_id,age\ne1,a,40\n' },
    issues: [`${EVENTS}:1:3 error person-attribute`],
  },
  {
    name: 'words that merely contain such a name',
    change: { [EVENTS]: 'event_id,subject_id,coverage,page\ne1,a,1,2\n' },
    issues: [`${EVENTS}:1:3 error column-unknown`, `${EVENTS}:1:4 error column-unknown`],
  },
  {
    name: 'a blank cell where something must stand',
    change: { 'units.csv': ['c,,city', 'c,,'] },
    issues: ['units.csv:4:3 error cell-empty'],
  },
  {
    name: 'a word outside a closed list',
    change: { [OBSERVATIONS]: ['a,gdp,50,', 'a,gdp,50,provisionl'] },
    issues: [`${OBSERVATIONS}:3:4 error word-unknown`],
    params: { near: 'provisional' },
    clean: { [OBSERVATIONS]: ['a,gdp,50,', 'a,gdp,50,provisional'] },
  },
  {
    name: 'a blank value that is called final',
    change: { [OBSERVATIONS]: ['a,gdp,50,', 'a,gdp,,final'] },
    issues: [`${OBSERVATIONS}:3:3 error value-blank`],
    clean: { [OBSERVATIONS]: ['a,gdp,50,', 'a,gdp,,missing'] },
  },
  {
    name: 'a value that is called missing',
    change: { [OBSERVATIONS]: ['a,gdp,50,', 'a,gdp,50,missing'] },
    issues: [`${OBSERVATIONS}:3:4 error value-despite-status`],
  },
  {
    name: 'the same unit twice',
    change: { 'units.csv': ['b,c,town,乙镇,Town B,,\n', 'b,c,town,乙镇,Town B,,\nb,c,town,乙镇,Town B,,\n'] },
    issues: ['units.csv:4:1 error key-duplicate'],
    params: { key: 'b', firstLine: 3 },
  },
  {
    name: 'a key of three columns twice',
    change: {
      'memberships.csv': ['b,plain,2020-01-01,\n', 'b,plain,2020-01-01,\nb,plain,2020-01-01,2021-01-01\n'],
    },
    issues: ['memberships.csv:4:1 error key-duplicate'],
    params: { key: 'b, plain, 2020-01-01', firstLine: 3 },
    clean: {
      'memberships.csv': ['b,plain,2020-01-01,\n', 'b,plain,2018-01-01,2019-12-31\nb,plain,2020-01-01,\n'],
    },
  },
  {
    name: 'the same item of a subject observed twice',
    change: { [OBSERVATIONS]: ['a,gdp,50,\n', 'a,gdp,50,\na,gdp,51,\n'] },
    issues: [`${OBSERVATIONS}:4:1 error key-duplicate`],
    params: { key: 'a, gdp', firstLine: 3 },
  },
  {
    name: 'the same posting twice',
    change: { 'postings.csv': ['2024-01-01,\n', '2024-01-01,\no1,a,书记,Secretary,2024-01-01,\n'] },
    issues: [],
  },
  {
    name: 'the same item twice',
    change: { [ITEMS]: ['population,,人口', 'population,,人口,Population,人,,,,,none,,,\npopulation,,人口'] },
    issues: [`${ITEMS}:8:1 error key-duplicate`],
  },
  {
    name: 'rows out of the order of their keys',
    change: {
      'units.csv': [
        ['a,c,town', 'x'],
        ['c,,city', 'a,c,town'],
        ['x', 'c,,city'],
      ],
    },
    issues: ['units.csv:3:1 warning rows-unsorted'],
    params: { key: 'b', before: 'c', count: 2 },
  },
  {
    name: 'observations in another order than subject, item',
    change: { [OBSERVATIONS]: ['a,crime,2,\na,gdp,50,\n', 'a,gdp,50,\na,crime,2,\n'] },
    issues: [`${OBSERVATIONS}:3:1 warning rows-unsorted`],
    params: { key: 'a, crime', before: 'a, gdp', count: 1 },
  },
  {
    name: 'the target of everyone after that of a town',
    change: { [TARGETS]: 'subject_id,item_id,floor,target\na,gdp,0,90\n*,gdp,0,100\n' },
    issues: [`${TARGETS}:3:1 warning rows-unsorted`],
    clean: { [TARGETS]: 'subject_id,item_id,floor,target\n*,gdp,0,100\na,gdp,0,90\n' },
  },
  {
    name: 'capital letters sort before small ones, as their code units do',
    change: {
      'groups.csv': 'group_id,name_zh,name_en\nhill,山区,Hills\nPlain,平原,Plains\nplain,平原,Plains\n',
    },
    issues: ['groups.csv:3:1 warning rows-unsorted'],
    clean: {
      'groups.csv': 'group_id,name_zh,name_en\nPlain,平原,Plains\nhill,山区,Hills\nplain,平原,Plains\n',
    },
  },
  {
    name: 'a name in one language',
    change: { 'units.csv': ['乙镇,Town B', '乙镇,'] },
    issues: ['units.csv:3:5 warning label-missing'],
    params: { id: 'b', label: 'name', languages: ['en'] },
  },
  {
    name: 'a unit in Chinese, beside a column for English ones',
    change: {
      [ITEMS]: [
        ['name_en,unit,', 'name_en,unit,unit_en,'],
        ['total,,总分,Total,,', 'total,,总分,Total,,,'],
        ['GDP,万元,', 'GDP,万元,,'],
        ['Crime,件,', 'Crime,件,cases,'],
        ['Faults,次,', 'Faults,%,,'],
        ['Views,,', 'Views,,,'],
        ['Population,人,', 'Population,人,人数,'],
      ],
    },
    issues: [`${ITEMS}:3:6 warning label-in-chinese`, `${ITEMS}:7:6 warning label-in-chinese`],
    params: { id: 'gdp', unit: '万元' },
  },
  {
    name: 'a title in no language',
    change: { 'assessments.csv': ['年度考核,Annual assessment', ','] },
    issues: ['assessments.csv:2:6 warning label-missing'],
    params: { id: 'y2025', label: 'title', languages: ['zh', 'en'] },
  },
  {
    name: 'an item without a name',
    change: { [ITEMS]: ['生产总值,GDP', ',GDP'] },
    issues: [`${ITEMS}:3:3 warning label-missing`],
    params: { id: 'gdp', languages: ['zh'] },
  },
  {
    name: 'a kind, a package and a rule book named in one language',
    change: {
      'package.yaml': [
        ['en: Small package', "en: ''"],
        ['en: Town', "en: ''"],
      ],
      [METHOD]: ['{zh: 办法, en: Method}', '{zh: 办法}'],
    },
    issues: [
      'package.yaml:2:1 warning label-missing',
      'package.yaml:6:35 warning label-missing',
      `${METHOD}:2:1 warning label-missing`,
    ],
    params: { id: 'small', label: 'title', languages: ['en'] },
  },
  {
    name: 'a table without a column for a language is told once',
    change: { 'groups.csv': 'group_id,name_zh\nhill,山区\nplain,平原\n' },
    issues: ['groups.csv:1:0 warning label-columns-missing'],
    params: { columns: ['name_en'], rows: 2 },
  },
];
