import { expect, test } from '@jest/globals';
import { toCorrection } from './to-correction.js';

test('what is said of the person stands apart, written as a registration writes it', () => {
  const answers = {
    reasonCode: 'TYPED_WRONG',
    name: ' Siti  Contohan ',
    rt: '3',
    phone: '0811 0000 9902',
    sex: 'P',
  };
  expect(toCorrection(answers)).toEqual({
    reasonCode: 'TYPED_WRONG',
    sex: 'P',
    person: { name: 'Siti Contohan', rt: '03', phone: '+6281100009902' },
  });
});
