import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';

/** What the person is told before anything is written down (UU 27/2022 Art. 5 and 21), in words to be read aloud. */
export function Notice(): JSX.Element {
  return (
    <div class="card stack stack--tight">
      <p>{t`Desa mencatat data ini karena undang-undang menugaskannya (UU 18/2017 Pasal 42). Pendaftaran tidak dipungut biaya.`}</p>
      <ul>
        <li>{t`Yang dicatat: nama, NIK, alamat, keluarga, pendidikan, dan rencana kerja.`}</li>
        <li>{t`Yang melihat: petugas desa ini, dinas, dan BP3MI. Perusahaan, lembaga pelatihan dan sertifikasi, dan perwakilan RI baru melihat setelah Anda bersama mereka.`}</li>
        <li>{t`Kementerian melihat jumlah dan riwayat tanpa nama.`}</li>
        <li>{t`Anda boleh meminta salinan, perbaikan, atau penghapusan di kantor desa.`}</li>
      </ul>
    </div>
  );
}
