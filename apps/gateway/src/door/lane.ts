/** How many requests a service is given at once, and how many more may wait for it, for how long. */
export interface LaneLimits {
  readonly active: number;
  readonly waiting: number;
  /** Milliseconds. */
  readonly patience: number;
}

interface Waiting {
  readonly begin: () => void;
  readonly giveUp: NodeJS.Timeout;
}

/**
 * The way to one service. A request beyond what it can do is turned away at once: a queue that grows makes everybody
 * late and ends in answers that nobody waits for any more.
 */
export class Lane {
  private active = 0;
  private readonly queue = new Set<Waiting>();

  constructor(private readonly limits: LaneLimits) {}

  /**
   * Calls exactly one of the two: `begin` now or in turn, and then `leave()` is owed; `refuse` when there is no room or
   * patience has ended.
   */
  enter(begin: () => void, refuse: () => void): void {
    if (this.active < this.limits.active) {
      this.active += 1;
      begin();
    } else if (this.queue.size < this.limits.waiting) {
      const waiting: Waiting = {
        begin,
        giveUp: setTimeout(() => {
          this.queue.delete(waiting);
          refuse();
        }, this.limits.patience),
      };
      this.queue.add(waiting);
    } else {
      refuse();
    }
  }

  leave(): void {
    for (const next of this.queue) {
      this.queue.delete(next);
      clearTimeout(next.giveUp);
      next.begin();
      return;
    }
    this.active -= 1;
  }
}
