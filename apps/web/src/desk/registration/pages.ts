import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FieldSpec, FieldValues } from '../../form/field-spec.js';
import { nikComplaint } from '../../words/nik.js';
import {
  EDUCATION_WORDS,
  IDENTITY_STATUS_WORDS,
  MARITAL_STATUS_WORDS,
  SEX_WORDS,
} from '../../words/person.js';
import { countryChoices, occupationChoices } from '../../words/places-and-jobs.js';
import {
  EXIT_POINTS,
  LENDER_WORDS,
  OFFERED_VISA_WORDS,
  SIGN_WORDS,
  WAGE_WORDS,
} from '../../words/screening.js';
import { EMPLOYER_TYPE_WORDS, SCHEME_WORDS } from '../../words/work.js';
import { oneOf } from '../../words/words.js';

/** One question group, on a page of its own. */
export interface FormPage {
  slug: string;
  title: MessageDescriptor;
  lead?: MessageDescriptor;
  fields: readonly FieldSpec[];
}

/* What a desk may state about an identity; the others come from offices with access to Dukcapil. */
const { SIGHTED_KTP, FORMAT_VALID, TEMPORARY } = IDENTITY_STATUS_WORDS;

export const PAGES: readonly FormPage[] = [
  {
    slug: 'pemberitahuan',
    title: msg`Bacakan dulu pemberitahuan ini`,
    fields: [
      {
        kind: 'yes',
        name: 'notice',
        label: msg`Pemberitahuan sudah dibacakan dan dimengerti`,
      },
    ],
  },
  {
    slug: 'nama',
    title: msg`Siapa yang mendaftar?`,
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: msg`Nama lengkap`,
        hint: msg`Seperti di KTP. Satu kata pun boleh.`,
      },
      {
        kind: 'text',
        name: 'motherInitial',
        label: msg`Bin, binti, atau inisial nama ibu`,
        hint: msg`Membedakan orang yang namanya sama, misalnya binti Ahmad`,
        width: 'medium',
        optional: true,
      },
      {
        kind: 'day',
        name: 'birthDate',
        label: msg`Tanggal lahir`,
        hint: msg`Misalnya 15 6 1995`,
        when: 'past',
      },
      { kind: 'radio', name: 'sex', label: msg`Jenis kelamin`, choices: oneOf(SEX_WORDS) },
      {
        kind: 'radio',
        name: 'maritalStatus',
        label: msg`Status perkawinan`,
        hint: msg`Seperti di KTP atau KK. Menentukan siapa yang menandatangani izin keluarga.`,
        choices: oneOf(MARITAL_STATUS_WORDS),
      },
    ],
  },
  {
    slug: 'nik',
    title: msg`Apakah KTP-nya ada?`,
    lead: msg`Lihat KTP aslinya. Jangan memotret atau menyimpan salinannya.`,
    fields: [
      {
        kind: 'radio',
        name: 'identityStatus',
        label: msg`Keadaan KTP`,
        choices: oneOf({ SIGHTED_KTP, FORMAT_VALID, TEMPORARY }),
      },
      {
        kind: 'text',
        name: 'nik',
        label: msg`NIK`,
        hint: msg`16 angka, seperti di KTP`,
        entry: 'digits',
        width: 'medium',
        check: nikComplaint,
      },
    ],
  },
  {
    slug: 'alamat',
    title: msg`Di mana tinggalnya?`,
    fields: [
      { kind: 'text', name: 'hamlet', label: msg`Dusun`, width: 'medium' },
      { kind: 'text', name: 'rt', label: msg`RT`, entry: 'digits', width: 'short', check: numberOfRt },
      { kind: 'text', name: 'rw', label: msg`RW`, entry: 'digits', width: 'short', check: numberOfRt },
      {
        kind: 'text',
        name: 'phone',
        label: msg`Nomor ponsel`,
        hint: msg`Misalnya 0811 0000 9901. Kosongkan bila tidak punya nomor sendiri.`,
        entry: 'phone',
        width: 'medium',
        optional: true,
        check: mobile,
      },
    ],
  },
  {
    slug: 'pendidikan',
    title: msg`Apa pendidikan terakhirnya?`,
    fields: [
      { kind: 'radio', name: 'education', label: msg`Pendidikan terakhir`, choices: oneOf(EDUCATION_WORDS) },
    ],
  },
  {
    slug: 'rencana',
    title: msg`Rencana bekerja`,
    lead: msg`Tanyakan apa yang diinginkan. Ini belum perjanjian dan masih bisa berubah.`,
    fields: [
      { kind: 'select', name: 'country', label: msg`Negara atau wilayah tujuan`, choices: countryChoices },
      { kind: 'select', name: 'isco08', label: msg`Jabatan`, choices: occupationChoices },
      { kind: 'select', name: 'scheme', label: msg`Jalur penempatan`, choices: oneOf(SCHEME_WORDS) },
      { kind: 'radio', name: 'employerType', label: msg`Pemberi kerja`, choices: oneOf(EMPLOYER_TYPE_WORDS) },
      {
        kind: 'day',
        name: 'plannedDeparture',
        label: msg`Rencana berangkat`,
        hint: msg`Perkiraan saja. Usia dihitung pada tanggal ini.`,
      },
      {
        kind: 'text',
        name: 'recruiterId',
        label: msg`Kode P3MI atau perekrut`,
        hint: msg`Bila sudah ada yang mengajak, misalnya P3MI-DEMO-01, atau kode PR- dari laporan tentangnya.`,
        width: 'medium',
        optional: true,
      },
    ],
  },
  {
    slug: 'perekrutan',
    title: msg`Bagaimana ia direkrut?`,
    lead: msg`Tanyakan satu per satu, sebaiknya berdua saja. Jawabannya melindungi dia dan tidak menghalangi pendaftaran.`,
    fields: [
      {
        kind: 'checks',
        name: 'signs',
        label: msg`Centang yang terjadi`,
        choices: oneOf(SIGN_WORDS),
        optional: true,
      },
      {
        kind: 'select',
        name: 'offeredVisa',
        label: msg`Visa yang ditawarkan`,
        choices: oneOf(OFFERED_VISA_WORDS),
        optional: true,
      },
      {
        kind: 'select',
        name: 'transitCountry',
        label: msg`Singgah di negara lain`,
        choices: countryChoices,
        optional: true,
      },
      {
        kind: 'yes',
        name: 'planTold',
        label: msg`Upah, utang, atau jalur berangkatnya sudah dibicarakan`,
        optional: true,
      },
      {
        kind: 'select',
        name: 'wageTimesReference',
        label: msg`Upah yang dijanjikan, dibanding upah biasa untuk pekerjaan itu di sana`,
        choices: oneOf(WAGE_WORDS),
        onlyIf: planTold,
        optional: true,
      },
      {
        kind: 'checks',
        name: 'lenders',
        label: msg`Ia berutang untuk berangkat kepada siapa?`,
        choices: oneOf(LENDER_WORDS),
        onlyIf: planTold,
        optional: true,
      },
      {
        kind: 'checks',
        name: 'routeRegencies',
        label: msg`Ia akan berangkat lewat sini?`,
        choices: () => EXIT_POINTS,
        onlyIf: planTold,
        optional: true,
      },
      {
        kind: 'yes',
        name: 'signsAsked',
        label: msg`Semua hal di atas sudah ditanyakan`,
        optional: true,
      },
    ],
  },
];

/** What one asks only of who has a plan to tell: the form is long enough. */
function planTold(values: FieldValues): boolean {
  return values['planTold'] === true;
}

function numberOfRt(text: string): MessageDescriptor | undefined {
  return /^\d{1,3}$/.test(text) ? undefined : msg`RT dan RW: tulis dengan angka, misalnya 02`;
}

function mobile(text: string): MessageDescriptor | undefined {
  return /^(0|\+?62)8\d{8,11}$/.test(text.replaceAll(/[ -]/g, ''))
    ? undefined
    : msg`Nomor ponsel: mulai dengan 08, misalnya 081100009901`;
}
