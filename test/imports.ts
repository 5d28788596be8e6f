/** The imports of TypeScript and Astro sources, read by TypeScript's own scanner. */
import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** A path from the root of the repository, or the name of a package as written. */
  readonly target: string;
  readonly isLocal: boolean;
  /** Erased before the code runs. */
  readonly isTypeOnly: boolean;
}

export function importsOf(path: string, text: string): Import[] {
  return scriptsOf(path, text).flatMap((code) => {
    const erased = typeOnlySpecifiers(code);
    const specifiers = ts.preProcessFile(code, true, true).importedFiles.map((one) => one.fileName);
    return [...new Set(specifiers)].map((specifier) => {
      const isLocal = specifier.startsWith('.');
      const bare = specifier.replace(/\?.*$/, '');
      const target = isLocal ? posix.join(posix.dirname(path), bare) : specifier;
      return { target, isLocal, isTypeOnly: erased.has(specifier) };
    });
  });
}

/** The code of a file: for `.astro` its frontmatter and each of its scripts. */
export function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return path.endsWith('.ts') ? [text] : [];
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((script) => script[1]!);
  return [frontmatter, ...scripts];
}

function typeOnlySpecifiers(code: string): Set<string> {
  const erased = new Set<string>();
  const kept = new Set<string>();
  for (const statement of ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest).statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
    const isTypeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    (isTypeOnly ? erased : kept).add(specifier.text);
  }
  return new Set([...erased].filter((specifier) => !kept.has(specifier)));
}
