import { expect, test } from '@jest/globals';
import { parseHumanCode } from '@libs/identifiers';
import { withOwnCode } from './own-code.js';

const taken = (constraint: string) =>
  Object.assign(new Error('duplicate key value'), { code: '23505', constraint });

test('where a code is taken another is drawn', async () => {
  const drawn: string[] = [];
  const done = await withOwnCode('3307102004', async (code) => {
    drawn.push(code);
    if (drawn.length === 1) throw taken('worker_human_code');
    return code;
  });
  expect(new Set(drawn).size).toBe(2);
  expect(parseHumanCode(done)).toMatchObject({ kind: 'VALID', village: '3307102004' });
});

test('whatever else is wrong is told at once', async () => {
  let draws = 0;
  const write = async () => {
    draws += 1;
    throw taken('worker_pkey');
  };
  await expect(withOwnCode('3307102004', write)).rejects.toMatchObject({ constraint: 'worker_pkey' });
  expect(draws).toBe(1);
});
