/**
 * The search in the head of every page. The page keeps a place for it, `<div class="search" data-index="…">`, which
 * stays empty without a script; the indexes by kind lead to the same pages.
 *
 * The index is loaded at the first use. Up and down choose, Enter opens, Escape closes and then empties, "/" leads here
 * from anywhere in the page. The first name found is chosen at once, so that Enter opens it.
 *
 * It is built as one classic script and loaded with `defer`: modules do not run from a folder without a server.
 */
import { searchMessages } from '../i18n/messages-search.ts';
import { pageFile, paths } from '../site/urls.ts';
import { addCombobox } from './combobox.ts';
import type { Answer, FoundRow, Search } from './search-engine.ts';
import { searchLoader } from './search-loading.ts';
import { showFound } from './search-panel.ts';

const { lang } = document.documentElement;
const locale = lang.startsWith('zh') ? 'zh' : 'en';
const m = searchMessages[locale];
const numbers = new Intl.NumberFormat(lang);

const pageOf = { units: paths.unit, officials: paths.official, items: paths.item };

function addSearch(place: HTMLElement): void {
  const indexAddress = new URL(place.dataset['index']!, document.baseURI);
  const root = new URL('../', indexAddress);
  const addressOf = ({ section, id }: FoundRow) => new URL(pageFile(pageOf[section](id), locale), root).href;
  const load = searchLoader(indexAddress);

  const box = addCombobox(place, m, () => void update());
  const queryNow = () => box.input.value.trim();
  const show = (search: Search): void => {
    const answer = search(queryNow());
    const options = showFound(box.list, answer, addressOf);
    box.say(answerText(queryNow(), answer, options.length));
    box.offer(options);
  };
  const update = async (): Promise<void> => {
    const isAsked = queryNow() !== '';
    box.setOpen(isAsked);
    box.say(isAsked ? m.loading : '');
    if (!isAsked) return;
    try {
      const search = await load();
      // Meanwhile the reader may have gone on.
      if (queryNow() !== '' && document.activeElement === box.input) show(search);
    } catch {
      box.say(m.failed);
    }
  };
  box.input.addEventListener('input', () => void update());
  // What fails here is told when something is typed.
  box.input.addEventListener('focus', () => void load().catch(() => undefined));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    box.input.focus();
    box.input.select();
  });
}

function answerText(query: string, { count, isSimilar }: Answer, shown: number): string {
  if (count === 0) return m.none(query);
  const all = numbers.format(count);
  if (isSimilar) return m.similar(all);
  return shown < count ? m.foundFirst(all, numbers.format(shown)) : m.found(all);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

const place = document.querySelector<HTMLElement>('.search[data-index]');
if (place !== null) addSearch(place);
