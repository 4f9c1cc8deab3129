import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { CloudEvent, Kafka, type KafkaMessage } from 'cloudevents';
import * as fc from 'fast-check';
import { ATTRIBUTES } from './attributes.js';
import { fromKafkaRecord, toKafkaRecord, type IncomingRecord, type OutgoingRecord } from './cloud-event.js';
import type { StampedEvent } from './contract.js';
import { FamilyPermitGranted } from './registration/family-permit-granted.v1.js';
import { VillageVerified } from './registration/village-verified.v1.js';

const workerId = newId();
const letterId = newId();
const granted: StampedEvent = {
  id: newId(),
  type: FamilyPermitGranted.type,
  topic: FamilyPermitGranted.topic,
  source: 'registration',
  subject: { kind: 'worker', id: workerId },
  journeyId: newId(),
  occurredOn: '2026-03-04',
  occurredAt: '2026-03-04T02:31:00.000Z',
  recordedAt: '2026-03-13T07:00:01.250Z',
  heardAt: '2026-03-13T07:00:01.275Z',
  position: 9007199254740993n,
  seq: 2,
  actor: { role: 'KEPALA_DESA', area: '3307102004', orgId: 'DESA-KURIPAN', deskId: 'desk-1' },
  commandId: newId(),
  causationId: newId(),
  correlationId: newId(),
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  policyVersion: '2026-01',
  payload: JSON.stringify({ letterId, signerRelation: 'SUAMI', witnessedBy: 'KEPALA_DESA' }),
};

test('the public CloudEvents SDK reads every attribute of a record of ours', () => {
  const event = Kafka.toEvent<unknown>(asSeenBySdk(toKafkaRecord(granted))) as CloudEvent<unknown>;

  const { id, source, type, subject, time, specversion, datacontenttype, data, ...extensions } =
    event.toJSON();
  expect(event.validate()).toBe(true);
  expect({ id, source, type, subject, time, specversion, datacontenttype, data }).toEqual({
    id: granted.id,
    source: '/pmi/registration',
    type: 'registration.family-permit-granted.v1',
    subject: `worker:${workerId}`,
    time: granted.recordedAt,
    specversion: '1.0',
    datacontenttype: 'application/json',
    data: { letterId, signerRelation: 'SUAMI', witnessedBy: 'KEPALA_DESA' },
  });
  expect(withoutUndefined(extensions)).toEqual({
    partitionkey: workerId,
    occurredon: '2026-03-04',
    occurredat: '2026-03-04T02:31:00.000Z',
    recordedat: '2026-03-13T07:00:01.250Z',
    heardat: '2026-03-13T07:00:01.275Z',
    position: '9007199254740993',
    seq: '2',
    journeyid: granted.journeyId,
    role: 'KEPALA_DESA',
    area: '3307102004',
    orgid: 'DESA-KURIPAN',
    deskid: 'desk-1',
    commandid: granted.commandId,
    causationid: granted.causationId,
    correlationid: granted.correlationId,
    traceparent: granted.traceparent,
    policyversion: '2026-01',
    confidentiality: 'NORMAL',
  });
});

test('a record written by the public CloudEvents SDK is heard as the event it says', () => {
  const ours = Kafka.toEvent<unknown>(asSeenBySdk(toKafkaRecord(granted))) as CloudEvent<unknown>;
  const written = Kafka.binary<unknown>(ours);
  const record = {
    value: Buffer.from(JSON.stringify(written.value)),
    headers: withoutUndefined(written.headers) as Record<string, string>,
    offset: '7',
  };

  const { payload, ...envelope } = granted;
  expect(fromKafkaRecord(record, granted.topic, 3)).toEqual({
    kind: 'event',
    event: { ...envelope, confidentiality: 'NORMAL', partition: 3, offset: '7', data: JSON.parse(payload) },
  });
});

test('what is not known is left out: the least envelope is heard as it was told', () => {
  const {
    journeyId: _journey,
    occurredAt: _at,
    commandId: _command,
    causationId: _cause,
    correlationId: _correlation,
    traceparent: _trace,
    policyVersion: _policy,
    ...least
  } = { ...granted, actor: { role: 'SYSTEM' } };
  const record = received(toKafkaRecord(least));

  expect(Object.keys(record.headers)).not.toContain('ce_occurredat');
  expect(fromKafkaRecord(record, granted.topic, 0)).toMatchObject({ event: { actor: { role: 'SYSTEM' } } });
});

test('a record carries the subject as its key and the relay’s stamp as its time', () => {
  expect(toKafkaRecord(granted)).toMatchObject({
    key: workerId,
    timestamp: String(Date.UTC(2026, 2, 13, 7, 0, 1, 275)),
  });
});

test('a reader is spared what it does not listen to', () => {
  const record = { ...received(toKafkaRecord(granted)), value: Buffer.from('not even JSON') };
  const onlyVillages = (type: string) => (type === VillageVerified.type ? VillageVerified : undefined);

  expect(fromKafkaRecord(record, granted.topic, 0, onlyVillages)).toEqual({
    kind: 'other-type',
    type: FamilyPermitGranted.type,
  });
});

test('what another service writes on a topic is told apart from what its owner says', () => {
  const record = received(toKafkaRecord({ ...granted, source: 'training' }));

  expect(fromKafkaRecord(record, granted.topic, 0)).toEqual({ kind: 'not-the-owner', source: 'training' });
});

test.each(Object.entries(ATTRIBUTES).filter(([, attribute]) => attribute.required))(
  'a record without its %s is unreadable and says so',
  (name) => {
    const record = received(toKafkaRecord(granted));
    delete record.headers[`ce_${name}`];

    expect(fromKafkaRecord(record, granted.topic, 0)).toMatchObject({
      kind: 'unreadable',
      problems: [`ce_${name}: missing`],
    });
  },
);

test.each([
  ['a header given twice', { ce_seq: [Buffer.from('1'), Buffer.from('2')] }, 'ce_seq: more than one'],
  ['a header of another type', { ce_seq: 7 as unknown as string }, 'ce_seq: not as described'],
  ['bytes that are no text', { ce_role: Buffer.from([0xff, 0xfe, 0x00]) }, 'ce_role: not as described'],
  ['a day that no calendar has', { ce_occurredon: '2026-02-30' }, 'ce_occurredon: not as described'],
  ['a day of zeros', { ce_occurredon: '0000-00-00' }, 'ce_occurredon: not as described'],
  ['an hour that no day has', { ce_heardat: '2026-03-13T25:00:00.000Z' }, 'ce_heardat: not as described'],
  ['a subject of no kind', { ce_subject: 'person:1' }, 'ce_subject: not as described'],
  ['a position with a sign', { ce_position: '-1' }, 'ce_position: not as described'],
  ['a source outside the system', { ce_source: '/elsewhere' }, 'ce_source: not as described'],
  ['another version of CloudEvents', { ce_specversion: '0.3' }, 'ce_specversion: not as described'],
])('%s makes a record unreadable, by name of the header and without its value', (_, headers, problem) => {
  const record = received(toKafkaRecord(granted));
  const heard = fromKafkaRecord({ ...record, headers: { ...record.headers, ...headers } }, granted.topic, 0);

  expect(heard).toMatchObject({ kind: 'unreadable', problems: [problem] });
});

test('of an unreadable record the rest of the envelope is told, so that it can be parked with its subject', () => {
  const record = { ...received(toKafkaRecord(granted)), value: Buffer.from('{"letterId":') };

  expect(fromKafkaRecord(record, granted.topic, 1)).toMatchObject({
    kind: 'unreadable',
    problems: ['value: not JSON'],
    envelope: { id: granted.id, subject: granted.subject, partition: 1, heardAt: granted.heardAt },
  });
});

test.each([null, 'null', '[]', '7', '"text"', '{}', '{"letterId":null}', '{"__proto__":{"letterId":1}}'])(
  'the value %s is unreadable',
  (value) => {
    const record = { ...received(toKafkaRecord(granted)), value: value === null ? null : Buffer.from(value) };

    expect(fromKafkaRecord(record, granted.topic, 0).kind).toBe('unreadable');
  },
);

test('no record whatever makes the reader throw', () => {
  const header = fc.oneof(
    fc.string(),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.array(fc.string().map((text) => Buffer.from(text))),
    fc.constantFrom(undefined, null, 0, {}, Symbol.iterator),
  );
  const names = Object.keys(ATTRIBUTES).map((name) => `ce_${name}`);
  const valid = received(toKafkaRecord(granted));
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor', ''), header),
      fc.oneof(fc.constant(null), fc.string(), fc.json()),
      fc.boolean(),
      (headers, value, onTopOfValid) => {
        const record = {
          offset: '0',
          value: value === null ? null : Buffer.from(value),
          headers: { ...(onTopOfValid ? valid.headers : {}), ...headers },
        };
        const heard = fromKafkaRecord(record as IncomingRecord, granted.topic, 0);
        expect(['event', 'other-type', 'not-the-owner', 'unreadable']).toContain(heard.kind);
      },
    ),
    { numRuns: 2_000 },
  );
});

/** As kafkajs hands it over: headers and value are bytes. */
function received(record: OutgoingRecord) {
  const headers = Object.entries(record.headers).map(([name, text]) => [name, Buffer.from(text)]);
  return {
    key: Buffer.from(record.key),
    value: Buffer.from(record.value),
    headers: Object.fromEntries(headers) as Record<string, Buffer>,
    offset: '0',
  };
}

function asSeenBySdk(record: OutgoingRecord): KafkaMessage<string> {
  return { ...record, body: record.value };
}

function withoutUndefined(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
