import { dotted } from '@libs/reference';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { findRecruiters } from '../client/recruiters.js';
import type { RecruiterLine } from '../client/types.js';
import type { RegisterColumn, RegisterDefinition } from '../desk/registers/register.js';
import { RegisterPage } from '../desk/registers/register-page.js';
import { dayWords, numberWords } from '../locale/format.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { FLAG_WORDS, RECRUITER_KIND_WORDS } from '../words/recruiters.js';
import { oneOf, wordOf } from '../words/words.js';
import { companyWords } from './company-words.js';

const RECRUITERS: RegisterDefinition<RecruiterLine> = {
  number: 'R9',
  title: () => t`Register perekrut`,
  lead: () => t`Berisi laporan dan jawaban atasnya, bukan temuan. Rahasia: jangan diumumkan atau ditempel.`,
  empty: () => ({ title: t`Belum ada laporan` }),
  keyOf: ({ recruiterId }) => recruiterId,
  columns,
  filters: [
    {
      kind: 'select',
      name: 'kind',
      label: msg`Jenis perekrut`,
      choices: oneOf(RECRUITER_KIND_WORDS),
      optional: true,
    },
    { kind: 'select', name: 'flag', label: msg`Tanda bahaya`, choices: oneOf(FLAG_WORDS), optional: true },
    {
      kind: 'select',
      name: 'state',
      label: msg`Keadaan laporan`,
      choices: oneOf({
        STANDING: msg`Ada laporan yang berlaku`,
        ENDED: msg`Semua ditarik atau tidak berdasar`,
      }),
      optional: true,
    },
  ],
  read: findRecruiters,
};

/** What is reported of people who recruit (R9), for the head, the district and BP3MI. */
export function RecruiterRegister(): JSX.Element {
  return (
    <RegisterPage
      register={RECRUITERS}
      aside={
        <Buttons>
          <ButtonLink href="/perekrut/lapor">{t`Laporkan perekrut`}</ButtonLink>
          <ButtonLink variant="tertiary" href="/perekrut/perusahaan">{t`Perusahaan (P3MI)`}</ButtonLink>
        </Buttons>
      }
    />
  );
}

function columns(): RegisterColumn<RecruiterLine>[] {
  return [
    {
      label: t`Nama yang dilaporkan`,
      role: 'title',
      text: ({ name }) => name,
      cell: ({ name, recruiterId }) => (
        <a href={`/perekrut/${recruiterId}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    { label: t`Kode`, text: ({ recruiterId }) => recruiterId },
    { label: t`Jenis perekrut`, text: ({ kind }) => wordOf(RECRUITER_KIND_WORDS, kind) },
    { label: t`Desa`, text: ({ villageCodes }) => villageCodes.map(dotted).join('; ') },
    {
      label: t`Terakhir dilaporkan`,
      text: ({ lastToldOn }) => dayWords(lastToldOn),
      saved: ({ lastToldOn }) => lastToldOn,
    },
    { label: t`Laporan berlaku`, text: ({ reports }) => numberWords(reports) },
    {
      label: t`Menurut laporan`,
      text: ({ flags }) => flags.map((flag) => wordOf(FLAG_WORDS, flag)).join('; ') || '–',
    },
    { label: t`Mengaku dari`, text: ({ worksFor }) => worksFor.map(companyWords).join('; ') || '–' },
    {
      label: t`Jawaban perekrut`,
      text: ({ lastReply }) => lastReply?.text ?? t`belum ada`,
      cell: ({ lastReply }) => (lastReply ? <q dir="auto">{lastReply.text}</q> : t`belum ada`),
    },
  ];
}
