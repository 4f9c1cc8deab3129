import { expect, test } from '@jest/globals';
import { decidingOffice } from './deciding-office.js';

test.each<[string, string, string, string | undefined, string]>([
  ['of one village', '3307102004', '3307102004', undefined, '3307'],
  ['of one kabupaten', '3307102004', '3307112003', undefined, '3307'],
  ['of one province', '3307102004', '3302112003', undefined, '33'],
  ['of two provinces, by the card', '3307102004', '3507112008', '3507105506959901', '35'],
  ['of two provinces, the card of a third', '3307102004', '3507112008', '3212105506959901', ''],
  ['of two provinces, without a number', '3307102004', '3507112008', undefined, ''],
  ['of two provinces, a temporary number', '3307102004', '3507112008', '0912345678909901', ''],
])('a pair %s goes to the lowest office that may look at it', (_what, one, other, nik, office) => {
  expect(decidingOffice(one, other, nik)).toBe(office);
  expect(decidingOffice(other, one, nik)).toBe(office);
});
