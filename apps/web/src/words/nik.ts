import { parseNik } from '@libs/identifiers';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { today } from '../locale/today.js';

/** What is wrong with a number as it was typed, blanks between its digits aside. */
export function nikComplaint(text: string): MessageDescriptor | undefined {
  const parsed = parseNik(text.replaceAll(' ', ''), { today: today() });
  if (parsed.kind !== 'INVALID') return undefined;
  return parsed.reason === 'NOT_16_DIGITS'
    ? msg`NIK: harus 16 angka; hitung lagi dari KTP`
    : msg`NIK: nomor ini tidak mungkin; baca lagi dari KTP`;
}
