/**
 * What the content security policy of a page with a database allows beyond that of every page: WebAssembly, a worker
 * from the script's own text, files of this site, and pictures of charts to be saved. Still nothing from elsewhere.
 */
interface Policy {
  readonly insertDirective: (
    directive: `connect-src ${string}` | `worker-src ${string}` | `img-src ${string}`,
  ) => void;
  readonly insertScriptResource: (resource: string) => void;
}

export function allowDatabase(policy: Policy | undefined): void {
  if (policy === undefined) return;
  policy.insertDirective("connect-src 'self' blob:");
  policy.insertDirective("worker-src 'self' blob:");
  policy.insertDirective("img-src 'self' blob:");
  policy.insertScriptResource("'self'");
  policy.insertScriptResource("'wasm-unsafe-eval'");
}
