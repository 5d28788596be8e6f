/**
 * The rules of section "Where code lives" as functions over sources, so that each can be tested with invented ones.
 *
 * A violation is one line: `where: why the rule exists`.
 */
import { posix } from 'node:path';
import { impureUses } from './impure-uses.ts';
import { importsOf, scriptsOf, type Import } from './imports.ts';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface Module {
  readonly path: string;
  readonly text: string;
  /** `core`, `site`, …; `scripts` and `test` for the folders of that name. */
  readonly layer: string;
  readonly imports: readonly Import[];
}

type Rule = (modules: readonly Module[], files: readonly SourceFile[]) => string[];

export function violations(files: readonly SourceFile[]): string[] {
  const modules = files
    .filter(({ path }) => /^(src|scripts)\/.*\.(ts|astro)$/.test(path))
    .map(({ path, text }) => ({ path, text, layer: layerOf(path), imports: importsOf(path, text) }));
  return RULES.flatMap((rule) => rule(modules, files));
}

function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second : top;
}

/** What each layer may import besides itself, and why not more. */
const LAYERS: Readonly<Record<string, { readonly from: readonly string[]; readonly reason: string }>> = {
  core: {
    from: [],
    reason: 'core scores at build time and in the browser alike, so it knows nothing around it',
  },
  query: {
    from: ['core'],
    reason: 'the database in the browser needs values of core and nothing of the pages',
  },
  i18n: {
    from: ['core'],
    reason: 'words are chosen from values; they must not depend on how pages are made',
  },
  charts: {
    from: ['core', 'i18n'],
    reason: 'a chart is a function of rows and options, the same in both worlds',
  },
  site: {
    from: ['core', 'query', 'charts', 'i18n'],
    reason: 'the glue of the build stands below the markup, so that it can be tested without it',
  },
  islands: {
    from: ['core', 'query', 'charts', 'i18n', 'site', 'styles'],
    reason: 'an island works over markup that is already there; it makes no page',
  },
  components: {
    from: ['core', 'query', 'charts', 'i18n', 'site', 'islands', 'layouts', 'styles'],
    reason: 'a component does not know the page that it stands on',
  },
  layouts: {
    from: ['core', 'query', 'charts', 'i18n', 'site', 'islands', 'components', 'styles'],
    reason: 'a layout does not know the page that it frames',
  },
  pages: {
    from: ['core', 'query', 'charts', 'i18n', 'site', 'islands', 'components', 'layouts', 'styles'],
    reason: 'pages are made by the framework and stand above everything',
  },
  scripts: {
    from: ['core', 'i18n', 'site'],
    reason: 'a script parses arguments and calls src; it draws nothing and works where no page exists',
  },
};

const layersPointOneWay: Rule = (modules) =>
  modules.flatMap(({ path, layer, imports }) => {
    const allowed = LAYERS[layer];
    if (allowed === undefined) return [];
    const wrong = imports.filter((one) => {
      const target = layerOf(one.target);
      return one.isLocal && target !== layer && !allowed.from.includes(target);
    });
    return wrong.map(({ target }) => `${path} → ${target}: ${allowed.reason}`);
  });

const everyLayerIsKnown: Rule = (modules) =>
  modules
    .filter(({ layer, path }) => LAYERS[layer] === undefined && path.split('/').length > 2 && !isDrawer(path))
    .map(({ path }) => `${path}: the folder belongs to no layer; the design lists the folders of src`);

const CORE_PACKAGES = ['yaml', 'zod', 'udsv', 'csv-parse', 'd3-array'];

const coreKeepsFewPackages: Rule = (modules) =>
  modules
    .filter(({ layer }) => layer === 'core')
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ isLocal, target }) =>
            !isLocal && !isBuiltIn(target) && !CORE_PACKAGES.includes(packageOf(target)),
        )
        .map(
          ({ target }) => `${path} → ${target}: core may use ${CORE_PACKAGES.join(', ')}, which run anywhere`,
        ),
    );

/** States are the one thing of the package that a reader of results needs to name. */
const NAMES_OF_STATES = 'src/core/package/states.ts';

const pagesSeeOnlyResults: Rule = (modules) =>
  modules
    .filter(({ layer }) => ['pages', 'components', 'layouts', 'charts', 'islands'].includes(layer))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isTypeOnly }) => !isTypeOnly && target.startsWith('src/core/package/'))
        .filter(({ target }) => target !== NAMES_OF_STATES)
        .map(({ target }) => `${path} → ${target}: what is shown are results, never raw observations`),
    );

const nodeStaysOutside: Rule = (modules) =>
  modules
    .filter(({ layer }) => !['scripts', 'site', 'test'].includes(layer))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => isBuiltIn(target))
        .map(({ target }) => `${path} → ${target}: Node's modules stay in scripts, src/site and test`),
    );

const islandsNeverReachNode: Rule = (modules) => {
  const byPath = new Map(modules.map((one) => [one.path, one]));
  return modules
    .filter(({ layer }) => layer === 'islands' || layer === 'query')
    .flatMap(({ path }) => pathToNode(path, byPath, new Set()) ?? [])
    .filter((trail) => trail.length > 2)
    .map((trail) => `${trail.join(' → ')}: this code runs in the browser, where Node's modules do not exist`);
};

/** The first chain of imports that are kept at run time from `path` to a built-in module, in a list of one. */
function pathToNode(
  path: string,
  modules: ReadonlyMap<string, Module>,
  seen: Set<string>,
): string[][] | null {
  if (seen.has(path)) return null;
  seen.add(path);
  for (const { target, isTypeOnly } of modules.get(path)?.imports ?? []) {
    if (isTypeOnly) continue;
    if (isBuiltIn(target)) return [[path, target]];
    const rest = pathToNode(target, modules, seen);
    if (rest !== null) return rest.map((trail) => [path, ...trail]);
  }
  return null;
}

const oneFileOpensTheDatabase: Rule = (modules) => {
  const users = modules
    .filter(({ imports }) =>
      imports.some((one) => !one.isTypeOnly && one.target.startsWith('@duckdb/duckdb-wasm')),
    )
    .map(({ path }) => path);
  if (users.length <= 1 && users.every((path) => path.startsWith('src/query/'))) return [];
  return [
    `${users.join(', ')}: one file of src/query imports duckdb-wasm, so that the rest is tested without it`,
  ];
};

const noCycles: Rule = (modules) => {
  const byPath = new Map(modules.map((one) => [one.path, one]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) walk(path, []);
  return cycles.map((cycle) => `${cycle}: files in a cycle can only be understood and tested all together`);
};

const importsExist: Rule = (modules, files) => {
  const paths = new Set(files.map(({ path }) => path));
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ isLocal, target }) => isLocal && !paths.has(target))
      .map(({ target }) => `${path} → ${target}: there is no such file, or it is not under version control`),
  );
};

const DRAWERS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'index'];

function isDrawer(path: string): boolean {
  const isPage = /(^|\/)src\/pages\//.test(path);
  return path
    .replace(/\.[^/]*$/, '')
    .split('/')
    .some((part) => DRAWERS.includes(part) && !(isPage && part === 'index'));
}

const namesSayWhatIsInside: Rule = (_modules, files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && /\.(ts|astro)$/.test(path) && isDrawer(path))
    .map(({ path }) => `${path}: a name that says nothing collects everything; name the one concept inside`);

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.ts$/;
const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*\.astro$/;

const namesAreWrittenAlike: Rule = (modules, files) => {
  const isPage = (path: string): boolean => /(^|\/)src\/pages\//.test(path);
  const tests = files.filter(({ path }) => /^test\/.*\.ts$/.test(path));
  const wrong = [...modules, ...tests].filter(({ path }) => {
    const name = posix.basename(path);
    return !isPage(path) && !(path.endsWith('.astro') ? PASCAL_CASE : KEBAB_CASE).test(name);
  });
  return wrong.map(
    ({ path }) => `${path}: modules are kebab-case.ts, components and layouts PascalCase.astro`,
  );
};

const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
  'src',
  'data',
  'scripts',
  'test',
  'README.md',
  'README.zh-CN.md',
  'LICENSE',
];

const topLevelIsFixed: Rule = (_modules, files) => {
  const names = new Set(files.map(({ path }) => path.split('/')[0]!));
  return [...names]
    .filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))
    .map((name) => `${name}: the top level is fixed, so that a newcomer sees the whole of it at a glance`);
};

const coreIsPure: Rule = (modules) =>
  modules
    .filter(({ layer }) => layer === 'core')
    .flatMap(({ path, text }) =>
      scriptsOf(path, text)
        .flatMap((code) => impureUses(code))
        .map((use) => `${path}:${use}`),
    )
    .map(
      (use) =>
        `${use}: the same data must give the same score tomorrow and elsewhere; take it as an argument`,
    );

function isBuiltIn(target: string): boolean {
  return target.startsWith('node:');
}

/** `csv-parse/sync` → `csv-parse`, `@a/b/c` → `@a/b`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const RULES: readonly Rule[] = [
  topLevelIsFixed,
  everyLayerIsKnown,
  layersPointOneWay,
  coreKeepsFewPackages,
  pagesSeeOnlyResults,
  nodeStaysOutside,
  islandsNeverReachNode,
  oneFileOpensTheDatabase,
  noCycles,
  importsExist,
  namesSayWhatIsInside,
  namesAreWrittenAlike,
  coreIsPure,
];
