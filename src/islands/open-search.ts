/** The script that is loaded when somebody begins to search: hands out what searches an index. */
import type { SearchIndex } from '../site/search-index.ts';
import type { Search } from './search-engine.ts';
import { createSearch } from './search-engine.ts';

declare global {
  /** What the index file sets. */
  var searchIndex: SearchIndex | undefined;
  var openSearch: ((index: SearchIndex) => Promise<Search>) | undefined;
}

globalThis.openSearch = (index) =>
  createSearch(index, () => new Promise((resume) => void setTimeout(resume)));
