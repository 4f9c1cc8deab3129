import { villageOf } from '@libs/reference';
import { msg } from '@lingui/core/macro';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import { DOMICILE_EVIDENCE_WORDS } from '../../words/letters.js';
import { oneOf } from '../../words/words.js';

/** Whether her card is this village's, asked where the village vouches for a permit (domain.md §12, X5). */
export const DOMICILE_FIELDS: readonly FieldSpec[] = [
  {
    kind: 'yes',
    name: 'outside',
    label: msg`Alamat di KTP calon pekerja berada di desa lain`,
    optional: true,
  },
  {
    kind: 'text',
    name: 'cardVillage',
    label: msg`Kode desa di KTP calon pekerja`,
    hint: msg`Sepuluh angka, misalnya 52.03.13.2001`,
    width: 'medium',
    onlyIf: ({ outside }) => outside === true,
    check: (text) => (villageOf(text) ? undefined : msg`Kode desa: tulis sepuluh angka`),
  },
  {
    kind: 'radio',
    name: 'evidence',
    label: msg`Mengapa dilayani di sini?`,
    choices: oneOf(DOMICILE_EVIDENCE_WORDS),
    onlyIf: ({ outside }) => outside === true,
  },
];

/** What is sent of the answers: nothing, where her card is from here. */
export function domicileOf({ outside, cardVillage, evidence }: Record<string, Answer>): object {
  return outside === true ? { cardVillage: villageOf(String(cardVillage)), evidence } : {};
}
