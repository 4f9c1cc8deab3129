export { EventConsumer, type ConsumerCounts, type ConsumerOptions } from './event-consumer.js';
export type { HeardRecord } from './heard-record.js';
export { On, OnBatch } from './on.js';
export { EventTooLarge, MAX_PAYLOAD_BYTES, Outbox } from './outbox.js';
export type { ParkReason } from './parking.js';
export { Relay, RelayOptions } from './relay.js';
export { createInbox, createOutbox } from './tables.js';
export { createTopics } from './topics.js';
