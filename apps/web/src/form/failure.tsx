import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { Problem, Unreachable } from '../client/problem.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { missingWords, parameterLines } from '../words/refusals.js';

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
}

/** Why something did not work and what to do now, in words; nothing when nothing failed. */
export function Failure({ error, onRetry }: FailureProps): JSX.Element | null {
  if (error === undefined) return null;
  const { title, body, retry } = told(error);
  return (
    <Alert
      sentiment={error instanceof Problem && error.isRefusal ? 'warning' : 'negative'}
      title={title}
      live="alert"
    >
      {body}
      {retry && onRetry && (
        <div>
          <Button variant="secondary" onClick={onRetry}>{t`Coba lagi`}</Button>
        </div>
      )}
    </Alert>
  );
}

interface Told {
  title: string;
  body: ComponentChildren;
  retry: boolean;
}

function told(error: unknown): Told {
  if (error instanceof Unreachable)
    return {
      title: t`Tidak tersambung ke server`,
      body: (
        <p>{t`Isian di layar ini masih ada. Periksa jaringan, lalu coba lagi: mengirim ulang tidak mencatat dua kali.`}</p>
      ),
      retry: true,
    };
  if (!(error instanceof Problem)) return unexpected(undefined);
  if (error.code === 'idempotency-key-reused')
    return {
      title: t`Kiriman sebelumnya ternyata sudah sampai`,
      body: (
        <p>{t`Yang pertama Anda kirim dari formulir ini sudah tercatat. Periksa daftarnya sebelum memulai formulir baru.`}</p>
      ),
      retry: false,
    };
  switch (error.status) {
    case 401:
      return {
        title: t`Sesi Anda sudah berakhir`,
        body: (
          <p>
            <a href="/auth/login" target="_blank" rel="noopener">{t`Masuk lagi di tab baru`}</a>
            {t`, lalu kembali ke sini dan kirim ulang. Isian Anda masih ada.`}
          </p>
        ),
        retry: true,
      };
    case 403:
      return {
        title: error.body.title ?? t`Ini bukan wewenang Anda`,
        body: <p>{error.body.detail ?? t`Peran Anda tidak boleh melakukan langkah ini.`}</p>,
        retry: false,
      };
    case 404:
      return {
        title: error.body.title ?? t`Tidak ditemukan`,
        body: <p>{error.body.detail ?? t`Data ini tidak ada, atau berada di luar wilayah Anda.`}</p>,
        retry: false,
      };
    case 412:
      return {
        title: t`Data ini baru saja berubah`,
        body: (
          <p>{t`Orang lain mengubahnya sementara halaman ini terbuka. Muat ulang untuk melihat yang terbaru.`}</p>
        ),
        retry: true,
      };
    case 429:
    case 503:
      return { title: t`Sistem sedang sibuk`, body: <p>{laterWords(error.retryAfter)}</p>, retry: true };
  }
  return error.isRefusal ? refusal(error) : unexpected(error.correlationId);
}

function laterWords(seconds: number | undefined): string {
  return seconds
    ? plural(seconds, { other: 'Coba lagi dalam # detik. Isian Anda masih ada.' })
    : t`Coba lagi sebentar lagi. Isian Anda masih ada.`;
}

/** A rule says no: its reason, and one line for each thing that is missing. */
function refusal(error: Problem): Told {
  const missing = [...missingWords(error.body), ...parameterLines(error.body)];
  return {
    title: error.body.title ?? t`Belum bisa dilanjutkan`,
    body: (
      <>
        <p>{error.body.detail}</p>
        {missing.length > 0 && (
          <ul>
            {missing.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        )}
      </>
    ),
    retry: false,
  };
}

function unexpected(correlationId: string | undefined): Told {
  return {
    title: t`Terjadi kesalahan yang tidak terduga`,
    body: (
      <>
        <p>{t`Ini bukan kesalahan Anda. Coba lagi; bila terulang, sampaikan nomor ini kepada petugas bantuan.`}</p>
        {correlationId && (
          <p>
            {t`Nomor kejadian:`} <span class="digits">{correlationId}</span>
          </p>
        )}
      </>
    ),
    retry: true,
  };
}
