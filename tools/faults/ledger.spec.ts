import { expect, test } from '@jest/globals';
import { audit, type Books, type Row } from './ledger.js';

const row = (eventId: string, subject: string, seq: number, state: Row['state'] = 'PUBLISHED'): Row => ({
  eventId,
  subject,
  seq,
  type: 'told',
  state,
});
const receipt = (workerId: string, seq: number) => ({ workerId, seq, type: 'told', at: 0 });
const record = (eventId: string, subject: string, seq: number) => ({ eventId, subject, seq });

/** Two events of one worker, in order everywhere. */
const good: Books = {
  receipts: [receipt('w', 1), receipt('w', 2)],
  rows: [row('a', 'w', 1), row('b', 'w', 2)],
  records: [record('a', 'w', 1), record('b', 'w', 2)],
  effects: [{ reader: 'probe', eventIds: ['a', 'b'], parked: [] }],
  states: [{ workerId: 'w', register: 'REGISTERED', journey: 'REGISTERED' }],
};

const kinds = (changes: Partial<Books>): string[] => audit({ ...good, ...changes }).map(({ kind }) => kind);

test('books that agree give no finding, also where records are repeated, events wait, are parked or refused', () => {
  expect(audit(good)).toEqual([]);
  expect(kinds({ records: [record('a', 'w', 1), record('b', 'w', 2), record('a', 'w', 1)] })).toEqual([]);
  expect(
    kinds({
      rows: [row('a', 'w', 1), row('b', 'w', 2, 'WAITING')],
      records: [record('a', 'w', 1)],
      effects: [{ reader: 'probe', eventIds: ['a'], parked: [] }],
    }),
  ).toEqual([]);
  expect(kinds({ effects: [{ reader: 'probe', eventIds: ['a'], parked: ['b'] }] })).toEqual([]);
  expect(
    kinds({
      rows: [...good.rows, row('c', 'v', 1, 'REFUSED')],
    }),
  ).toEqual([]);
});

test('a command that was accepted and has no row is lost', () => {
  expect(kinds({ receipts: [...good.receipts, receipt('w', 3)] })).toEqual(['lost']);
});

test('a command that was done twice is doubled', () => {
  expect(kinds({ receipts: [receipt('w', 1)] })).toEqual(['doubled']);
});

test('a row that was taken for published and is not on the topic is lost', () => {
  expect(kinds({ records: [record('a', 'w', 1)] })).toEqual(['lost']);
});

test('a record without a row is invented', () => {
  expect(kinds({ records: [...good.records, record('c', 'v', 1)] })).toEqual(['invented']);
});

test('first occurrences out of order, or with a gap, are disordered', () => {
  expect(kinds({ records: [record('b', 'w', 2), record('a', 'w', 1)] })).toContain('disordered');
  expect(
    kinds({
      rows: [...good.rows, row('d', 'w', 4)],
      receipts: [],
      records: [...good.records, record('d', 'w', 4)],
      effects: [],
    }),
  ).toEqual(['disordered']);
});

test('an event without an effect is lost, one with two or one beside its parking is doubled, one of nobody is invented', () => {
  const effects = (...eventIds: string[]) => ({ effects: [{ reader: 'probe', eventIds, parked: [] }] });
  expect(kinds(effects('a'))).toEqual(['lost']);
  expect(kinds(effects('a', 'b', 'b'))).toEqual(['doubled']);
  expect(kinds(effects('a', 'b', 'c'))).toEqual(['invented']);
  expect(kinds({ effects: [{ reader: 'probe', eventIds: ['a', 'b'], parked: ['b'] }] })).toEqual(['doubled']);
});

test('a worker of whom the ministry says something else than the register is lost to it', () => {
  expect(kinds({ states: [{ workerId: 'w', register: 'VILLAGE_VERIFIED', journey: 'REGISTERED' }] })).toEqual(
    ['lost'],
  );
});
