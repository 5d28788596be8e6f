/**
 * The page as a loop: a control, a brush, a link or the browser's way back gives a state; the state is the address;
 * what it needs is fetched; everything in sight is drawn from it at once. An answer that comes after the reader asked
 * something else is kept for later but not drawn.
 *
 * `data-asked` counts the states that were asked for; `data-painted` says which of them is on the screen, as far as it
 * is in sight; `data-settled`, which is drawn as a whole.
 */

import { formatPlain } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { BoardMessages } from '../../i18n/messages-explore-board.ts';
import { boardMessages } from '../../i18n/messages-explore-board.ts';
import { filterRows, staysFor } from '../../query/explore-filter.ts';
import type { ExploreCatalogue, Series } from '../../query/explore-catalogue.ts';
import { seriesOf } from '../../query/explore-catalogue.ts';
import type { Dropped } from '../../query/explore-link.ts';
import { readLink, writeLink } from '../../query/explore-link.ts';
import type { Rows } from '../../query/explore-rows.ts';
import { keptRows, sortRows } from '../../query/explore-sort.ts';
import type { ExploreState } from '../../query/explore-state.ts';
import { defaultState, inSeries, mostPins } from '../../query/explore-state.ts';
import { conditionsOf } from './applied.ts';
import { makeChartsPart } from './charts-part.ts';
import { askedState, field, offerChoices, part, showState } from './form.ts';
import type { Database, Loading } from './loading.ts';
import { makeLoading } from './loading.ts';
import { makeLowerParts } from './lower-parts.ts';
import { makePartsInSight } from './in-sight.ts';
import { makeRowsTable } from './rows-table.ts';
import type { SavingTools } from './saving.ts';
import { offerSaving } from './saving.ts';
import { showApplied, showDropped, showPath } from './told.ts';
import { makeViewsList } from './views-list.ts';
import type { Entry, View } from './view.ts';
import { measureName } from './view.ts';

export class Board {
  readonly #root: HTMLElement;
  readonly #catalogue: ExploreCatalogue;
  readonly #locale: Locale;
  readonly #m: BoardMessages;
  readonly #loading: Loading;
  readonly #parts;
  readonly #lower;
  readonly #viewsList;
  #state: ExploreState;
  #dropped: readonly Dropped[];
  #asked = 0;
  /** The order of rows, kept for as long as neither rows nor key change. */
  #order: { readonly key: string; readonly rows: Rows; readonly order: Int32Array } | null = null;
  /** The view of the state as it is, worked out once. */
  #known: View | null = null;
  #offered: Series | null = null;
  #database: Database | null = null;
  /** The field that is typed in: all of it is one step of the browser's history. */
  #typing: EventTarget | null = null;

  constructor(root: HTMLElement, catalogue: ExploreCatalogue, locale: Locale) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#locale = locale;
    this.#m = boardMessages[locale];
    this.#loading = makeLoading(catalogue, locale);
    const read = readLink(location.search, catalogue);
    this.#state = read.state;
    this.#dropped = read.dropped;
    const ask = (state: ExploreState, entry?: Entry) => this.ask(state, entry);
    const current = () => this.#view();
    const table = makeRowsTable(part('x-table'));
    this.#parts = makePartsInSight([...makeChartsPart(current, ask), table], current);
    this.#lower = makeLowerParts(this.#loading, this.#m);
    this.#viewsList = makeViewsList(catalogue.package, this.#m, {
      link: () => writeLink(this.#state, catalogue),
      open: (link) => this.#open(link, 'push'),
      tell: (text) => this.#tell(text),
    });
  }

  start(): void {
    this.#root.hidden = false;
    document.documentElement.classList.add('explores');
    // On a narrow screen the answers come first.
    if (innerWidth < 992) this.#root.querySelector('.x-filters')!.removeAttribute('open');
    this.#listen();
    this.#viewsList.draw();
    showDropped(this.#dropped, this.#m);
    void this.#show();
  }

  connect(database: Database): void {
    this.#database = database;
    this.#loading.connect(database);
    this.#root.dataset['source'] = 'database';
    this.#forget();
    void this.#show();
  }

  offerSaving(tools: SavingTools): void {
    offerSaving(tools, () => this.#view());
  }

  /** A new state, drawn at once with what is there and again when the rest has come. */
  ask(state: ExploreState, entry: Entry = 'push'): void {
    this.#state = state;
    const address = `${location.pathname}${writeLink(state, this.#catalogue)}`;
    if (entry === 'push' && address !== `${location.pathname}${location.search}`)
      history.pushState(null, '', address);
    else if (entry === 'replace') history.replaceState(null, '', address);
    void this.#show();
  }

  #open(link: string, entry: Entry): void {
    const read = readLink(link, this.#catalogue);
    this.#dropped = read.dropped;
    showDropped(this.#dropped, this.#m);
    this.ask(read.state, entry);
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    this.#root.dataset['asked'] = String(asked);
    const isCurrent = () => asked === this.#asked;
    this.#draw();
    const series = seriesOf(this.#catalogue, this.#state.assessments[0]!)!;
    try {
      const isNew = await this.#loading.bring(this.#state, series);
      if (!isCurrent()) return;
      if (isNew) this.#forget();
      if (this.#dropUnknownUnits() || isNew) this.#draw();
    } catch (error) {
      this.#database?.tell(error);
    }
    if (!isCurrent()) return;
    await this.#painted(asked);
    await this.#finish(isCurrent);
    if (isCurrent()) this.#root.dataset['settled'] = String(asked);
  }

  /** What is out of sight, and what the database has to work out. */
  async #finish(isCurrent: () => boolean): Promise<void> {
    await this.#parts.drawOthers(isCurrent);
    const view = this.#view();
    if (view === null || !isCurrent()) return;
    try {
      await this.#lower.show(view, isCurrent);
    } catch (error) {
      this.#database?.tell(error);
    }
  }

  /** Rows are others now: what was worked out from them no longer holds. */
  #forget(): void {
    this.#order = null;
    this.#known = null;
  }

  /** Counted once the browser has put it on the screen. */
  #painted(asked: number): Promise<void> {
    return new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          channel.port1.close();
          if (asked === this.#asked) this.#root.dataset['painted'] = String(asked);
          done();
        };
        channel.port2.postMessage(null);
      });
    });
  }

  #view(): View | null {
    const state = this.#state;
    const series = seriesOf(this.#catalogue, state.assessments[0]!)!;
    const rows = this.#loading.rows(series);
    if (rows === null) return null;
    if (this.#known?.state === state && this.#known.rows === rows) return this.#known;
    const filtered = filterRows(rows, state);
    this.#known = {
      catalogue: this.#catalogue,
      locale: this.#locale,
      m: this.#m,
      state,
      series,
      rows,
      filtered,
      kept: keptRows(this.#orderOf(rows), staysFor(filtered, [])),
      linkTo: (other) => `${location.pathname}${writeLink(other, this.#catalogue)}`,
    };
    return this.#known;
  }

  #orderOf(rows: Rows): Int32Array {
    const { by, descending } = this.#state.sort;
    const key = `${by} ${String(descending)}`;
    if (this.#order?.key !== key || this.#order.rows !== rows) {
      this.#order = { key, rows, order: sortRows(rows, this.#state.sort) };
    }
    return this.#order.order;
  }

  #draw(): void {
    const view = this.#view();
    this.#root.classList.toggle('x-waits', view === null);
    if (view === null) return;
    if (this.#offered !== view.series) {
      offerChoices(view);
      this.#offered = view.series;
    }
    showState(view);
    showApplied(view);
    showPath(view);
    this.#count(view);
    this.#parts.draw(view);
  }

  #count(view: View): void {
    const { count, of } = view.filtered;
    const [kept, all] = [formatPlain(count, 0, this.#locale), formatPlain(of, 0, this.#locale)];
    const text =
      view.state.assessments.length > 1 ? this.#m.rowCount(kept, all) : this.#m.unitCount(kept, all);
    part('x-count').textContent = text;
    const live = this.#m.left(kept, all);
    if (part('x-live').textContent !== live) part('x-live').textContent = live;
    part('x-empty').hidden = count > 0;
    part('x-empty').textContent = count > 0 ? '' : this.#m.nothingLeft;
  }

  /** Units of an address that the data does not know are told once the data is there; whether there are any. */
  #dropUnknownUnits(): boolean {
    const view = this.#view();
    if (view === null || !this.#loading.hasDatabase()) return false;
    const { indexOf } = view.rows.subjects;
    const { pins, opened, within } = this.#state;
    const gone = pins.filter((id) => !indexOf.has(id)).map((value) => ({ name: 'p', value }));
    if (opened !== null && !indexOf.has(opened)) gone.push({ name: 'd', value: opened });
    if (within !== null && !view.series.parents.some(({ id }) => id === within))
      gone.push({ name: 'in', value: within });
    if (gone.length === 0) return false;
    this.#state = {
      ...this.#state,
      pins: pins.filter((id) => indexOf.has(id)),
      opened: gone.some(({ name }) => name === 'd') ? null : opened,
      within: gone.some(({ name }) => name === 'in') ? null : within,
    };
    this.#dropped = [...this.#dropped, ...gone.map((one) => ({ ...one, why: 'unknown-value' as const }))];
    showDropped(this.#dropped, this.#m);
    return true;
  }

  #tell(text: string): void {
    part('x-said').textContent = text;
    part('x-live').textContent = text;
  }

  #listen(): void {
    const root = this.#root;
    root.addEventListener('change', (event) => {
      if (isTypedIn(event.target)) this.#typing = null;
      else if (!isOther(event.target)) this.#use(event.target, 'push');
    });
    root.addEventListener('input', (event) => {
      if (!isTypedIn(event.target)) return;
      this.#use(event.target, this.#typing === event.target ? 'replace' : 'push');
      this.#typing = event.target;
    });
    root.addEventListener('click', (event) => this.#click(event));
    part('x-copy').addEventListener('click', () => void this.#copy());
    part('x-reset').addEventListener('click', () => {
      this.#open('', 'push');
      this.#tell(this.#m.wasReset);
    });
    addEventListener('popstate', () => this.#open(location.search, 'none'));
    addEventListener('resize', () => this.#draw());
  }

  #use(target: EventTarget | null, entry: Entry): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const view = this.#view();
    if (target.id === 'x-series') {
      const next = this.#catalogue.series[Number(target.value)]!;
      this.ask(inSeries(this.#catalogue, this.#state, [next.assessments.at(-1)!.id]));
      return;
    }
    if (view === null) return;
    const asked = askedState(view, target);
    if (asked !== null) this.ask(asked, entry);
    else if (target.type === 'checkbox') {
      target.checked = true;
      this.#tell(this.#m.cyclesLeft);
    } else this.#tell(this.#m.rangeWrong);
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const state = this.#state;
    const on = (selector: string) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    const sorter = on('[data-sort-by]');
    if (sorter !== null) return this.#sort(sorter.dataset['sortBy']!);
    const pin = on('[data-pin]');
    if (pin !== null) return this.#pin(pin.dataset['pin']!);
    const removed = on('[data-condition]');
    if (removed !== null) {
      const view = this.#view();
      const condition = view === null ? undefined : conditionsOf(view)[Number(removed.dataset['condition'])];
      if (condition !== undefined) this.ask(condition.without);
      part('x-count').focus();
      return;
    }
    if (on('[data-close-opened]') !== null) return this.ask({ ...state, opened: null });
    if (on('[data-dismiss]') !== null) {
      this.#dropped = [];
      return showDropped([], this.#m);
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    this.#follow(event, on('a[data-below]'), on('a[data-open]'), on('a[data-link], #x-map a'));
  }

  #follow(
    event: MouseEvent,
    below: HTMLElement | null,
    open: HTMLElement | null,
    link: HTMLElement | null,
  ): void {
    if (below !== null) {
      event.preventDefault();
      return this.#below(below.dataset['below']!);
    }
    if (open !== null) {
      event.preventDefault();
      this.ask({ ...this.#state, opened: open.dataset['open']! });
      this.#lower.revealOpened();
    } else if (link !== null) {
      event.preventDefault();
      this.#open(new URL(link.getAttribute('href')!, location.href).search, 'push');
      if (link.closest('#x-map') !== null) this.#lower.revealOpened();
    }
  }

  #sort(by: string): void {
    const { sort } = this.#state;
    const isFigure = !['name', 'cycle', 'group', 'place', 'overall'].includes(by);
    const descending = sort.by === by ? !sort.descending : isFigure;
    this.ask({ ...this.#state, sort: { by, descending } });
    const view = this.#view();
    if (view !== null) this.#tell(this.#m.sorted(columnName(view, by)));
  }

  #pin(id: string): void {
    const { pins } = this.#state;
    if (pins.includes(id)) this.ask({ ...this.#state, pins: pins.filter((one) => one !== id) });
    else if (pins.length >= mostPins) this.#tell(this.#m.tooManyPins);
    else this.ask({ ...this.#state, pins: [...pins, id] });
  }

  /** The units of the next level down, in the cycles that both levels have. */
  #below(id: string): void {
    const series = this.#catalogue.series.find(({ parents }) => parents.some((parent) => parent.id === id));
    if (series === undefined) return;
    const here = seriesOf(this.#catalogue, this.#state.assessments[0]!)!;
    const cycles = here.assessments
      .filter((one) => this.#state.assessments.includes(one.id))
      .map(({ cycle }) => cycle);
    const same = series.assessments.filter(({ cycle }) => cycles.includes(cycle)).map((one) => one.id);
    const asked = same.length > 0 ? same : [series.assessments.at(-1)!.id];
    this.ask({ ...defaultState(this.#catalogue, asked[0]), assessments: asked, within: id });
  }

  async #copy(): Promise<void> {
    const link = new URL(writeLink(this.#state, this.#catalogue) || location.pathname, location.href).href;
    const text = field('x-link-text');
    text.value = link;
    try {
      // Plain http is no secure context: there is no clipboard then.
      await (navigator.clipboard as Clipboard | undefined)!.writeText(link);
      part('x-link').hidden = true;
      this.#tell(this.#m.copied);
    } catch {
      part('x-link').hidden = false;
      text.focus();
      text.select();
      this.#tell(this.#m.copyByHand);
    }
  }
}

/** The name of a view to be saved, and the link to be copied. */
function isOther(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** Fields of the filters whose every letter counts; a view's name does not. */
function isTypedIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return false;
  return target.id === 'x-name' || target.dataset['end'] !== undefined;
}

function columnName(view: View, by: string): string {
  const { m } = view;
  if (by === 'name') return m.unit;
  if (by === 'cycle') return m.cycle;
  return by === 'group' ? m.group : measureName(view, by);
}
