/** What things about officials are called in a locale. */
import type { FilePlace } from '../core/explain/derivation.ts';
import type { KindList } from '../core/package/manifest.ts';
import { findBody } from '../core/package/bodies.ts';
import type { Cycle, Posting, Task } from '../core/package/package.ts';
import type { Contradiction } from '../core/portrait/contradiction.ts';
import type { Graded } from '../core/portrait/entry.ts';
import type { Timeliness } from '../core/portrait/timeliness.ts';
import type { Whose } from '../core/portrait/whose.ts';
import {
  contradictionMethod,
  contradictionSentence,
  contradictionTitle,
} from '../i18n/contradiction-text.ts';
import { formatCycle, formatDay } from '../i18n/format-cycle.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { sideOf } from '../i18n/side-of.ts';
import { messagesIn } from '../i18n/messages.ts';
import { renderMarkdown } from './markdown.ts';
import { namesFor, pick } from './names.ts';
import { anchorOf } from './places.ts';
import type { Site } from './site.ts';

/** The two columns of a label: `summary_zh` and `summary_en`. */
type Labelled<Stem extends string> = { readonly [K in `${Stem}_zh` | `${Stem}_en`]: string | null };

export interface OfficialWords {
  readonly subject: (id: string) => string;
  readonly kind: (list: KindList, id: string) => string;
  readonly grade: (grade: Graded | null) => string;
  readonly number: (n: number) => string;
  readonly day: (day: string) => string;
  readonly cycle: (cycle: Cycle) => string;
  /** `2025-04-01 to now`, in words. */
  readonly span: (from: string, to: string | null) => string;
  /** Unit and post, as one is called in it. */
  readonly post: (post: Posting) => string;
  readonly task: (task: Task) => string;
  /** In the locale, else in the other language, else words for what is blank. */
  readonly cell: <Stem extends string>(row: Labelled<Stem>, stem: Stem) => string;
  /** A cell without columns by language; of one that says the same in both, `中文 / English`, the side of the locale. */
  readonly plain: (text: string | null) => string;
  readonly timeliness: (what: Timeliness) => string;
  /** '' for what is one's own. */
  readonly whose: (whose: Whose) => string;
  readonly contradiction: (found: Contradiction) => { title: string; sentence: string; method: string };
  /** HTML of the longer text of a row; null where there is none. */
  readonly body: (place: FilePlace, id: string) => { readonly html: string; readonly path: string } | null;
}

export function officialWords(site: Site, locale: Locale): OfficialWords {
  const names = namesFor(site, null, locale);
  const m = messagesIn(locale).official;
  const { manifest, withheld } = site.package;
  const unwritten = withheld.size === 0 ? m.unwritten : m.unwrittenHere;
  const number = (n: number) => formatPlain(n, 0, locale);
  const day = (date: string) => formatDay(date, locale);
  const cell: OfficialWords['cell'] = (row, stem) => {
    const cells = row as Readonly<Record<string, string | null>>;
    return pick({ zh: cells[`${stem}_zh`] ?? '', en: cells[`${stem}_en`] ?? '' }, locale, unwritten);
  };
  const kind: OfficialWords['kind'] = (list, id) => names.kind(list, id);
  return {
    subject: (id) => names.subject(id),
    kind,
    grade: (grade) => (grade === null ? m.unrated : pick(grade, locale, grade.id)),
    number,
    day,
    cycle: (cycle) => formatCycle(cycle, locale),
    span: (from, to) => m.span(day(from), to === null ? null : day(to)),
    post: (post) => postName(names.subject(post.unit_id), cell(post, 'post'), locale),
    task: (task) => pick({ zh: task.name_zh ?? '', en: task.name_en ?? '' }, locale, task.task_id),
    cell,
    plain: (text) => (text === null ? unwritten : sideOf(text, locale)),
    timeliness: ({ state, days }) => m[`timely-${state}`](number(days)),
    whose: (whose) => (whose.kind === 'self' ? '' : names.subject(whose.unitId)),
    contradiction: (found) => ({
      title: contradictionTitle(found.rule, manifest, locale),
      sentence: contradictionSentence(
        found,
        { praise: (praise, id) => kind(praise === 'conclusion' ? 'conclusion' : 'commendation', id) },
        locale,
      ),
      method: contradictionMethod(found.rule, manifest, locale) ?? '',
    }),
    body: (place, id) => {
      const found = findBody(site.package.bodies, place.file, id, locale);
      if (found === null) return null;
      const prefix = `${anchorOf(place)}-`;
      return { path: found.path, html: renderMarkdown(found.text, { locale, topLevel: 4, prefix }) };
    },
  };
}

/** A post that already names its unit is not told twice. */
function postName(unit: string, post: string, locale: Locale): string {
  if (post.includes(unit)) return post;
  return locale === 'zh' ? `${unit}${post}` : `${post}, ${unit}`;
}
