/** Nobody waits longer than this, in milliseconds, without a word. */
const HEARTBEAT = 4_000;

/** Does the work, and says what is going on: at once, and again as long as it takes. */
export async function step<T>(doing: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  console.log(`… ${doing}`);
  const heartbeat = setInterval(() => {
    console.log(`… ${doing} (${Math.round((Date.now() - begun) / 1_000)} s)`);
  }, HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
  }
}
