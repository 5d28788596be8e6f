/** The data files of the what-if page: one for each assessment of units, named by what is in it. */
import { createHash } from 'node:crypto';
import { packKit } from '../core/what-if/kit.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Locale } from '../i18n/locale.ts';
import { pointDecimals } from './decimals.ts';
import { namesFor } from './names.ts';
import type { Site } from './site.ts';
import type { WhatIfNames } from './what-if-data.ts';
import { whatIfScript } from './what-if-data.ts';

export interface WhatIfFile {
  readonly assessmentId: string;
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
}

const files = new WeakMap<Site, readonly WhatIfFile[]>();

/** Of all assessments that somebody is assessed in, the latest first; made once for a site. */
export function whatIfFiles(site: Site): readonly WhatIfFile[] {
  let made = files.get(site);
  if (made === undefined) {
    made = site.assessments.flatMap((result) => whatIfFile(site, result) ?? []);
    files.set(site, made);
  }
  return made;
}

function whatIfFile(site: Site, result: AssessmentResult): WhatIfFile | null {
  const kit = packKit(result, site.results);
  if (kit === null || kit.subjects.length === 0) return null;
  const names = { zh: namesOf(site, result, 'zh'), en: namesOf(site, result, 'en') };
  const text = whatIfScript(kit.assessmentId, { kit, names, decimals: pointDecimals(result) });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { assessmentId: kit.assessmentId, name: `${kit.assessmentId}.${hash}`, text };
}

function namesOf(site: Site, { frame }: AssessmentResult, locale: Locale): WhatIfNames {
  const names = namesFor(site, frame.rulebook, locale);
  return {
    assessment: names.assessment(frame.assessment.assessment_id),
    subjects: frame.subjects.map((id) => names.subject(id)),
    items: frame.rulebook.items.map((item) => names.item(item.id)),
    groups: frame.rulebook.groups.map((id) => names.group(id)),
  };
}
