import { type NikWarning, parseNik, type Sex } from '@libs/identifiers';
import { msg } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerRecord } from '../client/types.js';
import type { FieldValues } from '../form/field-spec.js';
import { today } from '../locale/today.js';
import { type DateParts, toLocalDate } from '../ui/date-parts.js';
import { NumberAdvice, useCurrentArea } from './number-advice.js';
import type { Words } from './words.js';

const WORDS: Words<NikWarning> = {
  BIRTH_DATE_MISMATCH: msg`Tanggal lahirnya lain dari yang ada di NIK.`,
  SEX_MISMATCH: msg`Jenis kelaminnya lain dari yang ada di NIK.`,
  AREA_NOT_CURRENT: msg`Kode kecamatan di NIK tidak ada di daftar sekarang; mungkin kode lama.`,
};

/** What the number on the form says otherwise than the rest of it; of one that stands on the record already, the record says so. */
export function NikAdvice({
  values,
  record,
}: {
  values: FieldValues;
  record?: WorkerRecord;
}): JSX.Element | null {
  const nik = ((values['nik'] as string | undefined) ?? '').replaceAll(' ', '');
  const birthDate = toLocalDate(values['birthDate'] as DateParts);
  const stated = {
    today: today(),
    ...(birthDate && { statedBirthDate: birthDate }),
    ...(values['sex'] && { statedSex: values['sex'] as Sex }),
  };
  const read = parseNik(nik, stated);
  const list = useCurrentArea(read.kind === 'VALID' ? read.area : undefined);
  if (nik === '' && record) return <NikWarnings record={record} />;
  return <NumberAdvice said={parseNik(nik, { ...stated, ...list }).warnings.map((each) => WORDS[each])} />;
}

/** What the number on a record says otherwise than the record. */
export function NikWarnings({ record }: { record: WorkerRecord }): JSX.Element {
  return <NumberAdvice said={(record.nikWarnings ?? []).map((each) => WORDS[each])} />;
}
