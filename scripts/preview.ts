/** `npm run preview`: serves a built site to this machine. */
import { existsSync } from 'node:fs';
import { serveFolder } from '../src/site/static-server.ts';
import { UsageError, UserError } from '../src/site/user-error.ts';
import { runCommand } from './cli.ts';

await runCommand(
  {
    name: 'preview',
    readsData: false,
    summary: { zh: '在本机预览已生成的网站。', en: 'Serves the built site to this machine only.' },
    options: {
      dir: {
        type: 'string',
        value: 'DIR',
        default: 'dist',
        summary: { zh: '网站文件夹（默认 dist）', en: 'folder of the site (default: dist)' },
      },
      port: {
        type: 'string',
        value: 'PORT',
        default: '4321',
        summary: {
          zh: '端口（默认 4321，0 为任一空闲端口）',
          en: 'port (default: 4321; 0 takes a free one)',
        },
      },
      base: {
        type: 'string',
        value: 'PATH',
        default: '/',
        summary: { zh: '网站所在路径（默认 /）', en: 'path that the site was built for (default: /)' },
      },
    },
  },
  async ({ options, locale, json, print }) => {
    const { dir, base } = options;
    const port = readPort(options.port);
    if (!existsSync(dir)) throw missingSite(dir);
    const { url } = await serveFolder(dir, { port, base });
    const sentence =
      locale === 'zh' ? `预览地址：${url}（按 Ctrl+C 停止）` : `Serving ${url} (Ctrl+C stops it)`;
    print(json ? JSON.stringify({ url }) : sentence);
    return 0;
  },
);

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(
    { zh: `"${text}" 不是端口号。`, en: `"${text}" is not a port.` },
    { zh: '请写 0 至 65535 的整数。', en: 'Write a whole number from 0 to 65535.' },
  );
}

function missingSite(dir: string): UserError {
  return new UserError(
    {
      zh: `没有 ${dir} 文件夹，网站尚未生成。`,
      en: `There is no folder ${dir}: the site has not been built.`,
    },
    { zh: '请先运行 npm run build。', en: 'Run npm run build first.' },
  );
}
