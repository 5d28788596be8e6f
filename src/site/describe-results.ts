/**
 * What stands beside the result files: their descriptor, and a checksum of each, by which someone who was handed a copy
 * sees that it is whole (`sha256sum -c SHA256SUMS`).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DESCRIPTOR_FILE } from '../core/package/descriptor.ts';
import type { Manifest } from '../core/package/manifest.ts';
import type { ResultTable } from '../core/results/columns.ts';
import { resultTables } from '../core/results/columns.ts';
import type { Meanings } from '../core/results/descriptor.ts';
import { renderResultsDescriptor } from '../core/results/descriptor.ts';
import type { Words } from '../i18n/derivation-telling.ts';
import { resultMeanings } from '../i18n/dictionary-results.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { Download } from './site.ts';

export const CHECKSUM_FILE = 'SHA256SUMS';

/** Writes both into the folder of the results, and lists all files of it by name. */
export async function describeResults(dir: string, manifest: Manifest): Promise<Download[]> {
  const results = await Promise.all((await readdir(dir)).sort().map((name) => inspect(dir, name)));
  const files = (Object.keys(resultTables) as ResultTable[]).map((table) => {
    const { name, bytes, sha256 } = results.find((one) => one.name === `${table}.csv`)!;
    return { table, path: name, bytes, sha256 };
  });
  await writeFile(join(dir, DESCRIPTOR_FILE), renderResultsDescriptor(manifest, files, meaningsOf(manifest)));
  const described = [...results, await inspect(dir, DESCRIPTOR_FILE)];
  await writeFile(
    join(dir, CHECKSUM_FILE),
    described.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''),
  );
  return [...described, await inspect(dir, CHECKSUM_FILE)].map(({ name, bytes, rows }) => ({
    name,
    bytes,
    rows,
  }));
}

interface Inspected extends Download {
  readonly sha256: string;
}

const lineFeed = 10;

/** Rows are counted for CSV alone; none of ours has a line end within a cell. */
async function inspect(dir: string, name: string): Promise<Inspected> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const piece of createReadStream(join(dir, name)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) lines += 1;
  }
  const { size } = await stat(join(dir, name));
  return { name, bytes: size, rows: name.endsWith('.csv') ? lines - 1 : null, sha256: hash.digest('hex') };
}

/** In both languages, because a descriptor has no way to tell them apart. */
function meaningsOf(manifest: Manifest): Meanings {
  const both = (words: Words) => `${words.zh} / ${words.en}`;
  const [zh, en] = [messagesIn('zh').method, messagesIn('en').method];
  const nature = manifest.synthetic ? both({ zh: zh.synthetic, en: en.synthetic }) : null;
  const about = both({ zh: zh.dataIntro, en: en.dataIntro });
  return {
    package: nature === null ? about : `${nature} ${about}`,
    table: (table) => ({
      title: both(resultMeanings[table].title),
      description: both(resultMeanings[table].meaning),
    }),
    column: (table, name) => both((resultMeanings[table].columns as Readonly<Record<string, Words>>)[name]!),
  };
}
