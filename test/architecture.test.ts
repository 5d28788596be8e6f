import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { violations, type SourceFile } from './architecture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tracked and new files, as git sees them: no outputs, no dependencies. */
function repositoryFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = [...new Set(listed.split('\0').filter((path) => path !== ''))];
  return paths.flatMap((path) => {
    const isSource = /^(src|scripts|test)\/.*\.(ts|astro)$/.test(path);
    if (!isSource) return [{ path, text: '' }];
    const text = readIfAny(path);
    return text === null ? [] : [{ path, text }];
  });
}

/** A file may be deleted and still be listed. */
function readIfAny(path: string): string | null {
  try {
    return readFileSync(`${root}/${path}`, 'utf8');
  } catch {
    return null;
  }
}

test('the code keeps to the directions and names that the design lays down', () => {
  expect(violations(repositoryFiles())).toEqual([]);
});

describe('each rule catches a sample that breaks it', () => {
  const cases: readonly { name: string; files: Readonly<Record<string, string>>; told: string[] }[] = [
    {
      name: 'core imports the layer above',
      files: { 'src/core/score/total.ts': "import { t } from '../../i18n/t.ts';", 'src/i18n/t.ts': '' },
      told: ['src/core/score/total.ts → src/i18n/t.ts'],
    },
    {
      name: 'core imports types of the layer above',
      files: { 'src/core/total.ts': "import type { T } from '../i18n/t.ts';", 'src/i18n/t.ts': '' },
      told: ['src/core/total.ts → src/i18n/t.ts'],
    },
    {
      name: 'i18n imports site',
      files: { 'src/i18n/t.ts': "export { u } from '../site/urls.ts';", 'src/site/urls.ts': '' },
      told: ['src/i18n/t.ts → src/site/urls.ts'],
    },
    {
      name: 'a chart imports site',
      files: { 'src/charts/bar.ts': "const u = await import('../site/urls.ts');", 'src/site/urls.ts': '' },
      told: ['src/charts/bar.ts → src/site/urls.ts'],
    },
    {
      name: 'site imports a component',
      files: {
        'src/site/urls.ts': "import A from '../components/Card.astro';",
        'src/components/Card.astro': '',
      },
      told: ['src/site/urls.ts → src/components/Card.astro'],
    },
    {
      name: 'a component imports a page, in its frontmatter',
      files: {
        'src/components/Card.astro':
          "---\nimport Home from '../pages/index.astro';\n---\n<p>import no from 'x'</p>",
        'src/pages/index.astro': '',
      },
      told: ['src/components/Card.astro → src/pages/index.astro'],
    },
    {
      name: 'a component imports a reader of the package, in its script',
      files: {
        'src/components/Card.astro':
          "<script>\nimport { read } from '../core/package/read-table.ts';\n</script>",
        'src/core/package/read-table.ts': '',
      },
      told: ['src/components/Card.astro → src/core/package/read-table.ts'],
    },
    {
      name: 'a script imports a component',
      files: {
        'scripts/build.ts': "import '../src/components/Card.astro';",
        'src/components/Card.astro': '',
      },
      told: ['scripts/build.ts → src/components/Card.astro'],
    },
    {
      name: 'src imports a script',
      files: { 'src/site/load.ts': "import { x } from '../../scripts/cli.ts';", 'scripts/cli.ts': '' },
      told: ['src/site/load.ts → scripts/cli.ts'],
    },
    {
      name: 'core imports a package that is not on its list',
      files: {
        'src/core/total.ts': "import { scaleLinear } from 'd3-scale'; import { mean } from 'd3-array';",
      },
      told: ['src/core/total.ts → d3-scale'],
    },
    {
      name: 'a built-in module of Node in a component',
      files: { 'src/components/Card.astro': "---\nimport { readFileSync } from 'node:fs';\n---" },
      told: ['src/components/Card.astro → node:fs'],
    },
    {
      name: 'an island reaches Node through site',
      files: {
        'src/islands/what-if.ts': "import { urlOf } from '../site/urls.ts';",
        'src/site/urls.ts': "import { join } from 'node:path';",
      },
      told: ['src/islands/what-if.ts → src/site/urls.ts → node:path'],
    },
    {
      name: 'two files of the query layer import the database',
      files: {
        'src/query/connect.ts': "import * as duckdb from '@duckdb/duckdb-wasm';",
        'src/query/rows.ts': "import * as duckdb from '@duckdb/duckdb-wasm';",
      },
      told: ['src/query/connect.ts, src/query/rows.ts'],
    },
    {
      name: 'an import cycle',
      files: {
        'src/core/a.ts': "import './b.ts';",
        'src/core/b.ts': "import './c.ts';",
        'src/core/c.ts': "import './a.ts';",
      },
      told: ['src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts'],
    },
    {
      name: 'an import of a file that does not exist',
      files: { 'src/core/a.ts': "import './gone.ts';" },
      told: ['src/core/a.ts → src/core/gone.ts'],
    },
    { name: 'a drawer for everything', files: { 'src/site/utils.ts': '' }, told: ['src/site/utils.ts'] },
    { name: 'a folder for everything', files: { 'src/common/text.ts': '' }, told: ['src/common/text.ts'] },
    { name: 'an index in src', files: { 'src/core/index.ts': '' }, told: ['src/core/index.ts'] },
    {
      name: 'a capital in the name of a module',
      files: { 'src/core/Rank.ts': '' },
      told: ['src/core/Rank.ts'],
    },
    {
      name: 'a component in small letters',
      files: { 'src/components/tile-map.astro': '' },
      told: ['src/components/tile-map.astro'],
    },
    { name: 'a stray file at the top', files: { 'notes.md': '' }, told: ['notes.md'] },
    { name: 'a stray folder at the top', files: { 'docs/a.md': '' }, told: ['docs'] },
    {
      name: 'chance in core',
      files: { 'src/core/a.ts': 'const x = Math.random();' },
      told: ['src/core/a.ts:1 Math.random'],
    },
    {
      name: 'the clock in core',
      files: { 'src/core/a.ts': '\nconst x = Date.now();\nconst y = new Date("2025-01-01");' },
      told: ['src/core/a.ts:2 Date.now', 'src/core/a.ts:3 new Date('],
    },
    {
      name: 'the world around core',
      files: { 'src/core/a.ts': 'console.log(process.env, window.x, document.title, globalThis.y);' },
      told: ['console', 'process', 'window', 'document', 'globalThis'].map(
        (word) => `src/core/a.ts:1 ${word}`,
      ),
    },
  ];

  test.for(cases)('$name', ({ files, told }) => {
    const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
    const lines = violations(sources);
    expect(lines.map((line) => line.slice(0, line.indexOf(': ')))).toEqual(told);
    for (const line of lines) expect(line).toMatch(/: .{20,}$/);
  });
});

describe('what is allowed is not told', () => {
  const cases: readonly { name: string; files: Readonly<Record<string, string>> }[] = [
    {
      name: 'the layers in their order',
      files: {
        'src/core/score.ts': "import { mean } from 'd3-array'; import { parse } from 'csv-parse/sync';",
        'src/i18n/t.ts': "import type { S } from '../core/score.ts';",
        'src/charts/bar.ts': "import '../i18n/t.ts'; import '../core/score.ts'; import 'd3-scale';",
        'src/site/load.ts': "import 'node:fs'; import '../charts/bar.ts'; import '../core/package/read.ts';",
        'src/core/package/read.ts': '',
        'src/components/Card.astro': "---\nimport '../site/load.ts';\nimport '../styles/page.css';\n---",
        'src/styles/page.css': '',
        'src/pages/[lang]/index.astro': "---\nimport Card from '../../components/Card.astro';\n---",
        'scripts/build.ts': "import '../src/site/load.ts'; import '../src/core/score.ts'; import 'node:fs';",
      },
    },
    {
      name: 'types of the package in a chart, and the names of states at run time',
      files: {
        'src/charts/bar.ts':
          "import type { Row } from '../core/package/tables.ts'; import { STATES } from '../core/package/states.ts';",
        'src/core/package/tables.ts': '',
        'src/core/package/states.ts': '',
      },
    },
    {
      name: 'types of a file that needs Node in an island',
      files: {
        'src/islands/what-if.ts': "import type { U } from '../site/urls.ts';",
        'src/site/urls.ts': "import 'node:path';",
      },
    },
    {
      name: 'words about the clock in comments and texts of core',
      files: {
        'src/core/a.ts':
          '// window, Date.now, new Date()\nconst a = "document"; const b = Date.UTC(2025, 0, 1);',
      },
    },
    {
      name: 'a variable of its own called document, and members of that name, in core',
      files: { 'src/core/a.ts': 'const document = f(); document.x; const b = { window: c.process };' },
    },
    {
      name: 'a fixed instant in core',
      files: { 'src/core/a.ts': 'const day = new Date(Date.UTC(2025, 0, 1)).getUTCDate();' },
    },
    { name: 'dot files at the top', files: { '.gitignore': '', '.ci/run': '', 'package.json': '' } },
  ];

  test.for(cases)('$name', ({ files }) => {
    const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
    expect(violations(sources)).toEqual([]);
  });
});
