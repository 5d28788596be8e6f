/**
 * The settings of a YAML file as a list of paths, and what differs between two versions. A member of a list is called by
 * what it says first (`bands[excellent].from`), so that one put in the middle does not rename all that follow.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { SettingChange } from './row-changes.ts';

interface Setting {
  readonly text: string;
  readonly line: number;
}

/** Null where a version is no YAML. A file that is absent has no settings. */
export function changedSettings(before: Uint8Array | null, after: Uint8Array | null): SettingChange[] | null {
  const [left, right] = [settingsOf(before), settingsOf(after)];
  if (left === null || right === null) return null;
  const paths = [...new Set([...right.keys(), ...left.keys()])];
  return paths
    .map((path): SettingChange => {
      const [earlier, later] = [left.get(path) ?? null, right.get(path) ?? null];
      return {
        path,
        before: earlier && earlier.text,
        after: later && later.text,
        lineBefore: earlier?.line ?? 0,
        lineAfter: later?.line ?? 0,
      };
    })
    .filter((one) => one.before !== one.after);
}

function settingsOf(bytes: Uint8Array | null): Map<string, Setting> | null {
  const found = new Map<string, Setting>();
  if (bytes === null) return found;
  const counter = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), {
    lineCounter: counter,
    prettyErrors: false,
  });
  if (document.errors.length > 0) return null;
  collect(document.contents, '', counter, found);
  return found;
}

function collect(node: unknown, path: string, counter: LineCounter, found: Map<string, Setting>): void {
  if (isMap(node)) {
    for (const pair of node.items) collect(pair.value, joined(path, String(pair.key)), counter, found);
  } else if (isSeq(node)) {
    const names = new Map<string, number>();
    for (const member of node.items) {
      const name = isMap(member) ? nameOf(member) : isScalar(member) ? String(member.value) : '';
      const times = (names.get(name) ?? 0) + 1;
      names.set(name, times);
      collect(member, `${path}[${name}${times > 1 ? ` ${times}` : ''}]`, counter, found);
    }
  } else if (isScalar(node)) {
    found.set(path, { text: String(node.value), line: counter.linePos(node.range?.[0] ?? 0).line });
  }
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The first plain word in it. */
function nameOf(map: YAMLMap): string {
  for (const { value } of map.items) {
    if (isScalar(value)) return String(value.value);
    if (isMap(value)) return nameOf(value);
  }
  return '';
}
