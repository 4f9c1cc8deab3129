import { expect, test } from '@jest/globals';
import { readTables, TablesNotUnderstood, type TableFault } from './read-tables.js';
import { areas, aTable, publishedTables, schema } from './spec-tables.js';

const file = (name: string, ...tables: object[]) => ({ name, text: JSON.stringify(tables) });

function faultsOf(...files: { name: string; text: string }[]): readonly TableFault[] {
  try {
    readTables(files, { schema, areas });
  } catch (error) {
    if (error instanceof TablesNotUnderstood) return error.faults;
    throw error;
  }
  return [];
}

const faultOf = (changes: object): Pick<TableFault, 'pointer' | 'problem'>[] =>
  faultsOf(file('a.json', { ...aTable({}), ...changes })).map(({ pointer, problem }) => ({
    pointer,
    problem,
  }));

test('the published tables are read as they are', () => {
  expect(publishedTables()).toHaveLength(28);
});

test('several files are one list, in which an id stands once', () => {
  const [one, other] = [aTable({ id: 'one' }), aTable({ id: 'other' })];
  expect(readTables([file('a.json', one), file('b.json', other)], { schema, areas })).toEqual([one, other]);
  expect(faultsOf(file('a.json', one), file('b.json', other, one))).toEqual([
    { file: 'b.json', table: 'one', pointer: '/id', problem: 'a table of a.json has this id already' },
  ]);
});

test('what is no list of tables is refused by file and place', () => {
  expect(faultsOf({ name: 'a.json', text: '{"id":' })).toMatchObject([
    { file: 'a.json', pointer: '', problem: expect.stringContaining('not JSON') },
  ]);
  expect(faultsOf({ name: 'a.json', text: '{}' })).toEqual([
    { file: 'a.json', pointer: '', problem: 'this must be a list of one table or more' },
  ]);
  expect(faultsOf(file('a.json', { id: 3 }))).toContainEqual({
    file: 'a.json',
    pointer: '/0',
    problem: 'source is missing',
  });
});

test('each deviation from the form is told with its pointer', () => {
  expect(faultOf({ total: 1e17 })).toEqual([
    { pointer: '/total', problem: 'this is more than can be counted to the unit' },
  ]);
  expect(faultOf({ total: -1 })).toEqual([{ pointer: '/total', problem: '-1 is less than nothing' }]);
  expect(faultOf({ extra: 1 })).toEqual([{ pointer: '', problem: 'extra is no key of a table' }]);
  expect(faultOf({ by: { country: { Taiwan: 3 } } })).toContainEqual({
    pointer: '/by/country',
    problem: 'Taiwan is no code of this dimension',
  });
  expect(faultOf({ period: { from: '2024-01', to: '2024-12-31' } })).toContainEqual({
    pointer: '/period',
    problem: 'the period must be two months (YYYY-MM) or two days (YYYY-MM-DD)',
  });
  expect(faultOf({ legalBasis: 'Permen 16/2025' })).toEqual([
    { pointer: '/legalBasis', problem: 'this stands with TARGET only' },
  ]);
});

test('a period without an end is refused in words, whatever the table expects of itself', () => {
  const problem = 'the page prints no end of the period, so nobody can say which acts it counts';
  for (const expects of ['REFUSE_PERIOD', 'CONSISTENT']) {
    expect(faultOf({ period: { from: '2024-01', to: null }, expect: expects })).toEqual([
      { pointer: '/period/to', problem },
    ]);
  }
});

test('days that the calendar does not have, and periods that run backwards, are refused', () => {
  expect(faultOf({ publishedOn: '2025-02-30' })).toEqual([
    { pointer: '/publishedOn', problem: 'there is no day 2025-02-30' },
  ]);
  expect(faultOf({ period: { from: '2024-12', to: '2024-01' } })[0]).toMatchObject({ pointer: '/period/to' });
});

test('names and codes of areas must be areas, and a dimension of two levels says of what', () => {
  expect(faultOf({ by: { regencyOfProvince: { 35: { Ponorogo: 1, Atlantis: 2 } } } })).toEqual([
    {
      pointer: '/by/regencyOfProvince/35/Atlantis',
      problem: 'no kabupaten or kota of 35 is called Atlantis',
    },
  ]);
  expect(faultOf({ scope: { originArea: '99' } })).toEqual([
    { pointer: '/scope/originArea', problem: 'there is no area with the code 99' },
  ]);
  expect(faultOf({ by: { jobs: { HK: { Maid: 1 } } } })[0]).toMatchObject({ pointer: '/by/jobs/HK' });
});

test('countries must be countries, of targets too, wherever a table prints them', () => {
  const problem = 'there is no country with the code ZZ (ISO 3166-1)';
  expect(faultOf({ by: { country: { ZZ: 5, DM: 45 } } })).toEqual([{ pointer: '/by/country/ZZ', problem }]);
  expect(faultOf({ by: { countryBySex: { ZZ: { P: 1 } } } })).toEqual([
    { pointer: '/by/countryBySex/ZZ/P', problem },
  ]);
  const goal = { measure: 'TARGET', of: 'PENEMPATAN_LAYANAN', legalBasis: 'a rule' };
  expect(faultOf({ ...goal, by: { country: { ZZ: 5 }, originArea: { 99: 1 } } })).toMatchObject([
    { pointer: '/by/country/ZZ', problem },
    { pointer: '/by/originArea/99' },
  ]);
});

test('a key that stands twice is told with its place, and a number that no computer holds', () => {
  const text = JSON.stringify([aTable({ by: { country: { HK: 1, TW: 2 } } })]).replace('"TW":2', '"HK":2');
  expect(faultsOf({ name: 'a.json', text })).toEqual([
    { file: 'a.json', table: 'a-table', pointer: '/by/country/HK', problem: 'this key stands here twice' },
  ]);
  expect(faultOf({ by: { calls: { A: { B: 2 ** 60 } } }, counters: ['calls'] })).toEqual([
    { pointer: '/by/calls/A/B', problem: 'this is more than can be counted to the unit' },
  ]);
});

test('areas of one dimension are of one level, and no cell is printed twice', () => {
  expect(faultOf({ by: { originArea: { 35: 40, 3302: 10 } } })).toEqual([
    { pointer: '/by/originArea/3302', problem: '3302 is of another level than 35' },
  ]);
  expect(faultOf({ by: { regencyOfProvince: { 35: { Malang: 4, 'Kab. Malang': 3 } } } })).toEqual([
    {
      pointer: '/by/regencyOfProvince/35/Kab. Malang',
      problem: 'this is the same as /by/regencyOfProvince/35/Malang',
    },
  ]);
  expect(faultOf({ by: { education: { SMA: 4, SLTA: 3 } } })).toMatchObject([
    { pointer: '/by/education/SLTA' },
  ]);
});

test('a mark of its encoding before a list and ends of lines of another system do not matter, but an empty list does', () => {
  const text = `\uFEFF${JSON.stringify([aTable({})], null, 1).replaceAll('\n', '\r\n')}`;
  expect(readTables([{ name: 'a.json', text }], { schema, areas })).toEqual([aTable({})]);
  expect(faultsOf(file('a.json'))).toMatchObject([{ problem: 'this must be a list of one table or more' }]);
});

test('one fault is told once: a cell below nothing, a table without a measure', () => {
  expect(faultOf({ by: { sex: { L: -1 } } })).toEqual([
    { pointer: '/by/sex/L', problem: '-1 is less than nothing' },
  ]);
  expect(faultOf({ measure: undefined })).toEqual([{ pointer: '', problem: 'measure is missing' }]);
});

test('complete and counters name dimensions of the table', () => {
  expect(faultOf({ complete: ['sex'] })).toEqual([
    { pointer: '/complete/0', problem: 'the table has no dimension sex' },
  ]);
});

test('a table that is to be left out may be as it likes, and must be there', () => {
  const files = [file('a.json', { id: 'odd' }, aTable({}))];
  expect(readTables(files, { schema, areas }, ['odd'])).toHaveLength(1);
  expect(() => readTables(files, { schema, areas }, ['odd', 'nobody'])).toThrow('nobody');
});

test('a refusal is sentences with file, table and place', () => {
  expect(() => readTables([file('a.json', aTable({ total: 1.5 }))], { schema, areas })).toThrow(
    'These tables cannot be used:\n  a.json, a-table, /total: 1.5 is no whole number',
  );
});
