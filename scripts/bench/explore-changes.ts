/** Changes as a reader makes them, timed within the page. The functions run in the browser, so each stands alone. */

export interface Change {
  readonly selector: string;
  readonly value: string;
}

/** Names that are typed and ranges that are narrowed, each leaving something else. */
export function filterChanges(count: number): Change[] {
  const changes = Array.from({ length: count }, (_, at): Change => {
    const turn = Math.floor(at / 4) % 25;
    const kinds: readonly Change[] = [
      { selector: '#x-name', value: String(turn) },
      { selector: '#x-form [data-range="total"] [data-end="low"]', value: String(40 + turn / 5) },
      { selector: '#x-form [data-range="total"] [data-end="high"]', value: String(60 - turn / 5) },
      { selector: '#x-name', value: '' },
    ];
    return kinds[at % 4]!;
  });
  return changes;
}

/** Milliseconds from each input until its result is drawn and on the screen. */
export async function paintedChange(changes: readonly Change[]): Promise<number[]> {
  const board = document.getElementById('explore')!;
  const times: number[] = [];
  for (const { selector, value } of changes) {
    const input = document.querySelector<HTMLInputElement>(selector)!;
    const before = Number(board.dataset['painted']);
    const started = performance.now();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise<void>((done) => {
      const look = () => {
        if (Number(board.dataset['painted']) > before || performance.now() - started > 5000) done();
        else setTimeout(look);
      };
      look();
    });
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
}

/** The same for statements on the page of SQL; a table stands for each. */
export async function statementChange(statements: readonly string[]): Promise<number[]> {
  const area = document.querySelector<HTMLTextAreaElement>('#sql')!;
  const run = document.querySelector<HTMLButtonElement>('[data-run]')!;
  const until = (test: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => (test() ? done() : setTimeout(look));
      look();
    });
  await until(() => !run.disabled);
  const times: number[] = [];
  for (const statement of statements) {
    const old = document.querySelector('.sql-rows');
    const started = performance.now();
    area.value = statement;
    run.click();
    await until(() => document.querySelector('.sql-rows') !== old && !run.disabled);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - started);
  }
  return times;
}
