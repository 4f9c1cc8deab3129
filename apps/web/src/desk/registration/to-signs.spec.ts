import { expect, test } from '@jest/globals';
import { fromSigns, toSigns } from './to-signs.js';

test('of a plan that she has told one asks for debt, wage and route; of none that is told they stay open', () => {
  const plan = { wageTimesReference: '3', lenders: ['PERORANGAN'], routeRegencies: ['2171'] };
  expect(toSigns({ ...plan, planTold: true })).toEqual({
    wageTimesReference: 3,
    lenders: ['PERORANGAN'],
    routeRegencies: ['2171'],
  });
  expect(toSigns({ ...plan, planTold: false })).toBeUndefined();
  const asked = { signsAsked: true, lenders: [], routeRegencies: [] };
  expect(toSigns({ ...asked, planTold: true })).toMatchObject({ lenders: [], routeRegencies: [] });
  expect(toSigns(asked)).not.toHaveProperty('lenders');
});

test.each([
  [{}],
  [{ cashPaidToFamily: true, offeredInWriting: false, offeredVisa: 'TOURIST' as const }],
  [{ transitCountries: ['TH'], lenders: ['BANK' as const], wageTimesReference: 1.5 }],
  [toSigns({ signsAsked: true, signs: ['marriageOffered'], planTold: true, routeRegencies: ['6503'] })!],
])('what was told fills the boxes as they were, and is sent again as it was told', (told) => {
  expect(toSigns(fromSigns(told)) ?? {}).toEqual(told);
});
