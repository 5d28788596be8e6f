/** A package for imports: four towns, two of them of one name, and four items in as many units. */
import type {
  ImportedSheet,
  ImportRefusal,
  ImportRequest,
} from '../../../src/core/import/import-workbook.ts';
import { importWorkbook } from '../../../src/core/import/import-workbook.ts';
import type { Workbook } from '../../../src/core/import/grid.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { packageOf } from '../small-package.ts';

const texts: Readonly<Record<string, string>> = {
  'package.yaml': `package: towns
title: {zh: 乡镇, en: Towns}
synthetic: true
kinds:
  unit: {town: {zh: 镇, en: Town}}
  cycle: {year: {zh: 年度, en: Year}}
  assessment: {annual: {zh: 年度考核, en: Annual assessment}}
`,
  'units.csv': `unit_id,parent_id,kind,name_zh,name_en
a,,town,甲镇,Town A
b,,town,乙镇,Town B
c,,town,丙镇,Town C
d1,,town,丁镇,Town D
d2,,town,丁镇,Town D east
`,
  'cycles.csv': `cycle_id,kind,parent_id,start,end,status
2024,year,,2024-01-01,2024-12-31,final
2025,year,,2025-01-01,2025-12-31,draft
`,
  'assessments.csv': `assessment_id,kind,cycle_id,rulebook_id,subject_kind,title_zh,title_en
y2025,annual,2025,rb,town,年度考核,Annual assessment
`,
  'rulebooks/rb/rulebook.yaml': `rulebook: rb
title: {zh: 办法, en: Method}
root: total
`,
  'rulebooks/rb/items.csv': `item_id,parent_id,name_zh,name_en,unit,direction,rule,params,source
total,,总分,Total,,,mean,,
gdp,total,生产总值,GDP,万元,higher,minmax,,stats
growth,total,增速,Growth,%,higher,minmax,,stats
income,total,人均收入,Income,元/人,higher,minmax,,stats
cases,total,案件数,Cases,件,lower,minmax,lowest=0,police
`,
  'rulebooks/rb/weights.csv': `item_id,*
gdp,1
growth,1
income,1
cases,1
`,
  'observations/2024.csv': `subject_id,item_id,value,status,source,as_of,note
a,gdp,100,,stats,2025-02-01,
`,
};

export function townFiles(changes: Readonly<Record<string, string>> = {}): PackageFiles {
  return packageOf(changes, { ...texts, ...changes });
}

/** Imports by a mapping written as YAML; null where the package has none. */
export function imported(
  workbook: Workbook,
  mapping: string | null,
  changes: Readonly<Record<string, string>> = {},
  request: Partial<ImportRequest> = {},
): ImportedSheet | ImportRefusal {
  const files = townFiles({ ...changes, ...(mapping === null ? {} : { 'imports/m.yaml': mapping }) });
  const { package: pack, issues } = readPackage(files);
  const faults = issues.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return importWorkbook(pack, files, workbook, { mapping: null, cycleId: '2025', ...request });
}

/** The rows that would stand in observations/2025.csv, without the header, and cells that are unclear, with why. */
export function readBack(
  workbook: Workbook,
  mapping: string | null,
  changes: Readonly<Record<string, string>> = {},
): {
  rows: string[];
  unclear: Record<string, string>;
  skipped: Record<string, string>;
  sheet: ImportedSheet;
} {
  const sheet = imported(workbook, mapping, changes);
  if ('kind' in sheet) throw new Error(JSON.stringify(sheet));
  const unclear: Record<string, string> = {};
  const skipped: Record<string, string> = {};
  for (const fate of sheet.fates) {
    if (fate.fate === 'unclear') {
      unclear[fate.ref] = fate.doubt.kind === 'cell' ? fate.doubt.fault.kind : fate.doubt.kind;
    }
    if (fate.fate === 'skipped' && fate.reason !== 'blank') skipped[fate.ref] = fate.reason;
  }
  return { rows: sheet.merged.text.trimEnd().split('\n').slice(1), unclear, skipped, sheet };
}
