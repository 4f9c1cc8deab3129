/*
 * Code lists that more than one service speaks (domain.md §4 and §5.3). Writers use these; readers bear any code of the right
 * shape and fold what they do not know as OTHER. Lists that the law changes (policies, parameters) are rows, not here.
 */

/** As on the identity card: laki-laki, perempuan. */
export const SEX = ['L', 'P'] as const;

/** Highest schooling, Kemendagri list (domain.md §5.3). */
export const EDUCATION = [
  'TIDAK_SEKOLAH',
  'BELUM_TAMAT_SD',
  'SD',
  'SLTP',
  'SLTA',
  'D1_D2',
  'D3',
  'D4_S1',
  'S2',
  'S3',
] as const;

/** How far a person's identity number is established (domain.md §5.1). */
export const IDENTITY_STATUS = [
  'ABSENT',
  'TEMPORARY',
  'FORMAT_VALID',
  'SIGHTED_KTP',
  'DUKCAPIL_VERIFIED',
  'CONFLICT',
] as const;

/** Placement schemes (UU 18/2017 Art. 49, 61–63; the ministry's tables). */
export const SCHEME = [
  'G_TO_G',
  'G_TO_P',
  'P_TO_P',
  'UKPS',
  'PERSEORANGAN',
  'AWAK_KAPAL_NIAGA',
  'AWAK_KAPAL_PERIKANAN',
  'RE_ENTRY',
] as const;

/** A legal entity, or a household (from 2025 the ministry's split). */
export const EMPLOYER_TYPE = ['BERBADAN_HUKUM', 'PERSEORANGAN_RUMAH_TANGGA'] as const;

/** By which door a worker came onto the register. */
export const REGISTRATION_SOURCE = ['DESK', 'IMPORT_SISKO', 'IMPORT_SDGS', 'SELF'] as const;

/** Who tells a village of somebody abroad: her family, the heads of RT, RW or hamlet, or she herself (domain.md §11). */
export const INFORMANT = ['FAMILY', 'RT', 'RW', 'KADUS', 'PMI'] as const;

/** By which road somebody left, as far as anybody told (domain.md §5.3). RESTRICTED. */
export const PROCEDURAL_STATUS = ['PROCEDURAL', 'NON_PROCEDURAL', 'UNKNOWN'] as const;

/** Who signs the family's permit (UU 18/2017 Art. 13; rule E04). */
export const SIGNER_RELATION = ['SUAMI', 'ISTRI', 'ORANG_TUA', 'WALI', 'SENDIRI'] as const;

/** In which capacity a village signs (domain.md §11). */
export const SIGNING_CAPACITY = [
  'KEPALA_DESA',
  'LURAH',
  'PJ_KEPALA_DESA',
  'PLT_KEPALA_DESA',
  'PLH_KEPALA_DESA',
  'SEKRETARIS_DESA',
  'KEPALA_SEKSI',
] as const;

/**
 * Why a village revokes a family permit (domain.md §6). Coarse on purpose: what lies behind it in a family is on no log.
 */
export const PERMIT_REVOCATION = [
  'FAMILY_WITHDREW',
  'SIGNER_NOT_ENTITLED',
  'STATEMENT_FALSE',
  'NOT_RESIDENT',
  'WORKER_WITHDREW',
  'ISSUED_IN_ERROR',
] as const;

/** Why the head of a village sends a registration back to the desk (domain.md §6). */
export const REPAIR_REASON = ['IDENTITY_WRONG', 'ADDRESS_WRONG', 'INTENT_UNCLEAR', 'PAPER_MISSING'] as const;

/** What of a person's record may be corrected. */
export const CORRECTED_FIELD = [
  'NAME',
  'MOTHER_INITIAL',
  'BIRTH_DATE',
  'NIK',
  'PHONE',
  'ADDRESS',
  'SEX',
  'EDUCATION',
  'IDENTITY_STATUS',
  'MARITAL_STATUS',
  'VILLAGE',
] as const;

/** Why it is corrected (UU 27/2022 Art. 6, 30). */
export const CORRECTION_REASON = [
  'TYPED_WRONG',
  'TOLD_WRONG',
  'PAPER_SAYS_OTHERWISE',
  'CHANGED_SINCE',
  'SHE_ASKED',
] as const;

/**
 * Why a registration is rejected (domain.md §6). A second registration of somebody is no reason: that is for the district
 * to look at. Nor is a husband who says no.
 */
export const REJECTION_REASON = [
  'NOT_RESIDENT',
  'IDENTITY_FALSE',
  'PAPER_FALSE',
  'TOO_YOUNG',
  'NOT_A_CITIZEN',
  'DESTINATION_CLOSED',
  'RECRUITER_UNLICENSED',
] as const;

/** Why somebody will not go. Coarse on purpose: neither her health nor her family is anybody's business. */
export const WITHDRAWAL_REASON = [
  'CHANGED_HER_MIND',
  'WORK_AT_HOME',
  'FAMILY_REASON',
  'TOO_EXPENSIVE',
  'TOOK_TOO_LONG',
  'AFRAID_OF_DECEIT',
  'NOT_TOLD',
] as const;

/** How far the register brings a candidate. */
export const REGISTER_STAGE = ['DRAFT', 'REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED'] as const;

/** What a village looks at before it verifies (rules E04, E05 and the domicile check). */
export const VILLAGE_CHECK = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] as const;

/** Letters that a village writes about a worker (domain.md §6). */
export const LETTER_TYPE = ['FAMILY_PERMIT'] as const;

/** The systems outside that number a worker too; their numbers are on the log only as keyed hashes. */
export const EXTERNAL_SYSTEM = ['ID_CPMI', 'SISKOP2MI', 'SIAPKERJA', 'SISKOTKLN'] as const;

/** Why an office undoes an import: nobody was to be taken over from this file, or not in this way. */
export const IMPORT_UNDOING = ['WRONG_FILE', 'WRONG_MAPPING', 'NOT_MEANT'] as const;

/** Kinds of training (domain.md §4.5). */
export const TRAINING_TYPE = [
  'BAHASA',
  'KETERAMPILAN_JABATAN',
  'LITERASI_KEUANGAN',
  'KEWIRAUSAHAAN',
  'PARALEGAL',
  'OPP',
  'PRELIM_GTOG',
  'SEKOLAH_PEREMPUAN',
] as const;

/** What a candidate is to be told (PP 59/2021 Art. 4(4), domain.md §4.2). */
export const INFORMATION_TOPIC = [
  'HAK_KEWAJIBAN',
  'LOWONGAN_KONDISI_KERJA',
  'JAMINAN_SOSIAL_KLAIM',
  'PROSEDUR_MIGRASI_AMAN',
  'BIAYA_PENEMPATAN',
  'KERENTANAN',
  'HUKUM_BUDAYA_NEGARA_TUJUAN',
  'PERJANJIAN_PENEMPATAN_KERJA',
  'DAFTAR_P3MI_MITRA',
  'NEGARA_TUJUAN_DAN_TERLARANG',
  'PENGADUAN_PELAPORAN',
] as const;

/** How a talk at a village desk is held. */
export const CONSULTATION_CHANNEL = [
  'AT_THE_DESK',
  'AT_HOME',
  'BY_PHONE',
  'BY_MESSAGE',
  'AT_A_MEETING',
] as const;

/** What a talk at a village desk led to. */
export const CONSULTATION_OUTCOME = ['INFORMED', 'WILL_REGISTER', 'WILL_COME_BACK', 'REFERRED'] as const;

/** Of a medical examination only this leaves the health facility. */
export const MEDICAL_OUTCOME = ['FIT', 'UNFIT', 'TEMP_UNFIT'] as const;

/** Work accident and death (compulsory), old age (optional): Permenaker 4/2023. */
export const SOCIAL_SECURITY_PROGRAMME = ['JKK', 'JKM', 'JHT'] as const;

/** What a first look at a plan comes to: nothing against it, something to be asked, or something that stands in the way. */
export const SCREENING_DECISION = ['CLEAR', 'OPEN_QUESTIONS', 'BLOCKED_PENDING_REVIEW'] as const;

/** Why a sign of bad recruitment is answered: a person has looked, and never a machine. */
export const RED_FLAG_CLEARED = [
  'EXPLAINED_WITH_PAPERS',
  'RECRUITER_CHECKED',
  'TOLD_BY_MISTAKE',
  'PLAN_CHANGED',
] as const;

/** People who recruit; a company (P3MI) goes by its licence (domain.md §5.6). */
export const RECRUITER_KIND = ['SPONSOR', 'LPK', 'KELUARGA', 'ONLINE'] as const;

/** The outcome of one eligibility rule (domain.md §4.3). */
export const RULE_OUTCOME = ['PASS', 'FAIL', 'WARN', 'NOT_APPLICABLE', 'UNKNOWN'] as const;

/** Classes of cost (Permen P2MI 17/2025 Art. 1) and who bears it. */
export const COST_CLASS = ['PLACEMENT', 'PERSONAL'] as const;
export const PAYER = ['EMPLOYER', 'P3MI', 'WORKER', 'STATE'] as const;

/** Whether a destination may be entered (domain.md §4.6). */
export const POLICY_STATUS = ['OPEN', 'CLOSED', 'PILOT_ONLY', 'NO_AGREEMENT', 'SUSPENDED'] as const;

/** State of a company's licence SIP3MI. */
export const LICENCE_STATUS = ['ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED'] as const;

/** Causes of return (UU 18/2017 Art. 27 and two of ours). RESTRICTED. */
export const RETURN_REASON = [
  'KONTRAK_SELESAI',
  'CUTI',
  'PHK_SEBELUM_BERAKHIR',
  'KECELAKAAN_SAKIT',
  'PENGANIAYAAN_KEKERASAN',
  'PERANG_BENCANA_WABAH',
  'DEPORTASI',
  'MENINGGAL',
  'SEBAB_LAIN_MERUGIKAN',
  'GAGAL_BERANGKAT',
  'PULANG_MANDIRI',
] as const;

/** Before whom a contract is extended (Permen P2MI; the ministry's tables count the two apart, domain.md §8.2). */
export const EXTENSION_SCHEME = ['PPK_PERWAKILAN', 'PPK_DALAM_NEGERI'] as const;

/** Why somebody who was ready did not leave. Coarse on purpose, as with those who withdraw. */
export const DEPARTURE_FAILURE = [
  'VISA_REFUSED',
  'EMPLOYER_CANCELLED',
  'COMPANY_CANCELLED',
  'STOPPED_AT_THE_BORDER',
  'CHANGED_HER_MIND',
  'OTHER',
] as const;

/** How a complaint comes in (domain.md §4.7). */
export const CASE_CHANNEL = [
  'E_PENGADUAN',
  'TELEPON',
  'SMS',
  'EMAIL',
  'SURAT',
  'MEDIA_SOSIAL',
  'LANGSUNG',
  'LAINNYA',
] as const;

export const CASE_SEVERITY = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** What complaints are about, by the labels of the published tables (domain.md §4.7). RESTRICTED. */
export const CASE_CATEGORY = [
  'INGIN_DIPULANGKAN',
  'GAJI_TIDAK_DIBAYAR',
  'GAGAL_BERANGKAT',
  'DEPORTASI_REPATRIASI',
  'MENINGGAL',
  'SAKIT',
  'PENIPUAN_PELUANG_KERJA',
  'JAMINAN_SOSIAL',
  'HAMIL_DAN_PUNYA_ANAK',
  'PERDAGANGAN_ORANG',
  'PEKERJAAN_TIDAK_SESUAI_PK',
  'KEKERASAN_MAJIKAN',
  'KEKERASAN_SEKSUAL',
  'DEPRESI_SAKIT_JIWA',
  'PUTUS_KOMUNIKASI',
  'OVERCHARGING',
  'PENAHANAN_DOKUMEN',
  'PHK_SEPIHAK',
  'OVERSTAY',
  'DIPENJARA_HUKUM',
  'LAINNYA',
] as const;

/** On what the report of a death rests. */
export const DEATH_EVIDENCE = ['FAMILY', 'COMPANY', 'MISSION', 'DEATH_CERTIFICATE'] as const;

/** Whether a returnee can travel on alone; no health text (Permen P2MI 32/2025). */
export const RETURN_CONDITION = ['FIT_TO_TRAVEL', 'NEEDS_ESCORT', 'NEEDS_CARE'] as const;

/** Domains of a needs assessment. */
export const NEED = [
  'ECONOMIC',
  'HEALTH',
  'PSYCHOSOCIAL',
  'LEGAL',
  'DOCUMENTS',
  'HOUSING',
  'CHILDREN',
] as const;

/** Forms of rehabilitation and reintegration (PP 59/2021 Art. 22, Permen P2MI 32/2025 Art. 24). */
export const REINTEGRATION_FORM = [
  'MOTIVASI_DIAGNOSIS_PSIKOSOSIAL',
  'PERAWATAN_PENGASUHAN',
  'PELATIHAN_VOKASIONAL_KEWIRAUSAHAAN',
  'BIMBINGAN_MENTAL_SPIRITUAL',
  'BIMBINGAN_FISIK',
  'BIMBINGAN_SOSIAL_KONSELING',
  'PELAYANAN_AKSESIBILITAS',
  'BANTUAN_ASISTENSI_SOSIAL',
  'PENYEDIAAN_SARANA',
] as const;

/** Programmes of the productive economy (domain.md §4.8). */
export const PROGRAMME_TYPE = [
  'USAHA_PRODUKTIF',
  'PELATIHAN_KEWIRAUSAHAAN',
  'BANTUAN_SARANA_USAHA',
  'INKUBASI',
  'KUR_MIKRO_USAHA',
  'KOPERASI',
  'BUMDES',
  'PENEMPATAN_DALAM_NEGERI',
  'LITERASI_KEUANGAN',
  'PADAT_KARYA',
] as const;

/** How a reintegration ended. */
export const REINTEGRATION_OUTCOME = [
  'PRODUCTIVE',
  'EMPLOYED_AT_HOME',
  'MIGRATING_AGAIN',
  'MOVED_AWAY',
  'NO_FURTHER_NEED',
] as const;

/** Levels and kinds of area (Kepmendagri 300.2.2-2138/2025). */
export const AREA_KIND = [
  'PROVINSI',
  'KABUPATEN',
  'KOTA',
  'KECAMATAN',
  'DESA',
  'KELURAHAN',
  'DESA_ADAT',
] as const;

/** Programmes a village may carry (domain.md §2). */
export const VILLAGE_PROGRAMME = ['DESBUMI', 'DESMIGRATIF', 'DME', 'LOCAL'] as const;

/** Why an event stands parked: unreadable, a handler that failed three times, or another of its subject before it. */
export const PARKING_REASON = ['UNREADABLE', 'HANDLER_FAILED', 'BEHIND'] as const;

/** By what a second registration is suspected: the same NIK, or so much else that is alike (domain.md §5.1). */
export const DUPLICATE_METHOD = ['EXACT', 'PROBABLE'] as const;

/**
 * Papers that the register keeps of a worker (domain.md §4.4). Those of Art. 13 that are not here have another owner: the
 * family permit is a step of its own, certificates are training's, what placement needs is placement's.
 */
export const DOC_TYPE = [
  'KTP',
  'KK',
  'BIRTH_CERT',
  'DIPLOMA',
  'MARITAL_STATUS_LETTER',
  'MARRIAGE_BOOK',
  'COURT_DIVORCE_PAPER',
  'PASSPORT',
  'SPLP',
  'SKCK',
  'AK1',
  'BPJS_KES',
  'SURAT_PENGANTAR_RT',
  'SURAT_MUTASI',
  'PHOTO',
] as const;

/** How far a paper is established: told, its original seen by the desk, looked at by the district; or no longer good. */
export const DOC_STATUS = ['DECLARED', 'SIGHTED', 'VERIFIED', 'REJECTED', 'EXPIRED', 'REVOKED'] as const;

/** Why the district rejects a paper. */
export const DOC_REJECTION = [
  'NUMBER_WRONG',
  'NOT_HERS',
  'UNREADABLE',
  'NOT_GENUINE',
  'PAST_ITS_DAY',
] as const;

/** Why a paper no longer counts. */
export const DOC_REVOCATION = ['LOST', 'REPLACED', 'WITHDRAWN_BY_ISSUER', 'RECORDED_WRONG'] as const;

/**
 * What needs a person's consent, and nothing else does (domain.md §10): what the law has the village do rests on the law.
 */
export const CONSENT_PURPOSE = [
  'OMS_SHARING',
  'WHATSAPP_MESSAGES',
  'PHOTO_STORY',
  'REFERRAL',
  'RESEARCH',
] as const;

/** How she has said yes. OTP is for a channel that there is none of yet. */
export const CONSENT_MEDIUM = ['SIGNATURE', 'THUMBPRINT', 'RECORDED_VOICE', 'OTP'] as const;
