import { msg } from '@lingui/core/macro';
import type { Sentiment } from '../ui/alert.js';
import type { LetterLine } from '../client/types.js';
import type { Words } from './words.js';

export const LETTER_TYPE_WORDS: Words<LetterLine['type']> = {
  FAMILY_PERMIT: msg`Surat izin keluarga`,
};

/** How far a letter has come. */
export const LETTER_STATE_WORDS: Words<LetterLine['state']> = {
  DRAFT: msg`Konsep`,
  DICETAK: msg`Dicetak`,
  DITANDATANGANI_KELUARGA: msg`Ditandatangani keluarga`,
  DIKETAHUI: msg`Diketahui kepala desa`,
  DICABUT: msg`Dicabut, tidak berlaku`,
  BATAL: msg`Batal, tidak dipakai`,
};

/** The colour that goes with the word; colour alone never tells. */
export function sentimentOfLetter(state: string): Sentiment {
  if (state === 'DIKETAHUI') return 'positive';
  return state === 'DICABUT' || state === 'BATAL' ? 'negative' : 'warning';
}
