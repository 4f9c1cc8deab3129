import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { SignInButton } from './sign-in.js';

export function SignInNeeded(): JSX.Element {
  return (
    <Page
      narrow
      title={t`Masuk dulu`}
      lead={t`Halaman ini hanya untuk petugas yang sudah masuk. Setelah masuk, Anda kembali ke sini.`}
    >
      <Buttons>
        <SignInButton />
      </Buttons>
    </Page>
  );
}
