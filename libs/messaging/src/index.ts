import './quiet-kafkajs.js';
import './quick-headers.js';
export { countArchive, readArchive } from './archive.js';
export { keyOf, lockPositions, movePositions, partitionOf, type PartitionKey } from './consumer-store.js';
export {
  EventConsumer,
  type ConsumerCounts,
  type ConsumerHooks,
  type ConsumerOptions,
} from './event-consumer.js';
export { readRecord, type HeardRecord, type Message } from './heard-record.js';
export { Lease, type LeaseName } from './lease.js';
export { BATCH_PATTERN, On, OnBatch, OnMany } from './on.js';
export { EventTooLarge, MAX_PAYLOAD_BYTES, Outbox } from './outbox.js';
export { takeUp, type ParkReason } from './parking.js';
export { Projector, type ProjectorOptions } from './projector.js';
export { Publisher } from './publisher.js';
export { Relay, RelayOptions } from './relay.js';
export { RelayStore, stampedEvent } from './relay-store.js';
export { sift, type Aside, type Kept } from './sift.js';
export { createInbox, createOutbox } from './tables.js';
export { createTopics } from './topics.js';
