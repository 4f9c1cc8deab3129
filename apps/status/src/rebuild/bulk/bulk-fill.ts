import { Worker } from 'node:worker_threads';
import { closeBuckets, openBuckets } from './buckets.js';
import { Share, type ShareOfWork, type ShareRead } from './share.js';
import type { Asked, Said } from './thread.js';

export interface BulkOptions {
  /** What all shares have in common. */
  readonly work: Omit<ShareOfWork, 'targets' | 'buckets' | 'own'>;
  readonly targets: ReadonlyMap<string, bigint>;
  /** How many threads share the work; 0: none, it is done here. */
  readonly threads: number;
  readonly reading: (events: number) => void;
  readonly entering: (events: number) => void;
  /** Between the two steps, e.g. to set aside what must not count. */
  readonly whenRead: (read: ShareRead) => Promise<void>;
}

/** What is read of the log lives for a moment: it is to be forgotten while it is young, and the rest is little. */
const LIMITS = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 256 };

/** The two steps of a share, here or in a thread. */
interface Hand {
  read(): Promise<ShareRead>;
  enter(joined: ReadonlySet<string>): Promise<void>;
  end(): Promise<unknown>;
}

/**
 * Fills tables without indexes with all that the log holds before `targets`: read once, sorted into buckets by worker, and
 * entered story by story. Memory does not grow with the log.
 */
export async function fillInBulk(options: BulkOptions): Promise<ShareRead> {
  const { work, targets, threads } = options;
  const buckets = openBuckets();
  const shares = Math.max(1, threads);
  let progress = options.reading;
  const hands: Hand[] = [];
  try {
    for (let nth = 0; nth < shares; nth++) {
      const ofShare = (_: unknown, place: number): boolean => place % shares === nth;
      const share: ShareOfWork = {
        ...work,
        targets: [...targets].filter(ofShare),
        buckets,
        own: [...buckets.keys()].filter(ofShare),
      };
      hands.push(threads > 0 ? new ThreadOf(share, (n) => progress(n)) : handOf(share, (n) => progress(n)));
    }
    const reads = await Promise.all(hands.map((hand) => hand.read()));
    const read: ShareRead = {
      aside: reads.flatMap(({ aside }) => aside),
      joined: new Set(reads.flatMap(({ joined }) => [...joined])),
    };
    await options.whenRead(read);
    progress = options.entering;
    await Promise.all(hands.map((hand) => hand.enter(read.joined)));
    return read;
  } finally {
    await Promise.all(hands.map((hand) => hand.end()));
    closeBuckets(buckets);
  }
}

function handOf(work: ShareOfWork, progress: (events: number) => void): Hand {
  const share = new Share(work, progress);
  return { read: () => share.read(), enter: (joined) => share.enter(joined), end: async () => undefined };
}

class ThreadOf implements Hand {
  private readonly thread: Worker;

  constructor(
    work: ShareOfWork,
    private readonly progress: (events: number) => void,
  ) {
    this.thread = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: work,
      resourceLimits: LIMITS,
    });
  }

  async read(): Promise<ShareRead> {
    return (await this.ask({ step: 'read' })) ?? { aside: [], joined: new Set() };
  }

  async enter(joined: ReadonlySet<string>): Promise<void> {
    await this.ask({ step: 'enter', joined });
  }

  end(): Promise<number> {
    return this.thread.terminate();
  }

  private ask(asked: Asked): Promise<ShareRead | undefined> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        this.thread.off('message', hear).off('error', fail);
        act();
      };
      const fail = (cause: Error): void => settle(() => reject(cause));
      const hear = (said: Said): void => {
        if (said.kind === 'progress') this.progress(said.events);
        else settle(() => resolve(said.read));
      };
      this.thread.on('message', hear).on('error', fail);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      this.thread.postMessage(asked);
    });
  }
}
