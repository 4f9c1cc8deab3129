import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { FIGURES_PAGE } from '../client/public-figures.js';
import { STATUS_PAGE } from '../client/public-status.js';
import { homeOf } from '../shell/navigation.js';
import type { ScreenProps } from '../shell/screen.js';
import { Alert } from '../ui/alert.js';
import { Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Skeleton } from '../ui/skeleton.js';
import { SignInButton } from './sign-in.js';

/** The front door; who is signed in already goes straight to work. */
export function Landing({ person }: ScreenProps): JSX.Element {
  const { route, query } = useLocation();
  useEffect(() => {
    if (person) route(homeOf(person.role), true);
  }, [person]);
  if (person) return <Skeleton />;
  return (
    <Page
      narrow
      title={t`Layanan desa untuk pekerja migran`}
      lead={t`Dari pendaftaran di desa sampai pulang dan berusaha di kampung sendiri: satu riwayat, dicatat oleh yang berwenang.`}
    >
      {query['sign-in'] === 'failed' && (
        <Alert sentiment="negative" title={t`Masuk tidak berhasil`} live="alert">
          <p>{t`Coba sekali lagi. Bila tetap gagal, hubungi pengelola.`}</p>
        </Alert>
      )}
      <Buttons>
        <SignInButton />
      </Buttons>
      <section class="card stack" aria-labelledby="stages">
        <h2 id="stages">{t`Yang dikerjakan di sini`}</h2>
        <ul class="stack stack--tight">
          <li>
            <strong>{t`Sebelum bekerja.`}</strong>{' '}
            {t`Desa mendaftarkan dan memverifikasi, dinas memeriksa, lembaga melatih dan menguji, BP3MI memberi orientasi.`}
          </li>
          <li>
            <strong>{t`Selama bekerja.`}</strong>{' '}
            {t`Perusahaan melaporkan keberangkatan, Perwakilan RI mencatat kedatangan.`}
          </li>
          <li>
            <strong>{t`Setelah bekerja.`}</strong>{' '}
            {t`Kepulangan dicatat, kebutuhan didata, dan usaha produktif dimulai.`}
          </li>
        </ul>
      </section>
      <p>
        {t`Sudah mendaftar di desa?`} <a href={STATUS_PAGE}>{t`Lihat keadaan pendaftaran`}</a>
      </p>
      <p>
        {t`Memegang surat dari desa?`} <a href="/periksa">{t`Periksa keasliannya`}</a>
      </p>
      <p>
        {t`Ingin tahu berapa banyak?`} <a href={FIGURES_PAGE}>{t`Lihat angka untuk umum`}</a>
      </p>
      <p class="secondary">
        {t`Layanan di desa tidak dipungut biaya. Kami tidak pernah meminta kata sandi lewat telepon atau pesan.`}
      </p>
    </Page>
  );
}
