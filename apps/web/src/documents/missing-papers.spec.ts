import { expect, test } from '@jest/globals';
import { missingPapers } from './missing-papers.js';

const siti = {
  state: 'REGISTERED',
  identityStatus: 'FORMAT_VALID',
  familyPermitKnown: false,
  plannedDeparture: '2027-07-01',
};
const seen = (docType: string, expiresOn?: string) => ({
  docType,
  status: 'SIGHTED',
  ...(expiresOn && { expiresOn }),
});

test('who has shown nothing yet lacks all of it', () => {
  const all = ['KTP', 'KK', 'MARITAL_STATUS_LETTER', 'FAMILY_PERMIT', 'PASSPORT'];
  expect(missingPapers(siti, [])).toEqual(all);
  expect(missingPapers(siti, [{ docType: 'KK', status: 'DECLARED' }])).toEqual(all);
  expect(missingPapers(siti, [{ docType: 'KK', status: 'EXPIRED' }])).toEqual(all);
});

test('a passport lasts half a year beyond the departure, whichever of several it is', () => {
  const rest = [seen('KTP'), seen('KK'), seen('MARITAL_STATUS_LETTER')];
  const ready = { ...siti, familyPermitKnown: true };
  const short = seen('PASSPORT', '2027-12-31');
  expect(missingPapers(ready, [...rest, short])).toEqual(['PASSPORT_SHORT']);
  expect(missingPapers(ready, [...rest, short, seen('PASSPORT', '2028-01-01')])).toEqual([]);
});

test('nobody is sent for a permit to who is unsafe, and a card that was seen at registration is seen', () => {
  const legalAid = { id: 'posbakum', en: 'legal aid' };
  const sighted = { ...siti, identityStatus: 'SIGHTED_KTP', legalAid };
  expect(missingPapers(sighted, [])).toEqual(['KK', 'MARITAL_STATUS_LETTER', 'PASSPORT']);
});

test('who is abroad already, or will not go, lacks nothing', () => {
  for (const state of ['ABROAD_KNOWN', 'WITHDRAWN', 'REJECTED'])
    expect(missingPapers({ ...siti, state }, [])).toEqual([]);
});
