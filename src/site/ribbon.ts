/** The honest ribbon: what the numbers of a page rest on, in the order in which a reader would ask. */
import type { Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { namesFor, pick } from './names.ts';
import type { Site } from './site.ts';

export interface Ribbon {
  readonly isSynthetic: boolean;
  readonly nature: string;
  readonly parts: readonly string[];
  /** What a reader of figures that are not final must know; '' where they are. */
  readonly notice: string;
}

/**
 * `about` is the assessment or the rule book that the page is about; null for pages about the package. A rule book
 * stands under the latest cycle that it scores.
 */
export function ribbonOf(site: Site, about: AssessmentResult | Rulebook | null, locale: Locale): Ribbon {
  const m = messagesIn(locale).shell;
  const { manifest } = site.package;
  const result = about === null ? site.home : 'frame' in about ? about : latestBy(site, about);
  const rulebook = result?.frame.rulebook ?? (about as Rulebook | null);
  const parts = [pick(manifest.title, locale, manifest.package)];
  if (result !== null) {
    const { frame } = result;
    const status = frame.cycle.status;
    parts.push(namesFor(site, frame.rulebook, locale).cycle(frame.cycle.cycle_id));
    parts.push(status === null ? m.statusUnstated : m[status]);
  }
  const edition = editionText(site, locale);
  if (edition !== null) parts.push(edition);
  parts.push(commitText(site, locale));
  if (rulebook !== null) parts.push(m.rulebook(pick(rulebook.method.title, locale, rulebook.id)));
  parts.push(m.engine(site.engine));
  const notice = noticeOf(result, m);
  return { notice, isSynthetic: manifest.synthetic, nature: manifest.synthetic ? m.invented : m.real, parts };
}

function noticeOf(result: AssessmentResult | null, m: ReturnType<typeof messagesIn>['shell']): string {
  const status = result?.frame.cycle.status ?? 'final';
  return status === 'draft' ? m.draftNotice : status === 'preview' ? m.previewNotice : '';
}

/** Null where the package declares no editions, so that there is nothing to tell apart. */
function editionText({ edition, package: { manifest } }: Site, locale: Locale): string | null {
  const m = messagesIn(locale).shell;
  if (edition !== null) return m.edition(pick(manifest.editions[edition]?.title, locale, edition));
  return Object.keys(manifest.editions).length === 0 ? null : m.editionPublic;
}

function latestBy(site: Site, rulebook: Rulebook): AssessmentResult | null {
  return site.assessments.find((one) => one.frame.rulebook.id === rulebook.id) ?? null;
}

function commitText({ commit }: Site, locale: Locale): string {
  const m = messagesIn(locale).shell;
  if (commit === null) return m.noCommit;
  const short = commit.hash.slice(0, 7);
  return commit.isDirty ? m.commitDirty(short) : m.commit(short);
}
