import { expect, test } from '@jest/globals';
import { carriedOver, periodFault, queryOf, questionOf, wholeMonths } from './question.js';

const address = {
  from: '2026-01',
  to: '2026-03',
  by: 'province,sex',
  area: '33,3507',
  country: 'TW',
  areaCodes: 'CURRENT',
  asOf: '2026-04-15T02:40:00.000Z',
  against: 'year',
  top: '10',
};

test('a link makes the same question again', () => {
  expect(queryOf(questionOf(address, '2026-11-28'))).toEqual(address);
});

test('without a period it is the month of today, and what is not understood is not asked', () => {
  expect(questionOf({ by: 'province,shoe', against: 'never', top: 'many', nik: '1' }, '2026-11-28')).toEqual({
    from: '2026-11',
    to: '2026-11',
    by: ['province'],
    filters: {},
  });
});

test('another figure is asked what it can answer', () => {
  const question = questionOf(address, '2026-11-28');
  const { by, filters, areaCodes, from, top } = carriedOver(question, ['month', 'province', 'sex']);
  expect({ by, filters, areaCodes, from, top }).toEqual({
    by: ['province', 'sex'],
    filters: { area: ['33', '3507'] },
    areaCodes: 'CURRENT',
    from: '2026-01',
    top: 10,
  });
  expect(carriedOver(question, ['month', 'debarkation'])).toMatchObject({ by: [], filters: {} });
  for (const dropped of ['top', 'areaCodes'])
    expect(carriedOver(question, ['month', 'debarkation'])).not.toHaveProperty(dropped);
});

test.each([
  ['2026-01', '2026-03', undefined],
  ['2026-01-31', '2026-03-01', undefined],
  ['2026-03', '2026-01', 'BACKWARDS'],
  ['2026-01', '2026-03-01', 'MISSING'],
  ['', '2026-03', 'MISSING'],
])('from %s to %s: %s', (from, to, fault) => {
  expect(periodFault(from, to)).toBe(fault);
});

test('whole months are said as months', () => {
  expect(wholeMonths('2024-02-01', '2024-02-29')).toEqual({ first: '2024-02', last: '2024-02' });
  expect(wholeMonths('2024-02-01', '2024-02-28')).toBeUndefined();
});
