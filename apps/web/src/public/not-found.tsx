import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';

export function NotFound(): JSX.Element {
  return (
    <Page
      narrow
      title={t`Halaman tidak ditemukan`}
      lead={t`Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan.`}
    >
      <Buttons>
        <ButtonLink href="/">{t`Ke halaman depan`}</ButtonLink>
      </Buttons>
    </Page>
  );
}
