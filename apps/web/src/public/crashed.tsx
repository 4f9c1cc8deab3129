import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Button, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';

/** A fault of ours on this page (or a part of it that could not be fetched). What was sent before is safe. */
export function Crashed({ onRetry }: { onRetry?: () => void }): JSX.Element {
  return (
    <Page
      narrow
      title={t`Halaman ini gagal ditampilkan`}
      lead={t`Ini kesalahan kami, atau jaringan terputus saat halaman dimuat. Yang sudah terkirim tetap tersimpan.`}
    >
      <Buttons>
        {onRetry && <Button onClick={onRetry}>{t`Coba lagi`}</Button>}
        <Button
          variant={onRetry ? 'secondary' : 'primary'}
          onClick={() => window.location.reload()}
        >{t`Muat ulang`}</Button>
      </Buttons>
    </Page>
  );
}
