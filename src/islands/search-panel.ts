/** What a search found, as the list of a combobox: a group for each kind, a link for each name. */
import type { Answer, FoundRow } from './search-engine.ts';
import type { Part } from './search-marks.ts';

/** The options in their order; the list is filled with them. */
export function showFound(
  list: HTMLElement,
  { groups }: Answer,
  addressOf: (row: FoundRow) => string,
): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  const shown = groups.map(({ name, count, rows }, at) => {
    const head = element('div', 'search-kind', name);
    head.id = `search-kind-${at}`;
    if (rows.length < count) head.append(element('small', '', `${rows.length} / ${count}`));
    const group = element('div', '', head);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', head.id);
    for (const row of rows) {
      const option = optionOf(row, addressOf(row));
      option.id = `search-option-${options.length}`;
      options.push(option);
      group.append(option);
    }
    return group;
  });
  list.replaceChildren(...shown);
  return options;
}

function optionOf(row: FoundRow, address: string): HTMLAnchorElement {
  const name = element('b', '', ...marked(row.name));
  if (row.otherwise.length > 0) name.append(' ', element('i', '', ...marked(row.otherwise)));
  const option = element('a', '', name);
  if (row.within !== '') option.append(' ', element('small', '', row.within));
  option.href = address;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

function marked(parts: readonly Part[]): (string | HTMLElement)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | HTMLElement)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
