import type { Catalogue } from '@libs/http';

export const WORDS: Catalogue = {
  'journey-not-found': {
    id: {
      title: 'Riwayat tidak ditemukan',
      detail: 'Belum ada kabar tentang rujukan ini, atau bukan wilayah Anda.',
    },
    en: {
      title: 'Journey not found',
      detail: 'Nothing has been heard under this reference, or it is not in your scope.',
    },
  },
  'figure-unknown': {
    id: {
      title: 'Angka tidak dikenal',
      detail: 'Tidak ada definisi dengan nama ini. Lihat daftar definisi di /v1/figures.',
    },
    en: {
      title: 'No such figure',
      detail: 'No definition has this name. See the catalogue under /v1/figures.',
    },
  },
  'breakdown-not-of-figure': {
    id: {
      title: 'Tidak dirinci menurut ini',
      detail:
        'Angka ini tidak dirinci menurut {breakdown}. Daerah asal, UPT pelayanan, dan debarkasi adalah tiga cara menghitung yang tidak dicampur dalam satu tabel; untuk yang lain pilih angka yang dihitung dengan cara itu.',
    },
    en: {
      title: 'Not broken down by this',
      detail:
        'This figure is not broken down by {breakdown}. Origin, service office and landing are three ways to count and never stand in one table; for another, choose the figure that counts that way.',
    },
  },
  'too-many-breakdowns': {
    id: {
      title: 'Tingkat wilayah lebih dari satu',
      detail: 'Pilih satu tingkat wilayah saja: provinsi, kab/kota, kecamatan, atau desa.',
    },
    en: {
      title: 'More than one level of area',
      detail: 'Choose one level of area: province, kab/kota, district or village.',
    },
  },
  'period-not-understood': {
    id: {
      title: 'Periode tidak sesuai',
      detail: 'Isi dua bulan atau dua tanggal, dan yang pertama tidak sesudah yang terakhir.',
    },
    en: {
      title: 'The period does not fit',
      detail: 'Give two months or two days, the first not after the last.',
    },
  },
  'changes-not-shown': {
    id: {
      title: 'Peristiwanya tidak ditampilkan',
      detail:
        'Untuk stok, median, dan angka menurut kode RESTRICTED, perubahan hanya tampak sebagai selisih dua jawaban (keadaan per).',
    },
    en: {
      title: 'Its events are not shown',
      detail:
        'Of stocks, medians and figures by RESTRICTED codes a change shows only as the difference of two answers (as of).',
    },
  },
  'figures-not-counted': {
    id: {
      title: 'Angka belum dihitung',
      detail:
        'Sistem baru diperbarui dan angka lama belum dihitung ulang. Mintalah pengelola menjalankan pembangunan ulang status.',
    },
    en: {
      title: 'Not counted yet',
      detail:
        'The system has been updated and its figures have not been counted anew. Ask the operator to rebuild status.',
    },
  },
  'not-published': {
    id: {
      title: 'Tabel belum terbit',
      detail: 'Tidak ada tabel, hari terbit, atau periode seperti ini. Lihat daftar tabel yang sudah terbit.',
    },
    en: {
      title: 'Not published',
      detail: 'There is no such table, published day or period. See the list of what is published.',
    },
  },
  'figure-too-fine': {
    id: {
      title: 'Terlalu rinci',
      detail:
        'Menurut sebab, kategori, atau status prosedural, angka diberikan per bulan penuh dan satu kode saja sebagai saringan.',
    },
    en: {
      title: 'Too fine',
      detail:
        'By cause, category or procedural status figures are told by whole months, with one code at a time as a filter.',
    },
  },
};
