const EVERY_MS = 2_000;

/** Tells people how far a long work is, and how long it will still take if it goes on like this. */
export class Progress {
  /** When the first of it was done: what went before tells nothing of the speed. */
  private begun?: number;
  private said = 0;
  private done = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly say: (sentence: string) => void,
  ) {}

  add(amount: number): void {
    this.begun ??= this.said = Date.now();
    this.done += amount;
    if (Date.now() - this.said < EVERY_MS) return;
    this.said = Date.now();
    const left = ((this.said - this.begun) / this.done) * (this.total - this.done);
    this.say(
      `… ${this.what}: ${this.done.toLocaleString('en')} of ${this.total.toLocaleString('en')}, ${Math.ceil(left / 1_000)} s left`,
    );
  }
}
