import { expect, test } from '@jest/globals';
import { SERVICES } from '@libs/contracts';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { preview, previewGateway } from '../../tools/docs/applications.js';

await Promise.all([...SERVICES.map((name) => preview(name)), previewGateway()]);

type RequestClass = new () => object;

interface Rule {
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly number[];
}

/** The rules of every class that a running service would check a body by; the storage shows them class by class only. */
const { validationMetadatas } = getMetadataStorage() as unknown as {
  validationMetadatas: ReadonlyMap<RequestClass, readonly Rule[]>;
};

const FIELDS = [...validationMetadatas].flatMap(([request, rules]) =>
  rules
    .filter(({ name }) => name === 'isPlainText')
    .map(({ propertyName: field }) => {
      const length = rules.find((rule) => rule.propertyName === field && rule.name === 'isTextOfLength');
      const [min, max] = length!.constraints! as [number, number];
      return { title: `${request.name}.${field}`, request, field, min, max };
    }),
);

const HOSTILE: readonly string[] = [
  'سيتي\u200f',
  'Siti\u202eitiS',
  '\u2066Siti\u2069',
  'Siti 🌸',
  '👩‍👩‍👧‍👦',
  'Si\u200bti\u200d',
  '\ufeffSiti\ufeff',
  "'; drop table x;--",
  '" or 1=1 --',
  '=1+1',
  '+62|calc',
  '-2+3',
  '@SUM(A1)',
  '<b onload=x>',
  '${7*7}{{7*7}}',
  '%00%n%s',
  '\\u0000',
  'null',
  '../../etc',
];

/** Cut or filled up to fit, whole characters at a time. */
function fitting(text: string, { min, max }: { min: number; max: number }): string {
  const cut = Array.from(text).slice(0, max).join('').trimEnd();
  return cut + 'x'.repeat(Math.max(0, min - Array.from(cut).length));
}

function faultsOf(request: RequestClass, field: string, value: unknown): string[] {
  return validateSync(plainToInstance(request, { [field]: value }))
    .filter(({ property }) => property === field)
    .flatMap(({ constraints }) => Object.keys(constraints ?? {}));
}

test('the fields in which people write are known here', () => {
  expect(FIELDS.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['UnnumberedPersonRequest.name', 'ParticularsRequest.hamlet']),
  );
});

test.each(FIELDS)(
  '$title takes any line of writing, and leaves it as it was written',
  ({ request, field, ...room }) => {
    for (const text of HOSTILE.map((whole) => fitting(whole, room))) {
      expect([text, faultsOf(request, field, text)]).toEqual([text, []]);
      expect(plainToInstance(request, { [field]: text })).toMatchObject({ [field]: text });
    }
  },
);

test.each(FIELDS)('$title refuses what is no line of writing, or too long', ({ request, field }) => {
  for (const text of [
    '',
    '   ',
    '\u200b\u202e',
    'Si\0ti',
    'Si\nti',
    'Si\u2028ti',
    '\ud83d',
    'a'.repeat(10_000),
    7,
    {},
    [],
  ]) {
    expect(faultsOf(request, field, text)).not.toEqual([]);
  }
});
