/** `node scripts/generate-demo.ts`: writes the demonstration package, the same bytes each time. Its README stays. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './cli.ts';
import { demoPackage } from './demo/package.ts';

const GENERATED = [
  'appraisals',
  'events',
  'observations',
  'reports',
  'rulebooks',
  'targets',
  'tasks',
  'visits',
];

await runCommand(
  {
    name: 'generate-demo',
    readsData: false,
    summary: { zh: '生成演示数据包。', en: 'Writes the demonstration package.' },
    options: {
      out: {
        type: 'string',
        value: 'DIR',
        default: 'data/demo',
        summary: { zh: '数据包文件夹', en: 'folder of the package' },
      },
    },
  },
  async ({ options, json, print }) => {
    const files = demoPackage();
    for (const folder of GENERATED) await rm(join(options.out, folder), { recursive: true, force: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(options.out, path)), { recursive: true });
      await writeFile(join(options.out, path), text);
    }
    print(json ? JSON.stringify({ out: options.out, files: files.size }) : `${files.size} → ${options.out}`);
    return 0;
  },
);
