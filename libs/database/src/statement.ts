import { createHash } from 'node:crypto';

/** How a value is written into a statement: `$7::uuid`. */
export type Bind = (value: unknown, type: string) => string;

/**
 * Many writes as one named statement: each becomes a common table expression, so a command costs one round trip.
 * A statement of the same shape has the same text, hence the same name, hence is planned once a connection.
 */
export class Statement {
  private readonly parts: string[] = [];
  private readonly values: unknown[] = [];

  readonly bind: Bind = (value, type) => `$${this.values.push(value)}::${type}`;

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** Adds a part; returns the name by which later parts may read what it returns. */
  with(sql: string, materialized = false): string {
    const name = `p${this.parts.length}`;
    this.parts.push(`${name} as ${materialized ? 'materialized ' : ''}(${sql})`);
    return name;
  }

  toQuery(): { name: string; text: string; values: unknown[] } {
    const text = `with ${this.parts.join(',\n')}\nselect 1`;
    return { name: nameOf(text), text, values: this.values };
  }
}

const names = new Map<string, string>();

/** A short, stable name for a text; shapes are few, but a runaway must not fill the memory. */
export function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    if (names.size > 1_000) names.clear();
    name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}
