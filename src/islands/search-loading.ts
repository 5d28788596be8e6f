/**
 * Loads the index and what searches it, once, as classic scripts: from a folder nothing else can be loaded. What failed
 * is tried again when it is next asked for.
 */
import type {} from './open-search.ts';
import type { Search } from './search-engine.ts';

export function searchLoader(indexAddress: URL): () => Promise<Search> {
  let loading: Promise<Search> | null = null;
  return () => {
    loading ??= loadSearch(indexAddress).catch((reason: unknown) => {
      loading = null;
      throw reason;
    });
    return loading;
  };
}

async function loadSearch(indexAddress: URL): Promise<Search> {
  await loadScript(indexAddress);
  const index = globalThis.searchIndex;
  if (index === undefined) throw new Error('The index file holds no index.');
  await loadScript(new URL(index.engine, indexAddress));
  if (globalThis.openSearch === undefined) throw new Error('What searches the index did not start.');
  return globalThis.openSearch(index);
}

function loadScript(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.href;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address.href} did not load.`));
    });
    document.head.append(script);
  });
}
