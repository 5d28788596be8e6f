/** What the views of the page can do without at first: the database, and the making of files. */
import { connectDatabase, tellFailure } from '../connect-database.ts';
import { aboutView } from '../about-view.ts';
import { chartButtons, tableButtons } from '../save-file.ts';
import type { Database } from './loading.ts';
import type { SavingTools } from './saving.ts';

const board = document.getElementById('explore');
const host = document.querySelector<HTMLElement>('[data-database]');

if (board !== null && host !== null) {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const tools: SavingTools = { aboutView, chartButtons, tableButtons };
  board.dispatchEvent(new CustomEvent('explore-saving', { detail: tools }));
  void connectDatabase(host, locale).then((connected) => {
    const status = host.querySelector('[data-status]')!;
    const ready = status.textContent;
    const detail: Database = {
      ...connected,
      tell: (error) => tellFailure(host, error, locale),
      settle: () => (status.textContent = ready),
    };
    board.dispatchEvent(new CustomEvent('explore-database', { detail }));
  });
}
