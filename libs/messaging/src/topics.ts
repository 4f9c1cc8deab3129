import { TOPICS } from '@libs/contracts';
import type { Kafka } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A stamp never goes back, so after a clock has once run ahead the next ones stay ahead until the time has caught up. By
 * default a broker takes nothing from more than an hour ahead, and would refuse every event for as long (tried).
 */
const ANY_STAMP = { name: 'message.timestamp.after.max.ms', value: String(2n ** 63n - 1n) };

/**
 * Creates the topics that are missing, with their settings (architecture §4): a migration step. kafkajs's own
 * waiting for leaders can reject a creation that was accepted (tried), so this polls until all answer.
 */
export async function createTopics(kafka: Kafka, patienceMs = 30_000): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    const missing = TOPICS.filter((topic) => !there.has(topic.name));
    if (missing.length > 0) {
      await admin.createTopics({
        waitForLeaders: false,
        topics: missing.map((topic) => ({
          topic: topic.name,
          numPartitions: topic.partitions,
          replicationFactor: -1,
          configEntries: [
            ...Object.entries(topic.settings).map(([name, value]) => ({ name, value })),
            ANY_STAMP,
          ],
        })),
      });
    }
    const until = Date.now() + patienceMs;
    for (;;) {
      try {
        const { topics } = await admin.fetchTopicMetadata({ topics: TOPICS.map((topic) => topic.name) });
        if (topics.every((topic) => topic.partitions.every((partition) => partition.leader >= 0))) {
          // A leader that is named may not know of it yet (seen): new topics must answer too.
          for (const { name } of missing) await admin.fetchTopicOffsets(name);
          return;
        }
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      if (Date.now() > until) throw new Error('Kafka has created our topics, but they have no leader yet');
      await pause(100);
    }
  } finally {
    await admin.disconnect();
  }
}
