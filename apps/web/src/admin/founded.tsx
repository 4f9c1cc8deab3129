import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FieldSpec } from '../form/field-spec.js';
import { Alert } from '../ui/alert.js';
import { CONFIDENCE_WORDS } from '../words/policy.js';
import { oneOf } from '../words/words.js';

interface Founding {
  basis: MessageDescriptor;
  hint: MessageDescriptor;
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

/** What is asked of a row of any table: its days, and what it rests on. */
export function foundedFields({ basis, hint, validFrom = 'today', validTo }: Founding): FieldSpec[] {
  return [
    { kind: 'day', name: 'validFrom', label: msg`Berlaku sejak`, initial: validFrom },
    {
      kind: 'day',
      name: 'validTo',
      label: msg`Berlaku sampai`,
      hint: msg`Hari terakhir; kosongkan bila tidak ditentukan.`,
      optional: true,
      ...(validTo && { initial: validTo }),
    },
    { kind: 'text', name: 'legalBasis', label: basis, hint },
    { kind: 'radio', name: 'confidence', label: msg`Keyakinan`, choices: oneOf(CONFIDENCE_WORDS) },
    { kind: 'text', name: 'note', label: msg`Catatan`, optional: true },
  ];
}

/** Of a row that takes the place of one that was wrong. */
export function Correction(): JSX.Element {
  return (
    <Alert sentiment="informative" title={t`Koreksi`}>
      <p>{t`Baris ini menggantikan baris yang ternyata salah. Keputusan yang sudah dibuat tetap dinilai dengan baris lama.`}</p>
    </Alert>
  );
}
