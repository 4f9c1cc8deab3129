import { expect, test } from '@jest/globals';
import {
  CONTRACTS,
  contractOf,
  fieldsOf,
  fromKafkaRecord,
  toKafkaRecord,
  type PartClass,
  type ReceivedEvent,
} from '@libs/contracts';
import { readdirSync, readFileSync } from 'node:fs';

/** A record as it was on a topic. Kept for ever: a version that was once published is read for ever. */
interface Sample {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: object;
}

const folder = new URL('samples/', import.meta.url);
const types = readdirSync(folder)
  .map((file) => file.replace(/\.json$/, ''))
  .toSorted();

test('each version of a contract has a sample, and each sample its contract', () => {
  expect(types).toEqual(CONTRACTS.map(({ type }) => type).toSorted());
});

test.each(types)('the sample of %s reads as it was told', (type) => {
  const sample = sampleOf(type);
  const event = heard(sample);

  expect(event.data).toEqual(sample.value);
  expect(toKafkaRecord({ ...event, payload: JSON.stringify(event.data) })).toMatchObject({
    key: sample.key,
    headers: sample.headers,
  });
});

test.each(types)(
  'a later %s, with fields and attributes that we do not know, reads as the one we know',
  (type) => {
    const sample = sampleOf(type);
    const later = {
      ...sample,
      headers: { ...sample.headers, ce_tomorrow: 'unheard of' },
      value: withUnknownFields(contractOf(type)!, sample.value),
    };

    expect(heard(later)).toEqual(heard(sample));
  },
);

test.each(types)('a later %s, with codes that we do not know, reads with those codes', (type) => {
  const sample = sampleOf(type);
  const later = { ...sample, value: withUnknownCodes(contractOf(type)!, sample.value) };

  expect(heard(later).data).toEqual(later.value);
});

test('the samples hold nothing that could be a real identity, card or phone number', () => {
  const numbers = types.flatMap(
    (type) => JSON.stringify(sampleOf(type)).match(/(?<![\w-])\+?\d{11,}/g) ?? [],
  );
  expect(numbers).toEqual([]);
});

function sampleOf(type: string): Sample {
  return JSON.parse(readFileSync(new URL(`${type}.json`, folder), 'utf8')) as Sample;
}

function heard({ topic, headers, value }: Sample): ReceivedEvent {
  const bytes = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]);
  const record = {
    headers: Object.fromEntries(bytes) as Record<string, Buffer>,
    value: Buffer.from(JSON.stringify(value)),
    offset: '0',
  };
  const found = fromKafkaRecord(record, topic, 0);
  if (found.kind !== 'event') throw new Error(JSON.stringify(found));
  return found.event;
}

/** The data with its parts changed too: a part may grow like the whole. */
function changed(
  part: PartClass,
  data: object,
  change: (part: PartClass, data: Record<string, unknown>) => object,
): object {
  const copy: Record<string, unknown> = { ...data };
  for (const { name, part: inner } of fieldsOf(part)) {
    const value = copy[name];
    if (!inner || !(value instanceof Object)) continue;
    copy[name] = Array.isArray(value)
      ? value.map((each: object) => changed(inner, each, change))
      : changed(inner, value, change);
  }
  return change(part, copy);
}

function withUnknownFields(part: PartClass, data: object): object {
  return changed(part, data, (_, known) => ({ ...known, tomorrow: { what: ['ever', 7, null] }, later: 1 }));
}

function withUnknownCodes(part: PartClass, data: object): object {
  return changed(part, data, (inner, known) => {
    const codes = fieldsOf(inner).filter(({ name }) => name in known);
    const one = codes.filter(({ word }) => word === 'Code').map(({ name }) => [name, 'NEVER_HEARD_OF']);
    const many = codes.filter(({ word }) => word === 'Codes').map(({ name }) => [name, ['NEVER_HEARD_OF']]);
    return { ...known, ...Object.fromEntries([...one, ...many]) };
  });
}
