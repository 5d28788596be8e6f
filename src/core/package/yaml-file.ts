/**
 * YAML with places: a file is parsed, held against a shape, and every departure is reported at the line and
 * character where it stands.
 */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import { nearest } from '../nearest.ts';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  /** Null where the text is no YAML or departs from the shape. */
  readonly value: T | null;
  readonly issues: Issue[];
  /** Where a path of the document stands. */
  readonly place: (path: Path) => Place;
}

export function readYaml<T>(file: string, source: string, shape: z.ZodType<T>): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const place = (path: Path): Place => placeOf(file, document, counter, path);
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => {
      const { line, col } = counter.linePos(error.pos[0]);
      return issue('error', 'yaml-syntax', { file, line, column: col }, { problem: error.message });
    });
    return { value: null, issues, place };
  }
  return { ...holdAgainst(toJs(document), shape, place), place };
}

function toJs(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function holdAgainst<T>(plain: unknown, shape: z.ZodType<T>, place: (path: Path) => Place) {
  const parsed = shape.safeParse(plain, { reportInput: true });
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((fault) => faultIssues(fault, place));
  return { value: null, issues };
}

function faultIssues(fault: z.core.$ZodIssue, place: (path: Path) => Place): Issue[] {
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) =>
      issue('error', 'yaml-unknown-key', place([...fault.path, key]), { key, under: fault.path.join('.') }),
    );
  }
  const path = fault.path.join('.');
  const allowed = fault.code === 'invalid_value' ? fault.values.map(String) : [];
  const given = fault.input === undefined ? null : JSON.stringify(fault.input).slice(0, 60);
  return [
    issue('error', 'yaml-shape', place(fault.path), {
      path,
      given,
      problem: fault.message,
      allowed,
      near: nearest(String(fault.input), allowed),
    }),
  ];
}

/** The deepest node of the path that exists; a mapping's key rather than its value. */
function placeOf(file: string, document: Document, counter: LineCounter, path: Path): Place {
  let node: unknown = document.contents;
  let found: Node | null = isNode(node) ? node : null;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === null) break;
    found = next.key ?? found;
    node = next.value;
  }
  const range = found?.range;
  if (!range) return { file, line: 0, column: 0 };
  const { line, col } = counter.linePos(range[0]);
  return { file, line, column: col };
}

function childOf(node: unknown, step: PropertyKey): { key: Node | null; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair && isNode(pair.key) ? { key: pair.key, value: pair.value } : null;
  }
  const members = (node as { items?: readonly unknown[] } | null)?.items;
  const member = members?.[Number(step)];
  return isNode(member) ? { key: member, value: member } : null;
}

function isNode(candidate: unknown): candidate is Node {
  return typeof candidate === 'object' && candidate !== null && 'range' in candidate;
}
