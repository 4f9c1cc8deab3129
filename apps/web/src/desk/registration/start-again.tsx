import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Alert } from '../../ui/alert.js';
import { hasDropped, holdsDraft } from './draft.js';

/** Leads from the middle of the form to its beginning where no answers are held: they would be sent half. */
export function useHeldAnswers({ needed }: { needed: boolean }): void {
  const { route } = useLocation();
  useEffect(() => {
    if (needed && !holdsDraft()) route('/desa/daftar/pemberitahuan?mulai-lagi', true);
  }, []);
}

/** Why one is at the beginning again; nothing where one came here to begin. */
export function StartAgain(): JSX.Element | null {
  const { query } = useLocation();
  if (query['mulai-lagi'] === undefined) return null;
  return (
    <Alert
      sentiment="warning"
      live="status"
      title={
        hasDropped()
          ? t`Pendaftaran sebelumnya sudah dikirim atau dibatalkan; ini formulir baru.`
          : t`Isian sebelumnya hilang karena halaman dimuat ulang; mulai lagi.`
      }
    />
  );
}
