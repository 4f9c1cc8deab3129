import type { MessageDescriptor } from '@lingui/core';
import { parseNik } from '@libs/identifiers';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { recordAbroad } from '../../client/registration.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { StepForm } from '../../form/step-form.js';
import { today } from '../../locale/today.js';
import { usePerson } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { announce } from '../../ui/toast.js';
import { INFORMANT_WORDS, PROCEDURAL_STATUS_WORDS, SEX_WORDS } from '../../words/person.js';
import { countryChoices } from '../../words/places-and-jobs.js';
import { EMPLOYER_TYPE_WORDS } from '../../words/work.js';
import { oneOf } from '../../words/words.js';
import { toAbroadRequest } from './to-abroad-request.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'informant',
    label: msg`Siapa yang bercerita?`,
    choices: oneOf(INFORMANT_WORDS),
  },
  {
    kind: 'text',
    name: 'name',
    label: msg`Nama yang bekerja di luar negeri`,
    hint: msg`Seperti dikenal di desa. Satu kata pun boleh.`,
  },
  {
    kind: 'text',
    name: 'motherInitial',
    label: msg`Bin, binti, atau inisial nama ibu`,
    width: 'medium',
    optional: true,
  },
  { kind: 'radio', name: 'sex', label: msg`Jenis kelamin`, choices: oneOf(SEX_WORDS) },
  {
    kind: 'text',
    name: 'birthYear',
    label: msg`Tahun lahir`,
    hint: msg`Kira-kira saja bila tidak tahu pasti`,
    entry: 'digits',
    width: 'short',
    check: year,
  },
  {
    kind: 'select',
    name: 'country',
    label: msg`Bekerja di negara atau wilayah mana?`,
    choices: countryChoices,
  },
  {
    kind: 'text',
    name: 'sinceYear',
    label: msg`Sejak tahun berapa?`,
    entry: 'digits',
    width: 'short',
    optional: true,
    check: year,
  },
  {
    kind: 'radio',
    name: 'employerType',
    label: msg`Bekerja pada siapa?`,
    choices: oneOf(EMPLOYER_TYPE_WORDS),
    optional: true,
  },
  {
    kind: 'radio',
    name: 'proceduralStatus',
    label: msg`Menurut ceritanya, lewat mana ia berangkat?`,
    hint: msg`Hanya dihitung tanpa nama, supaya bantuan sampai. Catatan ini tidak menyimpannya.`,
    choices: oneOf(PROCEDURAL_STATUS_WORDS),
    initial: 'UNKNOWN',
  },
  { kind: 'text', name: 'hamlet', label: msg`Dusun keluarganya`, width: 'medium', optional: true },
  { kind: 'text', name: 'rt', label: msg`RT`, entry: 'digits', width: 'short', optional: true },
  {
    kind: 'text',
    name: 'phone',
    label: msg`Nomor yang bisa dihubungi`,
    hint: msg`Nomornya sendiri atau keluarganya`,
    entry: 'phone',
    width: 'medium',
    optional: true,
  },
  {
    kind: 'text',
    name: 'nik',
    label: msg`NIK`,
    hint: msg`Hanya bila ada suratnya. Tanpa NIK pun boleh.`,
    entry: 'digits',
    width: 'medium',
    optional: true,
    check: nik,
  },
];

/** Somebody who is abroad already, as her family or the head of the RT tells it (X10). One page, papers or none. */
export function RecordAbroad(): JSX.Element {
  const { route } = useLocation();
  const village = usePerson().areas[0] ?? '';
  return (
    <Page
      narrow
      title={t`Catat yang sudah di luar negeri`}
      lead={t`Cukup nama, kira-kira umur, dan negaranya. Surat-surat tidak wajib.`}
      back={{ href: '/desa', text: t`Daftar warga` }}
    >
      <StepForm
        fields={FIELDS}
        submitText={t`Simpan catatan`}
        cancelHref="/desa"
        send={async (answers, idempotencyKey) => {
          const { workerId } = await recordAbroad(toAbroadRequest(answers, village), idempotencyKey);
          announce(t`Catatan disimpan.`);
          route(`/desa/warga/${workerId}`, true);
        }}
      >
        <div class="card stack stack--tight">
          <p>{t`Desa mencatat warganya di luar negeri supaya bisa menolong bila ada masalah (UU 18/2017 Pasal 42).`}</p>
          <p>{t`Catatan ini hanya dilihat petugas dan kepala desa ini. Namanya tidak dikirim ke kantor lain. Tidak dipungut biaya.`}</p>
        </div>
      </StepForm>
    </Page>
  );
}

function year(text: string): MessageDescriptor | undefined {
  return /^(19|20)\d\d$/.test(text) && text <= today().slice(0, 4)
    ? undefined
    : msg`Tahun: tulis dengan empat angka, paling lambat tahun ini`;
}

function nik(text: string): MessageDescriptor | undefined {
  const parsed = parseNik(text.replaceAll(' ', ''), { today: today() });
  return parsed.kind === 'INVALID' ? msg`NIK: nomor ini tidak mungkin; baca lagi, atau kosongkan` : undefined;
}
