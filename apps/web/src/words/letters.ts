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

/** Why a letter is void. */
export const VOID_REASON_WORDS = {
  WRONG_DATA: msg`Isinya salah`,
  MISPRINTED: msg`Salah cetak`,
  NOT_SIGNED: msg`Keluarga tidak menandatangani`,
  PLAN_DROPPED: msg`Ia membatalkan rencana`,
  PAPER_LOST: msg`Kertasnya hilang`,
} as const;

export const DOMICILE_EVIDENCE_WORDS = {
  TEMPORARY_RESIDENT_ENTRY: msg`Tercatat sebagai penduduk sementara`,
  RT_LETTER: msg`Ada surat pengantar RT`,
  NONE: msg`Belum ada`,
} as const;

/** How far from the village the address on the identity card lies; nothing to say of its own people. */
export const OUTSIDE_WORDS: Partial<Words<LetterLine['outside']>> = {
  OTHER_VILLAGE: msg`KTP desa lain`,
  OTHER_KECAMATAN: msg`KTP kecamatan lain`,
  OTHER_KABUPATEN: msg`KTP kabupaten/kota lain`,
};

/** The colour that goes with the word; colour alone never tells. */
export function sentimentOfLetter(state: string): Sentiment {
  if (state === 'DIKETAHUI') return 'positive';
  return state === 'DICABUT' || state === 'BATAL' ? 'negative' : 'warning';
}
