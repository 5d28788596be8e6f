/**
 * A descriptor is optional, but what it says must hold: it names every CSV and no other, with the columns that the
 * file has, and sizes and hashes where it states them.
 */
import { z } from 'zod';
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import { DESCRIPTOR_FILE } from '../package/descriptor.ts';
import { digests } from '../package/digest.ts';
import { decodeText } from '../package/encoding.ts';
import type { PackageView } from './package-view.ts';

const resourceShape = z.looseObject({
  path: z.string(),
  bytes: z.number().optional(),
  rows: z.number().optional(),
  hash: z.string().optional(),
  schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }).optional(),
});

type Resource = z.infer<typeof resourceShape>;

const descriptorShape = z.looseObject({ resources: z.array(resourceShape) });

export function* checkDescriptor(view: PackageView): Generator<Issue> {
  const bytes = view.files.get(DESCRIPTOR_FILE);
  if (bytes === undefined) return;
  const { text, issues } = decodeText(DESCRIPTOR_FILE, bytes);
  yield* issues;
  if (text === null) return;
  const read = readResources(text);
  if (typeof read === 'string') {
    yield issue('error', 'descriptor-malformed', whole, { problem: read });
    return;
  }
  const named = new Set(read.map(({ path }) => path));
  for (const path of [...view.files.keys()].sort()) {
    if (!path.endsWith('.csv') || named.has(path)) continue;
    yield issue('error', 'descriptor-omits-file', whole, { path });
  }
  for (const resource of read) yield* checkResource(view, resource, placeOf(text, resource.path));
}

const whole: Place = { file: DESCRIPTOR_FILE, line: 0, column: 0 };

/** What is wrong with the text, where it is no descriptor. */
function readResources(text: string): Resource[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const parsed = descriptorShape.safeParse(json);
  if (parsed.success) return parsed.data.resources;
  const [first] = parsed.error.issues;
  return first === undefined ? '' : `${first.path.join('.')}: ${first.message}`;
}

/** Where a path is written: JSON.parse keeps no places. */
function placeOf(text: string, path: string): Place {
  const at = text.indexOf(JSON.stringify(path));
  if (at < 0) return whole;
  const before = text.slice(0, at).split('\n');
  return { file: DESCRIPTOR_FILE, line: before.length, column: before.at(-1)!.length + 1 };
}

function* checkResource(view: PackageView, resource: Resource, place: Place): Generator<Issue> {
  const { path } = resource;
  const bytes = view.files.get(path);
  if (bytes === undefined) {
    yield issue('error', 'descriptor-names-absent-file', place, { path });
    return;
  }
  const actual = view.pack.headers.get(path);
  const stated = resource.schema?.fields.map((field) => field.name);
  if (actual !== undefined && stated !== undefined && stated.join('\n') !== actual.join('\n')) {
    yield issue('error', 'descriptor-fields', place, { path, stated, actual });
  }
  if (resource.bytes !== undefined && resource.bytes !== bytes.length) {
    yield differs(place, path, 'bytes', resource.bytes, bytes.length);
  }
  const rows = resource.rows === undefined ? undefined : view.csv(path)?.rows.length;
  if (rows !== undefined && rows !== resource.rows) yield differs(place, path, 'rows', resource.rows!, rows);
  if (resource.hash !== undefined) yield* checkHash(place, path, resource.hash, bytes);
}

/** `algorithm:hex`; without an algorithm it is MD5, as the standard has it. */
function* checkHash(place: Place, path: string, stated: string, bytes: Uint8Array): Generator<Issue> {
  const [algorithm, hex] = stated.includes(':')
    ? (stated.split(':', 2) as [string, string])
    : ['md5', stated];
  const name = algorithm.toLowerCase().replace('-', '');
  if (!Object.hasOwn(digests, name)) {
    const allowed = Object.keys(digests);
    yield issue('error', 'descriptor-hash-unknown', place, { path, algorithm, allowed });
    return;
  }
  const actual = digests[name]!(bytes);
  if (actual !== hex.toLowerCase()) yield differs(place, path, 'hash', hex, actual);
}

function differs(
  place: Place,
  path: string,
  property: 'bytes' | 'hash' | 'rows',
  stated: string | number,
  actual: string | number,
): Issue {
  const params = { path, property, stated: String(stated), actual: String(actual) };
  return issue('error', 'descriptor-differs', place, params);
}
