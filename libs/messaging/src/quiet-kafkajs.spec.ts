import { expect, jest, test } from '@jest/globals';
import { createRequire } from 'node:module';
import './quiet-kafkajs.js';

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (
  options: object,
) => { pending: unknown[]; throttledUntil: number; checkPendingRequests(): void; destroy(): void };

function queue() {
  const logger = { debug: jest.fn(), namespace: () => logger };
  return new RequestQueue({
    clientId: 'test',
    broker: 'test',
    maxInFlightRequests: 1,
    requestTimeout: 1,
    logger,
  });
}

test('a connection with nothing to send sets no timer', () => {
  jest.useFakeTimers();
  queue().checkPendingRequests();
  expect(jest.getTimerCount()).toBe(0);
});

test('a request that a broker has asked to wait is looked at again when its time has come', () => {
  jest.useFakeTimers();
  const throttled = queue();
  const sent = jest.fn();
  throttled.throttledUntil = Date.now() + 50;
  throttled.pending.push({
    send: sent,
    expectResponse: false,
    correlationId: 1,
    entry: {},
    completed: jest.fn(),
  });
  throttled.checkPendingRequests();
  expect(sent).not.toHaveBeenCalled();
  jest.advanceTimersByTime(60);
  expect(sent).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});
