/**
 * Brings up the database of a page over the markup of DatabaseStatus: says how far it has come, and after a failure
 * what happened and what to do, with a button to try again. Failures that trying again cannot mend have no button.
 */
import { failureText, progressText } from './database-text.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { databaseMessages } from '../i18n/messages-database.ts';
import type { ExploreManifest } from '../query/manifest.ts';
import { openSession } from '../query/open-session.ts';
import type { FailureKind, Progress, Session } from '../query/session.ts';
import { SessionError } from '../query/session.ts';

export interface ConnectedDatabase {
  readonly session: Session;
  readonly manifest: ExploreManifest;
}

const hopeless: readonly FailureKind[] = ['no-server', 'unsupported'];

/** Waits through any number of failures; it never fails itself. */
export async function connectDatabase(host: HTMLElement, locale: Locale): Promise<ConnectedDatabase> {
  const manifest = JSON.parse(host.dataset['manifest']!) as ExploreManifest;
  const root = new URL(host.dataset['root']!, document.baseURI).href;
  await painted();
  for (let isRetry = false; ; isRetry = true) {
    const show = showProgress(host, locale);
    const started = performance.now();
    try {
      const session = await openSession({ manifest, root, onProgress: show, isRetry });
      showReady(host, (performance.now() - started) / 1000, locale);
      return { session, manifest };
    } catch (error) {
      showFailure(host, asSessionError(error), locale);
      await pressed(partOf(host, 'retry'));
    }
  }
}

/** The same place and words for a part of the data that could not be loaded later on. */
export function tellFailure(host: HTMLElement, error: unknown, locale: Locale): void {
  partOf(host, 'failure').textContent = failureText(asSessionError(error), locale);
}

export function asSessionError(error: unknown): SessionError {
  return error instanceof SessionError ? error : new SessionError('start-hangs', { detail: String(error) });
}

function partOf(host: HTMLElement, name: string): HTMLElement {
  return host.querySelector<HTMLElement>(`[data-${name}]`)!;
}

/** What the page says without the database comes first. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Engine and data come at the same time: one bar tells of both, one sentence of what is not there yet. */
function showProgress(host: HTMLElement, locale: Locale): (progress: Progress) => void {
  const bar = partOf(host, 'progress') as HTMLProgressElement;
  const status = partOf(host, 'status');
  partOf(host, 'failure').textContent = '';
  partOf(host, 'fallback').hidden = true;
  bar.hidden = false;
  bar.value = 0;
  status.textContent = databaseMessages[locale].waiting;
  let told = 0;
  return (progress) => {
    if (progress.step === 'start') bar.removeAttribute('value');
    else if (progress.step === 'engine') bar.value = progress.received / Math.max(progress.expected, 1);
    // A screen reader need not hear every packet.
    if (progress.step === 'engine' && performance.now() - told < 400) return;
    // Names and totals come with the engine, and are small beside it; parts that come later are told of.
    if (progress.step === 'data' && host.dataset['state'] !== 'ready') return;
    told = performance.now();
    status.textContent = progressText(progress, locale);
  };
}

function showReady(host: HTMLElement, seconds: number, locale: Locale): void {
  partOf(host, 'progress').hidden = true;
  partOf(host, 'status').textContent = databaseMessages[locale].ready(formatNumber(seconds, 1, locale));
  host.dataset['state'] = 'ready';
}

function showFailure(host: HTMLElement, error: SessionError, locale: Locale): void {
  partOf(host, 'progress').hidden = true;
  partOf(host, 'status').textContent = '';
  partOf(host, 'failure').textContent = failureText(error, locale);
  partOf(host, 'fallback').hidden = false;
  partOf(host, 'retry').hidden = hopeless.includes(error.kind);
  host.dataset['state'] = 'failed';
}

function pressed(button: HTMLElement): Promise<void> {
  return new Promise((done) => button.addEventListener('click', () => done(), { once: true }));
}
