import { expect, test } from '@jest/globals';
import { CaseCategoryTold, WorkerRegistered } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received } from '@libs/testing';
import * as fc from 'fast-check';
import { FACT_COLUMNS } from '../../projection/facts.js';
import { copyRow, lineOf, readLine } from './fact-line.js';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_129);
const WORKER = newId();

test(`a fact comes back from its line as it was told, whatever its texts hold (seed ${seed})`, () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\t', '\n', '\\', '\\n', '\\N', '"\r\\\\'),
  );
  fc.assert(
    fc.property(fc.dictionary(texts, texts), (data) => {
      const event = received(WorkerRegistered, WORKER, data as unknown as WorkerRegistered);
      const line = lineOf(event);
      expect(line).not.toMatch(/[\n\r]/);
      const { fact, isRestricted, row } = readLine(line);
      expect(row.split('\t')).toHaveLength(FACT_COLUMNS.split(', ').length);
      expect({ ...fact.data }).toEqual({ ...data });
      expect(isRestricted).toBe(false);
      expect(fact).toMatchObject({
        eventId: event.id,
        workerId: WORKER,
        heardAt: event.heardAt,
        actor: event.actor,
      });
    }),
    { seed },
  );
});

test('what was not told stays so, instants are as the database gives them back, and a RESTRICTED fact is known', () => {
  const { journeyId: _, ...event } = received(CaseCategoryTold, WORKER, {
    caseId: newId(),
    caseCategory: 'GAJI',
  });
  const line = lineOf({ ...event, heardAt: '2026-03-04T02:40:00Z', confidentiality: 'RESTRICTED' });
  const { fact, isRestricted } = readLine(line);
  expect(fact).not.toHaveProperty('journeyId');
  expect(fact).not.toHaveProperty('occurredAt');
  expect(fact.heardAt).toBe('2026-03-04T02:40:00.000Z');
  expect(isRestricted).toBe(true);
});

test('a row for COPY has its lists as arrays, nothing as \\N, and no tab that is none', () => {
  expect(copyRow(['a\tb', null, undefined, 3, ['X', 'Y'], [], 'c\\d\n'])).toBe(
    'a\\tb\t\\N\t\\N\t3\t{X,Y}\t{}\tc\\\\d\\n',
  );
});
