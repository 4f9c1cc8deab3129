import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { holdConsultation } from '../../client/consultations.js';
import type { ConsultationRecord, HoldConsultationRequest } from '../../client/types.js';
import type { Answer, FieldSpec, FieldValues } from '../../form/field-spec.js';
import { HAPPENED_ON } from '../../form/happened-on.js';
import { StepForm } from '../../form/step-form.js';
import { usePerson } from '../../session/session.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { announce } from '../../ui/toast.js';
import {
  CONSULTATION_CHANNEL_WORDS,
  CONSULTATION_OUTCOME_WORDS,
  PRESENT_WORDS,
  YES_NO_WORDS,
} from '../../words/consultations.js';
import { SEX_WORDS } from '../../words/person.js';
import { TOPIC_WORDS } from '../../words/topics.js';
import { oneOf } from '../../words/words.js';
import { LegalAid } from './legal-aid.js';
import { toHoldRequest } from './to-hold-request.js';

const isAlone = ({ present }: FieldValues): boolean => present === 'ALONE';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'radio', name: 'sexOfClient', label: msg`Siapa yang datang?`, choices: oneOf(SEX_WORDS) },
  { kind: 'checks', name: 'topics', label: msg`Tentang apa?`, choices: oneOf(TOPIC_WORDS) },
  {
    kind: 'radio',
    name: 'present',
    label: msg`Siapa yang hadir?`,
    hint: msg`Sesi pribadi: bicara berdua saja, di ruang tertutup.`,
    choices: oneOf(PRESENT_WORDS),
    initial: 'SELF',
  },
  {
    kind: 'radio',
    name: 'channel',
    label: msg`Bagaimana?`,
    choices: oneOf(CONSULTATION_CHANNEL_WORDS),
    initial: 'AT_THE_DESK',
  },
  {
    kind: 'radio',
    name: 'outcome',
    label: msg`Hasilnya`,
    choices: oneOf(CONSULTATION_OUTCOME_WORDS),
    initial: 'INFORMED',
  },
  { ...HAPPENED_ON, now: true },
];

/** Asked of somebody on the register, and only when nobody of the family is there (X21). */
const SIGNER: FieldSpec = {
  kind: 'radio',
  name: 'signerUnsafe',
  label: msg`Apakah yang harus memberi izin melakukan kekerasan, atau tidak diketahui keberadaannya?`,
  hint: msg`Jawabannya hanya Anda yang bisa melihat lagi, bukan kepala desa dan bukan rekan Anda.`,
  choices: oneOf(YES_NO_WORDS),
  onlyIf: isAlone,
};

/** A talk at the desk in half a minute: what is usual is chosen already, and no name is asked. */
export function HoldConsultation(): JSX.Element {
  const { workerId } = useRoute().params;
  const village = usePerson().areas[0] ?? '';
  const { route } = useLocation();
  const [held, setHeld] = useState<ConsultationRecord>();
  const back = workerId ? `/desa/warga/${workerId}` : '/desa/konsultasi';
  if (held?.legalAid) return <Held held={held} back={back} />;
  return (
    <Page
      narrow
      title={t`Catat konsultasi`}
      lead={workerId ? undefined : t`Tanpa nama. Tidak dipungut biaya.`}
      back={{ href: back, text: t`Kembali` }}
    >
      <StepForm
        fields={workerId ? [...FIELDS.slice(0, 3), SIGNER, ...FIELDS.slice(3)] : FIELDS}
        submitText={t`Simpan konsultasi`}
        cancelHref={back}
        send={async (answers: Record<string, Answer>, idempotencyKey) => {
          const form: HoldConsultationRequest = toHoldRequest(answers, village, workerId);
          const record = await holdConsultation(form, idempotencyKey);
          if (record.legalAid) return setHeld(record);
          announce(t`Konsultasi tercatat.`);
          route(back, true);
        }}
      />
    </Page>
  );
}

/** After a private session: where help is, before anything else. */
function Held({ held, back }: { held: ConsultationRecord; back: string }): JSX.Element {
  return (
    <Page narrow title={t`Konsultasi tercatat`}>
      <LegalAid words={held.legalAid!} />
      <Buttons>
        <ButtonLink href={back}>{t`Selesai`}</ButtonLink>
      </Buttons>
    </Page>
  );
}
