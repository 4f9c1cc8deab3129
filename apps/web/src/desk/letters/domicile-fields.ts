import { dotted, villageOf } from '@libs/reference';
import { msg } from '@lingui/core/macro';
import type { WorkerRecord } from '../../client/types.js';
import { answered } from '../../form/answered.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { DOMICILE_EVIDENCE_WORDS } from '../../words/letters.js';
import { oneOf } from '../../words/words.js';

const DOMICILE_FIELDS: readonly FieldSpec[] = [
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

/** Whether her card is this village's, asked where the village vouches for a permit (domain.md §12, X5): as the record has it. */
export function domicileFields({ cardVillage, domicileEvidence: evidence }: WorkerRecord): FieldSpec[] {
  const known =
    cardVillage === undefined ? {} : { outside: true, cardVillage: dotted(cardVillage), evidence };
  return DOMICILE_FIELDS.map((field) => answered(field, known));
}
