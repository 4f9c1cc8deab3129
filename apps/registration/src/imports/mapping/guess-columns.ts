import { IMPORT_FIELD, type ImportField } from '../import-codes.js';
import { foldWords } from './fold-words.js';
import type { Mapping } from '../mapping.js';

/** Headers that files of the national system and of offices are known to have, folded; the surest first. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  EXTERNAL_ID: [
    'idpmi',
    'idcpmi',
    'nomorpmi',
    'nocpmi',
    'idsisko',
    'nopendaftaran',
    'nomorpendaftaran',
    'idpendaftaran',
  ],
  NAME: ['nama', 'namalengkap', 'namapmi', 'namacpmi', 'namapekerja', 'name'],
  NIK: ['nik', 'nonik', 'nomornik', 'noktp', 'nomorktp', 'nomorindukkependudukan'],
  BIRTH_DATE: ['tanggallahir', 'tgllahir', 'tglahir', 'birthdate', 'dateofbirth'],
  SEX: ['jeniskelamin', 'jk', 'kelamin', 'lp', 'gender', 'sex'],
  EDUCATION: ['pendidikan', 'pendidikanterakhir', 'jenjangpendidikan', 'education'],
  VILLAGE: [
    'kodedesa',
    'kodewilayah',
    'desa',
    'desakelurahan',
    'kelurahan',
    'kelurahandesa',
    'namadesa',
    'village',
  ],
  SUBDISTRICT: ['kecamatan', 'namakecamatan', 'kodekecamatan', 'subdistrict'],
  COUNTRY: ['negaratujuan', 'negarapenempatan', 'negara', 'tujuan', 'country'],
  JOB: ['jabatan', 'pekerjaan', 'namajabatan', 'jenispekerjaan', 'jobtitle', 'job'],
  SCHEME: ['skema', 'skemapenempatan', 'jenispenempatan', 'program', 'scheme'],
  PLANNED_DEPARTURE: [
    'rencanaberangkat',
    'tanggalrencanaberangkat',
    'tglberangkat',
    'tanggalberangkat',
    'tanggalkeberangkatan',
    'rencanakeberangkatan',
  ],
  MOTHER: ['namaibu', 'namaibukandung', 'ibukandung', 'mother'],
  PHONE: ['nohp', 'nomorhp', 'telepon', 'notelepon', 'nomortelepon', 'hp', 'phone'],
};

/**
 * Which column is which, as far as their headers say it; the officer looks it over. What the office said last time of a
 * column that is there again goes before.
 */
export function guessColumns(header: readonly string[], remembered?: Mapping): Mapping {
  const before = (remembered?.columns ?? []).filter(({ column }) => header.includes(column));
  const folded = new Map(header.map((title) => [title, foldWords(title)]));
  const free = (column: string, taken: Mapping['columns']) => !taken.some((each) => each.column === column);
  let columns: Mapping['columns'] = before;
  for (const field of IMPORT_FIELD) {
    if (columns.some((each) => each.field === field)) continue;
    const [column] = HEADERS[field].flatMap((name) =>
      header.filter((each) => folded.get(each) === name && free(each, columns)),
    );
    if (column !== undefined) columns = [...columns, { field, column }];
  }
  return {
    system: remembered?.system ?? 'SISKOP2MI',
    columns,
    fixed: (remembered?.fixed ?? []).filter(({ field }) => !columns.some((each) => each.field === field)),
    values: remembered?.values ?? [],
  };
}
