import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/preview.ts', import.meta.url));
const english = { env: { PATH: process.env['PATH'], LC_ALL: 'C' } };

test('serves the folder at the address that it prints', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'preview-'));
  await writeFile(join(dir, 'index.html'), 'home');
  const args = [script, '--dir', dir, '--port', '0', '--base', '/x/', '--json'];
  const child = spawn(process.execPath, args, english);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url } = JSON.parse(line.toString()) as { url: string };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/$/);
  expect(await (await fetch(url)).text()).toBe('home');
  child.kill();
  await once(child, 'exit');
  await rm(dir, { recursive: true });
});

test.for([
  {
    name: 'a site that was not built',
    args: ['--dir', 'no-such-folder'],
    status: 1,
    told: 'There is no folder no-such-folder: the site has not been built.\n  Tip: Run npm run build first.\n',
  },
  {
    name: 'a port that is none',
    args: ['--port', '99999'],
    status: 2,
    told: '"99999" is not a port.\n  Tip: Write a whole number from 0 to 65535.\n',
  },
])('$name is told in one sentence', ({ args, status, told }) => {
  const result = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', ...english });
  expect([result.status, result.stderr]).toEqual([status, told]);
});
