import type { Role } from '@libs/access';
import type { ServiceName } from '@libs/contracts';
import type { EventName, Missing, StateCode } from '@libs/journey';
import { msg } from '@lingui/core/macro';
import type { Sentiment } from '../ui/alert.js';
import type { Words } from './words.js';

/** The main states of a journey, in the order in which most people pass them (domain.md §6). */
export const STATE_WORDS: Words<StateCode> = {
  DRAFT: msg`Perlu dilengkapi di desa`,
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
  PEMERIKSA_DUPLIKAT: msg`Pemeriksa duplikat (kementerian)`,
  ADMIN: msg`Pengelola sistem`,
};

/** What happened, as a timeline tells it; an event without a word of its own is "Lainnya". */
export const EVENT_WORDS: Partial<Words<EventName>> = {
  WorkerRegistered: msg`Didaftarkan di desa`,
  WorkerImported: msg`Diambil dari Sisko P2MI`,
  WorkerDetailsCorrected: msg`Data dirinya diperbaiki`,
  WorkerRecordedAbroad: msg`Dicatat desa: sudah di luar negeri`,
  RegistrationReturned: msg`Dikembalikan untuk diperbaiki`,
  RegistrationRejected: msg`Pendaftaran ditolak`,
  WorkerWithdrew: msg`Mengundurkan diri`,
  FamilyPermitGranted: msg`Izin keluarga diketahui kepala desa`,
  FamilyPermitRevoked: msg`Izin keluarga dicabut desa`,
  VillageLetterIssued: msg`Surat izin keluarga diterbitkan desa`,
  VillageLetterRevoked: msg`Surat izin keluarga dicabut desa`,
  DocumentRecorded: msg`Dokumen dicatat desa`,
  DocumentVerified: msg`Dokumen diverifikasi dinas`,
  DocumentRejected: msg`Dokumen tidak berlaku`,
  DocumentExpired: msg`Masa berlaku dokumen habis`,
  ConsentGiven: msg`Persetujuan diberikan`,
  ConsentWithdrawn: msg`Persetujuan dicabut`,
  ScreeningCompleted: msg`Pemeriksaan awal selesai`,
  RedFlagRaised: msg`Tanda bahaya perekrutan`,
  RedFlagCleared: msg`Tanda bahaya dijawab`,
  EligibilityReevaluated: msg`Diperiksa ulang karena kebijakan berubah`,
  DuplicateSuspected: msg`Perlu dicek dinas`,
  DuplicateDismissed: msg`Sudah dicek dinas: bukan orang yang sama`,
  WorkersMerged: msg`Dua pendaftaran digabung menjadi satu`,
  WorkersUnmerged: msg`Penggabungan dibatalkan`,
  VillageVerified: msg`Diverifikasi desa`,
  DistrictVerified: msg`Diverifikasi dinas`,
  PlacementAgreementSigned: msg`Perjanjian penempatan ditandatangani`,
  TrainingEnrolled: msg`Terdaftar di pelatihan`,
  TrainingStarted: msg`Pelatihan dimulai`,
  CompetencyCertified: msg`Uji kompetensi: kompeten (K)`,
  CompetencyNotYet: msg`Uji kompetensi: belum kompeten (BK)`,
  MedicalResultRecorded: msg`Hasil pemeriksaan kesehatan dicatat`,
  PassportRecorded: msg`Paspor dicatat`,
  VisaRecorded: msg`Visa kerja dicatat`,
  SocialSecurityActivated: msg`Jaminan sosial aktif`,
  ContractSigned: msg`Perjanjian kerja ditandatangani`,
  DocumentSetCompleted: msg`Dokumen lengkap`,
  OrientationPassed: msg`Lulus orientasi pra pemberangkatan (OPP)`,
  WorkerCleared: msg`Selesai proses, E-KPMI terbit`,
  WorkerDeparted: msg`Berangkat`,
  ArrivalReported: msg`Tiba, dilaporkan Perwakilan RI`,
  WorkerReturned: msg`Pulang`,
  ReturnCauseRecorded: msg`Sebab kepulangan dicatat`,
  NeedsAssessed: msg`Kebutuhan didata`,
  ReintegrationPlanOpened: msg`Rencana pemberdayaan dibuka`,
  ProgrammeAccepted: msg`Masuk program ekonomi produktif`,
  ProgrammeGraduated: msg`Menyelesaikan program ekonomi produktif`,
  ReintegrationCompleted: msg`Pemberdayaan selesai`,
};

/** What is still missing before a step, or stands in its way. */
export const MISSING_STEP_WORDS: Partial<Words<Missing>> = {
  REGISTERED: msg`pendaftaran di desa`,
  VILLAGE_VERIFIED: msg`verifikasi desa`,
  DISTRICT_VERIFIED: msg`verifikasi dinas`,
  SELECTED: msg`perjanjian penempatan`,
  CERTIFIED: msg`sertifikat kompetensi`,
  DOCUMENTED: msg`dokumen lengkap`,
  ORIENTED: msg`OPP`,
  CLEARED: msg`selesai proses`,
  DEPARTED: msg`keberangkatan`,
  RETURNED: msg`kepulangan`,
  NEEDS_ASSESSED: msg`asesmen kebutuhan`,
  REINTEGRATING: msg`rencana pemberdayaan`,
  POLICY_HOLD: msg`ditahan karena kebijakan negara tujuan`,
  DOC_HOLD: msg`ditahan karena dokumen`,
  REVIEW_HOLD: msg`ditahan untuk ditinjau`,
};
