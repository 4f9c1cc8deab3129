import { Partitioners, type Kafka, type Producer } from 'kafkajs';
import type { Pool } from 'pg';

/**
 * The plainest relay there could be: the oldest rows are sent and deleted until there are none. After a failure it asks
 * anew for the oldest rows, and either keeps its producer or replaces it.
 *
 * @param onFailure called when a send has been given up
 */
export async function drainPlainly(
  outbox: Pool,
  kafka: Kafka,
  to: { readonly topic: string; readonly rowsAtOnce: number; readonly replacesProducer: boolean },
  onFailure: () => Promise<void>,
): Promise<void> {
  let producer = await connect(kafka);
  for (;;) {
    const { rows } = await outbox.query<{ position: string; id: string }>(
      'select position::text, id from outbox order by position limit $1',
      [to.rowsAtOnce],
    );
    if (rows.length === 0) break;
    try {
      await producer.send({
        topic: to.topic,
        messages: rows.map(({ id }) => ({ value: id, headers: { ce_id: id } })),
      });
      await outbox.query('delete from outbox where position = any ($1::bigint[])', [
        rows.map(({ position }) => position),
      ]);
    } catch {
      await onFailure();
      if (!to.replacesProducer) continue;
      await producer.disconnect();
      producer = await connect(kafka);
    }
  }
  await producer.disconnect();
}

/** With the settings of ours that matter here; it gives up sooner. */
async function connect(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
    retry: { retries: 1, initialRetryTime: 50 },
  });
  await producer.connect();
  return producer;
}
