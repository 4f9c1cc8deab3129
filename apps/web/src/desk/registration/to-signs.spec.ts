import { describe, expect, test } from '@jest/globals';
import { fromSigns, toChangedSigns, toSigns } from './to-signs.js';

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

describe('what is told further', () => {
  const before = {
    recruited: false,
    metOnlineOnly: false,
    cashPaidToFamily: true,
    offeredVisa: 'TOURIST' as const,
    transitCountries: ['TH', 'MM'],
    lenders: [],
  };
  const boxes = fromSigns(before);

  test('is nothing, where the boxes stand as they were filled', () => {
    expect(toChangedSigns(before, boxes)).toBeUndefined();
    expect(toChangedSigns(undefined, {})).toBeUndefined();
  });

  test('stands beside what was told before, also beside what no box shows', () => {
    const signs = [...boxes.signs, 'marriageOffered'];
    expect(toChangedSigns(before, { ...boxes, signs })).toEqual({ ...before, marriageOffered: true });
    expect(toChangedSigns(before, { ...boxes, transitCountry: 'KH' })).toEqual({
      ...before,
      transitCountries: ['KH', 'MM'],
    });
  });

  test('takes the place of what it changes', () => {
    const { cashPaidToFamily: _, transitCountries: __, ...others } = before;
    expect(toChangedSigns(before, { ...boxes, signs: [], transitCountry: '' })).toEqual(others);
    const asked = toChangedSigns(before, { ...boxes, signsAsked: true });
    expect(asked).toMatchObject({ ...before, marriageOffered: false, offeredInWriting: true });
  });
});
