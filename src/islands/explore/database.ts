/** Starts the database of the page beside the script of its views, which is small and works without. */
import { connectDatabase, tellFailure } from '../connect-database.ts';
import type { Database } from './loading.ts';

const board = document.getElementById('explore');
const host = document.querySelector<HTMLElement>('[data-database]');

if (board !== null && host !== null) {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  void connectDatabase(host, locale).then((connected) => {
    const detail: Database = { ...connected, tell: (error) => tellFailure(host, error, locale) };
    board.dispatchEvent(new CustomEvent('explore-database', { detail }));
  });
}
