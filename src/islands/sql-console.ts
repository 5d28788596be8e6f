/**
 * The page of SQL: runs what is written, keeps it in the address, says where a statement is wrong, and shows what came
 * as table or chart. It is built as one classic script, as those of other pages are, so that opened from a folder it can
 * at least say what is lacking.
 */
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { sqlMessages } from '../i18n/messages-sql.ts';
import { readFault } from '../query/fault-position.ts';
import { readStatement } from '../query/read-statement.ts';
import type { LimitedTable } from '../query/session.ts';
import { failureText } from './database-text.ts';
import type { ConnectedDatabase } from './connect-database.ts';
import { asSessionError, connectDatabase, tellFailure } from './connect-database.ts';
import { showResult } from './sql-result-view.ts';
import type { ResultView } from './sql-result.ts';
import { views } from './sql-result.ts';

const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const m = sqlMessages[locale];
const timeLimitSeconds = 30;

const form = document.querySelector<HTMLFormElement>('[data-console]')!;
const host = document.querySelector<HTMLElement>('[data-database]')!;
const area = form.querySelector('textarea')!;
const runButton = form.querySelector<HTMLButtonElement>('[data-run]')!;
const cancelButton = form.querySelector<HTMLButtonElement>('[data-cancel]')!;
const fault = document.querySelector<HTMLElement>('#sql-fault')!;
const status = document.querySelector<HTMLElement>('[data-result-status]')!;
const result = document.querySelector<HTMLElement>('[data-result]')!;
/** What cancelled a statement: the reader, or the time it took. */
let cancelledBy: 'nobody' | 'reader' | 'time' = 'nobody';

function chosenView(): ResultView {
  const asked = new URLSearchParams(location.search).get('view');
  return views.find((view) => view === asked) ?? 'table';
}

function readAddress(): void {
  const sql = new URLSearchParams(location.search).get('sql');
  if (sql !== null) area.value = sql;
}

function writeAddress(sql: string, view: ResultView, isNew: boolean): void {
  const address = `?${new URLSearchParams({ sql, view }).toString()}`;
  if (isNew && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

async function run({ session }: ConnectedDatabase): Promise<void> {
  const sql = area.value;
  const read = readStatement(sql);
  fault.replaceChildren();
  area.removeAttribute('aria-invalid');
  if (read.fault !== null) {
    const words = read.fault === 'not-reading' ? m.notReading(read.verb) : m[read.fault];
    return showFault(words, read.fault === 'empty' ? null : read.at);
  }
  setBusy(true);
  result.hidden = false;
  const limit = Number(form.querySelector('select')!.value);
  const timer = setTimeout(() => {
    cancelledBy = 'time';
    void session.cancel();
  }, timeLimitSeconds * 1000);
  try {
    if (read.mentions('scores') && !(await loadChosen(session))) return;
    status.textContent = m.running;
    const started = performance.now();
    show(await session.runLimited(sql, limit), sql, limit, (performance.now() - started) / 1000);
  } catch (error) {
    tellStatement(sql, error);
  } finally {
    clearTimeout(timer);
    setBusy(false);
  }
}

/** Whether all that is chosen is there. */
async function loadChosen(session: ConnectedDatabase['session']): Promise<boolean> {
  status.textContent = m.loading;
  const chosen = [...form.querySelectorAll<HTMLInputElement>('[name=part]:checked')].map(
    ({ value }) => value,
  );
  try {
    await Promise.all(chosen.map((part) => session.load(part)));
    return true;
  } catch (error) {
    status.textContent = '';
    result.hidden = true;
    tellFailure(host, error, locale);
    return false;
  }
}

function show(table: LimitedTable, sql: string, limit: number, seconds: number): void {
  const rows = m.rows(formatPlain(table.length, 0, locale), formatPlain(seconds, 2, locale));
  const cut = table.isCut ? ` ${m.cut(formatPlain(limit, 0, locale))}` : '';
  const empty = table.columns.length === 0 ? m.noColumns : table.length === 0 ? m.noRows : rows + cut;
  status.textContent = empty;
  showResult(table, {
    name: `${form.dataset['package']!}-sql`,
    question: sql,
    rows: formatPlain(table.length, 0, locale) + cut,
    view: chosenView(),
    locale,
    onView: (view) => writeAddress(sql, view, false),
  });
}

function tellStatement(sql: string, error: unknown): void {
  const failure = asSessionError(error);
  status.textContent = '';
  result.hidden = true;
  if (failure.kind === 'cancelled') {
    const isTime = cancelledBy === 'time';
    cancelledBy = 'nobody';
    return showFault(isTime ? m.timeLimit(formatPlain(timeLimitSeconds, 0, locale)) : m.cancelled, null);
  }
  if (failure.kind !== 'statement') return showFault(failureText(failure, locale), null);
  const { words, position } = readFault(sql, failure.detail);
  showFault(words, position?.at ?? null);
}

/** The words, and the line with the place marked; the caret of the text goes there too. */
function showFault(words: string, at: number | null): void {
  const said = document.createElement('p');
  said.textContent = words;
  fault.replaceChildren(said);
  area.setAttribute('aria-invalid', 'true');
  if (at === null) return;
  const before = area.value.slice(0, at);
  const line = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const end = area.value.indexOf('\n', at);
  const text = area.value.slice(start, end < 0 ? undefined : end);
  const wrong = /^[\p{L}\p{N}_.]+|^[^]/u.exec(text.slice(at - start))?.[0] ?? ' ';
  const mark = document.createElement('mark');
  mark.textContent = wrong;
  const place = document.createElement('strong');
  place.textContent = m.faultAt(formatPlain(line, 0, locale), formatPlain(at - start + 1, 0, locale));
  const excerpt = document.createElement('pre');
  excerpt.append(text.slice(0, at - start), mark, text.slice(at - start + wrong.length));
  said.prepend(place, locale === 'zh' ? '：' : ': ');
  fault.append(excerpt);
  area.setSelectionRange(at, at + wrong.length);
}

function setBusy(isBusy: boolean): void {
  runButton.disabled = isBusy;
  cancelButton.disabled = !isBusy;
}

async function start(): Promise<void> {
  readAddress();
  const database = await connectDatabase(host, locale);
  const again = () => void run(database);
  setBusy(false);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    writeAddress(area.value, chosenView(), true);
    again();
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !runButton.disabled)
      form.requestSubmit();
  });
  cancelButton.addEventListener('click', () => {
    cancelledBy = 'reader';
    cancelButton.disabled = true;
    void database.session.cancel();
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-example]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', link.getAttribute('href'));
      readAddress();
      form.scrollIntoView();
      again();
    });
  }
  window.addEventListener('popstate', () => {
    readAddress();
    again();
  });
  again();
}

void start();
