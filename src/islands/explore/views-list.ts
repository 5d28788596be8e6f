/** The list of saved views: open, keep, delete. */
import { escapeText } from '../../charts/svg.ts';
import type { BoardMessages } from '../../i18n/messages-explore-board.ts';
import { field, part } from './form.ts';
import { keepViews, readViews } from './saved-views.ts';

export interface ViewsWork {
  /** Query of the state as it is. */
  readonly link: () => string;
  readonly open: (link: string) => void;
  readonly tell: (text: string) => void;
}

export function makeViewsList(
  packageId: string,
  m: BoardMessages,
  work: ViewsWork,
): { readonly draw: () => void } {
  const list = part('x-views');
  const nameField = field('x-view-name');
  const draw = () => {
    const views = readViews(packageId);
    list.innerHTML =
      views.length === 0
        ? `<li class="quiet">${escapeText(m.savedNone)}</li>`
        : views
            .map(
              ({ name, link }, at) =>
                `<li><a href="${escapeText(location.pathname + link)}" data-view="${at}">${escapeText(name)}</a> ` +
                `<button type="button" data-forget="${at}" aria-label="${escapeText(m.forget(name))}">×</button></li>`,
            )
            .join('');
  };
  const save = () => {
    const name = nameField.value.trim();
    if (name === '') return work.tell(m.savedNameless);
    const others = readViews(packageId).filter((one) => one.name !== name);
    const isKept = keepViews(packageId, [...others, { name, link: work.link() }]);
    draw();
    work.tell(isKept ? m.savedAs(name) : m.savedRefused);
    if (isKept) nameField.value = '';
  };
  part('x-save').addEventListener('click', save);
  nameField.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') save();
  });
  list.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    const { view, forget } = event.target.dataset;
    const views = readViews(packageId);
    if (view !== undefined) {
      event.preventDefault();
      work.open(views[Number(view)]?.link ?? '');
    } else if (forget !== undefined) {
      const one = views[Number(forget)];
      keepViews(
        packageId,
        views.filter((other) => other !== one),
      );
      draw();
      nameField.focus();
      if (one !== undefined) work.tell(m.forgotten(one.name));
    }
  });
  return { draw };
}
