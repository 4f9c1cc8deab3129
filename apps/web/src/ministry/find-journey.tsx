import { isId } from '@libs/kernel';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useForm } from '../form/use-form.js';
import { Button, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

/** Opens one journey by the number that the desk gave out; there is no search by name, for no name is here. */
export function FindJourney(): JSX.Element {
  const { route } = useLocation();
  const form = useForm({
    initial: { number: '' },
    check: ({ number }) =>
      isId(tidy(number)) ? {} : { number: t`Nomor rujukan: salin seluruhnya, 36 huruf dan angka` },
    submit: async ({ number }) => route(`/kementerian/riwayat/${tidy(number)}`),
  });
  return (
    <Page
      narrow
      title={t`Riwayat migrasi`}
      lead={t`Kementerian melihat langkah dan waktunya, tanpa nama dan nomor.`}
    >
      <form class="stack stack--loose" onSubmit={form.onSubmit} noValidate>
        <ErrorSummary complaints={form.complaints} />
        <TextField
          {...form.bind('number')}
          label={t`Nomor rujukan`}
          hint={t`Yang diberikan desa saat pendaftaran`}
        />
        <Buttons>
          <Button type="submit">{t`Buka riwayat`}</Button>
        </Buttons>
      </form>
    </Page>
  );
}

function tidy(number: string): string {
  return number.trim().toLowerCase();
}
