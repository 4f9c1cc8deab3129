import { expect, test } from '@jest/globals';
import { SERVICES } from './contract.js';
import { fieldsOf } from './field-registry.js';
import { HEARD_BY } from './heard-by.js';
import { CONTRACTS, contractOf } from './registry.js';
import { EVENT_TYPE, TOPIC } from './shapes.js';
import { confidentialityOf, mayPublish, ownerOf, TOPICS, topicNamed } from './topics.js';

test.each(CONTRACTS)(
  '$type is named after its class, its service and its version',
  ({ name, type, topic }) => {
    const [service = '', event] = type.split('.');
    const kebab = name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

    expect(type).toMatch(new RegExp(EVENT_TYPE));
    expect(event).toBe(kebab);
    expect(service === 'clock' ? topic === 'pmi.clock.v1' : mayPublish(service, topic)).toBe(true);
  },
);

test('an event has versions 1, 2, 3 … without a gap', () => {
  const versionOf = (type: string): number => Number(type.slice(type.lastIndexOf('.v') + 2));
  const events = Map.groupBy(CONTRACTS, ({ type }) => type.slice(0, type.lastIndexOf('.v')));
  for (const [event, versions] of events) {
    const numbers = versions.map(({ type }) => versionOf(type)).toSorted((a, b) => a - b);
    expect([event, numbers]).toEqual([event, numbers.map((_, before) => before + 1)]);
  }
});

test.each(CONTRACTS)('$type has a sentence that says what has happened', ({ summary }) => {
  expect(summary).toMatch(/^[A-Z].{20,200}\.$/);
});

test('a type is told by one contract', () => {
  expect(new Set(CONTRACTS.map(({ type }) => type)).size).toBe(CONTRACTS.length);
  expect(contractOf('registration.worker-registered.v1')?.name).toBe('WorkerRegistered');
  expect(contractOf('registration.worker-registered.v99')).toBeUndefined();
  expect(contractOf('constructor')).toBeUndefined();
});

test.each(TOPICS)('$name carries something and has an owner', ({ name, owners }) => {
  expect(name).toMatch(new RegExp(TOPIC));
  expect(owners.length).toBeGreaterThan(0);
  expect(CONTRACTS.some(({ topic }) => topic === name)).toBe(true);
});

test.each(CONTRACTS)('$type goes onto a topic that there is', ({ topic }) => {
  expect(topicNamed(topic)).toBeDefined();
});

test('stages and restricted topics have six partitions, the rest one; nothing but the clock is ever compacted', () => {
  for (const { name, partitions, settings } of TOPICS) {
    const single = /\.(reference|policy|operations|clock)\./.test(name);
    expect([name, partitions]).toEqual([name, single ? 1 : 6]);
    expect([name, settings['cleanup.policy']]).toEqual([name, name.includes('clock') ? 'compact' : 'delete']);
    expect(settings['message.timestamp.type']).toBe('CreateTime');
    if (!name.includes('clock')) expect(settings['retention.ms']).toBe('-1');
  }
});

test('each topic belongs to one service, but the clock to all relays', () => {
  expect(ownerOf('pmi.policy.v1')).toBe('placement');
  expect(ownerOf('pmi.reference.v1')).toBe('registration');
  expect(ownerOf('pmi.operations.v1')).toBe('status');
  expect(ownerOf('pmi.clock.v1')).toBeUndefined();
  expect(ownerOf('pmi.elsewhere.v1')).toBeUndefined();
  expect(SERVICES.every((service) => mayPublish(service, 'pmi.clock.v1'))).toBe(true);
  expect(mayPublish('training', 'pmi.placement.v1')).toBe(false);
});

test('what is on a restricted topic is RESTRICTED', () => {
  expect(confidentialityOf({ topic: 'pmi.reintegration.restricted.v1' })).toBe('RESTRICTED');
  expect(confidentialityOf({ topic: 'pmi.reintegration.v1' })).toBe('NORMAL');
});

test('the cause of a return is not on the open topic', () => {
  const open = CONTRACTS.filter((contract) => confidentialityOf(contract) === 'NORMAL');
  const fields = open.flatMap((contract) => fieldsOf(contract).map(({ name }) => name));
  expect(fields.filter((name) => /cause|returnReason|procedural|category/i.test(name))).toEqual([]);
});

test('restricted events are heard by status alone, and nobody else hears its own', () => {
  for (const service of SERVICES) {
    if (service === 'status') continue;
    for (const contract of HEARD_BY[service]) {
      expect(confidentialityOf(contract)).toBe('NORMAL');
      expect(ownerOf(contract.topic)).not.toBe(service);
    }
  }
});
