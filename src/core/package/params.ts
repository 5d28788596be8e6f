/**
 * The parameters of a rule, written `name=value;name=value` in one cell. Lists separate their members with `|`
 * (a comma, slash or space is understood too), pairs are `name:value`.
 */
export class Params {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  /** NaN where the text is no number: `check` reports it before anything is scored. */
  number(name: string): number | null;
  number(name: string, otherwise: number): number;
  number(name: string, otherwise: number | null = null): number | null {
    const written = this.#values.get(name);
    return written === undefined ? otherwise : plainNumber(written);
  }

  list(name: string): number[] {
    return splitList(this.#values.get(name) ?? '').map(plainNumber);
  }

  pairs(name: string): Map<string, number> {
    const entries = splitList(this.#values.get(name) ?? '').map((member): [string, number] => {
      const colon = member.indexOf(':');
      return colon < 0
        ? [member, Number.NaN]
        : [member.slice(0, colon).trim(), plainNumber(member.slice(colon + 1))];
    });
    return new Map(entries);
  }

  toString(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join(';');
  }
}

export const noParams = new Params(new Map());

/** Null where a part has no `=` or a name stands twice. */
export function readParams(cell: string | null): Params | null {
  if (cell === null) return noParams;
  const values = new Map<string, string>();
  for (const part of cell.split(';')) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (name === '' || values.has(name)) return null;
    values.set(name, part.slice(equals + 1).trim());
  }
  return new Params(values);
}

function splitList(cell: string): string[] {
  return cell.split(/[|,/\s]+/).filter((member) => member !== '');
}

function plainNumber(written: string): number {
  const trimmed = written.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
}
