/**
 * A text field with a list of links to choose from, after the pattern "combobox with list and automatic selection" of
 * the ARIA Authoring Practices: the focus stays in the field, which names the option that is chosen.
 */
import { element } from './search-panel.ts';

export interface ComboboxWords {
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly results: string;
}

export interface Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** The first option of those now in the list is chosen. */
  readonly offer: (options: readonly HTMLAnchorElement[]) => void;
  /** In sight, and aloud to those who cannot see it. */
  readonly say: (text: string) => void;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Puts a combobox into an empty place. `reopen` is asked to fill the list once more. */
export function addCombobox(place: HTMLElement, words: ComboboxWords, reopen: () => void): Combobox {
  const input = inputOf(words);
  const status = element('p', 'said');
  status.setAttribute('aria-live', 'polite');
  const note = element('p', 'search-note');
  note.setAttribute('aria-hidden', 'true');
  const list = withRole('listbox', element('div', ''));
  list.id = LIST_ID;
  list.setAttribute('aria-label', words.results);
  const panel = element('div', 'search-panel', note, list);
  panel.hidden = true;
  withRole('search', place).append(input, status, panel);

  const choice = choiceOf(input);
  const setOpen = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choice.offer([]);
  };
  listenToKeys(input, {
    ArrowDown: () => (panel.hidden ? reopen() : choice.move(1)),
    ArrowUp: () => choice.move(-1),
    Enter: () => choice.follow(),
    Escape: () => {
      if (panel.hidden) input.value = '';
      else setOpen(false);
    },
  });
  input.addEventListener('blur', () => setOpen(false));
  input.addEventListener('click', () => {
    if (panel.hidden) reopen();
  });
  // A press on the list leaves the focus in the field, or the list would close before the link is followed.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  const say = (text: string): void => {
    note.textContent = text;
    status.textContent = text;
  };
  return { input, list, offer: (options) => choice.offer(options), say, setOpen };
}

const LIST_ID = 'search-list';

function inputOf({ label, placeholder, hint }: ComboboxWords): HTMLInputElement {
  const input = withRole('combobox', document.createElement('input'));
  input.type = 'search';
  input.placeholder = placeholder;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.enterKeyHint = 'go';
  input.title = hint;
  const attributes = {
    autocapitalize: 'none',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-controls': LIST_ID,
    'aria-expanded': 'false',
    'aria-keyshortcuts': '/',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  return input;
}

function withRole<Kind extends HTMLElement>(role: string, one: Kind): Kind {
  one.setAttribute('role', role);
  return one;
}

/** Which of the options is chosen; the first one follows the last. */
function choiceOf(input: HTMLInputElement) {
  let options: readonly HTMLAnchorElement[] = [];
  let chosen = -1;
  const choose = (at: number): void => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = at;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  };
  return {
    offer: (next: readonly HTMLAnchorElement[]): void => {
      choose(-1);
      options = next;
      choose(next.length > 0 ? 0 : -1);
    },
    move: (by: 1 | -1): void => {
      if (options.length > 0) choose((chosen + by + options.length) % options.length);
    },
    follow: (): void => options[chosen]?.click(),
  };
}

function listenToKeys(input: HTMLInputElement, acts: Readonly<Record<string, () => void>>): void {
  input.addEventListener('keydown', (event) => {
    const act = acts[event.key];
    // While characters are being composed, the keys belong to the input method.
    if (act === undefined || event.isComposing) return;
    event.preventDefault();
    act();
  });
}
