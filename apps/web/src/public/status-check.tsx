import { parseHumanCode } from '@libs/identifiers';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { registrationStatus } from '../client/public-status.js';
import type { RegistrationStatus } from '../client/types.js';
import { answersOf, initialValues } from '../form/answers.js';
import { complaintsOf, labelIn } from '../form/complaints.js';
import { Failure } from '../form/failure.js';
import { Field } from '../form/field.js';
import type { FieldSpec, FieldValues } from '../form/field-spec.js';
import { useForm } from '../form/use-form.js';
import { today } from '../locale/today.js';
import { Alert } from '../ui/alert.js';
import { Button, Buttons } from '../ui/button.js';
import { isYear } from '../ui/date-parts.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { STATE_WORDS } from '../words/journey.js';
import { ASK_WORDS, NEXT_STEP_WORDS } from '../words/public-status.js';
import { wordOf } from '../words/words.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'text',
    name: 'code',
    label: msg`Kode pendaftaran`,
    hint: msg`Dari petugas desa, misalnya PMI-3307102004-7K3QD-W`,
    // A slip of the finger is said here, before anything is asked.
    check: (text) =>
      parseHumanCode(text).kind === 'VALID'
        ? undefined
        : msg`Kode ini tidak lengkap atau salah ketik. Cocokkan lagi huruf demi huruf.`,
  },
  {
    kind: 'text',
    name: 'birthYear',
    label: msg`Tahun lahir`,
    entry: 'digits',
    width: 'short',
    check: (text) => (isYear(text) ? undefined : msg`Tulis tahun dengan empat angka, misalnya 1999.`),
  },
];

/** How far a registration is, for the worker and her family: the answer stands on this page and in no address. */
export default function StatusCheck(): JSX.Element {
  const [status, setStatus] = useState<RegistrationStatus>();
  const form = useForm<FieldValues>({
    initial: initialValues(FIELDS, today()),
    check: (values) => {
      setStatus(undefined);
      return complaintsOf(FIELDS, values);
    },
    labelOf: labelIn(FIELDS),
    submit: async (values) => {
      const { code, birthYear } = answersOf(FIELDS, values, today());
      setStatus(await registrationStatus(String(code), Number(birthYear)));
    },
  });
  return (
    <Page
      narrow
      title={t`Keadaan pendaftaran`}
      lead={t`Untuk calon pekerja migran dan keluarganya. Nama dan NIK tidak ditanyakan dan tidak ditampilkan.`}
    >
      <form class="stack stack--loose" onSubmit={form.onSubmit} noValidate>
        <ErrorSummary complaints={form.complaints} />
        {FIELDS.map((spec) => (
          <Field key={spec.name} spec={spec} control={form.bind(spec.name)} />
        ))}
        <Buttons>
          <Button type="submit" busy={form.busy}>{t`Lihat keadaan`}</Button>
        </Buttons>
      </form>
      <Failure error={form.failure} />
      {status && <Status status={status} />}
    </Page>
  );
}

function Status({ status: { state, nextStep, ask } }: { status: RegistrationStatus }): JSX.Element {
  return (
    <>
      <Alert sentiment="informative" title={wordOf(STATE_WORDS, state)} live="status" />
      <section class="card">
        <SummaryList
          facts={[
            ...(nextStep ? [{ term: t`Langkah berikutnya`, value: wordOf(NEXT_STEP_WORDS, nextStep) }] : []),
            { term: t`Tanyakan kepada`, value: wordOf(ASK_WORDS, ask) },
          ]}
        />
      </section>
    </>
  );
}
