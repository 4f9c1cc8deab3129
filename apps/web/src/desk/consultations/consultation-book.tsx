import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { findConsultations } from '../../client/consultations.js';
import type { ConsultationLine } from '../../client/types.js';
import { dayWords } from '../../locale/format.js';
import { ButtonLink } from '../../ui/button.js';
import { CONSULTATION_CHANNEL_WORDS, CONSULTATION_OUTCOME_WORDS } from '../../words/consultations.js';
import { SEX_WORDS } from '../../words/person.js';
import { TOPIC_WORDS } from '../../words/topics.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { RegisterColumn, RegisterDefinition } from '../registers/register.js';
import { RegisterPage } from '../registers/register-page.js';

const CONSULTATIONS: RegisterDefinition<ConsultationLine> = {
  number: 'R1',
  title: () => t`Buku tamu dan konsultasi`,
  empty: () => ({
    title: t`Belum ada konsultasi`,
    advice: t`Catat setiap tamu yang bertanya, tanpa nama.`,
  }),
  keyOf: ({ consultationId }) => consultationId,
  columns,
  filters: [
    { kind: 'select', name: 'topic', label: msg`Topik`, choices: oneOf(TOPIC_WORDS), optional: true },
    {
      kind: 'select',
      name: 'channel',
      label: msg`Cara`,
      choices: oneOf(CONSULTATION_CHANNEL_WORDS),
      optional: true,
    },
  ],
  read: findConsultations,
};

/** The village's book of guests and consultations (R1): no name stands in it. */
export function ConsultationBook(): JSX.Element {
  return (
    <RegisterPage
      register={CONSULTATIONS}
      aside={<ButtonLink href="/desa/konsultasi/baru">{t`Catat konsultasi`}</ButtonLink>}
    />
  );
}

function columns(): RegisterColumn<ConsultationLine>[] {
  return [
    { label: t`Hari`, role: 'title', text: (row) => dayWords(row.heldOn), saved: (row) => row.heldOn },
    { label: t`Jenis kelamin`, text: (row) => wordOf(SEX_WORDS, row.sexOfClient) },
    {
      label: t`Topik`,
      text: ({ topics }) => topics.map((topic) => wordOf(TOPIC_WORDS, topic)).join('; '),
    },
    { label: t`Cara`, text: (row) => wordOf(CONSULTATION_CHANNEL_WORDS, row.channel) },
    { label: t`Hadir`, text: companyWords },
    { label: t`Hasil`, text: (row) => wordOf(CONSULTATION_OUTCOME_WORDS, row.outcome) },
    {
      label: t`Warga`,
      cell: (row) => (row.workerId ? <a href={`/desa/warga/${row.workerId}`}>{t`Lihat catatan`}</a> : '–'),
    },
  ];
}

function companyWords({ withFamily, privateSession }: ConsultationLine): string {
  if (privateSession) return t`sesi pribadi`;
  return withFamily ? t`bersama keluarga` : t`sendiri`;
}
