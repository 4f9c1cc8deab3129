/**
 * Why a rule did not pass, for the person at the desk: what is missing, and the next step where there is one. The codes
 * are those of domain.md §4.3, and ours where it has none.
 */
export const REFUSALS = {
  AGE_BELOW_MINIMUM: {
    id: 'Umur pada rencana keberangkatan belum mencapai batas, atau belum dapat dipastikan.',
    en: 'The age at planned departure is below the minimum, or not established.',
  },
  CHILD: {
    id: 'Masih anak: tidak dapat didaftarkan; tawarkan rujukan perlindungan anak.',
    en: 'Still a child: cannot be registered; offer a referral to child protection.',
  },
  NOT_WNI: { id: 'Bukan warga negara Indonesia.', en: 'Not a citizen of Indonesia.' },
  FAMILY_PERMIT_MISSING: {
    id: 'Surat izin keluarga yang diketahui kepala desa/lurah belum ada, dicabut, atau penandatangannya tidak sesuai. Bila pasangan melakukan kekerasan atau tidak ada: bantuan hukum, UPTD PPA, SAPA 129.',
    en: 'The family permit known by the village head is missing, revoked, or signed by somebody else than it must be. Where the spouse is violent or gone: legal aid, UPTD PPA, SAPA 129.',
  },
  MARITAL_DOC_MISSING: {
    id: 'Surat keterangan status perkawinan, atau buku nikah/putusan pengadilan yang menyertainya, belum dilihat.',
    en: 'The letter of marital status, or the marriage book or court’s paper that goes with it, has not been sighted.',
  },
  DOMICILE_OUTSIDE: {
    id: 'Alamat KTP di luar desa ini; perlu catatan penduduk sementara atau surat pengantar RT.',
    en: 'The address on the card lies outside this village; an entry as temporary resident or a letter of the RT is needed.',
  },
  IDENTITY_NOT_SIGHTED: {
    id: 'KTP belum dilihat, NIK masih sementara, atau datanya bertentangan.',
    en: 'The identity card has not been sighted, its number is temporary, or its data conflict.',
  },
  EXTERNAL_ID_MISSING: { id: 'ID CPMI belum ada.', en: 'There is no candidate id (ID CPMI) yet.' },
  VILLAGE_NOT_VERIFIED: {
    id: 'Verifikasi desa belum ada.',
    en: 'The village has not verified yet.',
  },
  AGREEMENT_MISSING: {
    id: 'Perjanjian penempatan belum ditandatangani.',
    en: 'The placement agreement has not been signed.',
  },
  NO_COMPETENCE_CERT: {
    id: 'Sertifikat kompetensi untuk jabatan ini belum ada atau sudah tidak berlaku.',
    en: 'The competence certificate for this job is missing or has expired.',
  },
  HEALTH_NOT_FIT: {
    id: 'Hasil pemeriksaan kesehatan layak (FIT) belum ada.',
    en: 'There is no medical result FIT.',
  },
  HEALTH_EXPIRED: {
    id: 'Masa berlaku hasil pemeriksaan kesehatan sudah habis.',
    en: 'The medical result is no longer valid.',
  },
  PASSPORT_SHORT: {
    id: 'Paspor belum ada, atau masa berlakunya kurang.',
    en: 'The passport is missing, or expires too early.',
  },
  NON_WORK_VISA: {
    id: 'Visa kerja belum ada; visa kunjungan, umrah, atau wisata tidak boleh dipakai bekerja.',
    en: 'There is no work visa; a visit, umrah or tourist visa does not allow work.',
  },
  VISA_EXPIRED: {
    id: 'Visa kerja habis sebelum rencana keberangkatan.',
    en: 'The work visa ends before the planned departure.',
  },
  SOCIAL_SECURITY_MISSING: {
    id: 'JKK dan JKM belum aktif untuk seluruh masa kerja yang direncanakan.',
    en: 'JKK and JKM are not active for the whole planned period.',
  },
  DESTINATION_CLOSED: {
    id: 'Negara/wilayah tujuan tidak terbuka untuk penempatan ini.',
    en: 'The destination is not open for this placement.',
  },
  DESTINATION_NOT_LISTED: {
    id: 'Kebijakan untuk negara/wilayah tujuan ini belum tercatat; tanyakan kepada BP3MI.',
    en: 'No policy is recorded for this destination; ask BP3MI.',
  },
  P3MI_NOT_LICENSED: {
    id: 'Izin P3MI (SIP3MI) tidak aktif, atau P3MI belum diketahui.',
    en: 'The company’s licence (SIP3MI) is not active, or the company is not known.',
  },
  SIP2MI_COUNTRY_MISMATCH: {
    id: 'SIP2MI perusahaan tidak menyebut negara/wilayah tujuan ini.',
    en: 'The company’s recruiting permit (SIP2MI) does not name this destination.',
  },
  OVERCHARGING: {
    id: 'Ada biaya penempatan yang dibebankan kepada pekerja, atau belum diketahui biaya apa yang dibebankan.',
    en: 'A cost of the placement is charged to the worker, or it is not known which costs are.',
  },
  OPP_MISSING: {
    id: 'Orientasi pra pemberangkatan (OPP) belum diikuti.',
    en: 'The pre-departure orientation (OPP) has not been passed.',
  },
  CONTRACT_INCOMPLETE: {
    id: 'Perjanjian kerja belum ada, atau isinya belum lengkap menurut Pasal 15 ayat (2).',
    en: 'The work contract is missing, or lacks contents of Art. 15(2).',
  },
  JOB_MISMATCH: {
    id: 'Jabatan dalam perjanjian kerja berbeda dari perjanjian penempatan.',
    en: 'The job in the work contract differs from the placement agreement.',
  },
  JOURNEY_OPEN: {
    id: 'Masih ada riwayat migrasi lain yang berjalan, atau belum diketahui.',
    en: 'Another journey is still open, or it is not known whether one is.',
  },
  DUPLICATE_OPEN: {
    id: 'Ada data yang perlu dicek dinas.',
    en: 'The district must look at another record first.',
  },
  RED_FLAGS_OPEN: {
    id: 'Tanda bahaya terlalu banyak; seseorang harus memutuskan.',
    en: 'There are too many red flags; a person must decide.',
  },
} as const satisfies Record<string, { readonly id: string; readonly en: string }>;

export type RefusalCode = keyof typeof REFUSALS;
