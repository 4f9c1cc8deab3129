import type { POLICY_STATUS } from '@libs/contracts';
import type { JobGroup } from '@libs/reference';
import type { Confidence } from '@libs/rules';
import { msg } from '@lingui/core/macro';
import type { Sentiment } from '../ui/alert.js';
import type { Words } from './words.js';

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
  APPROVED: msg`berlaku`,
  REJECTED: msg`ditolak`,
};
