import { msg } from '@lingui/core/macro';
import type { FieldSpec } from '../form/field-spec.js';

/** Of these the number is not asked: a NIK stands on the record, and of a police record it is enough that there is one. */
const WITHOUT_NUMBER: readonly string[] = ['KTP', 'SKCK', 'PHOTO'];

/** What stands on a paper. `docType` is asked on the same form where it is not known yet. */
export function paperFields(docType?: string): FieldSpec[] {
  return [
    {
      kind: 'text',
      name: 'number',
      label: msg`Nomor dokumen`,
      hint: msg`Seperti tertulis di dokumen, misalnya paspor C9900001`,
      width: 'medium',
      capitals: true,
      optional: true,
      onlyIf: (values) => !WITHOUT_NUMBER.some((kind) => kind === (docType ?? values['docType'])),
    },
    {
      kind: 'text',
      name: 'issuer',
      label: msg`Diterbitkan oleh`,
      hint: msg`Misalnya Kantor Imigrasi Wonosobo`,
      optional: true,
    },
    { kind: 'day', name: 'issuedOn', label: msg`Tanggal terbit`, when: 'past', optional: true },
    {
      kind: 'day',
      name: 'expiresOn',
      label: msg`Berlaku sampai`,
      hint: msg`Kosongkan bila tidak ada masa berlakunya.`,
      optional: true,
    },
  ];
}
