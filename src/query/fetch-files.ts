/** The files of a manifest from where the site lies: fetched, unpacked and looked over before anything opens them. */
import { fetchWhole } from './fetch-whole.ts';
import type { ExploreEngine, ExploreFile, ExplorePart } from './manifest.ts';
import type { Progress } from './session.ts';
import { checkStorage } from './storage-version.ts';
import { unpack } from './unpack.ts';

export interface FilesOptions {
  /** Address of the folder of the files, ending in "/". */
  readonly root: string;
  readonly onProgress: (progress: Progress) => void;
  /** A server that sends nothing for so long is given up. */
  readonly silenceMs: number;
  /** Past the browser's cache: asked anew for each file, since it changes after a failure. */
  readonly isRetry: () => boolean;
}

export interface Files {
  readonly engine: (
    engine: ExploreEngine,
    signal: AbortSignal,
  ) => Promise<{ workerScript: Blob; wasm: Blob }>;
  readonly part: (part: ExplorePart, signal?: AbortSignal) => Promise<Uint8Array>;
}

export function filesFrom(options: FilesOptions): Files {
  const fetchFile = async (
    file: ExploreFile,
    step: Progress['step'],
    part: string,
    signal: AbortSignal | undefined,
  ) => {
    const packed = await fetchWhole(options.root + file.file, {
      name: file.file,
      bytes: file.bytes,
      plainBytes: file.plainBytes,
      silenceMs: options.silenceMs,
      isRetry: options.isRetry(),
      ...(signal === undefined ? {} : { signal }),
      onProgress: (received, expected) => options.onProgress({ step, part, received, expected }),
    });
    return unpack(packed, { ...file, name: file.file });
  };
  return {
    engine: async ({ worker, wasm }, signal) => {
      const [script, module] = await Promise.all(
        [worker, wasm].map((one) => fetchFile(one, 'engine', '', signal)),
      );
      return {
        workerScript: new Blob([script!], { type: 'text/javascript' }),
        wasm: new Blob([module!], { type: 'application/wasm' }),
      };
    },
    part: async (part, signal) => {
      const bytes = await fetchFile(part, 'data', part.name, signal);
      checkStorage(bytes, part.file);
      return bytes;
    },
  };
}
