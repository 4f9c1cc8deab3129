import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { findCandidates } from '../../client/registers.js';
import type { CandidateEntry } from '../../client/types.js';
import { dayWords } from '../../locale/format.js';
import { STATE_WORDS } from '../../words/journey.js';
import { SEX_WORDS } from '../../words/person.js';
import { countryName, occupationName } from '../../words/places-and-jobs.js';
import { StateTag } from '../../words/state-tag.js';
import { nameWords, whereWords } from '../../words/who.js';
import { wordOf } from '../../words/words.js';
import type { RegisterColumn, RegisterDefinition } from './register.js';
import { RegisterPage } from './register-page.js';

const CANDIDATES: RegisterDefinition<CandidateEntry> = {
  number: 'R2',
  title: () => t`Register CPMI`,
  lead: () => t`Yang berencana berangkat: tujuan, perekrut, surat izin keluarga, dan verifikasinya.`,
  empty: () => ({ title: t`Belum ada CPMI pada masa ini` }),
  keyOf: ({ workerId }) => workerId,
  columns,
  read: findCandidates,
};

/** The village's register of candidates (R2). */
export function CandidateRegister(): JSX.Element {
  return <RegisterPage register={CANDIDATES} />;
}

function columns(): RegisterColumn<CandidateEntry>[] {
  return [
    {
      label: t`Nama`,
      role: 'title',
      text: nameWords,
      cell: (row) => <a href={`/desa/warga/${row.workerId}`}>{nameWords(row)}</a>,
    },
    {
      label: t`Didaftarkan`,
      text: (row) => dayWords(row.registeredOn),
      saved: (row) => row.registeredOn,
    },
    { label: t`Dusun, RT`, text: (row) => whereWords(row) },
    { label: t`Tahun lahir`, text: (row) => String(row.birthYear) },
    { label: t`Jenis kelamin`, text: (row) => wordOf(SEX_WORDS, row.sex), paperOnly: true },
    { label: t`Tujuan`, text: (row) => countryName(row.country) },
    { label: t`Jabatan`, text: (row) => (row.isco08 ? occupationName(row.isco08) : '–') },
    { label: t`Perekrut`, text: (row) => row.recruiterId ?? '–' },
    { label: t`Surat izin keluarga`, text: permitWords },
    {
      label: t`Verifikasi`,
      text: (row) => wordOf(STATE_WORDS, row.state),
      cell: (row) => <StateTag state={row.state} />,
    },
  ];
}

function permitWords({ permitLetterNumber, familyPermitKnown }: CandidateEntry): string {
  if (!familyPermitKnown) return permitLetterNumber ? t`${permitLetterNumber}, dicabut` : t`belum diketahui`;
  return permitLetterNumber ?? t`diketahui, dibuat di luar sistem ini`;
}
