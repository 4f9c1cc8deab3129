/** Waits for a time, or until woken; a wake that nobody waits for is kept for the next wait. */
export class Wake {
  private woken = false;
  private waiting?: () => void;

  wake(): void {
    this.woken = true;
    this.waiting?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.waiting = undefined;
    this.woken = false;
  }
}
