import type { ProblemBody } from '../client/problem.js';
import { msg } from '@lingui/core/macro';
import { wordOf } from './words.js';

/** What a decision found missing, by rule (domain.md §4.3) or by document: what it is and who can mend it. */
const MISSING_WORDS = {
  AGE_BELOW_MINIMUM: msg`Usia belum mencapai batas untuk negara dan jabatan ini.`,
  FAMILY_PERMIT_MISSING: msg`Surat izin keluarga belum diketahui kepala desa.`,
  MARITAL_DOC_MISSING: msg`Surat status perkawinan belum ada.`,
  NO_COMPETENCE_CERT: msg`Belum ada sertifikat kompetensi (hasil K dari LSP).`,
  HEALTH_NOT_FIT: msg`Hasil pemeriksaan kesehatan belum "fit".`,
  HEALTH_EXPIRED: msg`Pemeriksaan kesehatan sudah lewat masa berlakunya.`,
  PASSPORT_SHORT: msg`Paspor belum ada, atau berakhir sebelum perjanjian kerja selesai.`,
  NON_WORK_VISA: msg`Visa belum ada, atau bukan visa kerja.`,
  SOCIAL_SECURITY_MISSING: msg`Jaminan sosial JKK dan JKM belum aktif.`,
  DESTINATION_CLOSED: msg`Negara tujuan ini tidak terbuka untuk jabatan dan pemberi kerja tersebut.`,
  P3MI_NOT_LICENSED: msg`Izin P3MI tidak aktif.`,
  SIP2MI_COUNTRY_MISMATCH: msg`Izin perekrutan (SIP2MI) tidak menyebut negara ini.`,
  OPP_MISSING: msg`Belum lulus orientasi pra pemberangkatan (OPP).`,
  CONTRACT_INCOMPLETE: msg`Perjanjian kerja belum ada atau belum lengkap.`,
  JOB_MISMATCH: msg`Jabatan di perjanjian kerja berbeda dengan perjanjian penempatan.`,
  DISTRICT_NOT_VERIFIED: msg`Dinas belum memverifikasi.`,
  AGREEMENT_MISSING: msg`Perjanjian penempatan belum ditandatangani.`,
} as const;

/** The lines of a refusal that names what is missing (extension member `missing`: codes, or objects with one). */
export function missingWords(body: ProblemBody): string[] {
  const missing = body['missing'];
  if (!Array.isArray(missing)) return [];
  return missing.flatMap((each: unknown) => {
    const code = typeof each === 'string' ? each : codeOf(each);
    return code ? [wordOf(MISSING_WORDS, code)] : [];
  });
}

function codeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('code' in value)) return undefined;
  return typeof value.code === 'string' ? value.code : undefined;
}
