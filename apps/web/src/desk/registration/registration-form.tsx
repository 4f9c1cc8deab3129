import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { asked } from '../../form/answers.js';
import { complaintsOf } from '../../form/complaints.js';
import { Field } from '../../form/field.js';
import type { FieldValues } from '../../form/field-spec.js';
import { useForm } from '../../form/use-form.js';
import { NotFound } from '../../public/not-found.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
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
          <ButtonLink
            variant="tertiary"
            href="/desa"
            onClick={dropDraft}
          >{t`Batalkan pendaftaran`}</ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
