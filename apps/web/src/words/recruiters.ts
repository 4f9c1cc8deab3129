import { msg } from '@lingui/core/macro';
import type { CompanyLine, RecruiterLine, ReportRecruiterRequest, ReportView } from '../client/types.js';
import { SIGN_WORDS } from './screening.js';
import type { Words } from './words.js';

export const RECRUITER_KIND_WORDS: Words<RecruiterLine['kind']> = {
  SPONSOR: msg`Sponsor atau PL`,
  LPK: msg`Lembaga pelatihan (LPK)`,
  KELUARGA: msg`Keluarga atau kerabat`,
  ONLINE: msg`Lewat media sosial`,
};

export const REPORT_SOURCE_WORDS: Words<ReportView['source']> = {
  CANDIDATE: msg`Calon pekerja migran`,
  FAMILY: msg`Keluarganya`,
  RETURNEE: msg`Purna pekerja migran`,
  NEIGHBOUR: msg`Tetangga atau warga lain`,
  HAMLET_OR_RT: msg`Kepala dusun, RT, atau RW`,
  OFFICER: msg`Petugas sendiri`,
  OTHER: msg`Lainnya`,
};

/** What is told of somebody who recruits (domain.md §4.10); RF14 is counted. */
export const FLAG_WORDS: Words<ReportRecruiterRequest['flags'][number]> = {
  RF01: msg`Tanpa SIP3MI, atau tidak dikenal dinas`,
  RF02: SIGN_WORDS.cashPaidToFamily,
  RF03: msg`Visa yang ditawarkan bukan visa kerja`,
  RF04: SIGN_WORDS.destinationVague,
  RF05: SIGN_WORDS.housedBeforePapers,
  RF06: SIGN_WORDS.trainingCentrePromisesWork,
  RF07: msg`Hanya lewat media sosial, atau tidak mau menunjukkan kantor atau identitas`,
  RF08: SIGN_WORDS.notInWriting,
  RF09: msg`Dokumen diubah, atau surat diminta dari desa lain`,
  RF10: msg`Upah jauh di atas wajar, atau dijanjikan cepat dan semua dibayari`,
  RF11: msg`Utang kepada perorangan atau perusahaan`,
  RF12: msg`Lewat Batam, Nunukan, Tanjungpinang, atau negara ketiga`,
  RF13: SIGN_WORDS.marriageOffered,
  RF15: SIGN_WORDS.papersOrPhoneHeld,
};

export const LOST_CASE_WORDS: Words<NonNullable<ReportView['lostCase']>> = {
  NOT_DEPARTED: msg`Ada yang gagal berangkat`,
  LOST_CONTACT: msg`Ada yang hilang kontak`,
};

export const REPORT_STATE_WORDS: Words<ReportView['state']> = {
  STANDING: msg`Laporan masih berlaku`,
  WITHDRAWN: msg`Laporan ditarik`,
  UNFOUNDED: msg`Laporan tidak berdasar`,
};

export const WITHDRAWAL_WORDS = {
  SOURCE_TAKES_BACK: msg`Yang melapor menarik ucapannya`,
  OTHER_PERSON: msg`Yang dimaksud orang lain`,
  WRITTEN_BY_MISTAKE: msg`Salah catat`,
};

export const DISMISSAL_WORDS = {
  LICENSED_AND_KNOWN: msg`Berizin dan dikenal dinas`,
  NOT_AS_TOLD: msg`Kejadiannya tidak seperti yang dilaporkan`,
  NOTHING_SPEAKS_FOR_IT: msg`Tidak ada yang mendukung laporan ini`,
};

export const REPORT_END_WORDS: Words<NonNullable<ReportView['endReason']>> = {
  ...WITHDRAWAL_WORDS,
  ...DISMISSAL_WORDS,
};

export const LICENCE_WORDS: Words<CompanyLine['status']> = {
  ACTIVE: msg`Berlaku`,
  SUSPENDED: msg`Dibekukan`,
  REVOKED: msg`Dicabut`,
  EXPIRED: msg`Habis masa berlakunya`,
};
