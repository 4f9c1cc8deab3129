import {
  type CASE_CATEGORY,
  type CASE_CHANNEL,
  type EDUCATION,
  type EMPLOYER_TYPE,
  type EXTENSION_SCHEME,
  type PROCEDURAL_STATUS,
  type PROGRAMME_TYPE,
  type REGISTRATION_SOURCE,
  type RETURN_REASON,
  type SCHEME,
  type SEX,
  type TRAINING_TYPE,
} from '@libs/contracts';
import type { Words } from '@libs/http';
import type { Breakdown, Companion, HOLDS, Landed } from '@libs/journey';
import { occupationOf } from '@libs/reference';
import { RULES, type RuleId } from '@libs/rules';

/*
 * Codes in words, for files: they are read where no screen is. As the screens say them (apps/web/src/words,
 * apps/web/src/ministry/figures/figure-words.ts); the compiler asks for a word when a list grows.
 */

type Of<Code extends string> = Readonly<Record<Code, Words>>;

const w = (id: string, en: string): Words => ({ id, en });

const SEXES: Of<(typeof SEX)[number]> = {
  P: w('Perempuan', 'Female'),
  L: w('Laki-laki', 'Male'),
};

const AGES: Of<string> = {
  '<18': w('Di bawah 18 tahun', 'Under 18 years'),
  '18-20': w('18–20 tahun', '18–20 years'),
  '21-30': w('21–30 tahun', '21–30 years'),
  '31-40': w('31–40 tahun', '31–40 years'),
  '41-50': w('41–50 tahun', '41–50 years'),
  '>50': w('Di atas 50 tahun', 'Over 50 years'),
};

const SCHOOLING: Of<(typeof EDUCATION)[number]> = {
  TIDAK_SEKOLAH: w('Tidak atau belum sekolah', 'No schooling'),
  BELUM_TAMAT_SD: w('Belum tamat SD', 'Primary school not finished'),
  SD: w('Tamat SD atau sederajat', 'Primary school'),
  SLTP: w('SMP atau sederajat', 'Lower secondary'),
  SLTA: w('SMA, SMK, atau sederajat', 'Upper secondary'),
  D1_D2: w('Diploma I atau II', 'Diploma I or II'),
  D3: w('Diploma III', 'Diploma III'),
  D4_S1: w('Diploma IV atau Sarjana (S1)', 'Diploma IV or bachelor (S1)'),
  S2: w('Magister (S2)', 'Master (S2)'),
  S3: w('Doktor (S3)', 'Doctor (S3)'),
};

const SOURCES: Of<(typeof REGISTRATION_SOURCE)[number]> = {
  DESK: w('Meja layanan desa', 'Village service desk'),
  IMPORT_SISKO: w('Impor Sisko P2MI', 'Import from Sisko P2MI'),
  IMPORT_SDGS: w('Impor SDGs Desa', 'Import from SDGs Desa'),
  SELF: w('Mendaftar sendiri', 'Registered herself'),
};

const SCHEMES: Of<(typeof SCHEME)[number] | (typeof EXTENSION_SCHEME)[number]> = {
  P_TO_P: w('Melalui perusahaan penempatan (P3MI)', 'Through a placement company (P3MI)'),
  G_TO_G: w('Antarpemerintah (G to G)', 'Government to government (G to G)'),
  G_TO_P: w('Pemerintah ke pemberi kerja (G to P)', 'Government to employer (G to P)'),
  PERSEORANGAN: w('Mandiri (perseorangan)', "On one's own (individual)"),
  UKPS: w('Untuk perusahaan sendiri (UKPS)', "For the company's own use (UKPS)"),
  AWAK_KAPAL_NIAGA: w('Awak kapal niaga', 'Merchant seafarer'),
  AWAK_KAPAL_PERIKANAN: w('Awak kapal perikanan', 'Fishing crew'),
  RE_ENTRY: w('Berangkat kembali', 'Re-entry'),
  PPK_DALAM_NEGERI: w('Perpanjangan di dalam negeri', 'Extended at home'),
  PPK_PERWAKILAN: w('Perpanjangan di Perwakilan', 'Extended at a mission'),
};

const EMPLOYERS: Of<(typeof EMPLOYER_TYPE)[number]> = {
  PERSEORANGAN_RUMAH_TANGGA: w('Perseorangan (rumah tangga)', 'Individual (household)'),
  BERBADAN_HUKUM: w('Perusahaan berbadan hukum', 'Legal entity'),
};

const PROCEDURAL: Of<(typeof PROCEDURAL_STATUS)[number]> = {
  PROCEDURAL: w('Lewat perusahaan resmi atau pemerintah', 'Through a licensed company or the government'),
  NON_PROCEDURAL: w('Lewat jalan lain', 'By another way'),
  UNKNOWN: w('Tidak tahu', 'Not known'),
};

const PLACEMENTS: Of<string> = {
  SELESAI_PROSES: w('Selesai proses', 'Cleared'),
  PERPANJANGAN: w('Perpanjangan kontrak', 'Extension of contract'),
};

const COMPANIONS: Of<Companion> = {
  DEWASA: w('Dewasa', 'Adults'),
  ANAK: w('Anak', 'Children'),
};

const LANDED: Of<Landed> = {
  P_DEWASA: w('Perempuan dewasa', 'Women'),
  L_DEWASA: w('Laki-laki dewasa', 'Men'),
  X_DEWASA: w('Dewasa, jenis kelamin tidak diketahui', 'Adults, sex not known'),
  ANAK_P: w('Anak perempuan', 'Girls'),
  ANAK_L: w('Anak laki-laki', 'Boys'),
  ANAK_X: w('Anak, jenis kelamin tidak diketahui', 'Children, sex not known'),
};

const HELD: Of<(typeof HOLDS)[number]> = {
  POLICY_HOLD: w('ditahan karena kebijakan negara tujuan', 'on hold because of the destination policy'),
  DOC_HOLD: w('ditahan karena dokumen', 'on hold because of papers'),
  REVIEW_HOLD: w('ditahan untuk ditinjau', 'on hold for review'),
};

const TRAININGS: Of<(typeof TRAINING_TYPE)[number]> = {
  KETERAMPILAN_JABATAN: w('Keterampilan jabatan', 'Skills for the job'),
  BAHASA: w('Bahasa', 'Language'),
  LITERASI_KEUANGAN: w('Literasi keuangan', 'Financial literacy'),
  KEWIRAUSAHAAN: w('Kewirausahaan', 'Entrepreneurship'),
  PARALEGAL: w('Paralegal', 'Paralegal'),
  OPP: w('Orientasi pra pemberangkatan (OPP)', 'Pre-departure orientation (OPP)'),
  PRELIM_GTOG: w('Pelatihan awal G to G', 'Preliminary training, G to G'),
  SEKOLAH_PEREMPUAN: w('Sekolah Perempuan', "Women's school"),
};

const PROGRAMMES: Of<(typeof PROGRAMME_TYPE)[number]> = {
  USAHA_PRODUKTIF: w('Usaha produktif', 'Productive business'),
  PELATIHAN_KEWIRAUSAHAAN: w('Pelatihan kewirausahaan', 'Entrepreneurship training'),
  BANTUAN_SARANA_USAHA: w('Bantuan sarana usaha', 'Equipment for a business'),
  INKUBASI: w('Inkubasi usaha', 'Business incubation'),
  KUR_MIKRO_USAHA: w('KUR mikro untuk usaha', 'Micro-credit (KUR) for a business'),
  KOPERASI: w('Koperasi', 'Cooperative'),
  BUMDES: w('BUMDes', 'Village enterprise (BUMDes)'),
  PENEMPATAN_DALAM_NEGERI: w('Bekerja di dalam negeri', 'Working in Indonesia'),
  LITERASI_KEUANGAN: w('Literasi keuangan', 'Financial literacy'),
  PADAT_KARYA: w('Padat karya', 'Labour-intensive works'),
};

const CHANNELS: Of<(typeof CASE_CHANNEL)[number]> = {
  E_PENGADUAN: w('E-pengaduan', 'E-complaint'),
  TELEPON: w('Telepon', 'Telephone'),
  SMS: w('SMS', 'SMS'),
  EMAIL: w('Surel', 'E-mail'),
  SURAT: w('Surat', 'Letter'),
  MEDIA_SOSIAL: w('Media sosial', 'Social media'),
  LANGSUNG: w('Datang langsung', 'In person'),
  LAINNYA: w('Lainnya', 'Other'),
};

const CATEGORIES: Of<(typeof CASE_CATEGORY)[number]> = {
  INGIN_DIPULANGKAN: w('Ingin dipulangkan', 'Wants to be brought home'),
  GAJI_TIDAK_DIBAYAR: w('Gaji tidak dibayar', 'Wages not paid'),
  GAGAL_BERANGKAT: w('Gagal berangkat', 'Failed to depart'),
  DEPORTASI_REPATRIASI: w('Deportasi atau repatriasi', 'Deportation or repatriation'),
  MENINGGAL: w('Meninggal dunia', 'Died'),
  SAKIT: w('Sakit', 'Illness'),
  PENIPUAN_PELUANG_KERJA: w('Penipuan peluang kerja', 'Job fraud'),
  JAMINAN_SOSIAL: w('Jaminan sosial', 'Social security'),
  HAMIL_DAN_PUNYA_ANAK: w('Hamil dan punya anak', 'Pregnant or with a child'),
  PERDAGANGAN_ORANG: w('Perdagangan orang', 'Trafficking in persons'),
  PEKERJAAN_TIDAK_SESUAI_PK: w('Pekerjaan tidak sesuai perjanjian', 'Work not as agreed'),
  KEKERASAN_MAJIKAN: w('Kekerasan oleh pemberi kerja', 'Violence by the employer'),
  KEKERASAN_SEKSUAL: w('Kekerasan seksual', 'Sexual violence'),
  DEPRESI_SAKIT_JIWA: w('Depresi atau sakit jiwa', 'Depression or mental illness'),
  PUTUS_KOMUNIKASI: w('Putus komunikasi', 'Contact lost'),
  OVERCHARGING: w('Biaya berlebih', 'Overcharging'),
  PENAHANAN_DOKUMEN: w('Dokumen ditahan', 'Documents withheld'),
  PHK_SEPIHAK: w('Hubungan kerja diputus sepihak', 'Dismissed by the employer'),
  OVERSTAY: w('Tinggal melewati izin', 'Overstayed'),
  DIPENJARA_HUKUM: w('Dipenjara atau menghadapi hukum', 'Imprisoned or before a court'),
  LAINNYA: w('Lainnya', 'Other'),
};

const CAUSES: Of<(typeof RETURN_REASON)[number]> = {
  KONTRAK_SELESAI: w('Perjanjian kerja berakhir', 'Contract ended'),
  CUTI: w('Cuti', 'Leave'),
  PHK_SEBELUM_BERAKHIR: w('Hubungan kerja putus sebelum berakhir', 'Dismissed before the term ended'),
  KECELAKAAN_SAKIT: w('Kecelakaan kerja atau sakit', 'Accident at work or illness'),
  PENGANIAYAAN_KEKERASAN: w('Mengalami kekerasan', 'Suffered violence'),
  PERANG_BENCANA_WABAH: w('Perang, bencana, atau wabah', 'War, disaster or epidemic'),
  DEPORTASI: w('Dideportasi', 'Deported'),
  MENINGGAL: w('Meninggal dunia', 'Died'),
  SEBAB_LAIN_MERUGIKAN: w('Sebab lain yang merugikan', 'Another harmful cause'),
  GAGAL_BERANGKAT: w('Gagal berangkat', 'Failed to depart'),
  PULANG_MANDIRI: w('Pulang sendiri', 'Came home on their own'),
};

const STEPS: Of<string> = {
  DAFTAR: w('Pendaftaran', 'Registration'),
  VERIFIKASI_DESA: w('Verifikasi desa', 'Village verification'),
  VERIFIKASI_DINAS: w('Verifikasi dinas', 'District verification'),
  SELESAI_PROSES: w('Selesai proses', 'Cleared'),
  BERANGKAT: w('Keberangkatan', 'Departure'),
  PULANG: w('Kepulangan', 'Return'),
  ASESMEN: w('Asesmen kebutuhan', 'Needs assessment'),
  RENCANA: w('Rencana pemberdayaan', 'Reintegration plan'),
};

/** `kind` and `cause` are lists of their own in each measure. */
const OF_MEASURE: Readonly<Record<string, { kind?: Of<string>; cause?: Of<string> }>> = {
  PENEMPATAN_LAYANAN: { kind: PLACEMENTS },
  KEPULANGAN: { cause: CAUSES },
  KEPULANGAN_PENDAMPING: { kind: COMPANIONS },
  KEPULANGAN_DEPORTASI: { kind: LANDED },
  PENAHANAN: { kind: HELD },
  PELATIHAN: { kind: TRAININGS },
  PROGRAM_PRODUKTIF: { kind: PROGRAMMES },
  PENGADUAN: { kind: CHANNELS, cause: CATEGORIES },
  PENGADUAN_SELESAI: { kind: CHANNELS, cause: CATEGORIES },
};

/** Lists that are the same wherever they are asked for. */
const EVERYWHERE: Readonly<Partial<Record<Breakdown, Of<string>>>> = {
  sex: SEXES,
  ageBand: AGES,
  education: SCHOOLING,
  source: SOURCES,
  scheme: SCHEMES,
  employerType: EMPLOYERS,
  procedural: PROCEDURAL,
};

/** What a code of a breakdown means; undefined where it is on no list that is known here. */
export function wordsOf(breakdown: Breakdown, code: string, measure: string): Words | undefined {
  if (breakdown === 'isco08') return occupationOf(code);
  if (breakdown !== 'kind' && breakdown !== 'cause') return found(EVERYWHERE[breakdown], code);
  if (measure === 'LAMA_LANGKAH') return wayOf(code);
  if (measure === 'PENOLAKAN_ATURAN')
    return Object.hasOwn(RULES, code) ? RULES[code as RuleId].question : undefined;
  return found(OF_MEASURE[measure]?.[breakdown], code);
}

function found(list: Of<string> | undefined, code: string): Words | undefined {
  return list && Object.hasOwn(list, code) ? list[code] : undefined;
}

/** From one step to another: `DAFTAR>VERIFIKASI_DESA`. */
function wayOf(code: string): Words | undefined {
  const [before, after] = code.split('>').map((step) => found(STEPS, step));
  return before && after && w(`${before.id} → ${after.id}`, `${before.en} → ${after.en}`);
}
