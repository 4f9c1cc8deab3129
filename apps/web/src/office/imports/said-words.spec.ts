import { expect, test } from '@jest/globals';
import { withSaid } from './said-words.js';

test('of a word, however it is spelt, what is said last stands alone', () => {
  const korea = { field: 'COUNTRY', told: 'Korea Sel.', code: 'KP' };
  const worker = { field: 'JOB', told: 'Korea Sel.', code: '5322' };
  const mended = { field: 'COUNTRY', told: 'korea  sel', code: 'KR' };
  expect(withSaid([korea, worker], [mended])).toEqual([worker, mended]);
  expect(withSaid([korea, worker], [])).toEqual([korea, worker]);
});
