import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@libs/access';
import type { DocumentStep } from '../client/documents.js';
import type { DocumentRecord } from '../client/types.js';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { DESK } from '../record-parts/record-href.js';
import { DOC_REJECTION_WORDS, DOC_REVOCATION_WORDS } from '../words/documents.js';
import { oneOf } from '../words/words.js';
import { paperFields } from './paper-fields.js';

export interface Step {
  slug: string;
  step: DocumentStep;
  title: MessageDescriptor;
  lead: MessageDescriptor;
  done: MessageDescriptor;
  roles: readonly Role[];
  /** How the paper stands for which this is a step. */
  from: readonly string[];
  fields: (document: DocumentRecord) => readonly FieldSpec[];
}

/** What is done to a paper, by whom. */
export const STEPS: readonly Step[] = [
  {
    slug: 'asli',
    step: 'sighting',
    title: msg`Catat asli sudah dilihat`,
    lead: msg`Tulis yang tertera pada aslinya. Yang diceritakan sebelumnya tetap tersimpan di riwayat.`,
    done: msg`Asli tercatat sudah dilihat.`,
    roles: DESK,
    from: ['DECLARED'],
    fields: ({ docType }) => [...paperFields(docType), DECIDED_ON],
  },
  {
    slug: 'verifikasi',
    step: 'verification',
    title: msg`Verifikasi dokumen`,
    lead: msg`Cocokkan dengan aslinya atau dengan penerbitnya.`,
    done: msg`Dokumen diverifikasi.`,
    roles: ['DINAS'],
    from: ['DECLARED', 'SIGHTED'],
    fields: () => [DECIDED_ON],
  },
  {
    slug: 'tolak',
    step: 'rejection',
    title: msg`Tolak dokumen`,
    lead: msg`Desa melihat alasannya dan meminta dokumen yang benar.`,
    done: msg`Penolakan dokumen tercatat.`,
    roles: ['DINAS'],
    from: ['DECLARED', 'SIGHTED'],
    fields: () => [
      { kind: 'radio', name: 'reasonCode', label: msg`Mengapa?`, choices: oneOf(DOC_REJECTION_WORDS) },
      DECIDED_ON,
    ],
  },
  {
    slug: 'tidak-berlaku',
    step: 'revocation',
    title: msg`Nyatakan tidak berlaku lagi`,
    lead: msg`Dokumen ini tetap di daftar, dengan alasannya. Yang baru dicatat tersendiri.`,
    done: msg`Dokumen dinyatakan tidak berlaku lagi.`,
    roles: [...DESK, 'DINAS'],
    from: ['DECLARED', 'SIGHTED', 'VERIFIED'],
    fields: () => [
      { kind: 'radio', name: 'reasonCode', label: msg`Mengapa?`, choices: oneOf(DOC_REVOCATION_WORDS) },
      DECIDED_ON,
    ],
  },
];

export function stepsFor(role: Role, status: string): Step[] {
  return STEPS.filter(({ roles, from }) => roles.includes(role) && from.includes(status));
}
