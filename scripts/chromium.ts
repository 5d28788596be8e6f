/** Where this machine's Chromium is: $CHROMIUM, else the usual names on the PATH. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const CHROMIUM_MISSING =
  'No Chromium was found for the browser tests: run `apt-get install -y chromium fonts-noto-cjk`, ' +
  'or name one in the environment variable CHROMIUM.';

/** Path of an executable, or null. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHROMIUM'];
  if (named) return isExecutable(named) ? named : null;
  const dirs = (env['PATH'] ?? '').split(delimiter).filter((dir) => dir !== '');
  const candidates = [...dirs, '/usr/bin'].flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
