/** What a browser, or the policy that it is under, lacks for the database; told at once instead of after a wait. */
import { SessionError } from './session.ts';

/** An empty module: `\0asm`, version 1. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Null where nothing is lacking. */
export async function refusalOf(
  scope: Partial<typeof globalThis> = globalThis,
): Promise<SessionError | null> {
  if (scope.location?.protocol === 'file:') return new SessionError('no-server');
  for (const name of ['WebAssembly', 'Worker', 'DecompressionStream'] as const) {
    if (scope[name] === undefined) return new SessionError('unsupported', { detail: name });
  }
  try {
    await scope.WebAssembly!.compile(emptyModule);
    return null;
  } catch (error) {
    return new SessionError('unsupported', { detail: String(error) });
  }
}
