import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { registerWorker } from '../../client/registration.js';
import { asked } from '../../form/answers.js';
import { complaintsOf, labelIn } from '../../form/complaints.js';
import { Failure } from '../../form/failure.js';
import type { FieldSpec, FieldValue, FieldValues } from '../../form/field-spec.js';
import { useForm } from '../../form/use-form.js';
import { dayWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { Button, Buttons } from '../../ui/button.js';
import { type DateParts, toLocalDate } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import { Stepper } from '../../ui/stepper.js';
import { type Fact, SummaryList } from '../../ui/summary-list.js';
import { NikAdvice } from '../../words/nik-advice.js';
import { type RegistrationAnswers, currentDraft, dropDraft } from './draft.js';
import { type FormPage, PAGES } from './pages.js';
import { noteRegistered } from './registered.js';
import { useHeldAnswers } from './start-again.js';
import { toRequest } from './to-request.js';

const QUESTIONS = PAGES.flatMap(({ fields }) => fields);

/** Everything that was answered, each with a way back to its question, before it is sent. */
export function CheckAnswers(): JSX.Element {
  const { route } = useLocation();
  const person = usePerson();
  const { answers, idempotencyKey } = currentDraft();
  useHeldAnswers({ needed: true });
  const form = useForm<RegistrationAnswers>({
    initial: answers,
    labelOf: labelIn(QUESTIONS),
    check: (values) => complaintsOf(QUESTIONS, { ...values }),
    keptKey: idempotencyKey,
    submit: async (values, key) => {
      const village = person.areas[0] ?? '';
      noteRegistered(await registerWorker(toRequest(values, village), key));
      dropDraft();
      route('/desa/daftar/selesai', true);
    },
  });
  const complaints = form.complaints.map((each) => ({
    ...each,
    ...(each.field && { href: hrefOf(each.field) }),
  }));
  return (
    <Page
      narrow
      title={t`Periksa jawaban`}
      lead={t`Bacakan kembali, lalu kirim.`}
      caption={t`Pendaftaran warga`}
      back={{ href: `/desa/daftar/${PAGES.at(-1)?.slug}`, text: t`Kembali` }}
    >
      <Stepper step={PAGES.length + 1} steps={PAGES.length + 1} />
      <form class="stack stack--loose" onSubmit={form.onSubmit} noValidate>
        <ErrorSummary complaints={complaints} />
        {PAGES.slice(1).map((page) => (
          <section class="card stack stack--tight" key={page.slug}>
            <h2>{i18n._(page.title)}</h2>
            <SummaryList facts={factsOf(page, { ...answers })} />
          </section>
        ))}
        <NikAdvice values={{ ...answers }} />
        <Failure error={form.failure} />
        <Buttons>
          <Button type="submit" busy={form.busy}>
            {form.busy ? t`Sedang dikirim…` : t`Kirim pendaftaran`}
          </Button>
        </Buttons>
      </form>
    </Page>
  );
}

function hrefOf(field: string): string {
  const page = PAGES.find(({ fields }) => fields.some(({ name }) => name === field));
  return `/desa/daftar/${page?.slug ?? 'nama'}?ubah`;
}

function factsOf(page: FormPage, values: FieldValues): Fact[] {
  return asked(page.fields, values).map((spec) => {
    const term = i18n._(spec.label);
    return {
      term,
      value: answerWords(spec, values[spec.name] ?? ''),
      change: { href: `/desa/daftar/${page.slug}?ubah`, text: t`Ubah`, label: t`Ubah: ${term}` },
    };
  });
}

function answerWords(spec: FieldSpec, value: FieldValue): string {
  const blank = t`belum diisi`;
  if (spec.kind === 'day') {
    const day = toLocalDate(value as DateParts);
    return day ? dayWords(day) : blank;
  }
  if (spec.kind === 'yes') return value === true ? t`ya` : t`tidak`;
  if (spec.kind === 'checks') {
    const ticked = spec.choices().filter((choice) => (value as readonly string[]).includes(choice.value));
    return ticked.map(({ label }) => label).join('; ') || t`tidak ada`;
  }
  const text = (value as string).trim();
  if (text === '') return spec.optional ? t`tidak ada` : blank;
  if (spec.kind !== 'select' && spec.kind !== 'radio') return text;
  return spec.choices().find((choice) => choice.value === text)?.label ?? text;
}
