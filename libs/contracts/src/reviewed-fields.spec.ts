import { expect, test } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import type { PublishedContract } from './contract.js';
import { fieldsOf, type Field, type PartClass } from './field-registry.js';
import { CONTRACTS } from './registry.js';
import { REVIEWED_FIELDS, reviewOf } from './reviewed-fields.js';

/** Contracts and their parts, as deep as they go. */
const parts = [...new Set(CONTRACTS.flatMap((contract) => withParts(contract)))];
const places = parts.flatMap((part) => fieldsOf(part).map((field) => ({ part, field })));

test.each(parts)('every property of $name is declared with the vocabulary', (part) => {
  const declared = fieldsOf(part).map((field) => field.name);
  const validated = getMetadataStorage()
    .getTargetValidationMetadatas(part, '', false, false)
    .map((rule) => rule.propertyName);

  expect(declared.length).toBeGreaterThan(0);
  expect(Object.keys(new part()).toSorted()).toEqual(declared.toSorted());
  expect([...new Set(validated)].toSorted()).toEqual(declared.toSorted());
});

test('every field on the log stands on the reviewed list', () => {
  expect(places.filter(({ part, field }) => !reviewOf(part, field.name)).map(nameOf)).toEqual([]);
});

test('the reviewed list holds nothing that is not on the log', () => {
  const used = new Set(
    places.map(({ part, field }) => {
      const qualified = `${part.name}.${field.name}`;
      return qualified in REVIEWED_FIELDS ? qualified : field.name;
    }),
  );
  expect(Object.keys(REVIEWED_FIELDS).filter((name) => !used.has(name))).toEqual([]);
});

test('a name that is reviewed once means the same everywhere', () => {
  const unqualified = places.filter(({ part, field }) => !(`${part.name}.${field.name}` in REVIEWED_FIELDS));
  const meanings = Map.groupBy(unqualified, ({ field }) => field.name);
  const ambiguous = [...meanings].filter(
    ([, found]) => new Set(found.map(({ field }) => meaningOf(field))).size > 1,
  );
  expect(ambiguous.map(([name]) => name)).toEqual([]);
});

/** What each word can be reviewed as: a village is never just a code, a hash never an id. */
const WORDS_MAY_BE: Readonly<Record<string, readonly string[]>> = {
  Uuid: ['id', 'operations'],
  Organisation: ['id'],
  Code: ['code', 'quasi-identifier', 'sensitive', 'restricted', 'operations'],
  Codes: ['code', 'sensitive', 'restricted', 'operations'],
  Country: ['code'],
  Job: ['code'],
  Area: ['code', 'operations'],
  Village: ['quasi-identifier'],
  Day: ['date', 'quasi-identifier', 'operations'],
  Year: ['quasi-identifier'],
  Count: ['count', 'quasi-identifier', 'operations'],
  Flag: ['count', 'sensitive'],
  Hash: ['hash'],
  Part: ['part'],
  Each: ['part'],
  Moment: ['operations'],
  Service: ['operations'],
  EventType: ['operations'],
  Position: ['operations'],
  Offsets: ['operations'],
};

test('a field is reviewed as what its word can be', () => {
  const strange = places.filter(({ part, field }) => {
    const [sensitivity = 'not reviewed'] = reviewOf(part, field.name) ?? [];
    return !WORDS_MAY_BE[field.word]?.includes(sensitivity);
  });
  expect(strange.map(nameOf)).toEqual([]);
});

/** What identifies a person directly or lets one write freely, in both languages (domain.md §5.1, §5.6). */
const NEVER = new Set(
  `nik kk nama name alias nickname mother ibu dob birthdate birthday lahir phone telepon hp wa email address alamat rt rw
   jalan dusun passport paspor kpj npwp account rekening photo foto fingerprint biometric religion agama number nomor
   text note notes remark description comment title url`.split(/\s+/),
);

test('no field is named after a direct identifier or a text', () => {
  const wordsOf = (name: string) =>
    name
      .replaceAll(/[A-Z]/g, (letter) => ` ${letter}`)
      .toLowerCase()
      .split(' ');
  expect(
    places.filter(({ field }) => wordsOf(field.name).some((word) => NEVER.has(word))).map(nameOf),
  ).toEqual([]);
});

test('every string on the log has a shape', () => {
  const free = places.filter(({ field }) =>
    strings(field.schema).some((schema) => !(schema['format'] ?? schema['pattern'])),
  );
  expect(free.map(nameOf)).toEqual([]);
});

const words = new Map(places.map(({ field }) => [field.word, field]));

test.each([
  ['an identity number', '3307105506959901'],
  ['a passport number', 'A1234567'],
  ['a travel document’s number', 'XD123456'],
  ['a phone number', '+6281100009901'],
  ['a phone number without a plus', '6281100009901'],
  ['a name', 'Siti Contoh'],
  ['a sentence', 'DIPUKUL MAJIKAN SEJAK MARET'],
  ['an address', 'RT 02 RW 01'],
  ['a long word', 'A'.repeat(41)],
])('no word that people fill in from lists can say %s', (_, value) => {
  for (const word of ['Code', 'Codes', 'Organisation', 'Country', 'Job', 'Area', 'Village', 'Hash']) {
    const [schema] = strings(words.get(word)?.schema ?? {});
    expect(new RegExp(String(schema?.['pattern'])).test(value)).toBe(false);
  }
});

test('what is restricted is only on a restricted topic', () => {
  const open = CONTRACTS.filter((contract) => !contract.topic.includes('.restricted.'));
  const restricted = places.filter(({ part, field }) => reviewOf(part, field.name)?.[0] === 'restricted');

  expect(restricted.map(nameOf)).toEqual([
    'RecruiterSeen.kind',
    'RecruiterSeen.flags',
    'ProceduralStatusTold.proceduralStatus',
    'CaseCategoryTold.caseCategory',
    'ReturnCauseRecorded.returnReason',
    'ReturnCauseRecorded.deportationCause',
  ]);
  expect(
    restricted.filter(({ part }) => open.some((contract) => withParts(contract).includes(part))),
  ).toEqual([]);
});

function nameOf({ part, field }: (typeof places)[number]): string {
  return `${part.name}.${field.name}`;
}

function withParts(part: PartClass | PublishedContract): PartClass[] {
  return [part, ...fieldsOf(part).flatMap((field) => (field.part ? withParts(field.part) : []))];
}

/** The schemas of strings within a schema, however deep. */
function strings(schema: object): Record<string, unknown>[] {
  const keywords: Record<string, unknown> = { ...schema };
  const below = Object.values(keywords).filter((value) => value instanceof Object);
  return [...(keywords['type'] === 'string' ? [keywords] : []), ...below.flatMap(strings)];
}

function meaningOf({ word, known }: Field): string {
  return JSON.stringify([word, known]);
}
