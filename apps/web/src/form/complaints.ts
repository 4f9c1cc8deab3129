import { i18n } from '@lingui/core';
import { today } from '../locale/today.js';
import { asked, faultOf } from './answers.js';
import { faultWords } from './field.js';
import type { FieldSpec, FieldValues } from './field-spec.js';
import type { Complaints } from './use-form.js';

/** What is wrong with the answers, field by field, in words. */
export function complaintsOf(fields: readonly FieldSpec[], values: FieldValues): Complaints<FieldValues> {
  return Object.fromEntries(
    asked(fields, values).flatMap((field) => {
      const fault = faultOf(field, values[field.name] ?? '', today());
      return fault ? [[field.name, faultWords(fault, field)]] : [];
    }),
  );
}

/** What a field is called on the screen. */
export function labelIn(fields: readonly FieldSpec[]): (name: string) => string | undefined {
  return (name) => {
    const label = fields.find((field) => field.name === name)?.label;
    return label && i18n._(label);
  };
}
