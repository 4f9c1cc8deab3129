import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Answer, FieldSpec } from '../form/field-spec.js';
import { EXTERNAL_SYSTEM_WORDS } from '../words/person.js';
import { oneOf } from '../words/words.js';

/** Numbers of other systems: which ones, and then one of each. */
export function externalIdFields(atFirst: readonly string[]): readonly FieldSpec[] {
  return [
    {
      kind: 'checks',
      name: 'systems',
      label: msg`Nomor dari sistem mana?`,
      choices: oneOf(EXTERNAL_SYSTEM_WORDS),
      initial: atFirst,
    },
    ...Object.entries(EXTERNAL_SYSTEM_WORDS).map(([system, label]): FieldSpec => ({
      kind: 'text',
      name: system,
      label,
      hint: msg`Nomornya, seperti tertulis di sana`,
      width: 'medium',
      check: numberComplaint,
      onlyIf: ({ systems }) => (systems as readonly string[]).includes(system),
    })),
  ];
}

/** As the registration service takes them. */
export function toExternalIds(answers: Readonly<Record<string, Answer>>): object[] {
  return (answers['systems'] as readonly string[]).map((system) => ({ system, number: answers[system] }));
}

function numberComplaint(text: string): MessageDescriptor | undefined {
  return /^[A-Za-z0-9./-]{4,40}$/.test(text)
    ? undefined
    : msg`Nomor: 4 sampai 40 huruf dan angka, boleh dengan titik, garis miring, atau tanda hubung`;
}
