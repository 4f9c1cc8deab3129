import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { asked } from '../../form/answers.js';
import { complaintsOf } from '../../form/complaints.js';
import { Field } from '../../form/field.js';
import type { FieldValues } from '../../form/field-spec.js';
import { useForm } from '../../form/use-form.js';
import { NotFound } from '../../public/not-found.js';
import { hasUnsent } from '../../shell/unsent.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import { Stepper } from '../../ui/stepper.js';
import { CheckAnswers } from './check-answers.js';
import { currentDraft, dropDraft, keepAnswers } from './draft.js';
import { Notice } from './notice.js';
import { type FormPage, PAGES } from './pages.js';
import { StartAgain, useHeldAnswers } from './start-again.js';

export const STEPS = PAGES.length + 1; // the last step is checking the answers

/** Registering a worker, one question group a page (GOV.UK), then everything once more before it is sent. */
export function RegistrationForm(): JSX.Element {
  const { params } = useRoute();
  if (params['page'] === 'periksa') return <CheckAnswers />;
  const index = PAGES.findIndex(({ slug }) => slug === params['page']);
  const page = PAGES[index];
  return page ? <Questions key={page.slug} page={page} index={index} /> : <NotFound />;
}

function Questions({ page, index }: { page: FormPage; index: number }): JSX.Element {
  const { route, query } = useLocation();
  const checking = query['ubah'] !== undefined;
  const next = checking ? 'periksa' : (PAGES[index + 1]?.slug ?? 'periksa');
  const back = checking ? 'periksa' : PAGES[index - 1]?.slug;

  const [asking, setAsking] = useState(false);
  useHeldAnswers({ needed: index > 0 });
  const form = useForm<FieldValues>({
    initial: { ...currentDraft().answers },
    check: (values) => complaintsOf(page.fields, values),
    submit: async () => route(`/desa/daftar/${next}`),
  });
  // Kept on every keystroke: going back, or to another screen, loses nothing.
  useEffect(() => {
    const kept = page.fields.map(({ name }) => [name, form.values[name]]);
    if (form.touched) keepAnswers(Object.fromEntries(kept));
  }, [form.values]);

  const giveUp = (): void => {
    dropDraft();
    route('/desa');
  };
  return (
    <Page
      narrow
      title={i18n._(page.title)}
      lead={page.lead && i18n._(page.lead)}
      caption={t`Pendaftaran warga`}
      back={{ href: back ? `/desa/daftar/${back}` : '/desa', text: t`Kembali` }}
    >
      <Stepper step={index + 1} steps={STEPS} />
      <form class="stack stack--loose" onSubmit={form.onSubmit} noValidate>
        <ErrorSummary complaints={form.complaints} />
        {index === 0 && <StartAgain />}
        {page.slug === 'pemberitahuan' && <Notice />}
        {asked(page.fields, form.values).map((spec) => (
          <Field key={spec.name} spec={spec} control={form.bind(spec.name)} />
        ))}
        <Buttons>
          <Button type="submit">{t`Lanjut`}</Button>
          <Button
            variant="tertiary"
            onClick={() => (hasUnsent() ? setAsking(true) : giveUp())}
          >{t`Batalkan pendaftaran`}</Button>
        </Buttons>
      </form>
      <Dialog open={asking} title={t`Isian belum dikirim`} onClose={() => setAsking(false)}>
        <p>{t`Bila pendaftaran dibatalkan, semua isiannya hilang.`}</p>
        <Buttons>
          <Button onClick={() => setAsking(false)}>{t`Tetap di sini`}</Button>
          <Button variant="secondary" onClick={giveUp}>{t`Batalkan dan buang isian`}</Button>
        </Buttons>
      </Dialog>
    </Page>
  );
}
