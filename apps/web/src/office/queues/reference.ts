import { isId } from '@libs/kernel';
import { msg } from '@lingui/core/macro';
import type { FieldSpec } from '../../form/field-spec.js';

/** The reference that the desk gave the worker at registration, and she gives to whom she wants. */
export const REFERENCE: FieldSpec = {
  kind: 'text',
  name: 'workerId',
  label: msg`Nomor rujukan`,
  hint: msg`Dari calon sendiri, seperti yang diberikan desa`,
  smallLetters: true,
  check: (text) => (isId(text.toLowerCase()) ? undefined : msg`Nomor rujukan tidak lengkap atau salah salin`),
};
