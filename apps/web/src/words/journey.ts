import type { Role } from '@libs/access';
import type { ServiceName } from '@libs/contracts';
import type { StateCode } from '@libs/journey';
import { msg } from '@lingui/core/macro';
import type { Sentiment } from '../ui/alert.js';
import type { Words } from './words.js';

/** The main states of a journey, in the order in which most people pass them (domain.md §6). */
export const STATE_WORDS: Words<StateCode> = {
  DRAFT: msg`Baru dicatat`,
  REGISTERED: msg`Terdaftar di desa`,
  VILLAGE_VERIFIED: msg`Terverifikasi desa`,
  DISTRICT_VERIFIED: msg`Terverifikasi dinas`,
  SELECTED: msg`Terpilih, perjanjian ditandatangani`,
  IN_TRAINING: msg`Sedang pelatihan`,
  CERTIFIED: msg`Kompeten`,
  DOCUMENTED: msg`Dokumen lengkap`,
  ORIENTED: msg`Selesai OPP`,
  CLEARED: msg`Selesai proses, E-KPMI terbit`,
  DEPARTED: msg`Sudah berangkat`,
  WORKING: msg`Bekerja di luar negeri`,
  RETURNING: msg`Dalam perjalanan pulang`,
  RETURNED: msg`Sudah pulang`,
  REINTEGRATING: msg`Dalam pemberdayaan`,
  COMPLETED: msg`Selesai`,
  WITHDRAWN: msg`Mengundurkan diri`,
  REJECTED: msg`Ditolak`,
  FAILED_TO_DEPART: msg`Gagal berangkat`,
  DECEASED: msg`Meninggal dunia`,
  ABROAD_KNOWN: msg`Diketahui sudah di luar negeri`,
  MERGED: msg`Digabung dengan catatan lain`,
  ERASED: msg`Dihapus`,
};

/** The colour that goes with the word; colour alone never tells. */
export function sentimentOfState(state: string): Sentiment | undefined {
  switch (state) {
    case 'DRAFT':
    case 'REGISTERED':
    case 'ABROAD_KNOWN':
      return 'warning';
    case 'CLEARED':
    case 'COMPLETED':
    case 'CERTIFIED':
      return 'positive';
    case 'REJECTED':
    case 'FAILED_TO_DEPART':
      return 'negative';
    case 'WITHDRAWN':
    case 'DECEASED':
      return undefined;
    default:
      return 'informative';
  }
}

export const SERVICE_WORDS: Words<ServiceName> = {
  registration: msg`Pendaftaran`,
  training: msg`Pelatihan`,
  placement: msg`Penempatan`,
  reintegration: msg`Kepulangan dan pemberdayaan`,
  status: msg`Ringkasan kementerian`,
};

export const ROLE_WORDS: Words<Role> = {
  PETUGAS_DESA: msg`Petugas desa`,
  KEPALA_DESA: msg`Kepala desa atau lurah`,
  DINAS: msg`Dinas Tenaga Kerja`,
  LPK: msg`Lembaga pelatihan (LPK)`,
  LSP: msg`Lembaga sertifikasi (LSP)`,
  P3MI: msg`Perusahaan penempatan (P3MI)`,
  BP3MI: msg`BP3MI`,
  PERWAKILAN: msg`Perwakilan RI`,
  KEMENTERIAN: msg`Kementerian`,
  ADMIN: msg`Pengelola sistem`,
};

/** What happened, as it is told on a timeline; by the type of the event. */
export const EVENT_WORDS = {
  'registration.worker-registered': msg`Didaftarkan di desa`,
  'registration.family-permit-granted': msg`Izin keluarga diketahui kepala desa`,
  'registration.village-verified': msg`Diverifikasi desa`,
  'registration.district-verified': msg`Diverifikasi dinas`,
  'training.training-enrolled': msg`Masuk pelatihan`,
  'training.training-started': msg`Pelatihan dimulai`,
  'training.training-completed': msg`Pelatihan selesai`,
  'training.competency-certified': msg`Uji kompetensi: kompeten (K)`,
  'training.competency-not-yet': msg`Uji kompetensi: belum kompeten (BK)`,
  'training.orientation-passed': msg`Lulus orientasi pra pemberangkatan (OPP)`,
  'placement.placement-agreement-signed': msg`Perjanjian penempatan ditandatangani`,
  'placement.medical-result-recorded': msg`Hasil pemeriksaan kesehatan dicatat`,
  'placement.passport-recorded': msg`Paspor dicatat`,
  'placement.visa-recorded': msg`Visa kerja dicatat`,
  'placement.social-security-activated': msg`Jaminan sosial aktif`,
  'placement.contract-signed': msg`Perjanjian kerja ditandatangani`,
  'placement.document-set-completed': msg`Dokumen lengkap`,
  'placement.eligibility-reevaluated': msg`Syarat diperiksa ulang`,
  'placement.worker-cleared': msg`Selesai proses, E-KPMI terbit`,
  'placement.worker-departed': msg`Berangkat`,
  'placement.arrival-reported': msg`Tiba, dilaporkan Perwakilan RI`,
  'reintegration.worker-returned': msg`Pulang`,
  'reintegration.needs-assessed': msg`Kebutuhan didata`,
  'reintegration.reintegration-plan-opened': msg`Rencana pemberdayaan dibuka`,
  'reintegration.programme-accepted': msg`Masuk program ekonomi produktif`,
  'reintegration.programme-applied': msg`Mengajukan program ekonomi produktif`,
  'reintegration.reintegration-completed': msg`Pemberdayaan selesai`,
} as const;
