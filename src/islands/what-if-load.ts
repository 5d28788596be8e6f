/**
 * Loads the data file of an assessment. It comes as a script of the site itself, which works from a folder too; its text
 * is read as data. A file that is missing, cut off, blocked or that never answers is one failure with one way out: again.
 */
import type { WhatIfData } from '../site/what-if-data.ts';
import { whatIfStore } from '../site/what-if-data.ts';

const patienceMs = 30_000;

export function loadWhatIf(assessmentId: string, src: string): Promise<WhatIfData> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const settle = (): void => {
      clearTimeout(timer);
      script.remove();
    };
    const timer = setTimeout(() => {
      settle();
      reject(new Error('no answer'));
    }, patienceMs);
    script.addEventListener('error', () => {
      settle();
      reject(new Error('not loaded'));
    });
    script.addEventListener('load', () => {
      settle();
      const data = readStored(assessmentId);
      if (data === null) reject(new Error('not readable'));
      else resolve(data);
    });
    script.src = src;
    document.head.append(script);
  });
}

/** Null where the file did not run to its end. */
function readStored(assessmentId: string): WhatIfData | null {
  const store = (globalThis as Record<string, unknown>)[whatIfStore] as Record<string, string> | undefined;
  const text = store !== undefined && Object.hasOwn(store, assessmentId) ? store[assessmentId] : undefined;
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as WhatIfData;
  } catch {
    return null;
  }
}
