import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';

/** How the numbers are to be read; the same words lie in the file. */
export function readingWords(): string[] {
  return [
    t`Setiap angka dibulatkan acak ke kelipatan 5, ke atas atau ke bawah, supaya tidak seorang pun dapat dikenali darinya.`,
    t`Jumlah seluruhnya tidak ditampilkan, dan angka dari tabel yang berbeda tidak harus cocok.`,
  ];
}

export function Rounded(): JSX.Element {
  return (
    <p>
      {readingWords().join(' ')} <a href="/privasi">{t`Bagaimana data dijaga`}</a>
    </p>
  );
}
