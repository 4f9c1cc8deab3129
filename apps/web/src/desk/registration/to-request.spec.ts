import { expect, test } from '@jest/globals';
import type { RegistrationAnswers } from './draft.js';
import { toE164, toRequest } from './to-request.js';

const siti: RegistrationAnswers = {
  notice: true,
  name: ' Siti  Contoh ',
  motherInitial: '',
  identityStatus: 'SIGHTED_KTP',
  nik: '3307 1055 0695 9901',
  birthDate: { day: '15', month: '6', year: '1995' },
  sex: 'P',
  hamlet: 'Krajan',
  rt: '2',
  rw: '1',
  phone: '',
  maritalStatus: 'KAWIN',
  education: 'SLTP',
  country: 'TW',
  isco08: '5322',
  scheme: 'P_TO_P',
  employerType: 'PERSEORANGAN_RUMAH_TANGGA',
  plannedDeparture: { day: '1', month: '7', year: '2026' },
  recruiterId: 'p3mi-demo-01',
  offeredVisa: '',
  signs: [],
  transitCountry: '',
  planTold: false,
  lenders: [],
  wageTimesReference: '',
  routeRegencies: [],
  signsAsked: false,
};

test('what was typed with spaces is sent without, days as the calendar writes them', () => {
  expect(toRequest(siti, '3307102004')).toMatchObject({
    villageCode: '3307102004',
    noticeVersion: 1,
    person: { name: 'Siti Contoh', nik: '3307105506959901', birthDate: '1995-06-15', rt: '02' },
    intent: { plannedDeparture: '2026-07-01' },
    recruiterId: 'P3MI-DEMO-01',
  });
});

test('what was left blank is not in the request at all', () => {
  const request = toRequest({ ...siti, hamlet: ' ', employerType: '', recruiterId: ' ' }, '3307102004');
  expect(request.person).not.toHaveProperty('phone');
  expect(request.person).not.toHaveProperty('hamlet');
  expect(request.intent).not.toHaveProperty('employerType');
  expect(request).not.toHaveProperty('recruiterId');
});

test('a sign that was not asked for is left out, one that was asked for and not ticked says no', () => {
  expect(toRequest(siti, '3307102004')).not.toHaveProperty('signs');
  const ticked = { ...siti, signs: ['cashPaidToFamily', 'notInWriting'], offeredVisa: 'TOURIST' };
  expect(toRequest(ticked, '3307102004').signs).toEqual({
    cashPaidToFamily: true,
    offeredInWriting: false,
    offeredVisa: 'TOURIST',
  });
  expect(toRequest({ ...ticked, signsAsked: true }, '3307102004').signs).toMatchObject({
    cashPaidToFamily: true,
    metOnlineOnly: false,
    offeredInWriting: false,
    transitCountries: [],
  });
});

test.each(['0811 0000 9901', '081100009901', '6281100009901', '+62 811-0000-9901'])(
  'the mobile number %s is one number',
  (spoken) => expect(toE164(spoken)).toBe('+6281100009901'),
);
