import type { Id } from '@libs/kernel';
import type { FlagCode, Step } from './states.js';

/** What is odd about a journey as told so far, in words that a person reads. */
export const EXPLANATIONS = {
  BEFORE_REGISTRATION: {
    id: 'Belum terhubung: dilaporkan sebelum pendaftarannya diketahui.',
    en: 'Not yet linked: told before her registration is known.',
  },
  PREPARED_BEFORE_VERIFICATION: {
    id: 'Langkah persiapan tercatat sebelum verifikasi dinas.',
    en: 'A step of preparation stands before the district’s verification.',
  },
  CLEARED_INCOMPLETE: {
    id: 'Selesai proses tercatat, tetapi ada langkah yang belum terdengar.',
    en: 'Cleared, while steps before it have not been heard.',
  },
  CLEARED_UNDER_HOLD: {
    id: 'Selesai proses tercatat saat riwayat ini ditahan; perlu ditinjau.',
    en: 'Cleared while the journey was on hold; to be reviewed.',
  },
  DEPARTED_WITHOUT_CLEARANCE: {
    id: 'Berangkat tanpa selesai proses yang terdengar.',
    en: 'Departed without a clearance that was heard.',
  },
  DEPARTED_UNDER_HOLD: {
    id: 'Berangkat saat riwayat ini ditahan.',
    en: 'Departed while the journey was on hold.',
  },
  CARD_EXPIRED: {
    id: 'Berangkat setelah masa berlaku E-KPMI habis.',
    en: 'Departed after the card had expired.',
  },
  ABROAD_WITHOUT_DEPARTURE: {
    id: 'Berada di luar negeri tanpa keberangkatan yang terdengar.',
    en: 'Abroad without a departure that was heard.',
  },
  RETURNED_WITHOUT_DEPARTURE: {
    id: 'Pulang tanpa keberangkatan yang terdengar.',
    en: 'Returned without a departure that was heard.',
  },
  REINTEGRATED_WITHOUT_RETURN: {
    id: 'Layanan purna tercatat tanpa kepulangan yang terdengar.',
    en: 'Services after return stand without a return that was heard.',
  },
  PLAN_WITHOUT_NEEDS: {
    id: 'Rencana dibuka tanpa asesmen kebutuhan.',
    en: 'A plan was opened without an assessment of needs.',
  },
  STEPS_NOT_HEARD: {
    id: 'Ada langkah sebelumnya yang belum terdengar.',
    en: 'Steps before this one have not been heard.',
  },
  OUT_OF_ORDER: {
    id: 'Tanggalnya tidak sesuai urutan; keadaan tidak berubah.',
    en: 'Its date does not fit the order of events; the state stays.',
  },
  AFTER_END: {
    id: 'Tercatat setelah riwayat ini berakhir; keadaan tidak berubah.',
    en: 'Dated after the end of the journey; the state stays.',
  },
  AFTER_DEATH: {
    id: 'Tercatat setelah wafat; keadaan tidak berubah.',
    en: 'Dated after her death; the state stays.',
  },
  JOURNEYS_OVERLAP: {
    id: 'Riwayat baru dibuka sebelum yang terdahulu berakhir.',
    en: 'A new journey was opened before the one before it had ended.',
  },
} as const satisfies Record<string, { readonly id: string; readonly en: string }>;

export type AnomalyCode = keyof typeof EXPLANATIONS;

/** What the anomaly is about: steps that were not heard, or holds that stood. */
export type Missing = Step | FlagCode;

/**
 * Something that does not fit what else was heard. It is a view of the facts, not a record: it goes when a late fact
 * explains it, and no fact is ever dropped for it.
 */
export interface Anomaly {
  readonly code: AnomalyCode;
  /** Message key of the explanation for the screens; the texts are in `EXPLANATIONS`. */
  readonly explanation: `anomaly.${AnomalyCode}`;
  readonly factId: Id;
  readonly missing: readonly Missing[];
}

export function anomaly(code: AnomalyCode, factId: Id, missing: readonly Missing[] = []): Anomaly {
  return { code, explanation: `anomaly.${code}`, factId, missing };
}
