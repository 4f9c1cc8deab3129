import { expect, test } from '@jest/globals';
import {
  firstUnsaidDay,
  PARAMETER_RULES,
  parametersFor,
  SEED_PARAMETER_ROWS,
  SEED_PARAMETERS,
  type ParameterRow,
} from './parameters.js';

const validOn = '2026-03-04';
const HOUSEHOLD = 'PERSEORANGAN_RUMAH_TANGGA';
const row = (serial: number, more: Partial<ParameterRow>): ParameterRow => ({
  id: `0198a000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
  validFrom: '2020-01-01',
  recordedAt: '2020-01-01T00:00:00.000Z',
  parameters: {},
  ...more,
});
const household = { country: 'HK', employerType: HOUSEHOLD };

test('what no other row says is said by the seed, number by number', () => {
  expect(parametersFor(SEED_PARAMETER_ROWS, {}, { validOn })).toEqual(SEED_PARAMETERS);
  const rows = [
    ...SEED_PARAMETER_ROWS,
    row(1, { ...household, parameters: { minAge: 23 } }),
    row(2, { area: '3307', parameters: { villageVerificationRequired: true } }),
  ];
  expect(parametersFor(rows, { ...household, area: '3307102004' }, { validOn })).toEqual({
    ...SEED_PARAMETERS,
    minAge: 23,
    villageVerificationRequired: true,
  });
  expect(parametersFor(rows, { country: 'HK', area: '3507112008' }, { validOn })).toEqual(SEED_PARAMETERS);
});

test('of two rows that say the same number the more specific one stands, then the nearer area, then the newer', () => {
  const minAge = (rows: ParameterRow[]) =>
    parametersFor([...rows, ...SEED_PARAMETER_ROWS], { ...household, area: '3307102004' }, { validOn })
      .minAge;
  const country = row(1, { country: 'HK', validFrom: '2025-01-01', parameters: { minAge: 20 } });
  const narrow = row(2, { ...household, parameters: { minAge: 23 } });
  expect(minAge([country, narrow])).toBe(23);
  const province = row(3, { area: '33', validFrom: '2025-01-01', parameters: { minAge: 20 } });
  const kabupaten = row(4, { area: '3307', parameters: { minAge: 21 } });
  expect(minAge([kabupaten, province])).toBe(21);
  expect(
    minAge([country, row(5, { country: 'HK', validFrom: '2026-01-01', parameters: { minAge: 19 } })]),
  ).toBe(19);
});

test('numbers too are judged by the day, and by what was known', () => {
  const later = row(1, {
    validFrom: '2026-03-05',
    recordedAt: '2026-01-01T00:00:00.000Z',
    parameters: { minAge: 21 },
  });
  const rows = [...SEED_PARAMETER_ROWS, later];
  const minAge = (day: string, knownAt?: string) => parametersFor(rows, {}, { validOn: day, knownAt }).minAge;
  expect([minAge('2026-03-04'), minAge('2026-03-05')]).toEqual([18, 21]);
  expect(() => minAge('2026-03-05', '2026-01-02T00:00:00.000Z')).toThrow('No rule parameters say');
  expect(minAge('2026-03-05', '2026-03-01T00:00:00.000Z')).toBe(21);
});

test('of the red flags each number is said by itself, and a row changes none that it does not name', () => {
  const later = row(1, { parameters: { redFlags: { blockFrom: 90 } } });
  expect(parametersFor([...SEED_PARAMETER_ROWS, later], {}, { validOn })).toEqual({
    ...SEED_PARAMETERS,
    redFlags: { ...SEED_PARAMETERS.redFlags, blockFrom: 90 },
  });
});

test('the rules that a number decides are read from the rule book', () => {
  expect(PARAMETER_RULES).toEqual(['E01', 'E02', 'E04', 'E06', 'E07', 'E08', 'VILLAGE', 'RED_FLAGS']);
});

test('a day on which nothing would say a number is found before anybody is judged on it', () => {
  const [seed] = SEED_PARAMETER_ROWS;
  const corrected = { ...seed!, supersededAt: '2026-03-01T00:00:00.000Z' };
  const all = row(1, { validFrom: seed!.validFrom, parameters: SEED_PARAMETERS });
  expect(firstUnsaidDay(SEED_PARAMETER_ROWS)).toBeUndefined();
  expect(firstUnsaidDay([corrected, all])).toBeUndefined();
  expect(firstUnsaidDay([corrected, { ...all, validFrom: '2026-01-01' }])).toBe('2017-11-22');
  expect(firstUnsaidDay([corrected, { ...all, validTo: '2026-12-31' }])).toBe('2027-01-01');
  expect(firstUnsaidDay([corrected, { ...all, country: 'HK' }])).toBe('2017-11-22');
  const forYears = row(2, { validFrom: '2026-01-01', validTo: '2026-12-31', parameters: { minAge: 21 } });
  expect(firstUnsaidDay([...SEED_PARAMETER_ROWS, forYears])).toBeUndefined();
});
