import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import * as fc from 'fast-check';
import type { Contract } from './contract.js';
import { fieldsOf, type Field, type PartClass } from './field-registry.js';
import { readerOf } from './reader.js';
import { CONTRACTS } from './registry.js';
import { WorkerRegistered } from './registration/worker-registered.v1.js';
import { TOPICS } from './topics.js';
import { shapeProblems } from './writing.js';

const intent = { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2026-07-01' };
const registered = {
  villageCode: '3307102004',
  sex: 'P',
  birthYear: 1995,
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent,
  source: 'DESK',
};
const read = readerOf(WorkerRegistered);

test('what a reader does not know is dropped, at any depth', () => {
  expect(read({ ...registered, shoeSize: 38, intent: { ...intent, mood: 'HOPEFUL' } })).toEqual({
    ok: true,
    data: registered,
  });
});

test('a code that is not yet known is kept as it is', () => {
  const newer = { ...registered, education: 'D5', intent: { ...intent, scheme: 'VIA_MOON' } };
  expect(read(structuredClone(newer))).toEqual({ ok: true, data: newer });
});

test('what cannot be read is told by field and rule, and never by value', () => {
  const { sex: _, ...wrong } = { ...registered, birthYear: 'Siti', intent: { ...intent, country: 'Taiwan' } };
  const reading = read(wrong);
  expect(reading).toEqual({
    ok: false,
    problems: ['sex: missing', 'birthYear: type', 'intent.country: pattern'],
  });
});

test.each([null, undefined, 7, 'text', [], [registered]])('%j is no data of an event', (value) => {
  expect(read(value).ok).toBe(false);
});

test('a contract is compiled once', () => {
  expect(readerOf(WorkerRegistered)).toBe(readerOf(WorkerRegistered));
});

test.each(CONTRACTS)('writer and reader of $type agree on what has its shape', (contract) => {
  fc.assert(
    fc.property(dataOf(contract), (data) => {
      const byWriter = shapeProblems(contract, data).length === 0;
      const byReader = readerOf(contract)(structuredClone(data)).ok;
      expect({ byReader }).toEqual({ byReader: byWriter });
    }),
    { numRuns: 300 },
  );
});

test.each(CONTRACTS)('the property above sees both verdicts for $type', (contract: Contract) => {
  const verdicts = fc.sample(dataOf(contract), 300).map((data) => readerOf(contract)(data).ok);
  expect(new Set(verdicts).size).toBe(2);
});

/** Data of a contract in which each field is mostly right, and else wrong in the ways that JSON can be. */
function dataOf(part: PartClass): fc.Arbitrary<object> {
  const model = Object.fromEntries(
    fieldsOf(part).map((field) => [field.name, mostly(rightFor(field), field)]),
  );
  return fc.record(model, { requiredKeys: [] }).map((data) => data as object);
}

function mostly(right: fc.Arbitrary<unknown>, field: Field): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrongFor(field) });
}

const SAYINGS: readonly string[] = [
  '2026-02-30',
  '2026-02-28',
  '2026-02-28T24:00:00.000Z',
  '2026-02-28T23:59:59.999Z',
  '2026-02-28T23:59:59Z',
  'FIT',
  'fit',
  'FIT ',
  'FIT\n',
  '_',
  'A-B',
  '3307105506959901',
  '33071',
  '3307104004',
  '3307102004',
  'ID',
  '0',
  '00',
  'F'.repeat(64),
  'f'.repeat(64),
  '',
  '\u0000',
  '\uD800',
  '0197C0DE-7A01-7C11-9A55-2F6E0C9D0001',
];

function wrongFor({ part, list }: Field): fc.Arbitrary<unknown> {
  const deeper = part ? [list ? dataOf(part) : fc.array(dataOf(part), { maxLength: 2 })] : [];
  return fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e300, Number.MAX_SAFE_INTEGER, 1899, 2200, [], {}),
    fc.constantFrom(...SAYINGS),
    fc.constantFrom(...SAYINGS).map((text) => [text, text]),
    // Fields that nobody knows are refused by writers and passed over by readers: of a part that may be empty both are right.
    fc.jsonValue().filter((value) => !part || !JSON.stringify(value).includes('{')),
    ...deeper,
  );
}

function rightFor(field: Field): fc.Arbitrary<unknown> {
  const { word, part } = field;
  const schema: Record<string, unknown> = { ...field.schema };
  if (word === 'Part' && part) return dataOf(part);
  if (word === 'Each' && part) return fc.array(dataOf(part), { maxLength: 3 });
  const shape = (pattern: unknown): fc.Arbitrary<string> => fc.stringMatching(shapeOf(String(pattern)));
  switch (word) {
    case 'Uuid':
      return fc.constantFrom(newId(), newId());
    case 'Day':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'Moment':
      return fc
        .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString());
    case 'Year':
    case 'Count':
      return fc.integer({ min: Number(schema['minimum']), max: Number(schema['maximum']) });
    case 'Flag':
      return fc.boolean();
    case 'Codes':
      return fc.uniqueArray(shape('^[A-Z0-9][A-Z0-9_]{0,5}$'), { maxLength: 4 });
    case 'Offsets':
      return fc.dictionary(
        fc.constantFrom(...TOPICS.map(({ name }) => name)),
        fc.array(shape('^[1-9][0-9]{0,9}$')),
      );
    default:
      return shape(schema['pattern']);
  }
}

/** fast-check generates no look-aheads: the numbers they forbid come among the wrong ones. */
function shapeOf(pattern: string): RegExp {
  return new RegExp(pattern.replace(/\(\?!.*?\)/, ''));
}
