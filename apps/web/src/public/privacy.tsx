import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { Page } from '../ui/page.js';

export function Privacy(): JSX.Element {
  return (
    <Page
      narrow
      title={t`Privasi`}
      lead={t`Apa yang dicatat tentang seseorang, siapa yang melihatnya, dan apa haknya menurut Undang-Undang Nomor 27 Tahun 2022.`}
    >
      <section class="stack stack--tight">
        <h2>{t`Siapa melihat apa`}</h2>
        <ul>
          <li>{t`Desa melihat warganya sendiri. Desa lain tidak.`}</li>
          <li>{t`Dinas dan BP3MI melihat orang di wilayah tugasnya.`}</li>
          <li>{t`Lembaga pelatihan, lembaga sertifikasi, perusahaan, dan perwakilan RI hanya melihat orang yang mereka layani.`}</li>
          <li>{t`Kementerian melihat jumlah dan riwayat tanpa nama.`}</li>
          <li>{t`Semua orang melihat angka yang dibulatkan acak ke kelipatan 5, tidak lebih rinci dari kabupaten atau kota.`}</li>
          <li>{t`Laporan tentang perekrut hanya dibaca kepala desa, dinas, dan BP3MI. Yang dilaporkan berhak menjawab lewat dinas atau BP3MI.`}</li>
        </ul>
      </section>
      <section class="stack stack--tight">
        <h2>{t`Bagaimana data dijaga`}</h2>
        <ul>
          <li>{t`Nama dan nomor disandikan dengan kunci tersendiri bagi setiap orang.`}</li>
          <li>{t`Daftar hanya menampilkan empat angka pertama dan dua angka terakhir NIK.`}</li>
          <li>{t`Antarlembaga hanya dikirim kode, bukan nama atau nomor.`}</li>
          <li>{t`Isian formulir tidak disimpan di ponsel. Isian hilang bila halaman ditutup sebelum dikirim.`}</li>
          <li>{t`Hasil pemeriksaan kesehatan hanya dicatat sebagai fit atau tidak fit.`}</li>
        </ul>
      </section>
      <section class="stack stack--tight">
        <h2>{t`Hak warga`}</h2>
        <p>
          {t`Undang-undang memberi setiap orang hak atas salinan, perbaikan, pembatasan, dan penghapusan datanya. Untuk memintanya, datanglah ke kantor desa. Sistem ini sendiri belum mencatat permintaan dan belum menghapus data.`}
        </p>
      </section>
      <section class="stack stack--tight">
        <h2>{t`Kuki`}</h2>
        <p>
          {t`Hanya satu kuki dipakai, untuk mengingat bahwa Anda sudah masuk. Pilihan bahasa disimpan di perangkat ini. Tidak ada pelacakan.`}
        </p>
      </section>
    </Page>
  );
}
