import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Page } from '../ui/page.js';

export function About(): JSX.Element {
  return (
    <Page
      narrow
      title={t`Tentang Desa Migran`}
      lead={t`Perangkat lunak terbuka yang menghubungkan desa, dinas, lembaga pelatihan, perusahaan, BP3MI, Perwakilan RI, dan kementerian.`}
    >
      <section class="stack stack--tight">
        <h2>{t`Untuk apa`}</h2>
        <p>
          {t`Undang-Undang Nomor 18 Tahun 2017 Pasal 42 memberi desa lima tugas: memberi informasi, memverifikasi dan mencatat, membantu dokumen kependudukan, memantau keberangkatan dan kepulangan, dan memberdayakan pekerja migran beserta keluarganya.`}
        </p>
        <p>{t`Desa tidak memberi izin bekerja ke luar negeri. Desa mengetahui surat izin keluarga.`}</p>
      </section>
      <section class="stack stack--tight">
        <h2>{t`Bukan situs resmi`}</h2>
        <p>
          {t`Tampilannya selaras dengan INA DS, tetapi ini bukan situs resmi pemerintah dan bukan pengganti Sisko P2MI.`}
        </p>
      </section>
      <section class="stack stack--tight">
        <h2>{t`Sumber data wilayah`}</h2>
        <p>
          {t`Kode dan nama wilayah berasal dari idn-area-data menurut Kepmendagri 300.2.2-2138 Tahun 2025, dengan lisensi ODbL 1.0.`}
        </p>
      </section>
    </Page>
  );
}
