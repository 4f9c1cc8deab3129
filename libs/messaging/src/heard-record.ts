import { fromKafkaRecord, type Contract, type Heard } from '@libs/contracts';
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';

/** Of a record, what is needed to read it, or to read it again after it was parked. */
export type Message = Pick<KafkaMessage, 'key' | 'value' | 'headers' | 'offset'>;

export type Batch = EachBatchPayload['batch'];

/** A record from a topic, and what it turned out to be. */
export interface HeardRecord {
  readonly topic: string;
  readonly partition: number;
  readonly message: Message;
  readonly heard: Heard;
  /** `worker:<id>`, or the record's key where even that could not be read: what waits together when it is parked. */
  readonly subject: string;
}

/** The contract of a type that is listened to; the others are told by their header alone and cost next to nothing. */
export type ListensTo = (type: string) => Contract | undefined;

export function readRecord(
  topic: string,
  partition: number,
  message: Message,
  listensTo?: ListensTo,
): HeardRecord {
  const heard = fromKafkaRecord(message, topic, partition, listensTo);
  return { topic, partition, message, heard, subject: subjectOf(heard, message) };
}

function subjectOf(heard: Heard, message: Message): string {
  const subject =
    heard.kind === 'event'
      ? heard.event.subject
      : heard.kind === 'unreadable'
        ? heard.envelope.subject
        : undefined;
  return subject ? `${subject.kind}:${subject.id}` : `key:${message.key?.toString('base64url') ?? ''}`;
}
