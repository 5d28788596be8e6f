/** What the browser itself knows of a page: bytes that travelled, memory of its process. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Counts from now on, in bytes as they travelled. */
export async function trafficOf(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

/** Of the largest process that draws pages, as the system counts it. */
export async function rendererMemory(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMegabytes(id));
  const largest = Math.max(0, ...sizes);
  return largest === 0 ? 'not known on this system' : `${largest.toFixed(0)} MB`;
}

function residentMegabytes(processId: number): number {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'));
    return found === null ? 0 : Number(found[1]) / 1000;
  } catch {
    return 0;
  }
}
