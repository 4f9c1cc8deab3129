import type { Catalogue } from '@libs/http';

/** What a centre, a certification body or an office reads when training refuses: what is wrong, and what to do next. */
export const WORDS: Catalogue = {
  'candidate-not-found': {
    id: {
      title: 'Calon tidak ditemukan',
      detail:
        'Tidak ada calon dengan rujukan ini di wilayah Anda. Periksa rujukan dari calon; kabar dari desa yang baru mendaftar bisa menyusul.',
    },
    en: {
      title: 'Candidate not found',
      detail:
        'There is no candidate with this reference in your area. Check what she gave you; news of a new registration may still be on its way.',
    },
  },
  'candidate-not-verified': {
    id: {
      title: 'Belum diverifikasi dinas',
      detail:
        'Pelatihan dan OPP dimulai sesudah dinas memverifikasi calon. Belum terdengar: {missing}. Minta calon menghubungi dinas.',
    },
    en: {
      title: 'Not verified by the district',
      detail:
        'Training and orientation begin once the district has verified the candidate. Not heard yet: {missing}. Ask her to turn to the district office.',
    },
  },
  'candidate-ended': {
    id: {
      title: 'Pendaftarannya sudah berakhir',
      detail:
        'Sejak {endedOn} ia mengundurkan diri atau ditolak. Bila ia ingin berangkat lagi, desa mendaftarkannya baru.',
    },
    en: {
      title: 'The registration has ended',
      detail:
        'She has withdrawn or was rejected on {endedOn}. If she wants to go after all, her village registers her anew.',
    },
  },
  'course-unknown': {
    id: { title: 'Kursus tidak dikenal', detail: 'Pilih kursus dari daftar kursus.' },
    en: { title: 'Course unknown', detail: 'Choose one from the list of courses.' },
  },
  'already-enrolled': {
    id: {
      title: 'Sudah terdaftar',
      detail: 'Calon sedang mengikuti kursus ini, di lembaga Anda atau lembaga lain. Tanyakan kepada calon.',
    },
    en: {
      title: 'Already enrolled',
      detail: 'The candidate attends this course already, with you or another centre. Ask her.',
    },
  },
  'certifier-missing': {
    id: {
      title: 'LSP belum disebut',
      detail: 'Kursus ini berakhir dengan uji kompetensi: sebutkan LSP yang akan menguji.',
    },
    en: {
      title: 'Certification body missing',
      detail: 'This course ends in a competence test: name the body (LSP) that will hold it.',
    },
  },
  'course-without-test': {
    id: {
      title: 'Kursus tanpa uji',
      detail: 'Kursus ini tidak berakhir dengan uji kompetensi; LSP tidak disebut.',
    },
    en: {
      title: 'Course without a test',
      detail: 'This course ends in no competence test, so no certification body is named.',
    },
  },
  'certifier-trained': {
    id: {
      title: 'Pelatih tidak boleh menguji',
      detail: 'Lembaga yang melatih calon tidak boleh menguji kompetensinya. Uji dilakukan LSP lain.',
    },
    en: {
      title: 'Who trained may not certify',
      detail: 'The organisation that trained a candidate may not test her. Another certification body must.',
    },
  },
  'certifier-not-named': {
    id: {
      title: 'Bukan LSP yang ditunjuk',
      detail: 'Saat pendaftaran ditunjuk LSP lain. Hubungi lembaga pelatihannya.',
    },
    en: {
      title: 'Another body was named',
      detail: 'Another certification body was named at the enrolment. Turn to the training centre.',
    },
  },
  'already-certified': {
    id: {
      title: 'Sudah kompeten',
      detail: 'Hasil K untuk pendaftaran ini sudah tercatat. Muat ulang halaman untuk melihatnya.',
    },
    en: {
      title: 'Certified already',
      detail: 'The result K stands on this enrolment. Load the page again to see it.',
    },
  },
  'certificate-expired': {
    id: {
      title: 'Masa berlaku salah',
      detail: 'Tanggal akhir sertifikat harus sesudah tanggal uji. Periksa sertifikatnya.',
    },
    en: {
      title: 'Certificate ends too early',
      detail: 'The last day of the certificate must lie after the day of the test. Look at it again.',
    },
  },
  'enrolment-not-found': {
    id: {
      title: 'Pendaftaran tidak ditemukan',
      detail: 'Tidak ada pendaftaran pelatihan ini pada lembaga atau wilayah Anda.',
    },
    en: {
      title: 'Enrolment not found',
      detail: 'There is no such enrolment with your organisation or in your area.',
    },
  },
  'already-oriented': {
    id: { title: 'Sudah lulus OPP', detail: 'OPP untuk perjalanan ini sudah tercatat. Muat ulang halaman.' },
    en: {
      title: 'Oriented already',
      detail: 'The orientation of this journey is on record. Load the page again.',
    },
  },
};
