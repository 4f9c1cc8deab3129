import { expect, test } from '@jest/globals';
import { landingName, officeName } from './code-names.js';

const names = {
  province: (code: string) => ({ 33: 'Jawa Tengah', 52: 'Nusa Tenggara Barat' })[code],
  country: (code: string) => ({ HK: 'Hong Kong', JP: 'Jepang' })[code],
  mission: 'Perwakilan RI',
};

test.each([
  ['BP3MI_JATENG', 'BP3MI Jawa Tengah'],
  ['BP3MI-JATENG', 'BP3MI Jawa Tengah'],
  ['BP3MI_NTB', 'BP3MI Nusa Tenggara Barat'],
  ['KJRI-HK', 'KJRI Hong Kong'],
  ['KDEI-TPE', 'KDEI Taipei'],
  ['KBRI-JP', 'KBRI Jepang'],
  ['PERWAKILAN-TAIPEI', 'Perwakilan RI Taipei'],
])('the office %s is %s', (code, name) => {
  expect(officeName(code, names)).toBe(name);
});

test.each(['KP2MI', 'BP3MI_XYZ', 'KBRI-QQ', 'BP3MI', ''])('of %p nothing is made up', (code) => {
  expect(officeName(code, names)).toBeUndefined();
});

test('landings are named where they are known', () => {
  expect(landingName('NUNUKAN')).toBe('Nunukan');
  expect(landingName('XXX')).toBeUndefined();
});
