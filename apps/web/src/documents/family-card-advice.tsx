import { type FamilyCardWarning, parseFamilyCard } from '@libs/identifiers';
import { msg } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { today } from '../locale/today.js';
import { NumberAdvice, useCurrentArea } from '../words/number-advice.js';
import type { Words } from '../words/words.js';

const WORDS: Words<FamilyCardWarning> = {
  IMPOSSIBLE_DATE: msg`Tanggal terbit di nomor KK tidak mungkin.`,
  AREA_NOT_CURRENT: msg`Kode kecamatan di nomor KK tidak ada di daftar sekarang; mungkin kode lama.`,
};

/** What is odd about the number of a family card, as it is typed. */
export function FamilyCardAdvice({ number }: { number: string }): JSX.Element | null {
  const text = number.trim();
  const read = parseFamilyCard(text, { today: today() });
  const list = useCurrentArea(read.kind === 'VALID' ? read.area : undefined);
  const card = parseFamilyCard(text, { today: today(), ...list });
  return card.kind === 'VALID' ? (
    <NumberAdvice said={card.warnings.map((warning) => WORDS[warning])} />
  ) : null;
}
