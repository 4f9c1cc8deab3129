import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulated } from './story.js';

/** So much is held before it goes to disk. */
const HELD_CHARACTERS = 24_000_000;
const DAY_MS = 86_400_000;

/**
 * Events by the day on which they are heard, each day in a file of its own: journeys are told one after the other and heard
 * side by side, and a history of years does not fit into memory, but a day of it does.
 */
export class DayFiles {
  private readonly dir = mkdtempSync(join(tmpdir(), 'simulate-'));
  private readonly held = new Map<number, string[]>();
  private size = 0;
  private first = Infinity;

  add(events: readonly Simulated[]): void {
    for (const event of events) {
      const day = Math.floor(event.heard / DAY_MS);
      const line = JSON.stringify(event);
      const lines = this.held.get(day);
      if (lines) lines.push(line);
      else this.held.set(day, [line]);
      this.size += line.length;
      this.first = Math.min(this.first, day);
    }
    if (this.size > HELD_CHARACTERS) this.flush();
  }

  /** From the first day on which anything is heard; the last one at least, on which it is known that there is no more. */
  *daysUntil(end: number): Generator<number> {
    for (let day = Math.min(this.first, end); day <= end; day++) yield day;
  }

  /** What is heard on a day, in order; after that it is gone. */
  take(day: number): Simulated[] {
    const file = this.fileOf(day);
    const written = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    rmSync(file, { force: true });
    const held = this.held.get(day) ?? [];
    this.held.delete(day);
    return [...written, ...held]
      .map((line) => JSON.parse(line) as Simulated)
      .sort((a, b) => a.heard - b.heard || (a.id < b.id ? -1 : 1));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  private flush(): void {
    for (const [day, lines] of this.held) appendFileSync(this.fileOf(day), `${lines.join('\n')}\n`);
    this.held.clear();
    this.size = 0;
  }

  private fileOf(day: number): string {
    return join(this.dir, String(day));
  }
}
