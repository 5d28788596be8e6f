/** Buttons that save each table and chart as it is shown, with the conditions that it was shown under. */
import { formatPlain } from '../../i18n/format.ts';
import type { aboutView } from '../about-view.ts';
import type { chartButtons, tableButtons } from '../save-file.ts';
import { askedText, conditionsOf } from './applied.ts';
import { part } from './form.ts';
import { plainRows } from './rows-table.ts';
import type { PlainTable } from './table-in-sight.ts';
import { readTable } from './table-in-sight.ts';
import type { View } from './view.ts';

/** What makes files; it comes with the script of the database, as it is not needed at first. */
export interface SavingTools {
  readonly aboutView: typeof aboutView;
  readonly chartButtons: typeof chartButtons;
  readonly tableButtons: typeof tableButtons;
}

const charts = ['bars', 'scatter', 'map', 'trend'] as const;
const tables = ['opened-body', 'pins', 'cross'] as const;

export function offerSaving(tools: SavingTools, current: () => View | null): void {
  const about = () => {
    const view = current()!;
    const conditions = conditionsOf(view).map(({ text }) => text);
    const separator = view.locale === 'zh' ? '；' : '; ';
    return tools.aboutView(
      {
        question: [askedText(view), ...conditions].join(separator),
        rows: view.m.left(
          formatPlain(view.filtered.count, 0, view.locale),
          formatPlain(view.filtered.of, 0, view.locale),
        ),
      },
      view.locale,
    );
  };
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  for (const name of charts) {
    const chart = () => ({
      name: `explore-${name}`,
      svg: part(`x-${name}`).querySelector<SVGSVGElement>('svg'),
      about: about(),
    });
    part(`x-${name}-save`).replaceChildren(tools.chartButtons(chart, locale));
  }
  const table = (name: string, read: () => PlainTable) => {
    const head = part(`x-${name}-head`).textContent;
    const shown = () => ({
      name: `explore-${name}`,
      ...read(),
      about: about(),
      sheets: [head, current()!.m.conditions] as const,
    });
    part(`x-${name}-save`).replaceChildren(tools.tableButtons(shown, locale));
  };
  table('table', () => plainRows(current()!));
  for (const name of tables) {
    const key = name === 'opened-body' ? 'opened' : name === 'pins' ? 'compare' : 'cross';
    table(key, () => {
      const shown = part(`x-${name}`).querySelector('table');
      return shown === null ? { header: [part(`x-${name}`).textContent.trim()], rows: [] } : readTable(shown);
    });
  }
}
