/** Brings the controls of the page of exploration to life. One classic script, so that it also runs from a folder. */
import type { ExploreCatalogue } from '../../query/explore-catalogue.ts';
import { Board } from './board.ts';
import type { Database } from './loading.ts';
import type { SavingTools } from './saving.ts';

const root = document.getElementById('explore');
const data = document.getElementById('explore-catalogue');

if (root !== null && data !== null) {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const board = new Board(root, JSON.parse(data.textContent) as ExploreCatalogue, locale);
  root.addEventListener('explore-database', (event) =>
    board.connect((event as CustomEvent<Database>).detail),
  );
  root.addEventListener('explore-saving', (event) =>
    board.offerSaving((event as CustomEvent<SavingTools>).detail),
  );
  board.start();
}
