import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { STATUS_PAGE } from '../../client/public-status.js';
import type { WorkerRecord } from '../../client/types.js';
import { Alert } from '../../ui/alert.js';
import { ButtonLink, Buttons } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { ShareStatus } from '../share-status.js';
import { ScreeningCard } from '../../record-parts/screening.js';

/* Handed over in memory: an id in the address would stay in the phone's history. */
let last: WorkerRecord | undefined;

export function noteRegistered(registration: WorkerRecord): void {
  last = registration;
}

/** It is done: the number to refer to, and who does what next. */
export function Registered(): JSX.Element {
  return (
    <Page narrow title={t`Pendaftaran terkirim`}>
      {last && (
        <Alert sentiment="positive" title={t`Nomor rujukan`} live="status">
          <p class="digits">{last.workerId}</p>
          <p>{t`Untuk kantor lain yang melayaninya. Nomor ini bukan NIK dan bukan ID CPMI.`}</p>
        </Alert>
      )}
      {last?.humanCode && (
        <section class="card stack stack--tight">
          <h2>{t`Kode untuk warga`}</h2>
          <p>
            <strong class="digits">{last.humanCode}</strong>
          </p>
          <p>
            {t`Dengan kode ini dan tahun lahirnya, ia atau keluarganya melihat sendiri sampai di mana pendaftarannya:`}{' '}
            <a href={STATUS_PAGE}>{t`Keadaan pendaftaran`}</a>
          </p>
          <ShareStatus worker={last} />
        </section>
      )}
      {last && <ScreeningCard worker={last} />}
      <section class="stack stack--tight">
        <h2>{t`Selanjutnya`}</h2>
        <ol>
          <li>{t`Keluarga menandatangani surat izin di atas meterai.`}</li>
          <li>{t`Kepala desa mengetahui surat itu, lalu memverifikasi.`}</li>
          <li>{t`Dinas Tenaga Kerja memeriksa dan memberi ID CPMI.`}</li>
        </ol>
      </section>
      <Buttons>
        {last && <ButtonLink href={`/desa/warga/${last.workerId}`}>{t`Lihat catatan warga`}</ButtonLink>}
        <ButtonLink
          variant="secondary"
          href="/desa/daftar/pemberitahuan"
        >{t`Daftarkan warga lain`}</ButtonLink>
      </Buttons>
    </Page>
  );
}
