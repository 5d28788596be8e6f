/**
 * DuckDB-WASM with nothing around it, spoken to by the messages of its worker: what any page on top of it has to be
 * measured against. The functions run in a page of the browser, so each stands alone.
 */
export interface BareDatabase {
  /** A statement to the end of its answer, in milliseconds. */
  readonly time: (sql: string) => Promise<number>;
}

declare global {
  interface Window {
    bare?: BareDatabase;
  }
}

/** Milliseconds from nothing to a connection. `wasmUrl` is served under its right type, and so compiled while it comes. */
export async function startBare([workerUrl, wasmUrl]: readonly [string, string]): Promise<number> {
  const started = performance.now();
  const worker = new Worker(workerUrl);
  let next = 0;
  const waiting = new Map<number, (data: unknown) => void>();
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ requestId: number; type: string; data: unknown }>) => {
      if (data.type === 'INSTANTIATE_PROGRESS') return;
      waiting.get(data.requestId)?.(data.type === 'ERROR' ? new Error(JSON.stringify(data.data)) : data.data);
    },
  );
  const post = async (type: string, data: unknown): Promise<unknown> => {
    const messageId = ++next;
    const answer = new Promise((done) => waiting.set(messageId, done));
    worker.postMessage({ messageId, type, data });
    const said = await answer;
    if (said instanceof Error) throw said;
    return said;
  };
  await post('INSTANTIATE', [wasmUrl, null]);
  await post('OPEN', {});
  const connection = (await post('CONNECT', null)) as number;
  const milliseconds = performance.now() - started;
  const files = new Set<string>();
  window.bare = {
    time: async (sql) => {
      const [, url] = /^LOAD (.*)$/.exec(sql) ?? [];
      if (url !== undefined) {
        const stream = (await fetch(url)).body!.pipeThrough(new DecompressionStream('gzip'));
        const name = `f${files.size}.duckdb`;
        files.add(name);
        await post('REGISTER_FILE_BUFFER', [name, new Uint8Array(await new Response(stream).arrayBuffer())]);
        await post('RUN_QUERY', [connection, `ATTACH '${name}' AS p${files.size - 1} (READ_ONLY)`]);
        return 0;
      }
      const asked = performance.now();
      await post('RUN_QUERY', [connection, sql]);
      return performance.now() - asked;
    },
  };
  return milliseconds;
}
