import { expect, test } from '@jest/globals';
import { toAbroadRequest } from './to-abroad-request.js';

const told = {
  informant: 'FAMILY',
  name: 'Rini Contoh',
  sex: 'P',
  birthYear: '1999',
  country: 'MY',
  proceduralStatus: 'UNKNOWN',
};

test('years are sent as numbers, the person apart, and what was left blank not at all', () => {
  expect(toAbroadRequest(told, '3307102004')).toEqual({
    villageCode: '3307102004',
    informant: 'FAMILY',
    sex: 'P',
    country: 'MY',
    birthYear: 1999,
    proceduralStatus: 'UNKNOWN',
    person: { name: 'Rini Contoh' },
  });
});

test('numbers are sent as the service writes them', () => {
  const more = { ...told, nik: '3307 1055 0699 9902', phone: '0811 0000 9902', rt: '2', sinceYear: '2023' };
  expect(toAbroadRequest(more, '3307102004')).toMatchObject({
    sinceYear: 2023,
    person: { nik: '3307105506999902', phone: '+6281100009902', rt: '02' },
  });
});
