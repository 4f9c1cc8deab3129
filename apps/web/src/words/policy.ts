import type { POLICY_STATUS } from '@libs/contracts';
import type { JobGroup } from '@libs/reference';
import type { Confidence, COST_ITEMS, CostClass, Payer } from '@libs/rules';
import { msg } from '@lingui/core/macro';
import type { Sentiment } from '../ui/alert.js';
import type { NumberName } from '../admin/numbers.js';
import type { Words } from './words.js';

type CostItem = (typeof COST_ITEMS)[CostClass][number];

export const POLICY_STATUS_WORDS: Words<(typeof POLICY_STATUS)[number]> = {
  OPEN: msg`Terbuka`,
  CLOSED: msg`Tertutup`,
  PILOT_ONLY: msg`Uji coba saja`,
  NO_AGREEMENT: msg`Tanpa perjanjian`,
  SUSPENDED: msg`Dihentikan sementara`,
};

export const POLICY_SENTIMENT: Readonly<Record<string, Sentiment>> = {
  OPEN: 'positive',
  CLOSED: 'negative',
  PILOT_ONLY: 'warning',
  NO_AGREEMENT: 'negative',
  SUSPENDED: 'warning',
};

export const CONFIDENCE_WORDS: Words<Confidence> = {
  OFFICIAL_TEXT: msg`Naskah resmi sudah dibaca`,
  OFFICIAL_PAGE: msg`Laman resmi; naskahnya belum dibaca`,
  PRESS: msg`Berita`,
  DISPUTED: msg`Diperdebatkan`,
  ASSUMED: msg`Dugaan`,
};

export const JOB_GROUP_WORDS: Words<JobGroup> = {
  DOMESTIC: msg`Rumah tangga`,
  CARE: msg`Pengasuhan`,
  MANUFACTURE: msg`Pabrik`,
  AGRI: msg`Ladang dan perkebunan`,
  CONSTRUCTION: msg`Konstruksi`,
  FISHING: msg`Kapal perikanan`,
  SEA: msg`Kapal niaga`,
  HEALTH: msg`Kesehatan`,
  SERVICE: msg`Jasa`,
  SKILLED: msg`Tenaga terampil`,
};

export const CHANGE_STATE_WORDS: Words<'PROPOSED' | 'APPROVED' | 'REJECTED'> = {
  PROPOSED: msg`menunggu orang kedua`,
  APPROVED: msg`disetujui`,
  REJECTED: msg`ditolak`,
};

/** The numbers that the rules judge by, with their unit. */
export const NUMBER_WORDS: Words<NumberName> = {
  minAge: msg`Umur minimum saat berangkat, dalam tahun (E01)`,
  childAge: msg`Umur minimum saat didaftarkan, dalam tahun (E02)`,
  divorcedSignThemselves: msg`Yang cerai menandatangani izinnya sendiri (E04)`,
  exemptJobs: msg`Jabatan tanpa sertifikat kompetensi (E06)`,
  healthValidityDays: msg`Masa berlaku hasil kesehatan, dalam hari (E07)`,
  passportMonths: msg`Sisa masa paspor setelah berangkat, dalam bulan (E08)`,
  villageVerificationRequired: msg`Wajib diverifikasi desa sebelum selesai proses`,
  raiseFrom: msg`Skor tanda bahaya yang diberitahukan`,
  blockFrom: msg`Skor tanda bahaya yang menahan verifikasi desa`,
  wageTimesReference: msg`Upah yang terlalu tinggi, kali upah biasa (RF10)`,
  exitPoints: msg`Kabupaten/kota jalur keluar tanpa pemeriksaan (RF12)`,
  lostCasesOfRecruiter: msg`Jumlah kasus perekrut yang menjadi tanda (RF14)`,
};

/** What a cost is for (Perban BP2MI 2/2020, Permen P2MI 17/2025). */
export const COST_ITEM_WORDS: Words<CostItem> = {
  TICKET_OUT: msg`Tiket berangkat`,
  TICKET_BACK: msg`Tiket pulang`,
  WORK_VISA: msg`Visa kerja`,
  CONTRACT_LEGALISATION: msg`Legalisasi perjanjian kerja`,
  TRAINING: msg`Pelatihan`,
  COMPETENCE_CERT: msg`Sertifikat kompetensi`,
  COMPANY_FEE: msg`Jasa perusahaan`,
  PASSPORT_REPLACEMENT: msg`Penggantian paspor`,
  SKCK: msg`SKCK`,
  SOCIAL_SECURITY: msg`Jaminan sosial`,
  MEDICAL_EXAM: msg`Pemeriksaan kesehatan`,
  LOCAL_TRANSPORT: msg`Transportasi lokal`,
  ACCOMMODATION: msg`Akomodasi`,
};

export const COST_CLASS_WORDS: Words<CostClass> = {
  PLACEMENT: msg`biaya penempatan`,
  PERSONAL: msg`biaya pribadi`,
};

export const PAYER_WORDS: Words<Payer> = {
  EMPLOYER: msg`pemberi kerja`,
  P3MI: msg`perusahaan penempatan (P3MI)`,
  WORKER: msg`pekerja`,
  STATE: msg`negara`,
};
