import { expect, test } from '@jest/globals';
import { KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } from 'kafkajs';
import { isRefusal } from './publisher.js';

const said = (type: string) => new KafkaJSProtocolError(Object.assign(new Error(type), { type }));

test('a record that the broker will never take is told from a broker that cannot take any', () => {
  expect(isRefusal(said('MESSAGE_TOO_LARGE'))).toBe(true);
  const afterRetries = new KafkaJSNumberOfRetriesExceeded(said('CORRUPT_MESSAGE'), {
    retryCount: 5,
    retryTime: 2_000,
  });
  expect(isRefusal(afterRetries)).toBe(true);
  for (const type of [
    'LEADER_NOT_AVAILABLE',
    'REQUEST_TIMED_OUT',
    'KAFKA_STORAGE_ERROR',
    'INVALID_TIMESTAMP',
  ]) {
    expect(isRefusal(said(type))).toBe(false);
  }
});
