import { expect, test } from '@jest/globals';
import { toMendedRequest } from './to-mended-request.js';

const answers = {
  name: ' Siti  Contoh ',
  birthDate: '1995-06-15',
  sex: 'P',
  identityStatus: 'SIGHTED_KTP',
  hamlet: 'Krajan',
  rt: '2',
  education: 'SLTP',
  country: 'TW',
  isco08: '5322',
  scheme: 'P_TO_P',
  plannedDeparture: '2027-07-01',
};

test('a number that was left blank is not sent, and stays as it is', () => {
  const mended = toMendedRequest(answers, {});
  expect(mended).toMatchObject({
    person: { name: 'Siti Contoh', rt: '02' },
    intent: { country: 'TW', plannedDeparture: '2027-07-01' },
  });
  for (const blank of ['nik', 'phone', 'rw']) expect(mended.person).not.toHaveProperty(blank);
  expect(mended).not.toHaveProperty('recruiterId');
});

test('a number that was wrong is sent as it is right', () => {
  expect(toMendedRequest({ ...answers, nik: '3307 1055 0695 9901' }, {}).person.nik).toBe('3307105506959901');
});

test('what she told is sent again only where it was changed', () => {
  const signs = { metOnlineOnly: false, cashPaidToFamily: true };
  const boxes = { signs: ['cashPaidToFamily'] };
  expect(toMendedRequest({ ...answers, ...boxes }, { signs })).not.toHaveProperty('signs');
  expect(toMendedRequest({ ...answers, ...boxes, offeredVisa: 'TOURIST' }, { signs }).signs).toEqual({
    ...signs,
    offeredVisa: 'TOURIST',
  });
});
