import type { Catalogue } from '@libs/http';

/** What a desk or office reads when registration refuses: what is wrong, and what to do next. */
export const WORDS: Catalogue = {
  'worker-not-found': {
    id: { title: 'Data tidak ditemukan', detail: 'Tidak ada orang dengan rujukan ini di wilayah Anda.' },
    en: { title: 'Worker not found', detail: 'There is nobody with this reference in your area.' },
  },
  'worker-id-taken': {
    id: {
      title: 'Rujukan sudah dipakai',
      detail: 'Rujukan ini milik data lain. Mulai pendaftaran baru di perangkat Anda.',
    },
    en: {
      title: 'Reference taken',
      detail: 'This reference belongs to another record. Begin the registration anew.',
    },
  },
  'status-unknown': {
    id: {
      title: 'Tidak ditemukan',
      detail:
        'Tidak ada pendaftaran dengan kode dan tahun lahir ini. Periksa lagi keduanya, atau tanyakan kepada desa.',
    },
    en: {
      title: 'Not found',
      detail: 'No registration has this code and this year of birth. Look at both again, or ask the village.',
    },
  },
  'import-not-found': {
    id: { title: 'Impor tidak ditemukan', detail: 'Kantor Anda tidak punya impor dengan rujukan ini.' },
    en: { title: 'Import not found', detail: 'Your office has no import with this reference.' },
  },
  'import-id-taken': {
    id: { title: 'Rujukan sudah dipakai', detail: 'Rujukan ini milik impor lain. Mulai impor baru.' },
    en: { title: 'Reference taken', detail: 'This reference belongs to another import. Begin a new one.' },
  },
  'import-not-there': {
    id: {
      title: 'Belum atau sudah lewat',
      detail: 'Impor ini belum sampai ke langkah itu, atau sudah melewatinya. Muat ulang halaman.',
    },
    en: {
      title: 'Not yet, or past',
      detail: 'This import has not come to that step, or is past it. Load the page again.',
    },
  },
  'import-too-large': {
    id: {
      title: 'Berkas terlalu besar',
      detail: 'Paling besar 5 MB dan 20.000 baris. Bagi berkasnya, misalnya per kecamatan.',
    },
    en: {
      title: 'File too large',
      detail: 'At most 5 MB and 20,000 rows. Divide the file, for example by subdistrict.',
    },
  },
  'import-unreadable': {
    id: {
      title: 'Berkas tidak terbaca sebagai tabel',
      detail:
        'Simpan sebagai CSV (UTF-8) dengan satu baris judul, paling banyak 200 kolom, setiap judul sekali, dan tanda kutip yang ditutup.',
    },
    en: {
      title: 'The file cannot be read as a table',
      detail:
        'Save it as CSV (UTF-8) with one header line, at most 200 columns, each title once, and every quote closed.',
    },
  },
  'undo-too-late': {
    id: {
      title: 'Sudah tidak dapat dibatalkan',
      detail: 'Impor dapat dibatalkan sampai 30 hari. Perbaiki data orangnya satu per satu.',
    },
    en: {
      title: 'Too late to be undone',
      detail: 'An import can be undone for 30 days. Correct the records one by one.',
    },
  },
  'no-office-area': {
    id: { title: 'Bukan wilayah kantor Anda', detail: 'Impor dilakukan untuk wilayah kantor Anda sendiri.' },
    en: {
      title: 'Not the area of your office',
      detail: 'An import is made for the area of your own office.',
    },
  },
  'rows-destroyed': {
    id: {
      title: 'Isi berkas sudah dimusnahkan',
      detail: 'Isi berkas hanya disimpan 30 hari sesudah impor selesai.',
    },
    en: {
      title: 'What was in the file is destroyed',
      detail: 'What is in a file is kept for 30 days after its import.',
    },
  },
  'area-not-found': {
    id: {
      title: 'Wilayah tidak ditemukan',
      detail: 'Tidak ada wilayah dengan kode ini dalam daftar Kemendagri.',
    },
    en: {
      title: 'Area not found',
      detail: 'No area has this code on the list of the Ministry of Home Affairs.',
    },
  },
  'village-unknown': {
    id: {
      title: 'Desa tidak dikenal',
      detail: 'Kode desa atau kelurahan ini tidak ada dalam daftar Kemendagri.',
    },
    en: { title: 'Village unknown', detail: 'This code is not on the list of villages.' },
  },
  'nik-impossible': {
    id: {
      title: 'NIK tidak mungkin',
      detail: 'Periksa lagi 16 angka pada KTP: susunan ini tidak mungkin sebuah NIK.',
    },
    en: {
      title: 'Impossible identity number',
      detail: 'Look at the 16 digits on the card again: these cannot be a NIK.',
    },
  },
  'child-may-not-migrate': {
    id: {
      title: 'Belum cukup umur',
      detail:
        'Pada hari pendaftaran umurnya di bawah 17 tahun, atau di bawah umur yang ditetapkan kebijakan: tidak didaftarkan untuk bekerja ke luar negeri. Hubungi UPTD PPA atau SAPA 129.',
    },
    en: {
      title: 'Too young',
      detail:
        'On the day of registration she is younger than 17, or than the policy asks for: not registered for work abroad. Turn to child protection (UPTD PPA, SAPA 129).',
    },
  },
  'abroad-already': {
    id: {
      title: 'Sudah di luar negeri',
      detail:
        'Langkah ini untuk warga yang belum berangkat. Bila ia atau keluarganya perlu bantuan, hubungi BP3MI.',
    },
    en: {
      title: 'Abroad already',
      detail: 'This step is for those who have not left. If she or her family needs help, turn to BP3MI.',
    },
  },
  'being-mended': {
    id: {
      title: 'Dikembalikan untuk diperbaiki',
      detail: 'Petugas desa perlu memperbaiki dan mengirim lagi sebelum langkah berikutnya.',
    },
    en: {
      title: 'Sent back to be mended',
      detail: 'The desk has to mend it and send it again before the next step.',
    },
  },
  'nothing-corrected': {
    id: { title: 'Tidak ada yang berubah', detail: 'Isian ini sama dengan yang sudah tercatat.' },
    en: { title: 'Nothing corrected', detail: 'This is what stands on record already.' },
  },
  'nothing-to-mend': {
    id: {
      title: 'Tidak sedang diperbaiki',
      detail: 'Pendaftaran ini tidak dikembalikan, atau sudah dikirim lagi. Muat ulang halaman ini.',
    },
    en: {
      title: 'Nothing to mend',
      detail: 'This registration was not sent back, or has been sent again. Load the page again.',
    },
  },
  'registration-ended': {
    id: {
      title: 'Pendaftaran ini sudah berakhir',
      detail:
        'Ia mengundurkan diri atau pendaftarannya ditolak. Bila ia ingin berangkat lagi, daftarkan baru.',
    },
    en: {
      title: 'This registration has ended',
      detail: 'She has withdrawn, or it was rejected. If she wants to go after all, register her anew.',
    },
  },
  'family-permit-known': {
    id: {
      title: 'Izin keluarga sudah diketahui',
      detail: 'Kepala desa atau lurah sudah mengetahui izin untuk perjalanan ini.',
    },
    en: {
      title: 'Family permit known',
      detail: 'The head of the village has taken note of a permit for this journey.',
    },
  },
  'family-permit-missing': {
    id: {
      title: 'Izin keluarga belum ada',
      detail:
        'Perlu surat izin keluarga bermeterai yang diketahui kepala desa atau lurah (UU 18/2017 Pasal 13). Bila pasangan melakukan kekerasan atau tidak ada, hubungi bantuan hukum (posbakum), UPTD PPA atau SAPA 129.',
    },
    en: {
      title: 'Family permit missing',
      detail:
        'The family permit, signed over a meterai and known by the head of the village, is needed (Law 18/2017 Art. 13). Where the spouse is violent or gone, turn to legal aid (posbakum), UPTD PPA or SAPA 129.',
    },
  },
  'marital-papers-missing': {
    id: {
      title: 'Dokumen status perkawinan belum dilihat',
      detail:
        'Surat keterangan status perkawinan, dan buku nikah bila kawin atau putusan pengadilan bila cerai, harus dilihat aslinya dan dicatat lebih dahulu (aturan E05; UU 18/2017 Pasal 13). Perceraian hanya terbukti dengan dokumen pengadilan; bantuan hukum (posbakum) membantu mengurusnya. Bila ada kekerasan: UPTD PPA atau SAPA 129.',
    },
    en: {
      title: 'Marital papers not sighted',
      detail:
        'The letter of marital status, and the marriage book of the married or the court’s paper of the divorced, are to be seen in the original and recorded first (rule E05; Law 18/2017 Art. 13). Only the court’s paper shows a divorce; legal aid (posbakum) helps to get it. Where there is violence: UPTD PPA or SAPA 129.',
    },
  },
  'family-permit-not-standing': {
    id: {
      title: 'Tidak ada izin yang berlaku',
      detail: 'Belum ada izin keluarga yang diketahui, atau izin itu sudah dicabut. Muat ulang halaman ini.',
    },
    en: {
      title: 'No permit stands',
      detail: 'No family permit is known, or it has been revoked already. Load the page again.',
    },
  },
  'permit-out-of-order': {
    id: {
      title: 'Tanggalnya tidak sesuai urutan',
      detail: 'Tanggal ini mendahului catatan terakhir tentang izin keluarga. Periksa tanggalnya.',
    },
    en: {
      title: 'Day out of order',
      detail: 'This day lies before the last entry about the family permit. Look at the date again.',
    },
  },
  'consultation-not-found': {
    id: {
      title: 'Konsultasi tidak ditemukan',
      detail: 'Tidak ada konsultasi dengan rujukan ini di desa Anda.',
    },
    en: { title: 'Consultation not found', detail: 'Your village has no consultation with this reference.' },
  },
  'consultation-id-taken': {
    id: { title: 'Rujukan sudah dipakai', detail: 'Rujukan ini milik konsultasi lain. Catat sekali lagi.' },
    en: {
      title: 'Reference taken',
      detail: 'This reference belongs to another consultation. Write it down once more.',
    },
  },
  'recruiter-not-found': {
    id: {
      title: 'Perekrut tidak ditemukan',
      detail: 'Tidak ada laporan tentang perekrut dengan kode ini di wilayah Anda.',
    },
    en: { title: 'Recruiter not found', detail: 'Nobody with this code was reported in your area.' },
  },
  'recruiter-report-not-found': {
    id: { title: 'Laporan tidak ditemukan', detail: 'Tidak ada laporan dengan rujukan ini di wilayah Anda.' },
    en: { title: 'Report not found', detail: 'There is no report with this reference in your area.' },
  },
  'recruiter-report-ended': {
    id: {
      title: 'Laporan ini sudah tidak berlaku',
      detail: 'Laporan ini sudah ditarik atau dinyatakan tidak berdasar. Muat ulang halaman.',
    },
    en: {
      title: 'This report stands no more',
      detail: 'It was withdrawn or found unfounded already. Load the page again.',
    },
  },
  'letter-not-found': {
    id: { title: 'Surat tidak ditemukan', detail: 'Tidak ada surat dengan rujukan ini di desa Anda.' },
    en: { title: 'Letter not found', detail: 'There is no letter with this reference in your village.' },
  },
  'letter-code-unknown': {
    id: {
      title: 'Tidak ada surat dengan kode ini',
      detail:
        'Periksa lagi kodenya. Bila kodenya sama seperti di kertas, surat itu tidak dikeluarkan melalui sistem ini: tanyakan kepada desanya.',
    },
    en: {
      title: 'No letter has this code',
      detail:
        'Look at the code again. If it is as on the paper, the letter was not issued through this system: ask the village.',
    },
  },
  'letter-id-taken': {
    id: { title: 'Rujukan sudah dipakai', detail: 'Rujukan ini milik surat lain. Buat surat baru.' },
    en: { title: 'Reference taken', detail: 'This reference belongs to another letter. Begin a new one.' },
  },
  'letter-open': {
    id: {
      title: 'Masih ada surat yang belum selesai',
      detail: 'Selesaikan surat yang ada, atau batalkan dahulu bila tidak dipakai.',
    },
    en: {
      title: 'A letter is not finished',
      detail: 'Finish the letter that there is, or void it first if it is not used.',
    },
  },
  'letter-past': {
    id: { title: 'Surat sudah melewati langkah ini', detail: 'Muat ulang halaman untuk melihat keadaannya.' },
    en: { title: 'Not at that step', detail: 'Load the page again to see how the letter stands.' },
  },
  'letter-not-signed': {
    id: {
      title: 'Belum ditandatangani keluarga',
      detail: 'Catat dahulu bahwa keluarga sudah menandatangani lembar ini di atas meterai.',
    },
    en: {
      title: 'Not signed by the family',
      detail: 'First record that the family has signed the sheet over a meterai.',
    },
  },
  'letter-differs': {
    id: {
      title: 'Surat ini tidak cocok',
      detail: 'Surat ini tentang orang lain, atau penandatangannya berbeda. Periksa lembarnya.',
    },
    en: {
      title: 'The letter does not fit',
      detail: 'This letter is about somebody else, or names another signer. Look at the sheet.',
    },
  },
  'letter-out-of-order': {
    id: { title: 'Tanggalnya tidak sesuai urutan', detail: 'Tanggal ini mendahului langkah sebelumnya.' },
    en: { title: 'Day out of order', detail: 'This day lies before the step before.' },
  },
  'letter-not-printable': {
    id: {
      title: 'Tidak ada lembar untuk dicetak',
      detail: 'Surat ini belum bernomor, batal, atau dicabut. Lembarnya tidak dikeluarkan.',
    },
    en: {
      title: 'No sheet to print',
      detail: 'This letter has no number yet, is void, or was revoked. Its sheet is not handed out.',
    },
  },
  'domicile-outside': {
    id: {
      title: 'Alamat KTP di luar desa ini',
      detail: 'Perlu catatan penduduk sementara atau surat pengantar RT; catat mana yang ada.',
    },
    en: {
      title: 'Address outside this village',
      detail: 'An entry as temporary resident or a letter of the RT is needed; record which there is.',
    },
  },
  'capacity-not-held': {
    id: {
      title: 'Jabatan penandatangan tidak berlaku',
      detail:
        'Pada tanggal itu tidak ada yang menandatangani untuk desa dalam jabatan ini. Periksa daftar pejabat.',
    },
    en: {
      title: 'Capacity not held',
      detail: 'Nobody signs for the village in this capacity on that day. Look at the list of signatories.',
    },
  },
  'agenda-entry-used': {
    id: {
      title: 'Nomor agenda sudah dipakai',
      detail: 'Surat lain tercatat dengan nomor agenda ini tahun ini.',
    },
    en: {
      title: 'Agenda entry used',
      detail: 'Another letter stands under this entry of this year’s agenda.',
    },
  },
  'something-unchecked': {
    id: {
      title: 'Belum semua diperiksa',
      detail: 'Centang semua yang tersebut, setelah masing-masing diperiksa.',
    },
    en: { title: 'Something unchecked', detail: 'Tick each of them, once it has been looked at.' },
  },
  'red-flags-standing': {
    id: {
      title: 'Ada tanda bahaya yang belum dijawab',
      detail:
        'Tanda-tanda bahaya perekrutan pada rencananya belum dijawab. Periksa satu per satu dengan calon dan dinas, catat jawabannya, lalu verifikasi.',
    },
    en: {
      title: 'Signs of bad recruitment stand unanswered',
      detail:
        'Look at each of the signs with her and with the district, record the answers, and then verify.',
    },
  },
  'duplicate-open': {
    id: {
      title: 'Perlu dicek dinas',
      detail:
        'Data ini perlu dicek dinas dulu. Hubungi dinas dan sebutkan rujukannya; pendaftarannya tetap tersimpan.',
    },
    en: {
      title: 'To be checked by the district',
      detail:
        'The district has to look at this record first. Name the reference to it; the registration stands.',
    },
  },
  'record-merged': {
    id: {
      title: 'Data sudah digabung',
      detail:
        'Kantor telah menemukan bahwa orang ini terdaftar dua kali. Lanjutkan pada datanya yang lain; tanyakan kepada dinas.',
    },
    en: {
      title: 'Record merged',
      detail:
        'An office has found that she is registered twice. Go on with the other record; ask the district.',
    },
  },
  'duplicate-not-found': {
    id: {
      title: 'Pasangan tidak ditemukan',
      detail: 'Tidak ada pasangan seperti ini yang diputuskan kantor Anda.',
    },
    en: { title: 'Pair not found', detail: 'No such pair is for your office to decide.' },
  },
  'duplicate-decided': {
    id: {
      title: 'Sudah diputuskan',
      detail: 'Pasangan ini sudah diputuskan. Muat ulang untuk melihat keputusannya.',
    },
    en: { title: 'Decided already', detail: 'This pair has been decided. Load it again to see how.' },
  },
  'not-merged': {
    id: { title: 'Tidak digabung', detail: 'Kedua data ini tidak sedang digabung.' },
    en: { title: 'Not merged', detail: 'These two records are not merged.' },
  },
  'already-merged': {
    id: {
      title: 'Sudah digabung',
      detail:
        'Salah satu data sudah digabung dengan data lain. Batalkan dulu penggabungan itu, atau putuskan data yang tetap.',
    },
    en: {
      title: 'Merged already',
      detail:
        'One of the records is merged with another. Take that back first, or decide on the one that stays.',
    },
  },
  'survivor-not-of-pair': {
    id: { title: 'Data di luar pasangan', detail: 'Data yang tetap harus salah satu dari keduanya.' },
    en: { title: 'Not one of the two', detail: 'The record that stays must be one of the two.' },
  },
  'journeys-not-of-pair': {
    id: {
      title: 'Perjalanan tidak cocok',
      detail:
        'Hanya perjalanan dari data yang digabung dapat disamakan dengan perjalanan dari data yang tetap.',
    },
    en: {
      title: 'Journeys do not fit',
      detail: 'Only a journey of the merged record can be the same trip as one of the record that stays.',
    },
  },
  'record-restricted': {
    id: {
      title: 'Data terbatas',
      detail:
        'Salah satu data hanya dilihat desanya sendiri, jadi tidak digabung. Tanyakan desa, atau nyatakan bukan orang yang sama.',
    },
    en: {
      title: 'Restricted record',
      detail:
        'One of the records is for its village alone, so the two are not merged. Ask the village, or find them to be two people.',
    },
  },
  'red-flag-not-standing': {
    id: { title: 'Tanda bahaya ini sudah tidak berlaku', detail: 'Tanda ini tidak ada atau sudah dijawab.' },
    en: { title: 'This sign does not stand', detail: 'It was not raised, or has been answered.' },
  },
  'document-not-found': {
    id: { title: 'Dokumen tidak ditemukan', detail: 'Tidak ada dokumen dengan rujukan ini di wilayah Anda.' },
    en: { title: 'Paper not found', detail: 'There is no paper with this reference in your area.' },
  },
  'document-id-taken': {
    id: {
      title: 'Rujukan sudah dipakai',
      detail: 'Rujukan ini milik dokumen lain. Catat lagi dari halaman warga.',
    },
    en: { title: 'Reference taken', detail: 'This reference belongs to another paper. Write it down anew.' },
  },
  'document-no-longer-open': {
    id: {
      title: 'Langkah ini tidak berlaku lagi',
      detail:
        'Dokumen ini sudah diputuskan, habis masa berlakunya, atau tidak berlaku lagi. Muat ulang; bila ada dokumen baru, catat tersendiri.',
    },
    en: {
      title: 'This step is over',
      detail:
        'This paper has been decided on, has run out, or no longer counts. Load it again; a new paper is written down beside it.',
    },
  },
  'document-past-its-day': {
    id: {
      title: 'Masa berlaku sudah habis',
      detail: 'Dokumen yang masa berlakunya habis tidak dapat diverifikasi. Minta dokumen yang baru.',
    },
    en: {
      title: 'Past its last day',
      detail: 'A paper whose last day has passed cannot be verified. Ask for a new one.',
    },
  },
  'external-id-known': {
    id: {
      title: 'Nomor sudah tercatat',
      detail: 'Nomor ini sudah ada di catatannya. Periksa nomornya lagi.',
    },
    en: { title: 'Number known', detail: 'This number is on the record already. Check the number again.' },
  },
  'family-member-not-found': {
    id: {
      title: 'Anggota keluarga tidak ditemukan',
      detail: 'Tidak ada catatan seperti ini di desa Anda, atau sudah dihapus dari daftar.',
    },
    en: {
      title: 'Family member not found',
      detail: 'There is no such entry in your village, or it was taken off the list.',
    },
  },
  'family-member-id-taken': {
    id: {
      title: 'Rujukan sudah dipakai',
      detail: 'Rujukan ini milik catatan lain. Catat lagi dari halaman warga.',
    },
    en: { title: 'Reference taken', detail: 'This reference belongs to another entry. Write it down anew.' },
  },
  'consent-not-found': {
    id: { title: 'Persetujuan tidak ditemukan', detail: 'Tidak ada persetujuan seperti ini di desa Anda.' },
    en: { title: 'Consent not found', detail: 'There is no such consent in your village.' },
  },
  'consent-stands': {
    id: {
      title: 'Persetujuan sudah ada',
      detail: 'Ia sudah menyetujui hal ini. Muat ulang halaman untuk melihatnya.',
    },
    en: { title: 'Consent stands', detail: 'She has agreed to this already. Load the page again to see it.' },
  },
  'consent-withdrawn-already': {
    id: { title: 'Sudah dicabut', detail: 'Persetujuan ini sudah dicabut. Muat ulang halaman.' },
    en: { title: 'Withdrawn already', detail: 'This consent was withdrawn. Load the page again.' },
  },
  'consent-not-given-yet': {
    id: {
      title: 'Tanggal pencabutan terlalu awal',
      detail: 'Pada tanggal itu persetujuannya belum diberikan. Periksa tanggalnya.',
    },
    en: {
      title: 'Too early a day',
      detail: 'On this day the consent had not been given. Look at the day again.',
    },
  },
  'nothing-to-take-back': {
    id: {
      title: 'Tidak ada yang dapat dibatalkan',
      detail: 'Pengembalian ini bukan dari Anda, atau datanya sudah berjalan lagi.',
    },
    en: {
      title: 'Nothing to take back',
      detail: 'It was not you who sent this back, or it has gone on since.',
    },
  },
  'too-late-to-take-back': {
    id: {
      title: 'Sudah terlambat dibatalkan',
      detail:
        'Pengembalian hanya dapat dibatalkan dalam {minutes} menit. Desa mengirimnya lagi setelah diperbaiki.',
    },
    en: {
      title: 'Too late to take back',
      detail:
        'This can be taken back within {minutes} minutes only. The village sends it again once it is mended.',
    },
  },
  'vouched-for': {
    id: {
      title: 'Sudah diverifikasi desa',
      detail: 'Yang sudah diverifikasi desa tidak dikembalikan. Verifikasi atau tolak orang ini sendiri.',
    },
    en: {
      title: 'Verified by the village',
      detail: 'Whom her village has verified is not sent back. Verify or reject this one by itself.',
    },
  },
  'already-verified': {
    id: { title: 'Langkah ini sudah selesai', detail: 'Muat ulang halaman untuk melihat keadaan terbaru.' },
    en: { title: 'Done already', detail: 'Load the page again to see how it stands.' },
  },
  'identity-not-sighted': {
    id: {
      title: 'KTP belum dilihat',
      detail: 'Petugas desa perlu melihat KTP asli sebelum dinas memverifikasi.',
    },
    en: {
      title: 'Identity card not seen',
      detail: 'Somebody must see the card itself before the district verifies.',
    },
  },
  'scan-type-unsupported': {
    id: { title: 'Bukan foto atau PDF', detail: 'Pindaian berupa foto JPEG atau PNG, atau PDF.' },
    en: { title: 'Neither photo nor PDF', detail: 'A scan is a JPEG or PNG photo, or a PDF.' },
  },
  'scan-broken': {
    id: {
      title: 'Berkas tidak terbaca utuh',
      detail:
        'Berkas ini terpotong, rusak, atau berisi hal lain di belakangnya. Foto atau pindai sekali lagi.',
    },
    en: {
      title: 'Not readable as a whole',
      detail: 'This file is cut off, damaged, or has something else behind it. Take the photo or scan again.',
    },
  },
  'scan-not-found': {
    id: { title: 'Pindaian tidak ada', detail: 'Tidak ada pindaian ini, atau bukan dalam wewenang Anda.' },
    en: { title: 'No such scan', detail: 'There is no such scan, or it is not yours to see.' },
  },
  'signer-does-not-fit': {
    id: {
      title: 'Penanda tangan tidak sesuai',
      detail:
        'Yang kawin: suami atau istri. Yang belum kawin atau sudah bercerai: orang tua atau wali. Cocokkan dengan status perkawinan di catatannya. Bila yang harus menandatangani berbahaya baginya atau pergi, jangan menyuruhnya meminta tanda tangan: bicara berdua saja dan tawarkan bantuan hukum (posbakum), UPTD PPA, atau SAPA 129.',
    },
    en: {
      title: 'Another signer is needed',
      detail:
        'Of the married husband or wife signs, of the single or divorced a parent or guardian. Compare it with the marital status on the record. Where who would have to sign is dangerous to her or gone, do not send her to ask: talk with her alone and offer legal aid (posbakum), UPTD PPA or SAPA 129.',
    },
  },
};
