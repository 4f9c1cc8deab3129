import type { Bilingual, Words } from './bilingual.js';

const OURS: Bilingual = { id: 'Aturan sistem ini', en: 'A rule of this system' };
const ART_5: Bilingual = { id: 'UU 18/2017 Pasal 5', en: 'Law 18/2017 Art. 5' };
const ART_13: Bilingual = { id: 'UU 18/2017 Pasal 13', en: 'Law 18/2017 Art. 13' };
const ART_42: Bilingual = { id: 'UU 18/2017 Pasal 42', en: 'Law 18/2017 Art. 42' };
const DESTINATIONS: Bilingual = {
  id: 'PP 59/2021 Pasal 35 dan baris kebijakan negara tujuan',
  en: 'Government Regulation 59/2021 Art. 35 and the row of the destination policy',
};

/**
 * Why a rule did not pass, for the person at the desk and the one before her. The codes are those of domain.md §4.3, and
 * ours where it has none. Articles are given as far as the sources read have them, without letters, which they do not
 * have. Unconfirmed: the article of citizenship (Art. 1), of the company's licence (none given), and that of the orientation
 * (PP 59/2021 Art. 4(4) lists its topics only).
 */
export const RULE_WORDS = {
  AGE_BELOW_MINIMUM: {
    why: {
      id: 'Umurnya belum cukup pada hari rencana berangkat.',
      en: 'She is not old enough on the planned day of departure.',
    },
    next: {
      id: 'Tunda rencana berangkat sampai umurnya cukup. Tawarkan pelatihan atau pekerjaan di dalam negeri. Jangan mengubah tanggal lahir.',
      en: 'Put the departure off until she is old enough. Offer training or work at home. The date of birth is never changed.',
    },
    basis: ART_5,
  },
  CHILD: {
    why: {
      id: 'Ia masih anak dan tidak dapat didaftarkan.',
      en: 'She is still a child and cannot be registered.',
    },
    next: {
      id: 'Tawarkan rujukan pelindungan anak (UPTD PPA, SAPA 129) dan bantuan kembali ke sekolah atau pelatihan.',
      en: 'Offer a referral to child protection (UPTD PPA, SAPA 129) and help back to school or training.',
    },
    basis: {
      id: 'Aturan sistem ini untuk pelindungan anak; UU 18/2017 Pasal 5',
      en: 'A rule of this system to protect children; Law 18/2017 Art. 5',
    },
  },
  NOT_WNI: {
    why: { id: 'Ia bukan warga negara Indonesia.', en: 'She is not a citizen of Indonesia.' },
    next: {
      id: 'Layanan ini untuk warga negara Indonesia. Bila datanya keliru, perbaiki dulu di Dukcapil.',
      en: 'This service is for citizens of Indonesia. If the record is wrong, have it corrected at the civil registry first.',
    },
    basis: { id: 'UU 18/2017 Pasal 1', en: 'Law 18/2017 Art. 1' },
  },
  FAMILY_PERMIT_MISSING: {
    why: {
      id: 'Surat izin keluarga belum ada, belum diketahui kepala desa/lurah, dicabut, atau penandatangannya tidak sesuai status perkawinan.',
      en: 'The family permit is missing, not known by the village head, revoked, or not signed by whom the marital status asks for.',
    },
    next: {
      id: 'Bicarakan rencana ini dengan keluarga di meja desa. Keluarga menandatangani sendiri di atas meterai, lalu kepala desa/lurah mengetahui. Bila yang harus menandatangani melakukan kekerasan atau tidak diketahui keberadaannya: bantuan hukum (posbakum), UPTD PPA, atau SAPA 129 (telepon 129, WhatsApp 08111-129-129).',
      en: 'Talk the plan over with the family at the desk. The family signs by hand over a meterai, then the village head takes note. Where the one who must sign is violent or gone: legal aid (posbakum), UPTD PPA, or SAPA 129 (call 129, WhatsApp 08111-129-129).',
    },
    basis: ART_13,
  },
  MARITAL_DOC_MISSING: {
    why: {
      id: 'Surat keterangan status perkawinan, atau buku nikah/putusan pengadilan yang menyertainya, belum dilihat.',
      en: 'The letter of marital status, or the marriage book or court’s paper that goes with it, has not been sighted.',
    },
    next: {
      id: 'Minta dokumen aslinya. Perceraian hanya terbukti dengan dokumen pengadilan; bantuan hukum (posbakum) membantu mengurusnya. Bila ada kekerasan: UPTD PPA atau SAPA 129 (telepon 129, WhatsApp 08111-129-129).',
      en: 'Ask for the original paper. Only a court’s paper proves a divorce; legal aid (posbakum) helps to get it. Where there is violence: UPTD PPA or SAPA 129 (call 129, WhatsApp 08111-129-129).',
    },
    basis: ART_13,
  },
  PAPER_LOST: {
    why: {
      id: 'Ada dokumennya yang habis masa berlakunya, atau tidak berlaku lagi.',
      en: 'A paper of hers has run out, or no longer counts.',
    },
    next: {
      id: 'Minta ia mengurus dokumen yang baru dan membawanya ke desa untuk dicatat, lalu dinas memverifikasinya. Penahanan berakhir dengan sendirinya setelah itu.',
      en: 'Ask her to get the new one and to bring it to the village to be written down, for the district to verify. The hold then ends by itself.',
    },
    basis: { id: 'Aturan sistem ini; UU 18/2017 Pasal 13', en: 'A rule of this system; Law 18/2017 Art. 13' },
  },
  DOMICILE_OUTSIDE: {
    why: { id: 'Alamat KTP-nya di luar desa ini.', en: 'The address on her card lies outside this village.' },
    next: {
      id: 'Minta catatan penduduk sementara atau surat pengantar RT, atau arahkan ke desa asalnya. Ia tetap dihitung sebagai warga luar desa.',
      en: 'Ask for an entry as temporary resident or a letter of the RT, or send her to her own village. She stays counted as an outsider.',
    },
    basis: ART_42,
  },
  DUPLICATE_OPEN: {
    why: { id: 'Ada data yang perlu dicek dinas.', en: 'There is a record that the district must look at.' },
    next: {
      id: 'Tunggu keputusan dinas; pendaftarannya tetap tersimpan.',
      en: 'Wait for the district’s decision; the registration is kept.',
    },
    basis: OURS,
  },
  RED_FLAGS_OPEN: {
    why: {
      id: 'Tanda bahaya pada perekrutannya terlalu banyak.',
      en: 'There are too many red flags in how she is being recruited.',
    },
    next: {
      id: 'Bicarakan tanda bahayanya dengan calon, berdua saja. Kepala desa dan dinas memutuskan setelah memeriksa; sistem ini tidak melapor ke polisi.',
      en: 'Talk the flags over with her alone. The village head and the district decide after a look; this system reports nobody to the police.',
    },
    basis: OURS,
  },
  IDENTITY_NOT_SIGHTED: {
    why: {
      id: 'KTP belum dilihat, NIK masih sementara, atau datanya bertentangan.',
      en: 'The identity card has not been sighted, its number is temporary, or its data conflict.',
    },
    next: {
      id: 'Lihat KTP aslinya. Bila NIK sementara atau data bertentangan, selesaikan dulu di Dukcapil.',
      en: 'Look at the card itself. Where the number is temporary or the data conflict, have it settled at the civil registry first.',
    },
    basis: ART_42,
  },
  EXTERNAL_ID_MISSING: {
    why: { id: 'ID CPMI belum ada.', en: 'There is no candidate id (ID CPMI) yet.' },
    next: {
      id: 'Dinas Tenaga Kerja membuatnya di Sisko P2MI, lalu mencatatnya di sini.',
      en: 'The district makes one in Sisko P2MI and records it here.',
    },
    basis: { id: 'Permenaker 9/2019', en: 'Permenaker 9/2019' },
  },
  VILLAGE_NOT_VERIFIED: {
    why: { id: 'Desa asalnya belum memverifikasi.', en: 'Her village has not verified yet.' },
    next: {
      id: 'Minta desa asal memverifikasi; kabupaten ini mewajibkannya.',
      en: 'Ask her village to verify; this kabupaten requires it.',
    },
    basis: {
      id: 'UU 18/2017 Pasal 42 dan ketentuan kabupaten/kota',
      en: 'Law 18/2017 Art. 42 and the kabupaten’s own rule',
    },
  },
  AGREEMENT_MISSING: {
    why: {
      id: 'Perjanjian penempatan belum ditandatangani.',
      en: 'The placement agreement has not been signed.',
    },
    next: {
      id: 'P3MI dan calon menandatanganinya, diketahui dinas. Calon menerima salinannya.',
      en: 'Company and candidate sign it, and the district takes note. The candidate gets a copy.',
    },
    basis: ART_13,
  },
  NO_COMPETENCE_CERT: {
    why: {
      id: 'Sertifikat kompetensi untuk jabatan ini belum ada atau sudah tidak berlaku.',
      en: 'The competence certificate for this job is missing or has expired.',
    },
    next: {
      id: 'Daftarkan pelatihan bila perlu, lalu uji kompetensi (UJK) di LSP. Yang belum kompeten boleh mengulang.',
      en: 'Enrol her in training if needed, then in the competence test (UJK) of an LSP. Who did not pass may try again.',
    },
    basis: { id: 'UU 18/2017 Pasal 5 dan Pasal 13', en: 'Law 18/2017 Arts 5 and 13' },
  },
  HEALTH_NOT_FIT: {
    why: { id: 'Hasil pemeriksaan kesehatan layak (fit) belum ada.', en: 'There is no medical result FIT.' },
    next: {
      id: 'Periksakan di sarana kesehatan yang ditunjuk. Yang dicatat hanya hasilnya, bukan keterangan medisnya.',
      en: 'Have her examined at an appointed facility. Only the result is recorded, nothing medical.',
    },
    basis: { id: 'UU 18/2017 Pasal 5 dan Pasal 13', en: 'Law 18/2017 Arts 5 and 13' },
  },
  HEALTH_EXPIRED: {
    why: {
      id: 'Masa berlaku hasil pemeriksaan kesehatan sudah habis.',
      en: 'The medical result is no longer valid.',
    },
    next: { id: 'Ulangi pemeriksaan kesehatan.', en: 'Have the examination repeated.' },
    basis: { id: 'UU 18/2017 Pasal 5 dan Pasal 13', en: 'Law 18/2017 Arts 5 and 13' },
  },
  PASSPORT_SHORT: {
    why: {
      id: 'Paspor belum ada, atau masa berlakunya kurang.',
      en: 'The passport is missing, or expires too early.',
    },
    next: {
      id: 'Urus atau ganti paspor di kantor imigrasi setempat; paspor PMI 24 halaman tidak dipungut biaya.',
      en: 'Get or replace it at the local immigration office; the migrant’s passport of 24 pages is free of charge.',
    },
    basis: ART_13,
  },
  NON_WORK_VISA: {
    why: {
      id: 'Visa kerja belum ada. Visa kunjungan, umrah, ziarah, atau wisata tidak boleh dipakai bekerja.',
      en: 'There is no work visa. A visit, umrah, pilgrimage or tourist visa does not allow work.',
    },
    next: {
      id: 'Jangan berangkat dengan visa ini. Tanyakan kepada BP3MI atau dinas, dan catat siapa yang menawarkannya.',
      en: 'Do not leave on this visa. Ask BP3MI or the district, and note who offered it.',
    },
    basis: ART_13,
  },
  VISA_EXPIRED: {
    why: {
      id: 'Visa kerja habis sebelum hari rencana berangkat.',
      en: 'The work visa ends before the planned departure.',
    },
    next: {
      id: 'Minta P3MI mengurus visa baru, atau majukan keberangkatan.',
      en: 'Have the company get a new one, or leave earlier.',
    },
    basis: ART_13,
  },
  SOCIAL_SECURITY_MISSING: {
    why: {
      id: 'JKK dan JKM belum aktif untuk seluruh masa kerja yang direncanakan.',
      en: 'JKK and JKM are not active for the whole planned period.',
    },
    next: {
      id: 'Daftar dan bayar di BPJS Ketenagakerjaan untuk seluruh masa kerja, sebelum berangkat.',
      en: 'Register and pay at BPJS Ketenagakerjaan for the whole period, before departure.',
    },
    basis: { id: 'UU 18/2017 Pasal 5; Permenaker 4/2023', en: 'Law 18/2017 Art. 5; Permenaker 4/2023' },
  },
  DESTINATION_CLOSED: {
    why: {
      id: 'Negara/wilayah tujuan tidak terbuka untuk penempatan ini.',
      en: 'The destination is not open for this placement.',
    },
    next: {
      id: 'Jangan menandatangani atau membayar apa pun. Lengkapi skema, jenis pemberi kerja, dan jabatannya bila belum jelas; tanyakan kepada BP3MI pilihan lain yang terbuka.',
      en: 'Sign and pay nothing. Fill in scheme, kind of employer and job where they are not clear; ask BP3MI what else is open.',
    },
    basis: DESTINATIONS,
  },
  DESTINATION_NOT_LISTED: {
    why: {
      id: 'Kebijakan untuk negara/wilayah tujuan ini belum tercatat.',
      en: 'No policy is recorded for this destination.',
    },
    next: {
      id: 'Tanyakan kepada BP3MI. Selama belum tercatat, tujuan ini dianggap belum terbuka.',
      en: 'Ask BP3MI. As long as nothing is recorded, the destination counts as not open.',
    },
    basis: DESTINATIONS,
  },
  P3MI_NOT_LICENSED: {
    why: {
      id: 'Izin P3MI (SIP3MI) tidak aktif, atau P3MI belum diketahui.',
      en: 'The company’s licence (SIP3MI) is not active, or the company is not known.',
    },
    next: {
      id: 'Tanyakan nama P3MI dan periksa izinnya di dinas atau BP3MI. Sebelum jelas, jangan menyerahkan uang atau dokumen.',
      en: 'Ask for the company’s name and have its licence checked at the district or BP3MI. Until it is clear, hand over neither money nor papers.',
    },
    basis: { id: 'UU 18/2017 (izin perusahaan, SIP3MI)', en: 'Law 18/2017 (company’s licence, SIP3MI)' },
  },
  SIP2MI_COUNTRY_MISMATCH: {
    why: {
      id: 'SIP2MI perusahaan tidak menyebut negara/wilayah tujuan ini.',
      en: 'The company’s recruiting permit (SIP2MI) does not name this destination.',
    },
    next: {
      id: 'Perusahaan mengurus SIP2MI untuk tujuan ini dahulu, atau calon memilih perusahaan lain.',
      en: 'The company gets a permit for this destination first, or the candidate chooses another company.',
    },
    basis: { id: 'UU 18/2017 Pasal 59 ayat (3)', en: 'Law 18/2017 Art. 59(3)' },
  },
  OVERCHARGING: {
    why: {
      id: 'Ada biaya penempatan yang dibebankan kepada pekerja.',
      en: 'A cost of the placement is charged to the worker.',
    },
    next: {
      id: 'Minta rincian dan kuitansinya. Biaya penempatan ditanggung pemberi kerja; laporkan kepada dinas atau BP3MI bila sudah dibayar.',
      en: 'Ask for the list and the receipts. The employer bears the cost of placement; tell the district or BP3MI where it has been paid.',
    },
    basis: {
      id: 'UU 18/2017 Pasal 30 ayat (1); Permen P2MI 17/2025 Pasal 1',
      en: 'Law 18/2017 Art. 30(1); Permen P2MI 17/2025 Art. 1',
    },
  },
  OPP_MISSING: {
    why: {
      id: 'Orientasi pra pemberangkatan (OPP) belum diikuti.',
      en: 'The pre-departure orientation (OPP) has not been passed.',
    },
    next: {
      id: 'Daftarkan ke jadwal BP3MI atau LTSA berikutnya; langkah ini terakhir sebelum E-KPMI.',
      en: 'Put her on the next list of BP3MI or LTSA; it is the last step before the card E-KPMI.',
    },
    basis: {
      id: 'UU 18/2017; PP 59/2021 Pasal 4 ayat (4)',
      en: 'Law 18/2017; Government Regulation 59/2021 Art. 4(4)',
    },
  },
  CONTRACT_INCOMPLETE: {
    why: {
      id: 'Perjanjian kerja belum ada, atau isinya belum lengkap.',
      en: 'The work contract is missing, or does not say all it must.',
    },
    next: {
      id: 'Minta P3MI melengkapinya. Calon membaca dan memahami isinya sebelum menandatangani.',
      en: 'Have the company complete it. The candidate reads and understands it before she signs.',
    },
    basis: { id: 'UU 18/2017 Pasal 15 ayat (2)', en: 'Law 18/2017 Art. 15(2)' },
  },
  JOB_MISMATCH: {
    why: {
      id: 'Jabatan dalam perjanjian kerja berbeda dari perjanjian penempatan.',
      en: 'The job in the work contract differs from the placement agreement.',
    },
    next: {
      id: 'Jangan berangkat sebelum sama. Minta P3MI memperbaiki perjanjian kerja, atau membuat perjanjian penempatan baru.',
      en: 'Do not leave before they agree. Have the company mend the contract, or make a new placement agreement.',
    },
    basis: { id: 'UU 18/2017 Pasal 19', en: 'Law 18/2017 Art. 19' },
  },
  JOURNEY_OPEN: {
    why: { id: 'Masih ada riwayat migrasi lain yang berjalan.', en: 'Another journey is still open.' },
    next: {
      id: 'Selesaikan dulu yang berjalan: catat kepulangan, pengunduran diri, atau penutupannya. Bila itu perjalanan yang sama, dinas menggabungkannya.',
      en: 'Settle the open one first: record the return, the withdrawal or the end. Where it is the same trip, the district joins the two.',
    },
    basis: OURS,
  },
} as const satisfies Record<string, Words>;

export type RefusalCode = keyof typeof RULE_WORDS;

export const REFUSAL_CODES = Object.keys(RULE_WORDS) as readonly RefusalCode[];
