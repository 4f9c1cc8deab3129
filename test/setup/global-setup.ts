import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare global {
  /** Ends what the global setup started, and takes its data away. */
  var stopParts: (() => Promise<void>) | undefined;
}

/**
 * A PostgreSQL and a Kafka of this run's own, made anew and thrown away after it, unless POSTGRES_URL or KAFKA_BROKERS
 * name others. Jest calls this once a run, also for several projects, and gives its environment to the workers.
 */
export default async function startParts(): Promise<void> {
  findSourcesOfImports();
  const { startPostgres } = await import('../../tools/embedded/postgres.js');
  const { startKafka } = await import('../../tools/embedded/kafka.js');
  const dir = await mkdtemp(join(tmpdir(), 'desa-migran-test-'));
  await chmod(dir, 0o755); // PostgreSQL of a run by root is another user's, who must get through
  const { POSTGRES_URL, KAFKA_BROKERS } = process.env;
  const postgres = POSTGRES_URL ? undefined : startPostgres({ dir: join(dir, 'postgres'), fsync: false });
  const kafka = KAFKA_BROKERS ? undefined : startKafka({ dir: join(dir, 'kafka') });
  globalThis.stopParts = async () => {
    for (const server of await Promise.allSettled([postgres, kafka])) {
      if (server.status === 'fulfilled') await server.value?.stop();
    }
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const [ourPostgres, ourKafka] = await Promise.all([postgres, kafka]);
    if (ourPostgres) process.env.POSTGRES_URL = ourPostgres.url;
    if (ourKafka) process.env.KAFKA_BROKERS = ourKafka.brokers;
  } catch (error) {
    await globalThis.stopParts();
    throw error;
  }
  // Jest runs no teardown when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void globalThis.stopParts?.().finally(() => process.exit(1)));
  }
}

/** In its tests Jest takes an import of `x.js` for `x.ts`; this file it loads by itself, where nothing does. */
function findSourcesOfImports(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
      return next(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
}
